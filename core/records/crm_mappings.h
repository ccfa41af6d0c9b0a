// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"
#include "core/records/column_mapping.h"

#include <optional>
#include <string_view>
#include <vector>

// The exports of the usual CRMs, and of Baton itself, known by their headers. They name their columns in several ways,
// by version, by what was chosen and by whether a person or a program asked; so a mapping is made for the file at hand.

namespace baton::records {

/// A mapping that nobody has to save.
struct BuiltInMapping {
  std::string_view name; ///< "HubSpot"
  RecordKind kind = RecordKind::Opportunities;
};
const std::vector<BuiltInMapping>& builtInMappings();

/// Whose export a file looks like ("Baton" for what Baton wrote); empty where it is none that is known.
std::string_view recognised(const std::vector<std::string>& header);

/// The mapping of that name for this file. Refused where there is none of that name, or the file has no columns of that
/// CRM.
basics::Outcome<ColumnMapping> builtInMapping(std::string_view name, const exchange::CsvTable& table);

} // namespace baton::records
