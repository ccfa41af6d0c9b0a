// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace baton::exchange {

/// Whether bytes are well-formed UTF-8, or were meant to be, found as they come piece by piece.
class Utf8Tally {
public:
  void take(std::string_view piece);
  /// There are no more.
  void end();

  bool isSound() const { return m_broken == 0; }
  /// More of what lies beyond ASCII is well formed than is not. In text of another encoding that hardly ever happens
  /// ("Ã©" would have to be meant).
  bool isDamaged() const { return m_broken > 0 && m_whole > m_broken; }

private:
  std::size_t count(std::string_view bytes, bool isEnd);

  std::string m_rest; ///< the beginning of a character whose end is yet to come
  std::size_t m_whole = 0, m_broken = 0;
};

/// Whether bytes that are not well-formed UTF-8 were meant to be.
bool isDamagedUtf8(std::string_view bytes);

} // namespace baton::exchange
