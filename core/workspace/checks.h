// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/planned_change.h"

namespace baton::workspace {

/// What must hold across elements whatever command writes them: reporting lines without a circle, goals that name what
/// they measure, metrics that every workspace has, values that make sense. A refusal says which element and why.
///
/// A dump speaks of a state that was: copies that were merged may have brought a fiscal year and goals that do not fit
/// it, or goals whose owner or metric is gone, a file of before values that would not be taken any more. Such goals
/// count nowhere, and adds-up names them.
enum class WrittenBy { Command, Dump };
basics::Outcome<basics::Done> checkRules(const PlannedChange& change, WrittenBy by = WrittenBy::Command);

} // namespace baton::workspace
