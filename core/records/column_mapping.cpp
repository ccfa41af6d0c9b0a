// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/column_mapping.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace baton::records {

using basics::Decimal, basics::Outcome, basics::Refusal;
using nlohmann::json;

const std::vector<std::string>& targetsOf(RecordKind kind) {
  static const std::map<RecordKind, std::vector<std::string>> targets = {
      {RecordKind::Bookings,
       {"external_id", "date", "owner", "account", "market", "offering", "revenue", "cost", "margin", "business",
        "currency"}},
      {RecordKind::Opportunities,
       {"external_id", "name", "owner", "account", "market", "offering", "stage", "state", "created", "closed",
        "expected_close", "amount", "probability", "margin", "forecast_category", "lost_reason", "business", "source",
        "currency"}},
      {RecordKind::Activities,
       {"external_id", "date", "owner", "metric", "count", "amount", "market", "account", "currency"}},
      {RecordKind::Accounts, {"name", "market", "sector", "tier", "owner", "relation", "potential", "currency"}},
      {RecordKind::Goals,
       {"owner", "metric", "basis", "from", "grain", "amount", "market", "offering", "business", "measure", "scope",
        "role", "currency"}},
      {RecordKind::People,
       {"name", "title", "manager", "employee_id", "email", "started", "left", "side", "team", "ramp_months",
        "full_productivity"}},
  };
  static const std::vector<std::string> none;
  const auto found = targets.find(kind);
  return found == targets.end() ? none : found->second;
}

bool holdsDate(std::string_view target) {
  return target == "date" || target == "from" || target == "started" || target == "left" || target == "created" ||
         target == "closed" || target == "expected_close";
}

bool holdsAmount(std::string_view target) {
  return target == "revenue" || target == "cost" || target == "margin" || target == "amount" ||
         target == "ramp_months" || target == "full_productivity" || target == "probability" || target == "count" ||
         target == "potential";
}

const std::vector<std::string>& opportunityStates() {
  static const std::vector<std::string> words{"open", "won", "lost"};
  return words;
}

const std::vector<std::string>& forecastCategories() {
  static const std::vector<std::string> words{"pipeline", "best case", "commit", "closed", "omitted"};
  return words;
}

const std::vector<std::string>& opportunitySources() {
  static const std::vector<std::string> words{"self", "inbound", "existing", "partner"};
  return words;
}

bool isMoney(std::string_view target) {
  return holdsAmount(target) && target != "probability" && target != "count";
}

namespace {

std::string textOf(const json& value) {
  if (value.is_string())
    return value.get<std::string>();
  return value.dump();
}

/// Reads one JSON mapping key by key; the first mistake ends it.
class Reader {
public:
  explicit Reader(ColumnMapping& mapping) : m_mapping(mapping) {}

  Outcome<basics::Done> read(const json& source) {
    if (!source.is_object())
      return Refusal{"A mapping is a JSON object", "See the manual for its form"};
    if (!source.contains("kind"))
      return Refusal{"The mapping does not say of which kind its records are", "Add \"kind\""};
    if (!readKind(source["kind"]))
      return *m_refusal;
    for (const auto& [key, value] : source.items())
      if (!readKey(key, value))
        return *m_refusal;
    return basics::Done{};
  }

private:
  bool refuse(std::string cause, std::string remedy = "See the manual for the form of a mapping") {
    m_refusal = Refusal{std::move(cause), std::move(remedy)};
    return false;
  }

  bool readKind(const json& value) {
    const auto kind = value.is_string() ? basics::choiceOf<RecordKind>(value.get<std::string>()) : std::nullopt;
    if (!kind)
      return refuse(fmt::format("\"{}\" is not a kind of records", textOf(value)));
    m_mapping.kind = *kind;
    return true;
  }

  bool readKey(const std::string& key, const json& value) {
    if (key == "kind" || key == "name")
      return true;
    if (key == "stages")
      return readStages(value);
    if (key == "probabilities")
      return readProbabilities(value);
    if (key == "categories")
      return readCategories(value);
    if (key == "stage_order")
      return readList(key, value, m_mapping.stageOrder);
    if (key == "probability_scale")
      return value == 1 || value == 100 ? (m_mapping.probabilityScale = value.get<int>(), true)
                                        : refuse("\"probability_scale\" is 1 or 100");
    if (key == "columns")
      return readColumns(value);
    if (key == "constants")
      return readTexts(key, value, m_mapping.constants, true);
    if (key == "aliases")
      return readAliases(value);
    if (key == "unmatched")
      return readUnmatched(value);
    if (key == "external_id")
      return readList(key, value, m_mapping.externalId);
    if (key == "empty")
      return readList(key, value, m_mapping.empty);
    if (key == "wide")
      return readWide(value);
    if (key == "scale")
      return readScale(value);
    if (key == "rates")
      return readRates(value);
    if (key == "header_row")
      return value.is_number_integer() && value.get<int>() >= 0 ? (m_mapping.headerRow = value.get<int>(), true)
                                                                : refuse("\"header_row\" is a number from 0");
    return readText(key, value);
  }

  bool readText(const std::string& key, const json& value) {
    if (!value.is_string())
      return refuse(fmt::format("\"{}\" is not a key of a mapping, or not a text", key));
    const auto text = value.get<std::string>();
    if (key == "dates")
      m_mapping.dates = text;
    else if (key == "decimal")
      m_mapping.decimal = text;
    else if (key == "thousands")
      m_mapping.thousands = text;
    else if (key == "delimiter")
      return text.size() == 1 ? (m_mapping.delimiter = text, true) : refuse("\"delimiter\" is one character");
    else if (key == "encoding")
      m_mapping.encoding = text;
    else if (key == "sheet")
      m_mapping.sheet = text;
    else if (key == "amount_if_empty")
      return text == "list_price" ? (m_mapping.listPriceIfEmpty = true, true)
                                  : refuse("\"amount_if_empty\" is \"list_price\"");
    else if (key == "side")
      return readWord(key, text, {"sales", "leadership"}, m_mapping.side);
    else if (key == "scope")
      return readWord(key, text, {"own", "team", "team_for_managers"}, m_mapping.scope);
    else if (key == "as_of")
      return readDate(text);
    else if (key == "missing")
      return text == "gone" || text == "keep" ? (m_mapping.missingIsGone = text == "gone", true)
                                              : refuse("\"missing\" is \"gone\" or \"keep\"");
    else if (key == "duplicate_ids")
      return readDuplicates(text);
    else
      return refuse(fmt::format("\"{}\" is not a key of a mapping", key));
    return true;
  }

  bool readWord(const std::string& key, const std::string& text, const std::vector<std::string>& words,
                std::string& into) {
    if (std::ranges::find(words, text) == words.end())
      return refuse(fmt::format("\"{}\" is not a word for \"{}\"", text, key));
    into = text;
    return true;
  }

  bool readDate(const std::string& text) {
    const auto date = basics::Date::parse(text);
    if (!date)
      return refuse("as_of: " + date.refusal().cause, date.refusal().remedy);
    m_mapping.asOf = *date;
    return true;
  }

  bool readDuplicates(const std::string& text) {
    if (text == "reject")
      m_mapping.duplicateIds = DuplicateIds::Reject;
    else if (text == "last")
      m_mapping.duplicateIds = DuplicateIds::Last;
    else if (text == "lines")
      m_mapping.duplicateIds = DuplicateIds::Lines;
    else
      return refuse("\"duplicate_ids\" is \"reject\", \"last\" or \"lines\"");
    return true;
  }

  bool checkTarget(const std::string& target) {
    if (std::ranges::find(targetsOf(m_mapping.kind), target) != targetsOf(m_mapping.kind).end())
      return true;
    return refuse(fmt::format("{} have no \"{}\"", basics::wordOf(m_mapping.kind), target),
                  fmt::format("Use one of {}", fmt::join(targetsOf(m_mapping.kind), ", ")));
  }

  bool readColumns(const json& value) {
    if (!value.is_object())
      return refuse("\"columns\" is an object: target to column");
    for (const auto& [target, column] : value.items()) {
      if (target == "external_id" && column.is_array()) {
        if (!readList(target, column, m_mapping.externalId))
          return false;
        continue;
      }
      if (!checkTarget(target))
        return false;
      if (!column.is_string() && !column.is_number_integer())
        return refuse(fmt::format("The column of \"{}\" is a header, or a number", target));
      if (target == "external_id")
        m_mapping.externalId = {textOf(column)};
      else
        m_mapping.columns[target] = textOf(column);
    }
    return true;
  }

  bool readTexts(const std::string& key, const json& value, std::map<std::string, std::string>& into, bool targets) {
    if (!value.is_object())
      return refuse(fmt::format("\"{}\" is an object", key));
    for (const auto& [name, text] : value.items()) {
      if (targets && !checkTarget(name))
        return false;
      if (!text.is_string() && !text.is_number())
        return refuse(fmt::format("\"{}\" in \"{}\" is a text", name, key));
      into[name] = textOf(text);
    }
    return true;
  }

  bool readAliases(const json& value) {
    if (!value.is_object())
      return refuse("\"aliases\" is an object by target");
    for (const auto& [target, names] : value.items())
      if (!checkTarget(target) || !readTexts(target, names, m_mapping.aliases[target], false))
        return false;
    return true;
  }

  bool readUnmatched(const json& value) {
    if (!value.is_object())
      return refuse("\"unmatched\" is an object by target");
    for (const auto& [target, what] : value.items()) {
      if (target != "owner" && target != "market" && target != "offering" && target != "manager" && target != "metric")
        return refuse(fmt::format("\"unmatched\" knows owner, market and offering, not \"{}\"", target));
      if (target == "metric" ? what != "keep" : what != "keep" && what != "create")
        return refuse(fmt::format("\"unmatched\": {} is \"keep\" or \"create\"", target));
      m_mapping.unmatched[target] = what == "create" ? Unmatched::Create : Unmatched::Keep;
    }
    return true;
  }

  bool readList(const std::string& key, const json& value, std::vector<std::string>& into) {
    into.clear();
    if (value.is_string()) {
      into.push_back(value.get<std::string>());
      return true;
    }
    if (!value.is_array())
      return refuse(fmt::format("\"{}\" is a list", key));
    for (const auto& item : value) {
      if (!item.is_string())
        return refuse(fmt::format("\"{}\" is a list of texts", key));
      into.push_back(item.get<std::string>());
    }
    return true;
  }

  bool readStages(const json& value) {
    if (!value.is_object())
      return refuse("\"stages\" is an object: stage to open, won or lost");
    for (const auto& [stage, state] : value.items()) {
      if (!state.is_string() || (state != "open" && state != "won" && state != "lost"))
        return refuse(fmt::format("\"stages\": \"{}\" is open, won or lost", stage));
      m_mapping.stages[basics::nameKey(stage)] = state.get<std::string>();
    }
    return true;
  }

  bool readCategories(const json& value) {
    if (!value.is_object())
      return refuse("\"categories\" is an object: stage to forecast category");
    for (const auto& [stage, category] : value.items()) {
      const std::string word = category.is_string() ? category.get<std::string>() : std::string();
      if (std::ranges::find(forecastCategories(), word) == forecastCategories().end())
        return refuse(
            fmt::format("\"categories\": that of \"{}\" is one of {}", stage, fmt::join(forecastCategories(), ", ")));
      m_mapping.categories[basics::nameKey(stage)] = word;
    }
    return true;
  }

  bool readProbabilities(const json& value) {
    if (!value.is_object())
      return refuse("\"probabilities\" is an object: stage to a number from 0 to 1");
    for (const auto& [stage, number] : value.items()) {
      const auto probability = basics::Amount::parse(textOf(number));
      if (!probability || *probability < basics::Amount() || *probability > basics::Amount::of(1))
        return refuse(fmt::format("\"probabilities\": that of \"{}\" is a number from 0 to 1", stage));
      m_mapping.probabilities[basics::nameKey(stage)] = *probability;
    }
    return true;
  }

  bool readWide(const json& value) {
    if (!value.is_object() || !value.contains("year") || !value["year"].is_string() || !value.contains("months") ||
        !value["months"].is_object())
      return refuse("\"wide\" holds \"year\", a column, and \"months\", column to month");
    ColumnMapping::Wide wide;
    wide.year = value["year"].get<std::string>();
    for (const auto& [column, month] : value["months"].items()) {
      if (!month.is_number_integer() || month.get<int>() < 1 || month.get<int>() > 12)
        return refuse(fmt::format("\"wide\": the month of \"{}\" is a number from 1 to 12", column));
      wide.months[column] = month.get<int>();
    }
    m_mapping.wide = wide;
    return true;
  }

  bool readFactor(const std::string& name, const json& value, Decimal& into) {
    const auto factor = Decimal::parse(textOf(value));
    if (!factor || (!value.is_number() && !value.is_string()) || factor->digits == 0)
      return refuse(fmt::format("\"{}\" is a number other than 0", name));
    into = *factor;
    return true;
  }

  bool readRates(const json& value) {
    if (!value.is_object())
      return refuse("\"rates\" is an object: currency to its value in the workspace's currency");
    for (const auto& [name, number] : value.items())
      if (!readFactor(name, number, m_mapping.rates[basics::nameKey(name)]))
        return false;
    return true;
  }

  bool readScale(const json& value) {
    if (!value.is_object())
      return readFactor("scale", value, m_mapping.scale);
    for (const auto& [target, number] : value.items())
      if (!checkTarget(target) || !readFactor(target, number, m_mapping.scales[target]))
        return false;
    return true;
  }

  ColumnMapping& m_mapping;
  std::optional<Refusal> m_refusal;
};

} // namespace

Outcome<ColumnMapping> ColumnMapping::parse(std::string_view text) {
  const nlohmann::json source = nlohmann::json::parse(text, nullptr, false);
  if (source.is_discarded())
    return Refusal{"The mapping is not JSON", "Check its brackets and quotes"};
  ColumnMapping mapping;
  if (const auto read = Reader(mapping).read(source); read.refused())
    return read.refusal();
  mapping.json = source.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  return mapping;
}

Decimal ColumnMapping::scaleOf(const std::string& target) const {
  const auto own = scales.find(target);
  return own == scales.end() ? scale : own->second;
}

const std::string* ColumnMapping::stateOf(const std::string& stage) const {
  const std::string key = basics::nameKey(stage);
  if (const auto said = stages.find(key); said != stages.end())
    return &said->second;
  const auto itself = std::ranges::find(opportunityStates(), key);
  return itself == opportunityStates().end() ? nullptr : &*itself;
}

std::string ColumnMapping::alias(const std::string& target, const std::string& name) const {
  const auto names = aliases.find(target);
  if (names == aliases.end())
    return name;
  const auto found = names->second.find(name);
  return found == names->second.end() ? name : found->second;
}

} // namespace baton::records
