// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What goals and records say on the day of the document: revenue of its fiscal year by market, what work outside the
/// strategy cost, and the quarters from the year before to the end of the horizon. Records of later months are no part
/// of it, so that a version keeps the numbers that its readers had.
void addNumbers(handoff::DocumentSource& source, const Workspace& workspace);

} // namespace baton::workspace
