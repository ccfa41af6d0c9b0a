// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"

#include <cstddef>
#include <vector>

namespace baton::inspector {

/// For an element that was put to a place of an order: one key between its neighbours, or new keys for the whole order
/// where there is none free.
void putBetween(basics::Edits& edits, const basics::Elements& elements, const basics::Kind& kind,
                const std::vector<basics::RowId>& order, std::size_t place);

} // namespace baton::inspector
