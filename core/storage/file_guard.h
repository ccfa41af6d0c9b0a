// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <memory>

namespace baton::storage {

/// A hold on a workspace file beside SQLite's own. SQLite's locks belong to the program: the system drops all of them
/// as soon as any part of it closes the file, and a file dialog that looks into its folder opens and closes what it
/// finds there. Then another program would see a file that nobody holds, and take away the WAL that this one still
/// writes to. A guard belongs to its descriptor and stays until that is closed. Closing it drops SQLite's locks as
/// well, so it goes after the connection; within the program all who hold a file share one descriptor.
class FileGuard {
public:
  enum class For { Reading, Writing };
  FileGuard() = default;
  /// Throws StorageError, Locked, while another program holds the file for writing, or for writing at all. Where the
  /// file cannot be opened, or its file system knows no such holds, there is none: SQLite then says what is wrong.
  FileGuard(const std::filesystem::path& path, For purpose);

private:
  struct Held;
  std::shared_ptr<Held> m_held;
};

} // namespace baton::storage
