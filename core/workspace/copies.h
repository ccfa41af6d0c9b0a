// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// A file that is a copy of a workspace, or was chosen as one.
struct CopyBeside {
  std::filesystem::path path;
  basics::Instant changed;                   ///< when the file was last written
  std::int64_t news = 0;                     ///< changes in it that are not here
  std::vector<std::string> by;               ///< who made them, who made most first
  std::optional<basics::Refusal> unusable{}; ///< why it cannot be merged
};

/// The copies of this workspace in its folder, and the files that were chosen besides, by path. Of the folder only
/// copies of this workspace are listed; a chosen file is listed with the reason where it cannot be merged.
std::vector<CopyBeside> copiesBeside(const Workspace& workspace, const std::vector<std::filesystem::path>& chosen);

/// Puts a backup in the place of an open workspace and opens it again: its report names every element that is not as it
/// was. After a refusal the workspace is open as it was. Throws StorageError where the file cannot be opened again:
/// then it is closed, and all that it held is on the disk.
basics::Outcome<Report> restoreAndReopen(Workspace& workspace, const std::filesystem::path& backup);

} // namespace baton::workspace
