// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/byte_source.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

namespace baton::exchange {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

constexpr std::size_t pieceSize = 256u << 10;

Refusal unreadable(const std::string& name) {
  return {fmt::format("{} cannot be read: {}", name, std::strerror(errno)),
          "Check that it may be read and that no other program holds it"};
}

} // namespace

class ByteSource::Handle {
public:
  explicit Handle(const std::filesystem::path& path)
      : m_name(path.filename().string()), m_number(::open(path.c_str(), O_RDONLY | O_CLOEXEC)) {}
  ~Handle() {
    if (m_number >= 0)
      ::close(m_number);
  }
  Handle(const Handle&) = delete;
  Handle& operator=(const Handle&) = delete;

  int number() const { return m_number; }
  const std::string& name() const { return m_name; }

private:
  std::string m_name;
  int m_number;
};

ByteSource::ByteSource(std::string bytes)
    : m_bytes(std::make_shared<const std::string>(std::move(bytes))), m_size(m_bytes->size()) {}

Outcome<ByteSource> ByteSource::ofFile(const std::filesystem::path& path) {
  ByteSource source;
  source.m_file = std::make_shared<const Handle>(path);
  struct stat status {};
  if (source.m_file->number() < 0 || ::fstat(source.m_file->number(), &status) != 0)
    return unreadable(source.m_file->name());
  source.m_size = std::uint64_t(status.st_size);
  if (S_ISREG(status.st_mode))
    return source;
  // What comes through a pipe comes once.
  std::string bytes, piece(pieceSize, '\0');
  ssize_t got = 0;
  while ((got = ::read(source.m_file->number(), piece.data(), piece.size())) > 0)
    bytes.append(piece, 0, std::size_t(got));
  if (got < 0)
    return unreadable(source.m_file->name());
  return ByteSource(std::move(bytes));
}

Outcome<Done> ByteSource::each(const std::function<bool(std::string_view)>& take) const {
  if (m_bytes) {
    for (std::string_view rest = *m_bytes; !rest.empty(); rest.remove_prefix(std::min(rest.size(), pieceSize)))
      if (!take(rest.substr(0, pieceSize)))
        break;
    return Done{};
  }
  std::string piece(pieceSize, '\0');
  std::uint64_t at = 0;
  while (true) {
    const ssize_t got = ::pread(m_file->number(), piece.data(), piece.size(), off_t(at));
    if (got < 0 && errno == EINTR)
      continue;
    if (got < 0)
      return unreadable(m_file->name());
    if (got == 0 || !take(std::string_view(piece).substr(0, std::size_t(got))))
      return Done{};
    at += std::uint64_t(got);
  }
}

Outcome<std::string> ByteSource::whole() const {
  if (m_bytes)
    return *m_bytes;
  std::string bytes;
  bytes.reserve(m_size);
  const auto read = each([&bytes](std::string_view piece) {
    bytes.append(piece);
    return true;
  });
  return read ? Outcome<std::string>(std::move(bytes)) : read.refusal();
}

} // namespace baton::exchange
