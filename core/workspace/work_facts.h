// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/record_facts.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What opportunities and activities say to the rules and to the focus index: how much of the open pipeline and of the
/// time is on strategy, when somebody last worked in each selected market, and what was opened under an exclusion.
void addWorkFacts(clarity::RecordFacts& facts, const Workspace& workspace, basics::Date today);

} // namespace baton::workspace
