// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace baton::tests {

/// A hundred texts that a careless program would read as something else: markup, formulas, paths, references of our own
/// JSON, control characters, right to left, emoji, long ones. Well-formed UTF-8 without NUL.
std::vector<std::string> hostileTexts();

/// As JSON texts with their quotes: NUL, surrogates alone, bytes that are no UTF-8. None of them is a text.
std::vector<std::string> impossibleTexts();

} // namespace baton::tests
