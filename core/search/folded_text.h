// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baton::search {

/// The text as it is compared: small letters, without accents and other marks ("Sánchez" is "sanchez", "Größe" is
/// "grosse"), all white space as one blank. Punctuation stays.
std::string folded(std::string_view utf8);

/// The same with the way back: byte i of the text came from byte origin[i] of what was folded; one more at the end.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> origin;
};
FoldedText foldedWithOrigin(std::string_view utf8);

/// Whether a word begins at this byte of a folded text.
bool beginsWord(std::string_view foldedText, std::size_t at);

} // namespace baton::search
