// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/search/query.h"

#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace baton::search {

/// An element that fits, and the field in which it does; null: its name.
struct Hit {
  basics::ElementRef ref;
  Fit fit = Fit::Text;
  const basics::Field* field = nullptr;
};

/// The names and texts of elements, folded and kept in memory. Following a change reads only what changed again.
class ElementIndex {
public:
  /// Of these kinds, in this order; private ones are left out.
  void follow(const basics::Elements& elements, std::span<const basics::Kind* const> kinds);
  std::size_t size() const { return m_size; }

  using Wanted = std::function<bool(const basics::Kind&)>;
  /// The best first; among equals shorter names first, then in the order of the kinds and of the ids. At most so many;
  /// found, where given, is how many there are. An empty query finds nothing.
  std::vector<Hit> find(const Query& query, std::size_t atMost, const Wanted& wanted = {},
                        std::size_t* found = nullptr) const;

private:
  struct Text {
    const basics::Field* field = nullptr;
    std::string folded;
  };
  struct Entry {
    basics::RowId id = 0;
    std::shared_ptr<const void> element; ///< keeps its address from being given to another one
    std::string name;
    std::vector<Text> texts;
  };
  struct OfKind {
    const basics::Kind* kind = nullptr;
    std::vector<Entry> entries; ///< by id
  };
  struct Found;
  static Entry read(const basics::Kind& kind, const basics::Elements::Row& row);
  static void search(const OfKind& kind, const Query& query, std::vector<Found>& all);
  std::vector<OfKind> m_kinds;
  std::size_t m_size = 0;
};

} // namespace baton::search
