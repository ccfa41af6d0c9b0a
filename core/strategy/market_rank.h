// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

namespace baton::strategy {

/// The rank that the next selected market takes: after the last one; at most 99.
int nextRank(const basics::Elements& elements);

} // namespace baton::strategy
