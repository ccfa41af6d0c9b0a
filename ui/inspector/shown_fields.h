// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <vector>

namespace baton::inspector {

/// The fields of a kind in the order in which a person fills them: its name first, what it is part of last.
std::vector<const basics::Field*> fieldsInOrder(const basics::Kind& kind);

/// Whether a field has something to say in the present state: a rank only for a selected market, a day of decision only
/// for a candidate. What holds a value is always shown.
bool isRelevant(const basics::Elements& elements, basics::ElementRef ref, const basics::Field& field);

/// Fits beside another one on one line.
bool isShort(const basics::Field& field);

} // namespace baton::inspector
