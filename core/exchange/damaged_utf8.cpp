// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/damaged_utf8.h"

#include "core/basics/ascii.h"
#include "core/basics/text.h"

namespace baton::exchange {
namespace {

/// As the first byte says.
std::size_t lengthSaid(unsigned char lead) {
  return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
}

} // namespace

void Utf8Tally::take(std::string_view piece) {
  while (!m_rest.empty() && !piece.empty()) { // at most three bytes of one character are missing
    m_rest += piece.front();
    piece.remove_prefix(1);
    m_rest.erase(0, count(m_rest, false));
  }
  m_rest.append(piece.substr(count(piece, false)));
}

void Utf8Tally::end() {
  count(m_rest, true);
  m_rest.clear();
}

/// How many bytes were looked at: where more may follow, not those of a character that is not whole.
std::size_t Utf8Tally::count(std::string_view bytes, bool isEnd) {
  std::size_t at = 0;
  while ((at += basics::asciiIn(bytes.substr(at))) < bytes.size()) {
    const std::size_t length = lengthSaid(static_cast<unsigned char>(bytes[at]));
    if (!isEnd && at + length > bytes.size())
      break;
    const bool fits = basics::isUtf8(bytes.substr(at, length));
    m_whole += fits;
    m_broken += !fits;
    at += fits ? length : 1;
  }
  return at;
}

bool isDamagedUtf8(std::string_view bytes) {
  Utf8Tally tally;
  tally.take(bytes);
  tally.end();
  return tally.isDamaged();
}

} // namespace baton::exchange
