// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/own_mapping.h"

#include "core/records/mapping_suggestion.h"

#include <algorithm>

namespace baton::records {
namespace {

std::map<std::string, std::string> columnsOf(RecordKind kind) {
  switch (kind) {
  case RecordKind::Goals:
    return {{"metric", "Metric"},    {"basis", "Basis"},       {"scope", "Scope"},       {"owner", "Owner"},
            {"role", "Role"},        {"from", "From"},         {"grain", "Grain"},       {"measure", "Measure"},
            {"market", "Market"},    {"offering", "Offering"}, {"business", "Business"}, {"amount", "Amount"},
            {"currency", "Currency"}};
  case RecordKind::Opportunities:
    return {{"name", "Name"},
            {"owner", "Owner"},
            {"account", "Account"},
            {"market", "Market"},
            {"offering", "Offering"},
            {"stage", "Stage"},
            {"state", "State"},
            {"created", "Created"},
            {"closed", "Closed"},
            {"expected_close", "Expected close"},
            {"amount", "Amount"},
            {"probability", "Probability"},
            {"margin", "Margin"},
            {"forecast_category", "Forecast category"},
            {"lost_reason", "Lost reason"},
            {"business", "Business"},
            {"source", "Source"}};
  case RecordKind::Bookings:
    return {{"date", "Date"},         {"owner", "Owner"},       {"account", "Account"}, {"market", "Market"},
            {"offering", "Offering"}, {"business", "Business"}, {"revenue", "Revenue"}, {"margin", "Margin"}};
  default:
    return {{"date", "Date"},   {"owner", "Owner"},     {"metric", "Metric"},
            {"count", "Count"}, {"account", "Account"}, {"market", "Market"}};
  }
}

} // namespace

const std::vector<RecordKind>& ownKinds() {
  static const std::vector<RecordKind> kinds{RecordKind::Goals, RecordKind::Opportunities, RecordKind::Bookings,
                                             RecordKind::Activities};
  return kinds;
}

ColumnMapping ownMapping(RecordKind kind) {
  ColumnMapping mapping;
  mapping.kind = kind;
  mapping.columns = columnsOf(kind);
  if (kind == RecordKind::Opportunities) {
    mapping.externalId = {"Opportunity id"};
    mapping.probabilityScale = 1;
  } else if (kind == RecordKind::Bookings) {
    mapping.externalId = {"Booking id"};
  } else if (kind == RecordKind::Activities) {
    mapping.externalId = {"Activity id"};
  }
  mapping.dates = "yyyy-MM-dd";
  mapping.decimal = ".";
  mapping.thousands = ",";
  mapping.seal();
  return mapping;
}

std::optional<RecordKind> ownKind(const std::vector<std::string>& header) {
  const auto found =
      std::ranges::find_if(ownKinds(), [&header](RecordKind kind) { return fits(ownMapping(kind), header); });
  return found == ownKinds().end() ? std::nullopt : std::optional(*found);
}

} // namespace baton::records
