// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/language.h"

#include <span>
#include <string_view>

namespace baton::clarity {

using Words = std::span<const std::string_view>;

/// The words of one language ("#1" and the patterns with signs are told in the code). An entry is a word or a phrase,
/// case does not matter, a hyphen is as good as a space. An entry that ends in ~ stands for a stem and its endings
/// (German: hochwertig~ is also hochwertige, -r, -s, -n, -m). Languages without lists have empty ones.
struct WordLists {
  Words stop;
  Words generic;
  Words vague;
  Words universal;
  /// Praise that draws no border around a customer: value, quality ...
  Words soft;
  /// Words after which a clause can draw a border: with, that, in ...
  Words clauseOpeners;
  /// The same, but only behind a comma.
  Words relativeOpeners = {};
  Words numbers;
  Words months;
  /// Days and seasons, and nouns such as end or quarter: after "by" they name a time, not a person.
  Words times;
  Words placeholders;
  /// A text that begins with one of these denies.
  Words denials;
  /// Words that look like a superlative and are none (English: request; German: leisten).
  Words notSuperlative;
  /// "will", "must"
  Words promiseVerbs;
  Words promiseParticiples;
  /// What stands before a person who keeps a promise: by.
  Words agents;
  /// Words that send the reader elsewhere where they begin a clause: see, refer to.
  Words elsewhereOpeners;
  /// Phrases that do so anywhere: defined in, as shown below.
  Words elsewherePhrases;
  /// We, our.
  Words ourselves;
  /// What a price list is called.
  Words priceLists;
  Words abbreviations;
  bool capitalisesNouns = false;
};

const WordLists& wordLists(Language language);
/// Abbreviations that need no explanation, in any language.
Words knownAcronyms();

} // namespace baton::clarity
