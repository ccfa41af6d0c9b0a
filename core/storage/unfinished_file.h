// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

namespace baton::storage {

/// A file that is being made: it goes again, with what SQLite keeps beside it, unless it is kept. Outlives whatever
/// holds the file open.
class UnfinishedFile {
public:
  UnfinishedFile() = default;
  explicit UnfinishedFile(std::filesystem::path path) : m_path(std::move(path)) {}
  ~UnfinishedFile() {
    std::error_code ignored;
    if (!m_path.empty())
      for (const char* beside : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(m_path.string() + beside, ignored);
  }
  UnfinishedFile(const UnfinishedFile&) = delete;
  UnfinishedFile& operator=(const UnfinishedFile&) = delete;

  const std::filesystem::path& path() const { return m_path; }
  void made(const std::filesystem::path& path) { m_path = path; }
  void keep() { m_path.clear(); }

private:
  std::filesystem::path m_path;
};

} // namespace baton::storage
