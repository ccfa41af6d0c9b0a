// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/store.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// Everything that can be recomputed is, and compared: SQLite's own check, the chain of every run, the element tables
/// against the journal, the hashes over records, the snapshot of every version.
std::vector<Problem> verifyStore(const Store& store);

} // namespace baton::workspace
