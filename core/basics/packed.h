// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

// Numbers and texts as bytes for a program that reads them again, small numbers in few bytes. Writer and reader are
// asked alike, so that one template says of a thing what is written and what is read: its parts are taken in one order,
// and the reader puts them in place.
namespace baton::basics {

class PackWriter {
public:
  static constexpr bool reads = false;

  void number(std::int64_t value) {
    std::uint64_t left = std::uint64_t(value) << 1 ^ std::uint64_t(value >> 63); // small ones either side of zero
    for (; left >= 0x80; left >>= 7)
      m_bytes += char(left | 0x80);
    m_bytes += char(left);
  }
  void text(std::string_view value) {
    number(std::int64_t(value.size()));
    m_bytes += value;
  }
  /// The length of a list.
  void length(std::size_t value) { number(std::int64_t(value)); }
  void demand(bool) {}

  const std::string& bytes() const { return m_bytes; }

private:
  std::string m_bytes;
};

/// Any bytes may be given to it: from the first fault on everything is zero and empty.
class PackReader {
public:
  static constexpr bool reads = true;

  /// The bytes must stand as long as this does.
  explicit PackReader(std::string_view bytes) : m_left(bytes) {}

  void number(std::int64_t& value) {
    std::uint64_t read = 0;
    for (unsigned shift = 0;; shift += 7) {
      if (m_left.empty() || shift > 63)
        return demand(false), void(value = 0);
      const auto byte = static_cast<unsigned char>(m_left.front());
      m_left.remove_prefix(1);
      if (shift == 63 && byte > 1)
        return demand(false), void(value = 0);
      read |= std::uint64_t(byte & 0x7F) << shift;
      if (byte < 0x80)
        break;
    }
    value = std::int64_t(read >> 1) ^ -std::int64_t(read & 1);
  }
  void text(std::string& value) {
    std::size_t size = 0;
    length(size);
    value = m_left.substr(0, size);
    m_left.remove_prefix(size);
  }
  /// Each member takes a byte at least: a list is never longer than what is left.
  void length(std::size_t& value) {
    std::int64_t read = 0;
    number(read);
    demand(read >= 0 && std::uint64_t(read) <= m_left.size());
    value = m_isSound ? std::size_t(read) : 0;
  }
  /// What is to hold of what was read.
  void demand(bool holds) {
    if (holds)
      return;
    m_isSound = false;
    m_left = {};
  }

  /// All of it was read, and nothing was wrong.
  bool isDone() const { return m_isSound && m_left.empty(); }

private:
  std::string_view m_left;
  bool m_isSound = true;
};

/// A list, member by member.
template <class Pack, class List, class Each> void packList(Pack& pack, List& list, Each each) {
  std::size_t length = list.size();
  pack.length(length);
  list.resize(length);
  for (auto& member : list)
    each(pack, member);
}

/// What may be missing.
template <class Pack, class Optional, class Each> void packOptional(Pack& pack, Optional& value, Each each) {
  std::int64_t isThere = value.has_value();
  pack.number(isThere);
  pack.demand(isThere == 0 || isThere == 1);
  if (isThere == 0)
    return value.reset();
  if (!value)
    value.emplace();
  each(pack, *value);
}

} // namespace baton::basics
