// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/failure.h"

#include <SQLiteCpp/Exception.h>
#include <cerrno>
#include <cstring>
#include <fmt/format.h>
#include <sqlite3.h>

namespace baton::storage {
namespace {

using Cause = StorageError::Cause;

std::string nameOf(const std::filesystem::path& path) {
  return path.empty() ? std::string("The workspace") : path.filename().string();
}

int systemErrorOf(sqlite3* connection) {
  const int known = connection ? sqlite3_system_errno(connection) : 0;
  return known ? known : errno;
}

bool isNoRoom(int systemError) {
  return systemError == ENOSPC || systemError == EDQUOT;
}

constexpr auto nothingChanged = "Nothing was changed; try again, and if it goes on, copy the file to another disk";
constexpr auto openAnew = "Close it and open it again; until then nothing more is written";

} // namespace

void failAtDisk(int systemError, const std::filesystem::path& path, const std::string& remedy) {
  if (isNoRoom(systemError))
    throw StorageError(Cause::DiskFull, fmt::format("There is no room left on the disk for {}", nameOf(path)), remedy);
  throw StorageError(
      Cause::Device,
      fmt::format("The disk that holds {} failed ({})", nameOf(path), std::strerror(systemError ? systemError : EIO)),
      remedy);
}

void failHeldElsewhere(const std::filesystem::path& path) {
  throw StorageError(Cause::Locked, fmt::format("{} is open in another program", nameOf(path)),
                     "Close it there, or work on a copy");
}

void fail(const SQLite::Exception& error, const std::filesystem::path& known, sqlite3* connection) {
  const char* opened = connection ? sqlite3_db_filename(connection, "main") : nullptr;
  const std::filesystem::path path = known.empty() && opened ? opened : known;
  const int systemError = systemErrorOf(connection);
  const std::string name = nameOf(path);
  switch (error.getErrorCode() & 0xFF) { // a backup gives the extended code
  case SQLITE_BUSY:
  case SQLITE_LOCKED:
    failHeldElsewhere(path);
  case SQLITE_NOTADB:
    failNotAWorkspace(path);
  case SQLITE_CORRUPT:
    throw StorageError(Cause::Damaged, fmt::format("{} is damaged ({})", name, error.what()),
                       "Restore a backup; the damaged file stays as it is");
  case SQLITE_FULL:
    failAtDisk(ENOSPC, path, "Free some room and try again; nothing was changed");
  case SQLITE_IOERR:
    failAtDisk(systemError, path, isFailedSync(error) ? openAnew : nothingChanged);
  case SQLITE_READONLY:
  case SQLITE_PERM:
    throw StorageError(Cause::ReadOnly, fmt::format("{} cannot be written", name),
                       "Copy it to a folder of your own, or change its permissions");
  case SQLITE_CANTOPEN:
    if (isNoRoom(systemError) || systemError == EIO)
      failAtDisk(systemError, path, nothingChanged);
    throw StorageError(Cause::Missing, fmt::format("{} cannot be opened", name),
                       "Check that it exists and that you may read it");
  default:
    throw StorageError(Cause::Other, fmt::format("{}: {}", name, error.what()), "Nothing was changed; try again");
  }
}

bool isFailedSync(const SQLite::Exception& error) {
  const int code = error.getErrorCode() > 0xFF ? error.getErrorCode() : error.getExtendedErrorCode();
  return code == SQLITE_IOERR_FSYNC || code == SQLITE_IOERR_DIR_FSYNC;
}

void failNotAWorkspace(const std::filesystem::path& path) {
  throw StorageError(Cause::NotAWorkspace, fmt::format("{} is not a Baton workspace", nameOf(path)),
                     "Choose a file that Baton made");
}

} // namespace baton::storage
