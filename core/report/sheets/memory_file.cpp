// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheets/book.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace baton::report::sheets {

MemoryFile::MemoryFile() : m_file(::memfd_create("workbook", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (m_file >= 0)
    ::close(m_file);
}

std::string MemoryFile::path() const {
  return "/proc/self/fd/" + std::to_string(m_file);
}

std::optional<std::string> MemoryFile::bytes() const {
  struct stat facts {};
  if (::fstat(m_file, &facts) != 0)
    return std::nullopt;
  std::string bytes(std::size_t(facts.st_size), '\0');
  std::size_t read = 0;
  while (read < bytes.size()) {
    const ssize_t more = ::pread(m_file, bytes.data() + read, bytes.size() - read, off_t(read));
    if (more <= 0)
      return std::nullopt;
    read += std::size_t(more);
  }
  return bytes;
}

} // namespace baton::report::sheets
