// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

namespace baton::plan {

/// Whether the fields of type Quantity of an element (a goal's amount, a proposal's) are money: its metric says so, or
/// the metric of its goal. False where the metric is missing, and for kinds without such a field.
bool quantityIsMoney(const basics::Elements& elements, const basics::Kind& kind, const void* element);

} // namespace baton::plan
