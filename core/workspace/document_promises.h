// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What both sides had promised and not yet done on the day of the document, by due day. Moves of later days are no
/// part of it, so that a version keeps the promises that its readers had.
void addPromises(handoff::DocumentSource& source, const Workspace& workspace);

} // namespace baton::workspace
