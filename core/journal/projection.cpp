// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/projection.h"

#include <algorithm>
#include <functional>
#include <tuple>

namespace baton::journal {
namespace {

using basics::Field, basics::FieldType, basics::Kind, basics::Ownership;

const Scalar there = std::int64_t{1};

bool isPart(const Field& field) {
  return field.traits.ownership == Ownership::PartOf;
}

RowId rowIn(const Scalar& value) {
  const auto* row = std::get_if<std::int64_t>(&value);
  return row ? *row : 0;
}

CellKey existenceOf(RowId id) {
  return {id, std::string(existence), 0};
}

} // namespace

const RowWrites& Projection::writes(RowId id) {
  auto [found, isNew] = m_writes.try_emplace(id);
  if (isNew)
    found->second = m_journal.writesOfRow(id);
  return found->second;
}

CellValue Projection::value(const RowWrites& row, const CellKey& cell, const std::vector<CellWrite>& writes) const {
  return valueOf(writes, m_journal.ancestry(), m_journal.shapes().ruleOf(row.kind, cell.field));
}

CellValue Projection::value(RowId id, std::string_view field, RowId member) {
  const RowWrites& row = writes(id);
  const auto cell = row.cells.find({id, std::string(field), member});
  return cell == row.cells.end() ? CellValue() : value(row, cell->first, cell->second);
}

bool Projection::lives(RowId id) {
  return value(id, existence).shown == there || claimed().contains(id);
}

bool Projection::isVisible(RowId id) {
  if (const auto known = m_visible.find(id); known != m_visible.end())
    return known->second;
  m_visible[id] = false; // what is part of itself, by forged entries, is not there
  const bool visible = !writes(id).kind.empty() && lives(id) &&
                       std::ranges::all_of(wholesOf(id), [this](RowId whole) { return isVisible(whole); });
  return m_visible[id] = visible;
}

std::vector<RowId> Projection::wholesOf(RowId id) {
  std::vector<RowId> wholes;
  if (const Kind* kind = m_journal.shapes().kind(writes(id).kind))
    for (const Field& field : kind->fields)
      if (isPart(field))
        if (const RowId whole = rowIn(value(id, field.name).shown))
          wholes.push_back(whole);
  return wholes;
}

std::vector<RowId> Projection::partsOf(RowId id) {
  std::vector<RowId> parts;
  for (const auto& [row, fieldName] : m_journal.referrersOf(id)) {
    const Field* field = m_journal.shapes().field(writes(row).kind, fieldName);
    if (field && isPart(*field) && rowIn(value(row, fieldName).shown) == id)
      parts.push_back(row);
  }
  return parts;
}

Projection::Deletes Projection::deletesOf(RowId id) {
  const RowWrites& row = writes(id);
  const auto cell = row.cells.find(existenceOf(id));
  Deletes deletes;
  if (cell == row.cells.end())
    return deletes;
  const Ancestry& ancestry = m_journal.ancestry();
  for (const CellWrite& write : cell->second)
    if (write.now != there && std::ranges::none_of(cell->second, [&](const CellWrite& later) {
          return ancestry.hasSeen(later.entry, write.entry);
        }))
      deletes.push_back(write.entry);
  return deletes;
}

/// A reference to what is not visible shows as nothing.
Scalar Projection::visibleOnly(const Field& field, const CellKey& cell, const Scalar& value) {
  if (!field.isReference())
    return value;
  if (field.isSet())
    return value == there && isVisible(cell.member) ? value : Scalar(std::int64_t{0});
  return isVisible(rowIn(value)) ? value : Scalar();
}

/// A value in the row, order apart, that differs from what the deletes had seen. A reference that was emptied because
/// its target went elsewhere is no change.
std::optional<Projection::Claim> Projection::changedSince(RowId id, const Deletes& deletes) {
  const RowWrites& row = writes(id);
  const Shapes& shapes = m_journal.shapes();
  std::optional<Claim> latest;
  for (const auto& [cell, written] : row.cells) {
    const Field* field = shapes.field(row.kind, cell.field);
    if (field && field->type == FieldType::Position)
      continue;
    const CellRule rule = shapes.ruleOf(row.kind, cell.field);
    const CellValue now = valueOf(written, m_journal.ancestry(), rule);
    if (!now.from)
      continue;
    const Scalar before = valueSeenBy(deletes, written, m_journal.ancestry(), rule).shown;
    if (now.shown == before || (field && visibleOnly(*field, cell, now.shown) == visibleOnly(*field, cell, before)))
      continue;
    if (!latest || std::pair(latest->lamport, latest->by.run) < std::pair(now.from->lamport, now.from->entry.run))
      latest = Claim{now.from->entry, now.from->lamport};
  }
  return latest;
}

/// A reference from a visible row that the deletes had not seen.
std::optional<Projection::Claim> Projection::pointedAtSince(RowId id, const Deletes& deletes) {
  const Shapes& shapes = m_journal.shapes();
  for (const auto& [from, fieldName] : m_journal.referrersOf(id)) {
    const RowWrites& row = writes(from);
    const Field* field = shapes.field(row.kind, fieldName);
    if (!field || isPart(*field))
      continue;
    const auto cell = row.cells.find({from, fieldName, field->isSet() ? id : 0});
    if (cell == row.cells.end())
      continue;
    const CellRule rule = shapes.ruleOf(row.kind, fieldName);
    const auto pointsHere = [&](const CellValue& value) {
      return field->isSet() ? value.shown == there : rowIn(value.shown) == id;
    };
    const CellValue now = valueOf(cell->second, m_journal.ancestry(), rule);
    if (pointsHere(now) && !pointsHere(valueSeenBy(deletes, cell->second, m_journal.ancestry(), rule)) &&
        isVisible(from))
      return Claim{now.from->entry, now.from->lamport};
  }
  return std::nullopt;
}

std::optional<Projection::Claim> Projection::claimOn(RowId id, const Deletes& deletes, std::set<RowId>& visited) {
  if (!visited.insert(id).second)
    return std::nullopt;
  if (auto claim = changedSince(id, deletes))
    return claim;
  if (auto claim = pointedAtSince(id, deletes))
    return claim;
  for (const RowId part : partsOf(id))
    if (lives(part))
      if (auto claim = claimOn(part, deletes, visited))
        return claim;
  return std::nullopt;
}

const std::set<RowId>& Projection::claimed() {
  if (m_claimed)
    return *m_claimed;
  m_claimed.emplace();
  if (m_journal.ancestry().isLine())
    return *m_claimed;
  // Of a long history few rows need to be read. What claims a row had not been seen by its deletes: it was written
  // apart from one of them, or after them all. The latter needs a former, for whoever has seen the deletes and nothing
  // that claims the row has it gone, and nothing is written to what is gone: edits name what is there, taking back
  // leaves the rest (leaveWhatIsGone), references name rows that exist, and who makes a row anew writes its existence,
  // which has seen the deletes and ends them.
  std::set<RowId> contestable;
  for (const auto& [row, by] : m_journal.deletes())
    if (m_journal.ancestry().hasParallels(by))
      contestable.insert(row);
  std::vector<RowId> gone;
  std::ranges::copy_if(contestable, std::back_inserter(gone),
                       [this](RowId row) { return value(row, existence).shown != there; });
  for (bool again = true; again;) {
    again = false;
    for (const RowId row : gone) {
      if (m_claimed->contains(row))
        continue;
      std::set<RowId> visited;
      if (const auto claim = claimOn(row, deletesOf(row), visited)) {
        m_claimed->insert(row);
        m_claims[row] = *claim;
        m_visible.clear(); // what this row makes visible may claim others
        again = true;
      }
    }
  }
  m_visible.clear();
  return *m_claimed;
}

RowId Projection::linkOf(RowId id, const Field& field) {
  const RowId target = rowIn(value(id, field.name).shown);
  return target && isVisible(id) && isVisible(target) ? target : 0;
}

/// Of the links that go round in a circle, the one with the smallest (Lamport, run) gives way.
bool Projection::closesCircle(RowId id, const Field& field) {
  const auto rank = [&](RowId row) {
    const CellWrite* from = value(row, field.name).from;
    return std::tuple(from->lamport, from->entry.run, row);
  };
  RowId weakest = id;
  std::set<RowId> passed{id};
  for (RowId at = linkOf(id, field); at != id; at = linkOf(at, field)) {
    if (linkOf(at, field) == 0 || !passed.insert(at).second)
      return false;
    if (rank(at) < rank(weakest))
      weakest = at;
  }
  return weakest == id;
}

void Projection::addContested(ShownRow& shown, const RowWrites& row, RowId id) {
  if (!claimed().contains(id))
    return;
  const auto deletes = deletesOf(id);
  const Claim& claim = m_claims.at(id);
  Conflict conflict{row.kind, existenceOf(id), {{there, claim.by, claim.lamport, true}}};
  for (const CellWrite& write : row.cells.at(existenceOf(id)))
    if (!deletes.empty() && write.entry == deletes.back())
      conflict.values.push_back({std::int64_t{0}, write.entry, write.lamport, false});
  shown.conflicts.push_back(std::move(conflict));
}

const ShownRow& Projection::row(RowId id) {
  claimed();
  if (const auto known = m_rows.find(id); known != m_rows.end())
    return known->second;
  const RowWrites& row = writes(id);
  ShownRow shown{row.kind, isVisible(id), {}};
  if (shown.visible)
    addContested(shown, row, id);
  for (const auto& [cell, written] : row.cells) {
    const CellValue reckoned = value(row, cell, written);
    if (shown.visible && !reckoned.open.empty()) {
      Conflict conflict{row.kind, cell, {}};
      for (const CellWrite* open : reckoned.open)
        conflict.values.push_back({open->now, open->entry, open->lamport, open == reckoned.from});
      shown.conflicts.push_back(std::move(conflict));
    }
    Scalar& value = shown.cells.emplace_hint(shown.cells.end(), cell, reckoned.shown)->second;
    const Field* field = m_journal.shapes().field(row.kind, cell.field);
    if (cell.field == existence)
      value = std::int64_t{shown.visible};
    else if (field && field->isReference())
      value = visibleOnly(*field, cell, value);
    if (field && shown.visible && field->traits.acyclic && rowIn(value) != 0 && closesCircle(id, *field)) {
      const bool isOpen = std::ranges::find(shown.conflicts, cell, &Conflict::cell) != shown.conflicts.end();
      if (!isOpen)
        shown.conflicts.push_back({row.kind,
                                   cell,
                                   {{Scalar(), reckoned.from->entry, reckoned.from->lamport, true},
                                    {value, reckoned.from->entry, reckoned.from->lamport, false}}});
      value = Scalar();
    }
  }
  std::ranges::sort(shown.conflicts, {}, &Conflict::cell);
  for (Conflict& conflict : shown.conflicts)
    std::ranges::sort(conflict.values, std::greater(),
                      [](const Conflict::Open& open) { return std::tuple(open.lamport, open.entry.run, open.shown); });
  return m_rows[id] = std::move(shown);
}

std::vector<RowId> Projection::neighbours(RowId id) {
  std::set<RowId> found;
  for (const auto& [row, field] : m_journal.referrersOf(id))
    found.insert(row);
  const std::string& kindName = writes(id).kind;
  for (const auto& [cell, written] : writes(id).cells) {
    const Field* field = m_journal.shapes().field(kindName, cell.field);
    if (!field || !field->isReference())
      continue;
    if (field->isSet())
      found.insert(cell.member);
    else
      for (const CellWrite& write : written)
        found.insert(rowIn(write.now));
    if (field->traits.acyclic)
      for (RowId at = linkOf(id, *field); at != 0 && at != id && found.insert(at).second; at = linkOf(at, *field))
        ;
  }
  found.erase(0);
  found.erase(id);
  return {found.begin(), found.end()};
}

} // namespace baton::journal
