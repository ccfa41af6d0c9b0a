// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/storage_error.h"

#include <filesystem>

namespace SQLite {
class Exception;
}
struct sqlite3;

namespace baton::storage {

/// What an error of the database means to the person at the screen. The connection knows what the system said of the
/// disk; without one, what it said last counts.
[[noreturn]] void fail(const SQLite::Exception& error, const std::filesystem::path& path,
                       sqlite3* connection = nullptr);
/// What an error number of the system means for a file that was to be written.
[[noreturn]] void failAtDisk(int systemError, const std::filesystem::path& path, const std::string& remedy);
/// Whether a disk did not confirm what was written to it: then nobody knows any more what it holds of it.
bool isFailedSync(const SQLite::Exception& error);
[[noreturn]] void failHeldElsewhere(const std::filesystem::path& path);
[[noreturn]] void failNotAWorkspace(const std::filesystem::path& path);

} // namespace baton::storage
