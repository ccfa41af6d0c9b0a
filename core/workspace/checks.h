// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/planned_change.h"

namespace baton::workspace {

/// What must hold across elements whatever command writes them: reporting lines without a circle, goals that name what
/// they measure. A refusal says which element and why.
basics::Outcome<basics::Done> checkRules(const PlannedChange& change);

} // namespace baton::workspace
