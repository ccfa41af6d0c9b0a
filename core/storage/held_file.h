// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"
#include "core/storage/storage_error.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

// A workspace file that another program holds. It is only looked at here, byte by byte. What this program itself has
// open is left alone: opening and closing it a second time would drop the program's own lock.
namespace baton::storage {

/// Who holds it, as far as the system tells. What is not known is empty.
struct Holder {
  std::string program;                      ///< "baton"; only where its process can be seen
  std::int64_t process = 0;                 ///< its number on this machine
  std::string user;                         ///< whose program it is: the owner of what it keeps beside the file
  std::optional<basics::Instant> since;     ///< when it made that
  std::optional<basics::Instant> lastSaved; ///< when it last wrote there
};
Holder holderOf(const std::filesystem::path& path);

/// Copies the file with what its holder has not yet put into it, and makes one whole file of both under a new name, of
/// mode 0600; never over another. What moved while it was read is read again; a file that never keeps still is refused
/// as locked, and so is one that this program has open. Yields when it stood so. Throws StorageError.
basics::Instant copyHeld(const std::filesystem::path& path, const std::filesystem::path& target);

} // namespace baton::storage
