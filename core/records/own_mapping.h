// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/column_mapping.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What Baton itself wrote comes back in as it was: the heads are those of the tables in core/planbook.
namespace baton::records {

inline constexpr std::string_view ownMappingName = "Baton";

/// The kinds of which Baton writes files.
const std::vector<RecordKind>& ownKinds();
ColumnMapping ownMapping(RecordKind kind);
/// Of what kind a file is that has the heads of one of Baton's; nothing for any other.
std::optional<RecordKind> ownKind(const std::vector<std::string>& header);

} // namespace baton::records
