// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::basics {

/// Whether the bytes are well-formed UTF-8 (no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);
/// Lower case for comparing names: all of Unicode's simple one-to-one case pairs of Latin, Greek and Cyrillic.
std::string foldCase(std::string_view utf8);
/// Without white space at both ends (also no-break spaces).
std::string_view trimmed(std::string_view utf8);
/// Equal but for case and outer blanks: how names are matched.
bool sameName(std::string_view a, std::string_view b);
/// The key under which sameName's equals fall together.
std::string nameKey(std::string_view utf8);
std::vector<std::string> split(std::string_view text, char separator);
/// At most the given number of code points, with an ellipsis where something was cut.
std::string shortened(std::string_view utf8, std::size_t codePoints);

/// A list of texts as one cell: a JSON array, and back. Refused when it is not one.
std::string packTexts(const std::vector<std::string>& texts);
Outcome<std::vector<std::string>> unpackTexts(std::string_view packed);

} // namespace baton::basics
