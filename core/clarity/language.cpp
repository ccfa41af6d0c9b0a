// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/language.h"

#include "core/clarity/letters.h"
#include "core/clarity/reading.h"

namespace baton::clarity {

namespace {

const Vocabulary& smallWords(Language language) {
  static const Vocabulary english(Language::English);
  static const Vocabulary german(Language::German);
  return language == Language::German ? german : english;
}

/// Words of at most nine letters as the lists of small words have them; "in", "am" and "will" are in both lists.
bool isSmallWord(std::string_view folded, Language language) {
  const Vocabulary::Entry* entry = smallWords(language).find(folded);
  return entry && (entry->marks & stopMark);
}

} // namespace

Language detectLanguage(std::span<const std::string_view> texts) {
  static const Vocabulary bare(Language::Other);
  std::size_t words = 0, english = 0, german = 0, unspaced = 0, latin = 0, foreign = 0;
  for (const std::string_view text : texts) {
    const Reading reading(text, bare);
    words += reading.words();
    unspaced += reading.unspacedLetters();
    for (const Token& token : reading.tokens()) {
      english += isSmallWord(token.folded, Language::English);
      german += isSmallWord(token.folded, Language::German);
      const char32_t first = letterAt(token.folded, 0).code;
      (first >= 0x370 ? foreign : latin) += 1;
    }
  }
  if (foreign > latin || unspaced > 3 * latin)
    return Language::Other;
  if (words < 20)
    return german > english ? Language::German : Language::English;
  // In running text about four words in ten are small ones; in another language a few coincide.
  if (10 * (english > german ? english : german) < 2 * words)
    return Language::Other;
  return german > english ? Language::German : Language::English;
}

Language languageOf(std::string_view code) {
  if (code.starts_with("en"))
    return Language::English;
  return code.starts_with("de") ? Language::German : Language::Other;
}

std::string_view nameOf(Language language) {
  switch (language) {
  case Language::English:
    return "English";
  case Language::German:
    return "German";
  case Language::Other:
    break;
  }
  return "another language";
}

} // namespace baton::clarity
