// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/given.h"
#include "core/workspace/conflict_name.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What one person did in a copy that is not here.
struct NewsOf {
  std::string author; ///< empty for what was entered in secret
  std::int64_t changes = 0;
  std::vector<std::pair<const basics::Kind*, std::int64_t>> kinds; ///< changes that touched each, most first
  std::optional<basics::Instant> first, last;                      ///< as they are said to have happened
};

/// A file that is a copy of a workspace, or was chosen as one.
struct CopyBeside {
  std::filesystem::path path;
  basics::Instant changed;                   ///< when the file was last written
  std::int64_t news = 0;                     ///< changes in it that are not here
  std::vector<NewsOf> by{};                  ///< who made them, who made most first
  std::optional<journal::Given> given{};     ///< to whom it was given out, and for what
  std::optional<ConflictNaming> conflict{};  ///< where a cloud folder kept it, as its name says
  std::optional<basics::Refusal> unusable{}; ///< why it cannot be merged
};

/// The copies of this workspace in its folder, and the files that were chosen besides, by path. Of the folder only
/// copies of this workspace are listed; a chosen file is listed with the reason where it cannot be merged. What is no
/// workspace is read no further than its header.
std::vector<CopyBeside> copiesBeside(const Workspace& workspace, const std::vector<std::filesystem::path>& chosen);

/// Copies from anywhere, in the order in which they are named: what each would bring by itself.
std::vector<CopyBeside> copiesNamed(const Workspace& workspace, const std::vector<std::filesystem::path>& paths);

/// What tells that something in a folder is another: the names, sizes and times of the workspaces in it. No file is
/// opened.
std::string stampOfFolder(const std::filesystem::path& folder);

/// Puts a backup in the place of an open workspace and opens it again: its report names every element that is not as it
/// was. After a refusal the workspace is open as it was. Throws StorageError where the file cannot be opened again:
/// then it is closed, and all that it held is on the disk.
basics::Outcome<Report> restoreAndReopen(Workspace& workspace, const std::filesystem::path& backup);

} // namespace baton::workspace
