// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// A copy of a workspace as it once was, in the user's data folder, by the workspace's id.
struct Backup {
  std::filesystem::path path;
  basics::Instant at; ///< when it was made, by the machine's clock
  std::int64_t bytes = 0;
};

/// The backups of a workspace, newest first.
std::vector<Backup> backupsOf(const Workspace& workspace);
/// The same by its id, for a file that cannot be read any more.
std::vector<Backup> backupsOf(std::int64_t workspaceId, const basics::Surroundings& surroundings);

/// Copies the workspace into the user's data folder, and lets go of old ones: the ten newest stay, and of what is older
/// the last of each day for 30 days. Nothing where the surroundings have no such folder. Throws StorageError.
std::optional<Backup> backUp(const Workspace& workspace);

/// Copies a file of an older version as it is, before it is brought to this one. One with private notes goes to a
/// folder of its own, where nobody takes it for the workspace.
void backUpOlder(const storage::Database& older, bool isPrivate, const basics::Surroundings& surroundings);

/// backUp, where the newest is over an hour old or there is none.
std::optional<Backup> backUpIfDue(const Workspace& workspace);

/// Puts a backup in the place of a closed workspace file, after trying the backup: it must open, verify, and be of the
/// same workspace. What the file held until then is backed up first; a file that cannot be read any more is moved
/// aside. Yields where it is kept. Throws StorageError.
basics::Outcome<std::optional<std::filesystem::path>> restore(const std::filesystem::path& file,
                                                              const std::filesystem::path& backup,
                                                              const basics::Surroundings& surroundings);

} // namespace baton::workspace
