// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/order_edits.h"

#include "core/basics/order_key.h"
#include "ui/inspector/words.h"

#include <string>

namespace baton::inspector {

using basics::Edits, basics::Elements, basics::Kind, basics::RowId, basics::Value;

namespace {

std::string positionOf(const Elements& elements, const Kind& kind, RowId id) {
  const Value value = valueOf(elements, {&kind, id}, kind.position()->name);
  const auto* held = std::get_if<std::string>(&value);
  return held ? *held : std::string();
}

/// Keys for the whole order, where there is none free between two neighbours.
void renumber(Edits& edits, const Kind& kind, const std::vector<RowId>& order) {
  std::string last;
  for (RowId id : order) {
    last = basics::orderKeyBetween(last, {});
    edits.set(kind, id, *kind.position(), last);
  }
}

} // namespace

void putBetween(Edits& edits, const Elements& elements, const Kind& kind, const std::vector<RowId>& order,
                std::size_t place) {
  const std::string before = place > 0 ? positionOf(elements, kind, order[place - 1]) : std::string();
  const std::string after = place + 1 < order.size() ? positionOf(elements, kind, order[place + 1]) : std::string();
  const bool free = (after.empty() && place + 1 == order.size()) || (!after.empty() && before < after);
  if (free && (place == 0 || !before.empty()))
    edits.set(kind, order[place], *kind.position(), basics::orderKeyBetween(before, after));
  else
    renumber(edits, kind, order);
}

} // namespace baton::inspector
