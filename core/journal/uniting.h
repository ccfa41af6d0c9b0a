// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/journal.h"
#include "core/journal/touched_rows.h"

namespace baton::journal {

/// What came with another copy's journal.
struct Arrivals {
  std::vector<EntryId> entries;     ///< in the order of (Lamport, run)
  std::vector<EntryId> withRecords; ///< those of them that records came with
  TouchedRows touched;              ///< that they wrote to
};

/// Adds what another copy's journal has and this one has not: section 6 of the design of the journal. Refuses another
/// workspace, a history in which a known entry is another one than here, a chain that does not hold, and changes that
/// no kind of this version could have made. Inside the caller's transaction, which is given up after a refusal; the
/// next change begins a new run.
basics::Outcome<Arrivals> unite(Journal& ours, const Journal& theirs);

} // namespace baton::journal
