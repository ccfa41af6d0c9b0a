// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/journal.h"

namespace baton::journal {

/// The last entry that is neither an undo nor undone; nothing where there is none. It may be one without undo
/// (Entry::undoable).
std::optional<Entry> lastDone(const std::vector<Entry>& entries);

/// The last undo that is not undone itself and that no other command follows.
std::optional<Entry> lastUndone(const std::vector<Entry>& entries);

/// The entry that a cell's value comes from: not an undo, but what an undo brought back. Nothing where nobody wrote it.
std::optional<Entry> originOf(const Journal& journal, const CellKey& cell);

/// What taking an entry back would write, and what it must leave because somebody else has written it since.
struct Reversal {
  std::vector<Write> writes;
  struct Left {
    std::string kind;
    CellKey cell;
    std::string by;
  };
  std::vector<Left> left;
};
Reversal reversalOf(const Journal& journal, EntryId id);

} // namespace baton::journal
