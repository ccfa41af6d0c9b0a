// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/handoff/document/document_source.h"
#include "core/workspace/workspace.h"

#include <string>
#include <vector>

namespace baton::workspace {

/// The signals that got their answer after the publication of one version and before that of the other, in the order
/// in which they were seen. A signal is no part of a version: when it was answered stands in the journal. Versions by
/// name; empty is the draft, after which nothing comes.
std::vector<handoff::AnsweredSignal> signalsAnswered(const Workspace& workspace, const std::string& after,
                                                     const std::string& until);

} // namespace baton::workspace
