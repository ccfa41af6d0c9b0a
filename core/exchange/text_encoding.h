// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/exchange/damaged_utf8.h"

#include <bitset>
#include <optional>
#include <string>
#include <string_view>

namespace baton::exchange {

/// A text in UTF-8 without byte order mark, and how it was written.
struct DecodedText {
  std::string_view text; ///< into the bytes that were read, or into converted
  std::string converted;
  std::string encoding; ///< "UTF-8", "UTF-16LE", "UTF-16BE", "Windows-1252", "ISO-8859-1"

  DecodedText() = default;
  DecodedText(const DecodedText&) = delete;
  DecodedText(DecodedText&& other) noexcept { *this = std::move(other); }
  DecodedText& operator=(const DecodedText&) = delete;
  DecodedText& operator=(DecodedText&& other) noexcept;
};

/// The declared encoding, else what the byte order mark says, else UTF-16 where every other byte is zero, else UTF-8
/// where the bytes are that, else Windows-1252. Refused when the bytes are no text in that encoding, hold a NUL, or are
/// UTF-8 but for a few bytes: read as Windows-1252 every name with an accent would be another one.
basics::Outcome<DecodedText> decode(std::string_view bytes, const std::optional<std::string>& declared = {});

/// How the bytes of a text are to be read, found as they come piece by piece, as decode finds it. Only for encodings
/// that can be read so, and only where there is nothing to refuse: for all else there is decode.
class EncodingLook {
public:
  void take(std::string_view piece);
  /// There are no more. Nothing where decode must have a look.
  struct Found {
    std::string encoding;
    std::size_t markSize = 0; ///< bytes at the beginning that are no text
  };
  std::optional<Found> found(const std::optional<std::string>& declared);

private:
  std::string m_head; ///< what marks and zero bytes are looked for in
  Utf8Tally m_utf8;
  std::bitset<256> m_beyondAscii; ///< bytes that occur
  bool m_hasNul = false;
};

/// A piece of a text in an encoding that EncodingLook found, as UTF-8; a view into it or into converted.
std::string_view decodedPiece(std::string_view piece, std::string_view encoding, std::string& converted);

} // namespace baton::exchange
