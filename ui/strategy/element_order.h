// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"

#include <optional>
#include <vector>

namespace baton::strategy_page {

/// The elements of a kind in the order of the page: as people put them; markets by what was decided (selected by rank,
/// candidates, deferred, turned down); people and others without an order by name.
std::vector<basics::RowId> elementsInOrder(const basics::Elements& elements, const basics::Kind& kind);

/// What is written when an element is put to another place of that order. Markets move among those of the same status,
/// and the selected ones take the ranks 1, 2, 3 ... from it. Nothing where the kind has no order or nothing moves.
std::optional<basics::Edits> moveTo(const basics::Elements& elements, basics::ElementRef ref, std::size_t place);

} // namespace baton::strategy_page
