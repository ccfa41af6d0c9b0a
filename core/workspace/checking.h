// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/clarity/record_facts.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What the records and goals of a workspace say to the rules that need them.
clarity::RecordFacts recordFactsOf(const Workspace& workspace, basics::Date today);

/// The clarity check of the draft, records included.
clarity::Check checkOf(const Workspace& workspace, basics::Date today);
/// The same with what the records were found to say before.
clarity::Check checkOf(const Workspace& workspace, basics::Date today, const clarity::RecordFacts& facts);

} // namespace baton::workspace
