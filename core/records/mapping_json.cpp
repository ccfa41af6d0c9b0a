// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/column_mapping.h"

#include <nlohmann/json.hpp>

namespace baton::records {
namespace {

using nlohmann::json;

/// A number where JSON keeps it as it is, else its digits as a text.
json numberOf(basics::Decimal factor) {
  constexpr std::size_t kept = 15; // digits of a double
  const std::string plain = factor.plain();
  return plain.size() <= kept ? json::parse(plain) : json(plain);
}

json columnsOf(const ColumnMapping& mapping) {
  json columns = mapping.columns;
  if (mapping.externalId.size() == 1)
    columns["external_id"] = mapping.externalId.front();
  else if (!mapping.externalId.empty())
    columns["external_id"] = mapping.externalId;
  return columns;
}

/// One key holds either form: a number for all amounts, or one by target.
void putScale(json& into, const ColumnMapping& mapping) {
  if (mapping.scales.empty() && mapping.scale != basics::Decimal::of(1))
    into["scale"] = numberOf(mapping.scale);
  for (const auto& [target, scale] : mapping.scales)
    into["scale"][target] = numberOf(scale);
}

void putFormats(json& into, const ColumnMapping& mapping) {
  for (const auto& [key, text] : {std::pair{"dates", mapping.dates}, std::pair{"decimal", mapping.decimal},
                                  std::pair{"thousands", mapping.thousands}, std::pair{"delimiter", mapping.delimiter},
                                  std::pair{"encoding", mapping.encoding}})
    if (text)
      into[key] = *text;
  if (mapping.headerRow)
    into["header_row"] = *mapping.headerRow;
  if (mapping.empty != std::vector<std::string>{""})
    into["empty"] = mapping.empty;
  if (mapping.asOf)
    into["as_of"] = mapping.asOf->iso();
  for (const auto& [code, rate] : mapping.rates)
    into["rates"][code] = numberOf(rate);
}

void putNames(json& into, const ColumnMapping& mapping) {
  for (const auto& [target, names] : mapping.aliases)
    if (!names.empty())
      into["aliases"][target] = names;
  for (const auto& [target, what] : mapping.unmatched)
    into["unmatched"][target] = what == Unmatched::Create ? "create" : "keep";
}

void putStages(json& into, const ColumnMapping& mapping) {
  if (!mapping.stages.empty())
    into["stages"] = mapping.stages;
  for (const auto& [stage, probability] : mapping.probabilities)
    into["probabilities"][stage] = json::parse(probability.plain());
  if (!mapping.categories.empty())
    into["categories"] = mapping.categories;
  if (!mapping.stageOrder.empty())
    into["stage_order"] = mapping.stageOrder;
  if (mapping.probabilityScale)
    into["probability_scale"] = *mapping.probabilityScale;
  if (mapping.listPriceIfEmpty)
    into["amount_if_empty"] = "list_price";
}

} // namespace

void ColumnMapping::seal() {
  nlohmann::json into = {{"kind", basics::wordOf(kind)}, {"columns", columnsOf(*this)}};
  if (!constants.empty())
    into["constants"] = constants;
  if (wide)
    into["wide"] = {{"year", wide->year}, {"months", wide->months}};
  putScale(into, *this);
  putFormats(into, *this);
  putNames(into, *this);
  putStages(into, *this);
  if (sheet)
    into["sheet"] = *sheet;
  if (kind == RecordKind::Goals && scope != "own")
    into["scope"] = scope;
  if (kind == RecordKind::People && side != "sales")
    into["side"] = side;
  if (duplicateIds != DuplicateIds::Reject)
    into["duplicate_ids"] = duplicateIds == DuplicateIds::Last ? "last" : "lines";
  if (missingIsGone)
    into["missing"] = "gone";
  json = into.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace baton::records
