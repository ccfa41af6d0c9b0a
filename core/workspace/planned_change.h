// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/journal/entry.h"

#include <functional>
#include <map>

namespace baton::workspace {

/// What a command comes to: the cells it writes, and the elements as they stand after it.
struct PlannedChange {
  std::vector<journal::Write> writes;
  std::vector<basics::ElementRef> touched;
  basics::Elements after;

  bool empty() const { return writes.empty(); }
};

/// The value of every cell of a row that once existed, also of a deleted one.
using CellsOf = std::function<std::map<journal::CellKey, journal::Scalar>(basics::RowId)>;

/// Checks edits against the elements as they are. Rows erased take their parts with them, and references to them are
/// emptied; a reference to nothing, to another kind, a change of a key field, or an id that does not follow from the
/// key is refused (the last not for ids that are given, as in a dump).
basics::Outcome<PlannedChange> plan(const basics::Elements& before, const basics::Edits& edits,
                                    const std::vector<const basics::Kind*>& kinds, const CellsOf& cellsOf,
                                    bool idsAreGiven = false);

/// What a field of an element names although it is not there.
std::vector<basics::RowId> namedInVain(const basics::Field& field, const void* element,
                                       const basics::Elements& elements);

/// An element built from the values of its cells.
std::shared_ptr<void> elementFrom(const basics::Kind& kind, basics::RowId id,
                                  const std::map<journal::CellKey, journal::Scalar>& cells);

/// The rows that refer to a row, with the field that does.
std::vector<std::pair<basics::ElementRef, const basics::Field*>>
referencesTo(const basics::Elements& elements, basics::ElementRef target,
             const std::vector<const basics::Kind*>& kinds);

} // namespace baton::workspace
