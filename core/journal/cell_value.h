// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/ancestry.h"

#include <span>

namespace baton::journal {

/// One write to a cell, as the value of the cell is reckoned from it.
struct CellWrite {
  EntryId entry;
  std::int64_t lamport = 0;
  Scalar old;
  Scalar now;
  bool settles = false;
};

/// What is done where writes that had not seen each other differ.
enum class CellRule {
  Ordinary, ///< a conflict: all of them are open
  Presence, ///< existence, members of a set: 1 wins over 0, and nothing is asked
  Latest    ///< positions, and what is said about an import: the greatest (Lamport, run) stands, and nothing is asked
};

/// What a cell shows, and by which write.
struct CellValue {
  Scalar shown;
  const CellWrite* from = nullptr;      ///< of the value shown; nothing where nobody wrote
  std::vector<const CellWrite*> open{}; ///< in a conflict: the latest write of each open value, latest first
};

/// The value of a cell as a function of the set of writes to it, in the order of (Lamport, run), and of who had seen
/// what: section 2 of the design of the journal. Writes that nobody has seen stand against each other; one that only
/// put back what both had seen gives way, unless it settled a conflict.
CellValue valueOf(std::span<const CellWrite> writes, const Ancestry& ancestry, CellRule rule);

/// The value over those of the writes that one of these entries had seen or made.
CellValue valueSeenBy(std::span<const EntryId> entries, std::span<const CellWrite> writes, const Ancestry& ancestry,
                      CellRule rule);

} // namespace baton::journal
