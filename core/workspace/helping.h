// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/helps_json.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What would help a person with the goal of a period: the goal first, then six places with their evidence.
nlohmann::json whatHelpsOf(const Workspace& workspace, const coaching::SheetAsked& asked, basics::Date today);

/// What is asked of Sales beside what leadership does, over the last 90 days.
std::array<coaching::AskedAndGiven, 6> askedAndGivenOf(const Workspace& workspace, basics::Date today);

} // namespace baton::workspace
