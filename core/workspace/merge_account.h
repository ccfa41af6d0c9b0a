// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/conflicts.h"

namespace baton::workspace {

/// What a merge brought, and what is left to do after it.
struct MergeAccount {
  std::vector<std::pair<const basics::Kind*, std::int64_t>> kinds; ///< changes that touched each, most first
  std::vector<std::pair<std::string, std::int64_t>> people;        ///< changes by each author, most first
  std::vector<OpenCell> open;                                      ///< conflicts with a value that came with it
  std::vector<SettledCell> settled;
  std::optional<std::filesystem::path> wayBack; ///< the backup that undoes it, while nothing was changed after it
};
MergeAccount accountOf(const Workspace& workspace, std::int64_t merge);

/// The backup that takes a merge back, and those that were merged together with it; nothing once something was changed
/// after it, or where the backup is gone.
std::optional<std::filesystem::path> wayBackFrom(const Workspace& workspace, std::int64_t merge);

/// The newest merge, while it is what was done last and its backup is there: what a person means by undo then. Undo
/// itself never reaches what came from another copy.
std::optional<std::int64_t> mergeToUndo(const Workspace& workspace);

} // namespace baton::workspace
