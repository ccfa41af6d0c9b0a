// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/undo.h"
#include "core/workspace/store.h"

namespace baton::workspace {

/// What was deleted since an entry was made stays as its delete left it when the entry is taken back: nothing is
/// written to a row that is gone, and none comes back to a whole that is gone. What is left is named with who deleted.
void leaveWhatIsGone(const basics::Elements& before, journal::Reversal& reversal, const Store& store);

} // namespace baton::workspace
