// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <QString>
#include <vector>

namespace baton::inspector {

/// The kinds whose elements are part of one of this kind, such as buyers of a market; not those that are a grid. What
/// is said about it, comments and questions, comes last.
std::vector<const basics::Kind*> partKinds(const basics::Kind& whole);
/// The field that says which element it is part of, or about.
const basics::Field* wholeField(const basics::Kind& part, const basics::Kind& whole);
std::vector<basics::RowId> partsOf(const basics::Elements& elements, basics::ElementRef whole,
                                   const basics::Kind& part);

/// "4 goals · 3 commitments · 2 plays": what names this element without being part of it. Empty where nothing does.
QString standsOn(const basics::Elements& elements, basics::ElementRef ref);
/// The same, one by one.
std::vector<basics::ElementRef> standers(const basics::Elements& elements, basics::ElementRef ref);

/// "Market Retail deleted, with 3 buyers. 2 plays no longer name it.": for the sentence after it is done.
QString deletedSentence(const basics::Elements& before, basics::ElementRef ref);

} // namespace baton::inspector
