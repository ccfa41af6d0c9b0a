// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/text_encoding.h"

#include "core/basics/ascii.h"
#include "core/basics/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace baton::exchange {

using basics::Outcome;
using basics::Refusal;

namespace {

enum class Encoding { Utf8, Utf16Le, Utf16Be, Windows1252, Latin1 };

constexpr auto names = std::to_array<std::string_view>({"UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "ISO-8859-1"});

struct Alias {
  std::string_view name;
  Encoding encoding;
};
constexpr auto aliases = std::to_array<Alias>({{"utf8", Encoding::Utf8},
                                               {"ascii", Encoding::Utf8},
                                               {"usascii", Encoding::Utf8},
                                               {"utf16", Encoding::Utf16Le},
                                               {"utf16le", Encoding::Utf16Le},
                                               {"utf16be", Encoding::Utf16Be},
                                               {"windows1252", Encoding::Windows1252},
                                               {"cp1252", Encoding::Windows1252},
                                               {"ansi", Encoding::Windows1252},
                                               {"iso88591", Encoding::Latin1},
                                               {"latin1", Encoding::Latin1}});

std::optional<Encoding> encodingCalled(std::string_view name) {
  std::string key = basics::nameKey(name);
  std::erase_if(key, [](char c) { return c == '-' || c == '_' || c == ' '; });
  for (const Alias& alias : aliases)
    if (alias.name == key)
      return alias.encoding;
  return std::nullopt;
}

struct Mark {
  Encoding encoding;
  std::size_t size;
};

std::optional<Mark> markOf(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF"))
    return Mark{Encoding::Utf8, 3};
  if (bytes.starts_with("\xFF\xFE"))
    return Mark{Encoding::Utf16Le, 2};
  if (bytes.starts_with("\xFE\xFF"))
    return Mark{Encoding::Utf16Be, 2};
  return std::nullopt;
}

constexpr std::size_t zeroSample = 65536;

/// Delimiters, digits and line ends have a zero byte in UTF-16, always on the same side; text in other encodings has
/// none. A few characters (U+0100, half of U+1F600) have theirs on the other side.
std::optional<Encoding> byZeroBytes(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, zeroSample);
  std::size_t zeros[2] = {0, 0};
  for (std::size_t i = 0; i < sample.size(); ++i)
    if (sample[i] == '\0')
      ++zeros[i % 2];
  const std::size_t enough = std::max<std::size_t>(2, sample.size() / 20);
  if (zeros[0] * 10 < zeros[1] && zeros[1] >= enough)
    return Encoding::Utf16Le;
  if (zeros[1] * 10 < zeros[0] && zeros[0] >= enough)
    return Encoding::Utf16Be;
  return std::nullopt;
}

void append(std::string& text, std::uint32_t c) {
  if (c < 0x80) {
    text += char(c);
  } else if (c < 0x800) {
    text += char(0xC0 | (c >> 6));
    text += char(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    text += char(0xE0 | (c >> 12));
    text += char(0x80 | ((c >> 6) & 0x3F));
    text += char(0x80 | (c & 0x3F));
  } else {
    text += char(0xF0 | (c >> 18));
    text += char(0x80 | ((c >> 12) & 0x3F));
    text += char(0x80 | ((c >> 6) & 0x3F));
    text += char(0x80 | (c & 0x3F));
  }
}

std::optional<std::string> fromUtf16(std::string_view bytes, bool bigEndian) {
  if (bytes.size() % 2 != 0)
    return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto first = std::uint32_t(static_cast<unsigned char>(bytes[at]));
    const auto second = std::uint32_t(static_cast<unsigned char>(bytes[at + 1]));
    return bigEndian ? first << 8 | second : second << 8 | first;
  };
  std::string text;
  text.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += 2) {
    std::uint32_t c = unit(at);
    if (c >= 0xD800 && c < 0xE000) {
      const bool high = c < 0xDC00 && at + 2 < bytes.size();
      const std::uint32_t low = high ? unit(at + 2) : 0;
      if (low < 0xDC00 || low >= 0xE000)
        return std::nullopt;
      c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
      at += 2;
    }
    append(text, c);
  }
  return text;
}

/// What Windows-1252 has in 0x80 to 0x9F, where ISO-8859-1 has control characters; 0 is not assigned.
/// Source: the table that Unicode publishes as CP1252.TXT.
constexpr auto windows1252 = std::to_array<std::uint16_t>(
    {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
     0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
     0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178});

bool isAssigned(unsigned char byte) {
  return byte < 0x80 || byte >= 0xA0 || windows1252[byte - 0x80u] != 0;
}

std::optional<std::string> fromWindows1252(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes) {
    const auto c = static_cast<unsigned char>(byte);
    if (!isAssigned(c))
      return std::nullopt;
    const std::uint32_t point = c >= 0x80 && c < 0xA0 ? windows1252[c - 0x80u] : c;
    append(text, point);
  }
  return text;
}

std::string fromLatin1(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (const char byte : bytes)
    append(text, static_cast<unsigned char>(byte));
  return text;
}

Encoding detected(std::string_view bytes) {
  if (const auto mark = markOf(bytes))
    return mark->encoding;
  if (const auto wide = byZeroBytes(bytes))
    return *wide;
  return basics::isUtf8(bytes) || isDamagedUtf8(bytes) ? Encoding::Utf8 : Encoding::Windows1252;
}

int rowOf(std::string_view text, std::size_t at) {
  return 1 + int(std::count(text.begin(), text.begin() + std::ptrdiff_t(at), '\n'));
}

/// The line of the first byte that is not part of well-formed UTF-8.
int rowOfBadUtf8(std::string_view bytes) {
  std::size_t start = 0;
  int row = 1;
  while (start < bytes.size()) {
    const std::size_t end = std::min(bytes.find('\n', start), bytes.size());
    if (!basics::isUtf8(bytes.substr(start, end - start)))
      break;
    start = end + 1;
    ++row;
  }
  return row;
}

Refusal notText(std::string_view bytes, Encoding encoding, bool declared) {
  const std::string name(names[std::size_t(encoding)]);
  const std::string where =
      encoding == Encoding::Utf8 ? "; line " + std::to_string(rowOfBadUtf8(bytes)) + " is the first that is not" : "";
  if (declared || encoding != Encoding::Windows1252)
    return {"The file is not text in " + name + "" + where, "Save it again as CSV in UTF-8, or declare its encoding"};
  return {"The file is not text", "Save the sheet again as CSV in UTF-8"};
}

std::optional<Refusal> archive(std::string_view bytes) {
  if (!bytes.starts_with("PK\x03\x04") && !bytes.starts_with("\xD0\xCF\x11\xE0"))
    return std::nullopt;
  return Refusal{"The file is a workbook or an archive, not CSV", "Save the sheet as CSV"};
}

std::optional<Refusal> disagreement(const std::optional<Mark>& mark, Encoding encoding) {
  if (!mark || mark->encoding == encoding)
    return std::nullopt;
  return Refusal{"The file is declared as " + std::string(names[std::size_t(encoding)]) +
                     ", but begins with the mark of " + std::string(names[std::size_t(mark->encoding)]) + "",
                 "Leave the encoding out, and the mark decides"};
}

/// What the bytes say as UTF-8; a view where they are that already.
bool convert(std::string_view bytes, Encoding encoding, DecodedText& decoded) {
  std::optional<std::string> text;
  switch (encoding) {
  case Encoding::Utf8:
    decoded.text = bytes;
    return basics::isUtf8(bytes);
  case Encoding::Utf16Le:
    text = fromUtf16(bytes, false);
    break;
  case Encoding::Utf16Be:
    text = fromUtf16(bytes, true);
    break;
  case Encoding::Windows1252:
    text = fromWindows1252(bytes);
    break;
  case Encoding::Latin1:
    text = fromLatin1(bytes);
    break;
  }
  if (!text)
    return false;
  decoded.converted = *std::move(text);
  decoded.text = decoded.converted;
  return true;
}

} // namespace

DecodedText& DecodedText::operator=(DecodedText&& other) noexcept {
  // A short string moves its bytes, so the view is set again.
  const bool own = other.text.data() == other.converted.data() && !other.converted.empty();
  converted = std::move(other.converted);
  text = own ? std::string_view(converted) : other.text;
  encoding = std::move(other.encoding);
  return *this;
}

void EncodingLook::take(std::string_view piece) {
  if (m_head.size() < zeroSample)
    m_head.append(piece.substr(0, zeroSample - m_head.size()));
  m_hasNul = m_hasNul || piece.find('\0') != std::string_view::npos;
  m_utf8.take(piece);
  for (std::size_t at = basics::asciiIn(piece); at < piece.size(); at += basics::asciiIn(piece.substr(at)))
    m_beyondAscii.set(static_cast<unsigned char>(piece[at++]));
}

std::optional<EncodingLook::Found> EncodingLook::found(const std::optional<std::string>& declared) {
  m_utf8.end();
  if (m_hasNul || archive(m_head))
    return std::nullopt;
  const auto mark = markOf(m_head);
  Encoding encoding = m_utf8.isSound() || m_utf8.isDamaged() ? Encoding::Utf8 : Encoding::Windows1252;
  if (mark)
    encoding = mark->encoding;
  if (declared) {
    const auto called = encodingCalled(*declared);
    if (!called || disagreement(mark, *called))
      return std::nullopt;
    encoding = *called;
  }
  bool fits = encoding == Encoding::Latin1 || (encoding == Encoding::Utf8 && m_utf8.isSound());
  if (encoding == Encoding::Windows1252) {
    fits = true;
    for (unsigned byte = 0x80; byte < 0x100; ++byte)
      fits = fits && (!m_beyondAscii[byte] || isAssigned(static_cast<unsigned char>(byte)));
  }
  return fits ? std::optional(Found{std::string(names[std::size_t(encoding)]), mark ? mark->size : 0}) : std::nullopt;
}

std::string_view decodedPiece(std::string_view piece, std::string_view encoding, std::string& converted) {
  if (encoding == names[std::size_t(Encoding::Utf8)] || basics::asciiIn(piece) == piece.size())
    return piece;
  converted =
      encoding == names[std::size_t(Encoding::Latin1)] ? fromLatin1(piece) : fromWindows1252(piece).value_or("");
  return converted;
}

Outcome<DecodedText> decode(std::string_view bytes, const std::optional<std::string>& declared) {
  if (auto refusal = archive(bytes))
    return *std::move(refusal);
  const auto mark = markOf(bytes);
  Encoding encoding = detected(bytes);
  if (declared) {
    const auto called = encodingCalled(*declared);
    if (!called)
      return Refusal{"The encoding \"" + *declared + "\" is not known",
                     "Known are UTF-8, UTF-16LE, UTF-16BE, Windows-1252 and ISO-8859-1"};
    const bool eitherOrder = basics::sameName(*declared, "UTF-16") && mark && mark->encoding == Encoding::Utf16Be;
    encoding = eitherOrder ? Encoding::Utf16Be : *called;
    if (auto refusal = disagreement(mark, encoding))
      return *std::move(refusal);
  }
  const std::string_view content = bytes.substr(mark ? mark->size : 0);
  DecodedText decoded;
  decoded.encoding = names[std::size_t(encoding)];
  if (!convert(content, encoding, decoded))
    return notText(content, encoding, declared.has_value());
  if (const auto nul = decoded.text.find('\0'); nul != std::string_view::npos)
    return Refusal{"The file is not text: there is a NUL byte in line " + std::to_string(rowOf(decoded.text, nul)) +
                       ".",
                   "Save it again as CSV"};
  return decoded;
}

} // namespace baton::exchange
