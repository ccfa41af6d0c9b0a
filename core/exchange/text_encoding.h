// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

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

} // namespace baton::exchange
