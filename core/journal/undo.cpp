// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/undo.h"

#include <algorithm>
#include <set>

namespace baton::journal {
namespace {

/// The entries that count as undone: taken back by an undo that is not taken back itself.
std::set<EntryId> undoneAmong(const std::vector<Entry>& entries) {
  std::set<EntryId> undone;
  // The latest undo decides, so from the end: an undo that is itself undone takes nothing back.
  for (auto undo = entries.rbegin(); undo != entries.rend(); ++undo) {
    if (!undo->isUndo() || undone.contains(undo->id))
      continue;
    for (const Entry& entry : entries)
      for (const Undone& range : undo->undoes)
        if (range.contains(entry.id))
          undone.insert(entry.id);
  }
  return undone;
}

/// The entry that a cell's value comes from after its write number n: an undo brings back what stood before the entry
/// that it takes back.
EntryId originOf(const Journal& journal, const std::vector<Journal::CellWrite>& writes, std::size_t n) {
  for (;;) {
    const auto entry = journal.entry(writes[n].entry);
    if (!entry || !entry->isUndo())
      return writes[n].entry;
    const auto takenBack = std::ranges::find_if(writes, [&](const Journal::CellWrite& write) {
      return std::ranges::any_of(entry->undoes, [&](const Undone& range) { return range.contains(write.entry); });
    });
    if (takenBack == writes.end())
      return writes[n].entry;
    if (takenBack == writes.begin())
      return {};
    n = std::size_t(takenBack - writes.begin()) - 1;
  }
}

std::string authorOf(const std::optional<Entry>& entry) {
  return entry && entry->author ? *entry->author : std::string();
}

/// The cells of a row that an entry made which the entry itself did not write, and somebody has written since.
void findWrittenSince(const Journal& journal, const Entry& made, const Write& existenceWrite,
                      const std::vector<Write>& own, std::vector<Reversal::Left>& left) {
  for (const auto& [cell, value] : journal.cellsOf(existenceWrite.cell.row)) {
    if (std::ranges::binary_search(own, cell, {}, &Write::cell)) // they come in the order of their cells
      continue;
    const auto writes = journal.writesTo(cell);
    const auto by = journal.entry(originOf(journal, writes, writes.size() - 1));
    if (by && by->lamport > made.lamport)
      left.push_back({existenceWrite.kind, cell, authorOf(by)});
  }
}

} // namespace

std::optional<Entry> lastDone(const std::vector<Entry>& entries) {
  const auto undone = undoneAmong(entries);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (!entry->isUndo() && !undone.contains(entry->id))
      return *entry;
  return std::nullopt;
}

std::optional<Entry> lastUndone(const std::vector<Entry>& entries) {
  const auto undone = undoneAmong(entries);
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    if (!entry->isUndo())
      return std::nullopt;
    const bool takesBackACommand = !undone.contains(entry->id) && std::ranges::any_of(entries, [&](const Entry& other) {
      return !other.isUndo() &&
             std::ranges::any_of(entry->undoes, [&](const Undone& range) { return range.contains(other.id); });
    });
    if (takesBackACommand)
      return *entry;
  }
  return std::nullopt;
}

std::optional<Entry> originOf(const Journal& journal, const CellKey& cell) {
  const auto writes = journal.writesTo(cell);
  return writes.empty() ? std::nullopt : journal.entry(originOf(journal, writes, writes.size() - 1));
}

Reversal reversalOf(const Journal& journal, EntryId id) {
  Reversal reversal;
  const auto entry = journal.entry(id);
  const std::vector<Write> own = journal.writesOf(id);
  for (const Write& write : own) {
    const auto writes = journal.writesTo(write.cell);
    const std::size_t last = writes.size() - 1;
    const auto mine = std::size_t(std::ranges::find(writes, id, &Journal::CellWrite::entry) - writes.begin());
    if (write.cell.field == existence && write.now == Scalar(std::int64_t{1}) && entry)
      findWrittenSince(journal, *entry, write, own, reversal.left);
    if (originOf(journal, writes, last) == originOf(journal, writes, mine)) {
      reversal.writes.push_back({write.kind, write.cell, write.now, write.old, false});
      continue;
    }
    reversal.left.push_back({write.kind, write.cell, authorOf(journal.entry(writes[last].entry))});
  }
  return reversal;
}

} // namespace baton::journal
