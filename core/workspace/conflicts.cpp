// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/conflicts.h"

#include "core/basics/text.h"
#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

using basics::Kind, basics::Outcome, basics::Refusal, basics::Value;
using journal::CellKey, journal::CellWrite, journal::EntryId;

Side sideOf(const Workspace& workspace, const basics::Scalar& value, EntryId id) {
  Side side{.value = basics::toValue(value), .entry = id};
  if (const auto entry = workspace.journal().entry(id)) {
    side.by = entry->author.value_or("");
    side.at = entry->at;
    side.elsewhere = entry->arrived;
  }
  return side;
}

/// What stood before writes that had not seen each other: the value over those that all of them had seen.
Value stoodBefore(const Workspace& workspace, const journal::Conflict& conflict) {
  const auto& journal = workspace.journal();
  std::vector<CellWrite> seen = journal.writesTo(conflict.cell);
  std::erase_if(seen, [&](const CellWrite& write) {
    return !std::ranges::all_of(conflict.values, [&](const journal::Conflict::Open& open) {
      return journal.ancestry().hasSeen(open.entry, write.entry);
    });
  });
  const auto rule = journal.shapes().ruleOf(conflict.kind, conflict.cell.field);
  return basics::toValue(journal::valueOf(seen, journal.ancestry(), rule).shown);
}

const basics::Field* fieldOf(const Kind& kind, const CellKey& cell) {
  return cell.field == journal::existence ? nullptr : kind.field(cell.field);
}

/// The write that ended a conflict, and what was open then.
std::optional<SettledCell> settledBy(const Workspace& workspace, const Kind& kind, const CellKey& cell, EntryId entry) {
  const auto& journal = workspace.journal();
  std::vector<CellWrite> before = journal.writesTo(cell);
  const auto own = std::ranges::find(before, entry, &CellWrite::entry);
  if (own == before.end())
    return std::nullopt;
  SettledCell settled{cell, {&kind, cell.row}, fieldOf(kind, cell), sideOf(workspace, own->now, entry), {}, {}};
  std::erase_if(before, [&](const CellWrite& write) { return !journal.ancestry().hasSeen(entry, write.entry); });
  const auto rule = journal.shapes().ruleOf(kind.name, cell.field);
  for (const CellWrite* open : journal::valueOf(before, journal.ancestry(), rule).open) {
    settled.between.push_back(open->entry);
    if (basics::toValue(open->now) != settled.kept.value)
      settled.setAside.push_back(sideOf(workspace, open->now, open->entry));
  }
  return settled;
}

} // namespace

std::vector<OpenCell> openCells(const Workspace& workspace) {
  std::vector<OpenCell> cells;
  for (const auto& [cell, conflict] : workspace.conflicts()) {
    const Kind* kind = kindNamed(conflict.kind);
    if (!kind)
      continue;
    OpenCell open{cell, {kind, cell.row}, fieldOf(*kind, cell), stoodBefore(workspace, conflict), {}};
    for (const auto& value : conflict.values) {
      open.sides.push_back(sideOf(workspace, value.value, value.entry));
      open.sides.back().shown = value.shown;
    }
    cells.push_back(std::move(open));
  }
  return cells;
}

std::vector<SettledCell> settledCells(const Workspace& workspace) {
  std::vector<SettledCell> cells;
  auto query = workspace.database().prepare("SELECT c.kind, c.row, c.field, c.elem, c.run, c.seq FROM change c JOIN "
                                            "entry e USING (run, seq) WHERE c.settles = 1 ORDER BY e.lamport DESC, "
                                            "e.run DESC");
  while (query.step())
    if (const Kind* kind = kindNamed(query.text(0)))
      if (auto cell = settledBy(workspace, *kind, {query.number(1), query.text(2), query.number(3)},
                                {query.number(4), query.number(5)}))
        cells.push_back(std::move(*cell));
  return cells;
}

bool isOf(const journal::Merge& merge, const OpenCell& cell) {
  return std::ranges::any_of(cell.sides, [&merge](const Side& side) { return merge.brought(side.entry); });
}

bool isOf(const journal::Merge& merge, const SettledCell& cell) {
  return std::ranges::any_of(cell.between, [&merge](EntryId entry) { return merge.brought(entry); });
}

Outcome<Report> settleBy(Workspace& workspace, const CellKey& cell, const Value& value, Circumstances circumstances) {
  const auto conflict = workspace.conflicts().find(cell);
  if (conflict == workspace.conflicts().end())
    return Refusal{"This conflict is settled already", "Look at what stands now"};
  const Kind* kind = kindNamed(conflict->second.kind);
  const basics::Field* field = fieldOf(*kind, cell);
  const auto& open = conflict->second.values;
  circumstances.label = fmt::format("settle {} of {}", field ? basics::foldCase(field->label) : "whether it stays",
                                    workspace.elements().titleOf(cell.row));
  const auto same =
      std::ranges::find_if(open, [&value](const auto& one) { return basics::toValue(one.value) == value; });
  if (same != open.end())
    return workspace.settle(CellKey(cell), std::size_t(same - open.begin()), circumstances);
  if (!field)
    return Refusal{"It stays or it goes", "Choose one of the two"};
  basics::Edits edits;
  edits.set(*kind, cell.row, *field, value);
  circumstances.byItsCommand = true;
  return workspace.change(circumstances, edits);
}

} // namespace baton::workspace
