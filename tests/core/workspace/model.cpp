// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/model.h"

#include "core/workspace/all_kinds.h"

#include <algorithm>
#include <set>

namespace baton::tests {
namespace {

using basics::Elements, basics::Field, basics::Kind, basics::RowId, basics::Value;

Model::State stateOf(const Elements& elements) {
  Model::State state;
  for (const Kind* kind : workspace::allKinds())
    for (const auto& row : elements.rowsOf(*kind)) {
      Model::Row& mine = state[row.id];
      mine.kind = kind;
      for (const Field& field : kind->fields)
        mine.cells[std::string(field.name)].value = field.read(row.element.get());
    }
  return state;
}

std::string nameOf(RowId id, const Model::Row& row) {
  return std::string(row.kind->name) + " " + std::to_string(id);
}

std::string textOf(const Value& value) {
  const auto scalar = basics::isNull(value) ? basics::Scalar() : basics::toScalar(value);
  if (const auto* text = std::get_if<std::string>(&scalar))
    return *text;
  const auto* number = std::get_if<std::int64_t>(&scalar);
  return number ? std::to_string(*number) : "nothing";
}

bool refersTo(const Value& value, RowId id) {
  if (const auto* one = std::get_if<std::int64_t>(&value))
    return *one == id;
  const auto* set = std::get_if<std::vector<RowId>>(&value);
  return set && std::ranges::find(*set, id) != set->end();
}

bool mayName(const Field& field, const Kind& kind) {
  return field.isReference() && (field.target.empty() || field.target == kind.name);
}

} // namespace

std::string Model::difference(const Elements& elements) const {
  const State theirs = stateOf(elements);
  for (const auto& [id, row] : m_state) {
    const auto found = theirs.find(id);
    if (found == theirs.end())
      return nameOf(id, row) + " is missing";
    for (const auto& [field, cell] : row.cells)
      if (!(found->second.cells.at(field) == cell))
        return nameOf(id, row) + " differs in " + field + ": " + textOf(found->second.cells.at(field).value) +
               ", not " + textOf(cell.value);
  }
  for (const auto& [id, row] : theirs)
    if (!m_state.contains(id))
      return nameOf(id, row) + " should not be there";
  return {};
}

void Model::adopt(const Elements& elements) {
  for (auto& [id, row] : stateOf(elements))
    if (m_state.emplace(id, row).second)
      m_state[id].from = m_open.number;
}

void Model::begin(const std::string& label, bool undoable) {
  m_open = {++m_count, label, undoable, m_state, {}};
}

void Model::put(const Kind& kind, RowId id) {
  const auto [place, isNew] = m_state.try_emplace(id);
  if (!isNew)
    return;
  place->second.kind = &kind;
  place->second.from = m_open.number;
  const auto blank = kind.make();
  for (const Field& field : kind.fields)
    place->second.cells[std::string(field.name)] = {field.read(blank.get()), m_open.number};
}

void Model::set(RowId id, std::string_view field, Value value) {
  Cell& cell = m_state.at(id).cells.at(std::string(field));
  if (cell.value != value)
    cell = {std::move(value), m_open.number};
}

void Model::eraseRow(RowId id, std::vector<RowId>& gone) {
  const auto row = m_state.find(id);
  if (row == m_state.end())
    return;
  const Kind& kind = *row->second.kind;
  m_state.erase(row);
  gone.push_back(id);
  std::vector<RowId> parts;
  for (const auto& [other, its] : m_state)
    for (const Field& field : its.kind->fields)
      if (field.traits.ownership == basics::Ownership::PartOf && mayName(field, kind) &&
          refersTo(its.cells.at(std::string(field.name)).value, id))
        parts.push_back(other);
  for (RowId part : parts)
    eraseRow(part, gone);
}

void Model::erase(RowId id) {
  std::vector<RowId> gone;
  eraseRow(id, gone);
  for (auto& [other, row] : m_state)
    for (const Field& field : row.kind->fields) {
      if (!field.isReference())
        continue;
      Value value = row.cells.at(std::string(field.name)).value;
      if (auto* one = std::get_if<std::int64_t>(&value); one && std::ranges::find(gone, *one) != gone.end())
        value = Value();
      else if (auto* members = std::get_if<std::vector<RowId>>(&value))
        std::erase_if(*members, [&](RowId member) { return std::ranges::find(gone, member) != gone.end(); });
      set(other, field.name, value);
    }
}

void Model::takeBack(int command, RowId except) {
  const Command& taken = m_commands.at(command);
  std::set<RowId> made;
  for (const auto& [id, row] : taken.after)
    if (id != except && !taken.before.contains(id) && m_state.contains(id) && m_state.at(id).from == command)
      made.insert(id);
  // Rows written since, and rows that others refer to, stay; and so does what those that stay refer to.
  for (bool again = true; again;) {
    again = false;
    for (const RowId id : std::set<RowId>(made)) {
      const Row& row = m_state.at(id);
      bool stays = std::ranges::any_of(row.cells, [&](const auto& cell) { return cell.second.from > command; });
      for (const auto& [other, its] : m_state)
        for (const Field& field : its.kind->fields) {
          if (stays || made.contains(other) || !mayName(field, *row.kind))
            continue;
          const Cell& cell = its.cells.at(std::string(field.name));
          const bool goesBack = taken.before.contains(other) && cell.from == command;
          stays = refersTo(cell.value, id) && !goesBack;
        }
      if (stays) {
        made.erase(id);
        again = true;
      }
    }
  }
  for (const RowId id : made)
    m_state.erase(id);
  for (const auto& [id, row] : taken.after) {
    if (id == except || !m_state.contains(id) || !taken.before.contains(id))
      continue;
    for (const auto& [field, cell] : row.cells)
      if (cell.from == command && m_state.at(id).cells.at(field).from == command)
        m_state.at(id).cells.at(field) = {taken.before.at(id).cells.at(field).value, m_open.number};
  }
  // A person who was put back as somebody's manager may be gone by now.
  for (auto& [id, row] : m_state)
    for (const Field& field : row.kind->fields) {
      Cell& cell = row.cells.at(std::string(field.name));
      const auto* one = std::get_if<std::int64_t>(&cell.value);
      if (field.isReference() && one && !m_state.contains(*one))
        cell = {Value(), m_open.number};
    }
}

int Model::end() {
  if (m_state == m_open.before)
    return 0;
  m_open.after = m_state;
  m_commands[m_open.number] = m_open;
  m_done.push_back(m_open);
  m_undone.clear();
  return m_open.number;
}

std::optional<std::string> Model::undoLabel() const {
  return !m_done.empty() && m_done.back().undoable ? std::optional(m_done.back().label) : std::nullopt;
}

std::optional<std::string> Model::redoLabel() const {
  return m_undone.empty() ? std::nullopt : std::optional(m_undone.back().label);
}

bool Model::undo() {
  if (!undoLabel())
    return false;
  m_state = m_done.back().before;
  m_undone.push_back(std::move(m_done.back()));
  m_done.pop_back();
  return true;
}

bool Model::redo() {
  if (m_undone.empty())
    return false;
  m_state = m_undone.back().after;
  m_done.push_back(std::move(m_undone.back()));
  m_undone.pop_back();
  return true;
}

} // namespace baton::tests
