// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/failure.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

namespace baton::storage {
namespace {

using Cause = StorageError::Cause;

std::string nameOf(const std::filesystem::path& path) {
  return path.empty() ? std::string("The workspace") : path.filename().string();
}

} // namespace

void fail(const SQLite::Exception& error, const std::filesystem::path& path) {
  const std::string name = nameOf(path);
  switch (error.getErrorCode()) {
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    throw StorageError(Cause::Locked, fmt::format("{} is open in another program", name),
                       "Close it there, or work on a copy");
  case SQLITE_NOTADB:
    failNotAWorkspace(path);
  case SQLITE_CORRUPT:
    throw StorageError(Cause::Damaged, fmt::format("{} is damaged ({})", name, error.what()),
                       "Restore a backup; the damaged file stays as it is");
  case SQLITE_FULL:
    throw StorageError(Cause::DiskFull, fmt::format("There is no room left on the disk for {}", name),
                       "Free some room and try again; nothing was changed");
  case SQLITE_READONLY:
  case SQLITE_PERM:
    throw StorageError(Cause::ReadOnly, fmt::format("{} cannot be written", name),
                       "Copy it to a folder of your own, or change its permissions");
  case SQLITE_CANTOPEN:
    throw StorageError(Cause::Missing, fmt::format("{} cannot be opened", name),
                       "Check that it exists and that you may read it");
  default:
    throw StorageError(Cause::Other, fmt::format("{}: {}", name, error.what()), "Nothing was changed; try again");
  }
}

void failNotAWorkspace(const std::filesystem::path& path) {
  throw StorageError(Cause::NotAWorkspace, fmt::format("{} is not a Baton workspace", nameOf(path)),
                     "Choose a file that Baton made");
}

} // namespace baton::storage
