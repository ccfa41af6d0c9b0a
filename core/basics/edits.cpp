// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/edits.h"

#include <algorithm>
#include <cassert>

namespace baton::basics {

Edits::Row& Edits::rowFor(const Kind& kind, RowId id) {
  assert(id != 0);
  const auto [place, isNew] = m_index.try_emplace({&kind, id}, m_rows.size());
  if (isNew)
    m_rows.push_back({&kind, id, false, {}});
  return m_rows[place->second];
}

RowId Edits::putAll(const Kind& kind, const void* element) {
  const RowId id = kind.singleton ? kind.singleton : kind.hasKey() ? kind.keyId(element) : kind.idOf(element);
  for (const Field& field : kind.fields)
    set(kind, id, field, field.read(element));
  return id;
}

void Edits::set(const Kind& kind, RowId id, const Field& field, Value value) {
  if (auto* set = std::get_if<std::vector<RowId>>(&value)) {
    std::ranges::sort(*set);
    set->erase(std::unique(set->begin(), set->end()), set->end());
  }
  Row& row = rowFor(kind, id);
  row.erased = false;
  const auto found = std::ranges::find(row.values, &field, &std::pair<const Field*, Value>::first);
  if (found != row.values.end())
    found->second = std::move(value);
  else
    row.values.emplace_back(&field, std::move(value));
}

void Edits::create(const Kind& kind, RowId id) {
  rowFor(kind, id).erased = false;
}

void Edits::erase(const Kind& kind, RowId id) {
  Row& row = rowFor(kind, id);
  row.erased = true;
  row.values.clear();
}

void Edits::append(const Edits& more) {
  for (const Row& row : more.m_rows) {
    if (row.erased) {
      erase(*row.kind, row.id);
      continue;
    }
    create(*row.kind, row.id);
    for (const auto& [field, value] : row.values)
      set(*row.kind, row.id, *field, value);
  }
}

} // namespace baton::basics
