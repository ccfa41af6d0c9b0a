// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/language.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace baton::clarity {

/// The names that texts are read against.
struct Names {
  std::vector<std::string> ours;
  std::vector<std::string> offerings;
  std::vector<std::string> competitors;
  std::vector<std::string> accounts;
  std::vector<std::string> persons;
  /// Words explained in the glossary, and abbreviations spelled out anywhere in the strategy.
  std::vector<std::string> terms;

  friend bool operator==(const Names&, const Names&) = default;
};

/// What a word can be; one word can be several things.
enum Mark : std::uint32_t {
  stopMark = 1u << 0,
  genericMark = 1u << 1,
  vagueMark = 1u << 2,
  universalMark = 1u << 3,
  softMark = 1u << 4,
  openerMark = 1u << 5,
  numberMark = 1u << 6,
  monthMark = 1u << 7,
  timeMark = 1u << 8,
  placeholderMark = 1u << 9,
  denialMark = 1u << 10,
  plainEndingMark = 1u << 11, // looks like a superlative and is none
  promiseVerbMark = 1u << 12,
  promiseParticipleMark = 1u << 13,
  agentMark = 1u << 14,
  elsewhereOpenerMark = 1u << 15,
  elsewherePhraseMark = 1u << 16,
  ourselvesMark = 1u << 17,
  priceListMark = 1u << 18,
  oursMark = 1u << 19,
  offeringMark = 1u << 20,
  competitorMark = 1u << 21,
  accountMark = 1u << 22,
  personMark = 1u << 23,
  relativeMark = 1u << 24,
  superlativeMark = 1u << 25, // told by its form, in a sentence without a digit
};

/// The words of a language and the names of a strategy, prepared so that a text is marked in one pass.
class Vocabulary {
public:
  explicit Vocabulary(Language language, const Names& names = {});

  /// A run of words, folded to lower case, that gives its words a mark.
  struct Phrase {
    std::vector<std::string> words;
    std::uint32_t marks = 0;
    /// A shortened name counts only where it is written with a capital.
    bool needsCapital = false;
    /// Not as part of a compound: low is vague, low-floor is not.
    bool standsAlone = false;
    friend bool operator==(const Phrase&, const Phrase&) = default;
  };
  struct Entry {
    /// Of the word by itself, wherever it stands.
    std::uint32_t marks = 0;
    /// Of one word; those of more by their second word, for a thousand accounts may begin with "Company".
    std::vector<Phrase> single;
    std::multimap<std::string, Phrase, std::less<>> longer;
  };

  Language language() const { return m_language; }
  bool capitalisesNouns() const;
  /// What begins with this folded word in the language's lists; null where nothing does.
  const Entry* find(std::string_view foldedWord) const { return m_lists->find(foldedWord); }
  /// The same among the names.
  const Entry* findName(std::string_view foldedWord) const { return m_names.find(foldedWord); }
  bool isAbbreviation(std::string_view foldedWord) const { return m_lists->abbreviations.contains(foldedWord); }
  /// Known everywhere, in the glossary, or part of a name: needs no explanation.
  bool isKnownAcronym(std::string_view word) const {
    return m_lists->acronyms.contains(word) || m_names.acronyms.contains(word);
  }

private:
  struct Hash {
    using is_transparent = void;
    /// FNV-1a: words are short, and every word of every text is looked up.
    std::size_t operator()(std::string_view word) const noexcept {
      std::uint64_t hash = 14695981039346656037ull;
      for (const char c : word)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
      return hash;
    }
  };

  /// Phrases by their first word.
  struct Table {
    std::unordered_map<std::string, Entry, Hash, std::equal_to<>> entries;
    std::unordered_set<std::string, Hash, std::equal_to<>> abbreviations;
    std::unordered_set<std::string, Hash, std::equal_to<>> acronyms;

    const Entry* find(std::string_view foldedWord) const;
    void add(Phrase phrase);
    void addWords(std::string_view text, std::uint32_t marks, bool standsAlone = false);
  };

  static Table tableOf(Language language);
  static const Table& listsOf(Language language);
  void addName(const std::string& name, std::uint32_t mark);
  void addOwnName(const std::string& name);
  void addPerson(const std::string& name);
  void addAcronymsOf(const std::string& name);

  Language m_language;
  const Table* m_lists; ///< made once a language and shared
  Table m_names;
};

} // namespace baton::clarity
