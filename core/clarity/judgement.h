// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/reading.h"

#include <set>

namespace baton::clarity {

// What can be told from a text alone. Every function that finds something returns where it stands, in bytes of the
// text, so that a page can underline it; an empty answer means that nothing was found. In a language without lists
// they find nothing, and only length counts.

/// S1: five words or more, no placeholder, and three words left without small, generic, vague and universal words, our
/// own name and competitors' names. In a language without lists five words; 12 letters where words have no spaces.
bool saysSomething(const Reading& reading);

/// What ties a text to the world: a digit, a number word, the name of an account, a competitor or a person, or a
/// capitalised word inside a sentence (not all capitals, not ours, not an offering's; not in German).
Ranges anchors(const Reading& reading);
bool hasAnchor(const Reading& reading);

/// S2: says something and has an anchor. In a language without lists the same as saysSomething.
bool isAnchored(const Reading& reading);

/// An ideal customer with an edge: an anchor, or a clause (with, without, that, who ...) of two words or more that are
/// neither listed nor soft praise. In a language without lists the same as saysSomething.
bool isBounded(const Reading& reading);

/// Praise that any competitor could print, superlatives among it.
Ranges genericWords(const Reading& reading);
/// Generic words in a text without an anchor.
Ranges genericClaim(const Reading& reading);
/// Vague words in sentences without a digit.
Ranges vagueWords(const Reading& reading);
Ranges universalWords(const Reading& reading);
/// Universal words in sentences without an anchor.
Ranges boundlessWords(const Reading& reading);
Ranges placeholders(const Reading& reading);
/// Begins with none, nothing, no one ..., or with a dash (a list of several dashes and a negative number are none).
bool isDenial(const Reading& reading);
/// 2 to 6 capitals that are neither known nor spelled out here, outside lines that are all capitals.
Ranges unknownAcronyms(const Reading& reading);
/// The abbreviations that this text spells out: "Sales Accepted Opportunity (SAO)", or the other way round.
std::set<std::string> spelledOut(const Reading& reading);
/// Sentences of more words than that.
Ranges longSentences(const Reading& reading, std::size_t words = 35);
/// "will be released" and its like in a sentence that names nobody.
Ranges ownerlessPromises(const Reading& reading);
/// The references of a text that says nothing once they are taken out: links, "see ...", "defined in ...".
Ranges meaningElsewhere(const Reading& reading);
/// Our name, we, our, or the name of an offering among the first three words.
Ranges ourselvesFirst(const Reading& reading);
/// A number that is not part of a date.
bool hasFigure(const Reading& reading);
/// A year, a month by name, a quarter, a fiscal year.
bool hasDate(const Reading& reading);
/// A price note that says a price: a digit, or the name of a price list.
bool saysPrice(const Reading& reading);

} // namespace baton::clarity
