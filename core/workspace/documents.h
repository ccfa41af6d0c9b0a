// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/changes_document.h"
#include "core/handoff/document/document.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What the documents of the handoff are made from, with what the clarity check and the numbers say. Version: its name,
/// or empty for the draft.
basics::Outcome<handoff::DocumentSource> documentSource(const Workspace& workspace, const std::string& version,
                                                        basics::Date today);

/// What the document "what changed" is made from, with the signals that were answered between the two.
basics::Outcome<handoff::ChangesSource> changesSource(const Workspace& workspace, const handoff::ChangesAsked& asked);

} // namespace baton::workspace
