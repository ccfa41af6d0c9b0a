// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/source.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What the documents and workbooks of the plan are made from: of the fiscal year that a period lies in, else of the
/// one that today is in.
planbook::PlanSource planSource(const Workspace& workspace, const std::optional<basics::Period>& period,
                                basics::Date today);

} // namespace baton::workspace
