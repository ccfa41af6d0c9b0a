// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/signals/guesser.h"

namespace baton::field {

std::vector<HeardWord> heardWords(std::string_view text);
/// Without the ending of a plural and whatever follows the fifth letter: "dealers" and "dealer" are one.
std::string stemOf(std::string_view foldedWord);
/// Small words, which say nothing about what a sentence is about.
bool isSmallWord(std::string_view foldedWord);

/// What kind of thing was heard, by the words that people use for it, in English and German; nothing where none of them
/// is said. namesCompetitor: one of the workspace's competitors is named.
std::optional<SignalKind> kindHeard(const std::vector<HeardWord>& words, bool asks, bool namesCompetitor);

} // namespace baton::field
