// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace baton::basics {

/// An element of any kind: its description and its row.
struct ElementRef {
  const Kind* kind = nullptr;
  RowId id = 0;

  explicit operator bool() const { return kind != nullptr; }
  friend bool operator==(const ElementRef&, const ElementRef&) = default;
};

/// Whether an element of one of these kinds is among them.
inline bool touchesAny(const std::vector<ElementRef>& touched, std::initializer_list<std::string_view> kinds) {
  return std::ranges::any_of(
      touched, [kinds](const ElementRef& ref) { return std::ranges::find(kinds, ref.kind->name) != kinds.end(); });
}

/// One element as it is kept.
struct ElementRow {
  RowId id = 0;
  std::shared_ptr<const void> element;
};

/// The elements of one kind, each as what it is. Stands on the rows: valid while they do not change.
template <class T> class AllOf {
public:
  class Iterator {
  public:
    using value_type = T;
    using difference_type = std::ptrdiff_t;
    using reference = const T&;
    using pointer = const T*;
    using iterator_category = std::forward_iterator_tag;

    Iterator() = default;
    explicit Iterator(const ElementRow* row) : m_row(row) {}
    const T& operator*() const { return *static_cast<const T*>(m_row->element.get()); }
    const T* operator->() const { return &**this; }
    Iterator& operator++() { return ++m_row, *this; }
    Iterator operator++(int) { return Iterator(m_row++); }
    friend bool operator==(const Iterator&, const Iterator&) = default;

  private:
    const ElementRow* m_row = nullptr;
  };

  explicit AllOf(const std::vector<ElementRow>& rows) : m_rows(rows) {}
  Iterator begin() const { return Iterator(m_rows.data()); }
  Iterator end() const { return Iterator(m_rows.data() + m_rows.size()); }
  std::size_t size() const { return m_rows.size(); }
  bool empty() const { return m_rows.empty(); }

private:
  const std::vector<ElementRow>& m_rows;
};

class Elements;

/// Which kinds were read for an answer. It stands as long as they are the same.
class KindsRead {
public:
  void note(const Kind& kind);
  void noteAll() { m_all = true; }
  /// Whether everything that was read is the same in both.
  bool areSame(const Elements& before, const Elements& now) const;

private:
  std::vector<const Kind*> m_kinds; ///< each once; few are asked for, most of them again and again
  bool m_all = false;
};

/// All elements of a workspace as values in memory. Copies are cheap: they share what did not change, so a page keeps
/// one as it was while the next change is made.
class Elements {
public:
  /// By id.
  template <class T> AllOf<T> all() const { return AllOf<T>(rowsOf(describe(Tag<T>{}))); }
  /// In the order that people chose, ties by id; for kinds without a position, by id.
  template <class T> std::vector<const T*> inOrder() const {
    std::vector<const T*> ordered;
    for (const void* element : inOrder(describe(Tag<T>{})))
      ordered.push_back(static_cast<const T*>(element));
    return ordered;
  }
  template <class T> const T* find(Id<T> id) const {
    return static_cast<const T*>(find(describe(Tag<T>{}), id.value()));
  }
  /// The only element of a singleton kind; a default one where the workspace has none yet.
  template <class T> const T& only() const {
    static const T none{};
    const Kind& kind = describe(Tag<T>{});
    const void* found = find(kind, kind.singleton);
    return found ? *static_cast<const T*>(found) : none;
  }
  template <class T> std::size_t count() const { return rowsOf(describe(Tag<T>{})).size(); }

  using Row = ElementRow;
  /// By id.
  const std::vector<Row>& rowsOf(const Kind& kind) const;
  std::vector<const void*> inOrder(const Kind& kind) const;
  const void* find(const Kind& kind, RowId id) const;
  /// The kind of that name, where there are elements of it; else null.
  const Kind* kindCalled(std::string_view name) const;
  /// The kind of a row, wherever it is.
  ElementRef locate(RowId id) const;
  /// The title of an element, as lists name it: its title field, else its kind.
  std::string titleOf(ElementRef ref) const;
  std::string titleOf(RowId id) const { return titleOf(locate(id)); }

  void put(const Kind& kind, RowId id, std::shared_ptr<const void> element);
  void erase(const Kind& kind, RowId id);

  /// Notes there from now on which kinds are read here; null: no more. Copies note nothing.
  void noteReads(KindsRead* reads) { m_reads.where = reads; }
  bool sharesAllOf(const Kind& kind, const Elements& other) const;
  bool sharesAllWith(const Elements& other) const { return m_tables == other.m_tables; }

private:
  /// Stays with the one that was told.
  struct Reads {
    Reads() = default;
    Reads(const Reads&) {}
    Reads& operator=(const Reads&) { return *this; } // NOLINT(bugprone-unhandled-self-assignment): takes nothing
    KindsRead* where = nullptr;
  };
  using Table = std::vector<Row>;
  Table& writable(const Kind& kind);
  void noteAllRead() const;
  std::map<const Kind*, std::shared_ptr<Table>> m_tables;
  Reads m_reads;
};

} // namespace baton::basics
