// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/planned_change.h"

namespace baton::workspace {

/// Whether what is written makes sense as what it is: a currency is three capitals, a share of time no more than all of
/// it, a price not below zero. Looks at written cells alone: what stands in a file already is in nobody's way.
basics::Outcome<basics::Done> checkValues(const PlannedChange& change);

} // namespace baton::workspace
