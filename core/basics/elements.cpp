// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/elements.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::basics {

void KindsRead::note(const Kind& kind) {
  if (std::ranges::find(m_kinds.rbegin(), m_kinds.rend(), &kind) == m_kinds.rend())
    m_kinds.push_back(&kind);
}

bool KindsRead::areSame(const Elements& before, const Elements& now) const {
  return m_all ? now.sharesAllWith(before)
               : std::ranges::all_of(m_kinds, [&](const Kind* kind) { return now.sharesAllOf(*kind, before); });
}

const std::vector<Elements::Row>& Elements::rowsOf(const Kind& kind) const {
  static const std::vector<Row> none;
  if (m_reads.where)
    m_reads.where->note(kind);
  const auto found = m_tables.find(&kind);
  return found == m_tables.end() ? none : *found->second;
}

const void* Elements::find(const Kind& kind, RowId id) const {
  const auto& rows = rowsOf(kind);
  const auto found = std::ranges::lower_bound(rows, id, {}, &Row::id);
  return found != rows.end() && found->id == id ? found->element.get() : nullptr;
}

std::vector<const void*> Elements::inOrder(const Kind& kind) const {
  std::vector<const void*> ordered;
  for (const Row& row : rowsOf(kind))
    ordered.push_back(row.element.get());
  if (const Field* position = kind.position())
    std::ranges::stable_sort(ordered, {}, [position](const void* element) {
      const Value value = position->read(element);
      const auto* key = std::get_if<std::string>(&value);
      return key ? *key : std::string();
    });
  return ordered;
}

bool Elements::sharesAllOf(const Kind& kind, const Elements& other) const {
  const auto mine = m_tables.find(&kind), theirs = other.m_tables.find(&kind);
  if (mine == m_tables.end() || theirs == other.m_tables.end())
    return mine == m_tables.end() && theirs == other.m_tables.end();
  return mine->second == theirs->second;
}

void Elements::noteAllRead() const {
  if (m_reads.where)
    m_reads.where->noteAll();
}

const Kind* Elements::kindCalled(std::string_view name) const {
  noteAllRead();
  for (const auto& [kind, rows] : m_tables)
    if (kind->name == name)
      return kind;
  return nullptr;
}

ElementRef Elements::locate(RowId id) const {
  noteAllRead();
  for (const auto& [kind, table] : m_tables)
    if (find(*kind, id))
      return {kind, id};
  return {};
}

std::string Elements::titleOf(ElementRef ref) const {
  const void* element = ref ? find(*ref.kind, ref.id) : nullptr;
  if (!element)
    return {};
  if (const Field* title = ref.kind->title()) {
    const Value value = title->read(element);
    if (const auto* text = std::get_if<std::string>(&value))
      return *text;
  }
  return std::string(ref.kind->label);
}

void Elements::put(const Kind& kind, RowId id, std::shared_ptr<const void> element) {
  Table& table = writable(kind);
  const auto place = std::ranges::lower_bound(table, id, {}, &Row::id);
  if (place != table.end() && place->id == id)
    place->element = std::move(element);
  else
    table.insert(place, Row{id, std::move(element)});
}

void Elements::erase(const Kind& kind, RowId id) {
  Table& table = writable(kind);
  const auto place = std::ranges::lower_bound(table, id, {}, &Row::id);
  if (place != table.end() && place->id == id)
    table.erase(place);
}

Elements::Table& Elements::writable(const Kind& kind) {
  auto& table = m_tables[&kind];
  if (!table)
    table = std::make_shared<Table>();
  else if (table.use_count() > 1)
    table = std::make_shared<Table>(*table);
  return *table;
}

} // namespace baton::basics
