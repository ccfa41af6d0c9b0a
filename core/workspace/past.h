// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/history.h"

namespace baton::workspace {

/// The elements as an entry left them, from all that it had seen. What is told apart from the elements, such as
/// imports, versions, answers and private notes, is not in it.
basics::Elements elementsAt(const Workspace& workspace, journal::EntryId entry);

/// The entry that gave a version its name; nothing where there is no such version.
std::optional<journal::Entry> entryNaming(const Workspace& workspace, basics::RowId version);

/// What is different now from how it was at an entry, in the order of kinds, elements and fields: before is then, after
/// is now. Places in a list are left out.
std::vector<ChangedField> changedSince(const Workspace& workspace, journal::EntryId entry);

/// Writes everything back as it was at an entry, as one change that can be undone.
basics::Outcome<Report> goBackTo(Workspace& workspace, journal::EntryId entry, const Circumstances& circumstances);

} // namespace baton::workspace
