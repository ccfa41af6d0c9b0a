// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/monday/monday_sheet.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// The Monday sheet of one person, by the records as they stand. What is private has no part in it.
monday::MondaySheet mondaySheetOf(const Workspace& workspace, basics::Id<people::Person> person, basics::Date today);

} // namespace baton::workspace
