// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/import_plan.h"
#include "core/workspace/workspace.h"

namespace baton::bench {

/// Workspaces and files of any size, made through core. The same sizes give the same content.

/// The day that is today in all of them.
basics::Date someDay();

/// A clock that stands still and a sequence of ids; nothing is kept outside the folder.
basics::Surroundings someSurroundings(std::uint64_t seed);

/// A strategy whose parts are in the proportions of a real one: of ten elements, four are accounts, two goals, the rest
/// issues, proofs, sales tools. Sellers, markets and offerings are as many as bookingsCsv names.
void addElements(workspace::Workspace& workspace, int elements);

/// Promises in both directions with ten moves each, some of which stand on others.
std::filesystem::path ledgerOf(const std::filesystem::path& folder, int promises);

/// As a CRM exports them: number, day, seller, account, market, offering, revenue, margin.
std::string bookingsCsv(int records);
records::ImportRequest importOf(std::string csv);

/// A closed file with these, made once in a folder.
std::filesystem::path workspaceOf(const std::filesystem::path& folder, int elements, int records);

} // namespace baton::bench
