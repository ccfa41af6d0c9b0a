// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/guide/screen.h"
#include "ui/session/session.h"

#include <optional>

// Which elements a question of the guide is about, and how one more begins.
namespace baton::guide_page {

const basics::Kind& kindOf(const guide::Ask& ask);

/// What the parts belong to: each selected market, or each element of the whole's kind; otherwise a single place
/// without a whole.
std::vector<basics::ElementRef> placesOf(const guide::Ask& ask, const basics::Elements& elements);
/// The elements at a place, in their order.
std::vector<basics::ElementRef> askedAt(const guide::Ask& ask, basics::ElementRef whole,
                                        const basics::Elements& elements);
bool canAdd(const guide::Ask& ask);

/// A new element at a place. Where there is only one market or one offering that it could be about, it is.
basics::Edits added(const guide::Ask& ask, basics::ElementRef whole, const session::Session& session, basics::RowId id);

/// With one selected market and one offering, that is what a seller leads with: the pair becomes core. Empty where it
/// is decided, or there are more.
basics::Edits onlyPairIsCore(const basics::Elements& elements);

} // namespace baton::guide_page
