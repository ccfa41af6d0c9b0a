// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/gone_rows.h"

#include <algorithm>
#include <set>

namespace baton::workspace {
namespace {

using basics::Field, basics::Kind, basics::RowId;
using journal::CellKey, journal::Reversal, journal::Scalar;

CellKey existenceOf(RowId row) {
  return {row, std::string(journal::existence), 0};
}

/// The rows that it brings back, each with its kind.
std::map<RowId, const Kind*> broughtBack(const Reversal& reversal, const Store& store) {
  std::map<RowId, const Kind*> rows;
  for (const journal::Write& write : reversal.writes)
    if (write.cell.field == journal::existence && write.now == Scalar(std::int64_t{1}))
      rows[write.cell.row] = store.kindNamed(write.kind);
  return rows;
}

/// What the row will be part of, as the journal has it: it keeps the names of what is gone.
std::vector<RowId> wholesOf(RowId row, const Kind& kind, const Reversal& reversal, const Store& store) {
  auto cells = store.journal().cellsOf(row);
  for (const journal::Write& write : reversal.writes)
    if (write.cell.row == row)
      cells[write.cell] = write.now;
  std::vector<RowId> wholes;
  for (const Field& field : kind.fields)
    if (field.traits.ownership == basics::Ownership::PartOf)
      if (const auto* whole = std::get_if<std::int64_t>(&cells[{row, std::string(field.name), 0}]))
        wholes.push_back(*whole);
  return wholes;
}

std::string whoDeleted(RowId row, const Store& store) {
  const auto by = journal::originOf(store.journal(), existenceOf(row));
  return by ? by->author.value_or("") : "";
}

} // namespace

void leaveWhatIsGone(const basics::Elements& before, Reversal& reversal, const Store& store) {
  auto back = broughtBack(reversal, store);
  std::map<RowId, RowId> stays; // gone, and because of which row
  for (const journal::Write& write : reversal.writes)
    if (!back.contains(write.cell.row) && !before.locate(write.cell.row))
      stays[write.cell.row] = write.cell.row;
  for (bool again = true; again;) {
    again = false;
    for (const auto& [row, kind] : std::map(back))
      for (const RowId whole : wholesOf(row, *kind, reversal, store))
        if (!back.contains(whole) && !before.locate(whole) && back.erase(row) > 0) {
          stays[row] = whole;
          again = true;
        }
  }
  std::set<RowId> named;
  for (const Reversal::Left& left : reversal.left)
    named.insert(left.cell.row);
  for (const journal::Write& write : reversal.writes)
    if (const auto gone = stays.find(write.cell.row); gone != stays.end() && named.insert(gone->first).second)
      reversal.left.push_back({write.kind, existenceOf(gone->first), whoDeleted(gone->second, store)});
  std::erase_if(reversal.writes, [&](const journal::Write& write) { return stays.contains(write.cell.row); });
}

} // namespace baton::workspace
