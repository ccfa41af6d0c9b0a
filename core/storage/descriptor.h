// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <utility>

namespace baton::storage {

/// An open file, closed when it goes; a new one is for its owner alone.
class Descriptor {
public:
  Descriptor(const std::filesystem::path& path, int flags) : m_number(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~Descriptor() {
    if (m_number >= 0)
      ::close(m_number);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return m_number; }
  explicit operator bool() const { return m_number >= 0; }
  /// Some file systems write, and fail, only now: false.
  bool close() { return ::close(std::exchange(m_number, -1)) == 0; }

private:
  int m_number;
};

} // namespace baton::storage
