// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/difference.h"
#include "core/report/document.h"

// How a change reads: what went is struck through, what came is underlined, so that it reads without colour as well.
namespace baton::handoff {

inline constexpr std::size_t longestSubject = 70; // bytes of a name at the head of a row

/// The old text (own: Removed) or the new one (Added), with what only it has marked.
report::Text wordsOfSide(const std::vector<WordRun>& words, RunKind own);
/// Both in one: first what went, then what came.
report::Text markedWords(const std::vector<WordRun>& words);
/// The element by its name, and the field; before further fields of the same element the field alone.
report::Text changedSubject(const ElementChange& change, const FieldChange& field);

} // namespace baton::handoff
