// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/storage_error.h"

#include <filesystem>
#include <string>

// Closed files as bytes: what is copied to and from folders that SQLite is not let into. Throw StorageError.
namespace baton::storage {

/// SHA-256 of what a file holds, in hexadecimal.
std::string sha256OfFile(const std::filesystem::path& path);

/// Copies a file that others may be writing to: what moved meanwhile is copied again. Mode 0600, over whatever stands
/// under the new name, on the disk when it comes back. Yields its SHA-256.
std::string copyStill(const std::filesystem::path& from, const std::filesystem::path& to);

/// Puts a file in the place of another: it is written beside it, confirmed by the disk, and takes its name, so that the
/// place holds one or the other at every moment. Only where the place still holds what it is expected to ("": nothing);
/// false where it does not, and then it is left as it is. A file that stood there keeps its rights.
bool replaceFile(const std::filesystem::path& from, const std::filesystem::path& place, const std::string& expected);

} // namespace baton::storage
