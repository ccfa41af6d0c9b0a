// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"

#include <memory>
#include <utility>
#include <vector>

namespace baton::basics {

/// What a command wants to change, before it is checked and written: rows put (only the named fields) and rows erased,
/// in order. A later edit of the same field wins.
class Edits {
public:
  /// Every field of the element, as it stands in the struct. An element with a natural key takes its id from it.
  template <class T> Id<T> put(const T& element) { return Id<T>(putAll(describe(Tag<T>{}), &element)); }
  /// One field; the row is created where it does not exist.
  void set(const Kind& kind, RowId id, const Field& field, Value value);
  template <class T> void set(Id<T> id, std::string_view field, Value value) {
    const Kind& kind = describe(Tag<T>{});
    set(kind, id.value(), *kind.field(field), std::move(value));
  }
  /// Makes sure that the row exists, with the values that a new one has.
  void create(const Kind& kind, RowId id);
  void erase(const Kind& kind, RowId id);
  template <class T> void erase(Id<T> id) { erase(describe(Tag<T>{}), id.value()); }

  struct Row {
    const Kind* kind = nullptr;
    RowId id = 0;
    bool erased = false;
    std::vector<std::pair<const Field*, Value>> values;
  };
  const std::vector<Row>& rows() const { return m_rows; }
  bool empty() const { return m_rows.empty(); }
  void append(const Edits& more);

private:
  RowId putAll(const Kind& kind, const void* element);
  Row& rowFor(const Kind& kind, RowId id);
  std::vector<Row> m_rows;
  std::map<std::pair<const Kind*, RowId>, std::size_t> m_index;
};

} // namespace baton::basics
