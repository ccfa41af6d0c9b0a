// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

namespace baton::clarity {

/// The languages with word lists; in every other one only the length of a text counts.
enum class Language { English, German, Other };

/// The language most of these texts are written in, told by their small words. Fewer than 20 words say too little:
/// then English, unless German words prevail or the script is not Latin.
Language detectLanguage(std::span<const std::string_view> texts);

/// Of a language code such as "en" or "de-AT".
Language languageOf(std::string_view code);

std::string_view nameOf(Language language);

} // namespace baton::clarity
