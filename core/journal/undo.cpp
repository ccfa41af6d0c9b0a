// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/undo.h"

#include <algorithm>
#include <set>

namespace baton::journal {
namespace {

/// What undos have taken back, on the way from the latest entry to the first. Whatever undoes an entry comes after it,
/// so on this way it is known of each whether it stands.
class TakenBack {
public:
  /// Whether this entry, the next on the way, is taken back; an undo that is not takes back in its turn.
  bool holds(const Entry& entry) {
    const auto range = std::ranges::find_if(m_ranges.rbegin(), m_ranges.rend(),
                                            [&](const Undone& one) { return one.contains(entry.id); });
    if (range == m_ranges.rend()) {
      m_ranges.insert(m_ranges.end(), entry.undoes.begin(), entry.undoes.end());
      return false;
    }
    if (range->first == range->last)
      m_ranges.erase(std::next(range).base());
    return true;
  }

private:
  std::vector<Undone> m_ranges; ///< those of one entry go once it has been met
};

/// The entry that a value comes from: an undo brings back what stood before the entry that it takes back.
EntryId originOf(const Journal& journal, CellRule rule, const std::vector<CellWrite>& writes, const CellWrite* write) {
  while (write) {
    const auto entry = journal.entry(write->entry);
    if (!entry || !entry->isUndo())
      return write->entry;
    const auto takenBack = std::ranges::find_if(writes, [&](const CellWrite& other) {
      return std::ranges::any_of(entry->undoes, [&](const Undone& range) { return range.contains(other.entry); });
    });
    if (takenBack == writes.end())
      return write->entry;
    std::vector<CellWrite> before;
    std::ranges::copy_if(writes, std::back_inserter(before), [&](const CellWrite& other) {
      return journal.ancestry().hasSeen(takenBack->entry, other.entry);
    });
    const CellValue stood = valueOf(before, journal.ancestry(), rule);
    write = stood.from ? &*std::ranges::find(writes, stood.from->entry, &CellWrite::entry) : nullptr;
  }
  return {};
}

std::string authorOf(const std::optional<Entry>& entry) {
  return entry && entry->author ? *entry->author : std::string();
}

/// Where the value of a cell comes from.
EntryId originOf(const Journal& journal, const RowWrites& row, const CellKey& cell) {
  const auto writes = row.cells.find(cell);
  if (writes == row.cells.end())
    return {};
  const CellRule rule = journal.shapes().ruleOf(row.kind, cell.field);
  return originOf(journal, rule, writes->second, valueOf(writes->second, journal.ancestry(), rule).from);
}

/// The cells of a row that an entry made which the entry itself did not write, and somebody has written since.
void findWrittenSince(const Journal& journal, EntryId made, const RowWrites& row, const std::vector<Write>& own,
                      std::vector<Reversal::Left>& left) {
  for (const auto& [cell, writes] : row.cells) {
    if (std::ranges::binary_search(own, cell, {}, &Write::cell)) // they come in the order of their cells
      continue;
    const EntryId by = originOf(journal, row, cell);
    if (by.run != 0 && by != made && !journal.ancestry().hasSeen(made, by))
      left.push_back({row.kind, cell, authorOf(journal.entry(by))});
  }
}

} // namespace

std::optional<Entry> lastDone(const std::vector<Entry>& entries) {
  TakenBack takenBack;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry)
    if (!takenBack.holds(*entry) && !entry->isUndo() && !entry->arrived)
      return *entry;
  return std::nullopt;
}

std::optional<Entry> lastUndone(const std::vector<Entry>& entries) {
  TakenBack takenBack;
  for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
    const bool stands = !takenBack.holds(*entry);
    if (entry->arrived)
      continue;
    if (!entry->isUndo())
      return std::nullopt;
    const bool takesBackACommand =
        stands && std::any_of(std::next(entry), entries.rend(), [&](const Entry& other) {
          return !other.isUndo() &&
                 std::ranges::any_of(entry->undoes, [&](const Undone& range) { return range.contains(other.id); });
        });
    if (takesBackACommand)
      return *entry;
  }
  return std::nullopt;
}

std::optional<Entry> originOf(const Journal& journal, const CellKey& cell) {
  return journal.entry(originOf(journal, journal.writesOfRow(cell.row), cell));
}

namespace {

/// A row that goes keeps its cells, as with any delete: should another copy have written to it, it comes back whole.
void keepCellsOfRemovedRows(std::vector<Write>& writes) {
  std::set<RowId> removed;
  for (const Write& write : writes)
    if (write.cell.field == existence && write.now != Scalar(std::int64_t{1}))
      removed.insert(write.cell.row);
  std::erase_if(writes,
                [&](const Write& write) { return write.cell.field != existence && removed.contains(write.cell.row); });
}

} // namespace

Reversal reversalOf(const Journal& journal, EntryId id) {
  Reversal reversal;
  const std::vector<Write> own = journal.writesOf(id);
  RowId at = 0;
  RowWrites row;
  for (const Write& write : own) {
    if (write.cell.row != at)
      row = journal.writesOfRow(at = write.cell.row);
    const std::vector<CellWrite>& writes = row.cells[write.cell];
    const CellRule rule = journal.shapes().ruleOf(row.kind, write.cell.field);
    const CellValue shown = valueOf(writes, journal.ancestry(), rule);
    if (write.cell.field == existence && write.now == Scalar(std::int64_t{1}))
      findWrittenSince(journal, id, row, own, reversal.left);
    const auto mine = std::ranges::find(writes, id, &CellWrite::entry);
    if (originOf(journal, rule, writes, shown.from) == originOf(journal, rule, writes, &*mine))
      reversal.writes.push_back({write.kind, write.cell, write.now, write.old, false});
    else
      reversal.left.push_back({write.kind, write.cell, authorOf(journal.entry(shown.from->entry))});
  }
  keepCellsOfRemovedRows(reversal.writes);
  return reversal;
}

} // namespace baton::journal
