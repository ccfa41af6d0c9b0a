// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/vocabulary.h"

#include "core/clarity/letters.h"
#include "core/clarity/word_lists.h"

#include <algorithm>
#include <array>

namespace baton::clarity {

namespace {

struct NamePart {
  std::string folded;
  std::string written;
  bool capital = false;
};

/// The words of a name or of a list entry, cut as a Reading cuts them.
std::vector<NamePart> partsOf(std::string_view text) {
  std::vector<NamePart> parts;
  bool open = false;
  for (std::size_t at = 0; at < text.size();) {
    const Letter letter = letterAt(text, at);
    const bool inner = letter.code == '\'' || letter.code == 0x2019 || letter.code == '&' || letter.code == '.';
    const bool more = at + letter.bytes < text.size() && isWordLetter(letterAt(text, at + letter.bytes).code);
    if (isWordLetter(letter.code) || (open && inner && more)) {
      if (!open)
        parts.push_back({{}, {}, isUpper(letter.code)});
      append(parts.back().folded, letter.code == 0x2019 ? U'\'' : lowered(letter.code));
      append(parts.back().written, letter.code);
      open = true;
    } else {
      open = false;
    }
    at += letter.bytes;
  }
  return parts;
}

/// What of a name is looked for in texts. Nobody repeats more words of it, and reading must not take longer with the
/// length of a name.
constexpr std::size_t longestName = 12;

std::vector<NamePart> saidPartsOf(const std::string& name) {
  std::vector<NamePart> parts = partsOf(name);
  parts.resize(std::min(parts.size(), longestName));
  return parts;
}

bool isLegalForm(std::string_view word) {
  static constexpr std::array forms = {"inc",     "ltd",  "llc", "gmbh", "ag",      "se",    "co",      "corp",
                                       "company", "plc",  "sa",  "kg",   "limited", "group", "holding", "nv",
                                       "bv",      "sarl", "spa", "oy",   "s.a",     "s.p.a", "mbh"};
  for (const std::string_view form : forms)
    if (word == form)
      return true;
  return false;
}

} // namespace

Vocabulary::Vocabulary(Language language, const Names& names) : m_language(language), m_lists(&listsOf(language)) {
  for (const std::string& name : names.ours)
    addOwnName(name);
  for (const std::string& name : names.offerings)
    addName(name, offeringMark);
  for (const std::string& name : names.competitors)
    addName(name, competitorMark);
  for (const std::string& name : names.accounts)
    addName(name, accountMark);
  for (const std::string& name : names.persons)
    addPerson(name);
  for (const auto* list :
       {&names.ours, &names.offerings, &names.competitors, &names.accounts, &names.persons, &names.terms})
    for (const std::string& name : *list)
      addAcronymsOf(name);
}

bool Vocabulary::capitalisesNouns() const {
  return wordLists(m_language).capitalisesNouns;
}

const Vocabulary::Entry* Vocabulary::Table::find(std::string_view foldedWord) const {
  const auto found = entries.find(foldedWord);
  return found == entries.end() ? nullptr : &found->second;
}

const Vocabulary::Table& Vocabulary::listsOf(Language language) {
  static const Table english = tableOf(Language::English);
  static const Table german = tableOf(Language::German);
  static const Table other = tableOf(Language::Other);
  return language == Language::English ? english : language == Language::German ? german : other;
}

Vocabulary::Table Vocabulary::tableOf(Language language) {
  Table table;
  const WordLists& lists = wordLists(language);
  const std::pair<Words, std::uint32_t> marked[] = {
      {lists.stop, stopMark},
      {lists.generic, genericMark},
      {lists.soft, softMark},
      {lists.clauseOpeners, openerMark},
      {lists.relativeOpeners, relativeMark},
      {lists.numbers, numberMark},
      {lists.months, monthMark},
      {lists.times, timeMark},
      {lists.placeholders, placeholderMark},
      {lists.denials, denialMark},
      {lists.notSuperlative, plainEndingMark},
      {lists.promiseVerbs, promiseVerbMark},
      {lists.promiseParticiples, promiseParticipleMark},
      {lists.agents, agentMark},
      {lists.elsewhereOpeners, elsewhereOpenerMark},
      {lists.elsewherePhrases, elsewherePhraseMark},
      {lists.ourselves, ourselvesMark},
      {lists.priceLists, priceListMark},
  };
  for (const auto& [words, marks] : marked)
    for (const std::string_view word : words)
      table.addWords(word, marks);
  for (const std::string_view word : lists.vague)
    table.addWords(word, vagueMark, true);
  for (const std::string_view word : lists.universal)
    table.addWords(word, universalMark, true);
  for (const std::string_view word : lists.abbreviations)
    table.abbreviations.emplace(word);
  for (const std::string_view word : knownAcronyms())
    table.acronyms.emplace(word);
  // No language does without these.
  for (const std::string_view word : {"tbd", "tbc", "tba", "lorem ipsum"})
    table.addWords(word, placeholderMark);
  return table;
}

void Vocabulary::Table::addWords(std::string_view text, std::uint32_t marks, bool standsAlone) {
  const bool stem = text.ends_with('~');
  std::vector<std::string> words;
  for (NamePart& part : partsOf(text))
    words.push_back(std::move(part.folded));
  if (words.empty())
    return;
  if (!stem)
    return add({std::move(words), marks, false, standsAlone});
  for (const std::string_view ending : {"", "e", "er", "es", "en", "em"}) {
    std::vector<std::string> inflected = words;
    inflected.back() += ending;
    add({std::move(inflected), marks, false, standsAlone});
  }
}

void Vocabulary::Table::add(Phrase phrase) {
  Entry& entry = entries[phrase.words.front()];
  if (phrase.words.size() > 1)
    entry.longer.emplace(phrase.words[1], std::move(phrase));
  else if (!phrase.needsCapital && !phrase.standsAlone)
    entry.marks |= phrase.marks;
  else if (std::ranges::find(entry.single, phrase) == entry.single.end())
    entry.single.push_back(std::move(phrase));
}

/// The whole name in any case; where every long word of it is written with a capital, also its first word alone
/// ("Larkfield" for "Larkfield Bicycles"), for nobody repeats the whole name.
void Vocabulary::addName(const std::string& name, std::uint32_t mark) {
  const std::vector<NamePart> parts = saidPartsOf(name);
  if (parts.empty())
    return;
  Phrase whole{{}, mark};
  bool proper = parts.size() > 1;
  for (const NamePart& part : parts) {
    whole.words.push_back(part.folded);
    proper = proper && (part.capital || part.folded.size() <= 3 || isDigit(letterAt(part.folded, 0).code));
  }
  m_names.add(whole);
  const std::string& first = parts.front().folded;
  const Entry* known = find(first);
  const bool ordinary = known && (known->marks & (stopMark | genericMark | monthMark)) != 0;
  if (proper && mark != offeringMark && first.size() >= 4 && !ordinary)
    m_names.add({{first}, mark, true});
}

/// Also without its legal form, and every beginning of it: "Adventure Works" for "Adventure Works Cycles".
void Vocabulary::addOwnName(const std::string& name) {
  std::vector<std::string> words;
  for (const NamePart& part : saidPartsOf(name))
    words.push_back(part.folded);
  while (words.size() > 1 && isLegalForm(words.back()))
    words.pop_back();
  for (bool whole = true; !words.empty(); words.pop_back(), whole = false) {
    const bool single = words.size() == 1;
    const Entry* known = find(words.front());
    if (single && !whole && (words.front().size() < 4 || (known && (known->marks & stopMark))))
      return;
    m_names.add({words, oursMark, single && !whole});
  }
}

/// The whole name, and the last word of it.
void Vocabulary::addPerson(const std::string& name) {
  const std::vector<NamePart> parts = saidPartsOf(name);
  if (parts.empty())
    return;
  Phrase whole{{}, personMark};
  for (const NamePart& part : parts)
    whole.words.push_back(part.folded);
  m_names.add(whole);
  if (parts.size() > 1 && parts.back().capital && parts.back().folded.size() >= 3)
    m_names.add({{parts.back().folded}, personMark, true});
}

void Vocabulary::addAcronymsOf(const std::string& name) {
  for (const NamePart& part : partsOf(name))
    m_names.acronyms.insert(part.written);
}

} // namespace baton::clarity
