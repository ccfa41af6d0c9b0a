// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/element_order.h"

#include "core/strategy/market.h"
#include "ui/inspector/order_edits.h"
#include "ui/inspector/words.h"

#include <algorithm>

namespace baton::strategy_page {

using basics::Edits, basics::ElementRef, basics::Elements, basics::Id, basics::Kind, basics::RowId, basics::Value;
using strategy::Market, strategy::MarketStatus;

namespace {

constexpr int unranked = 100;

int statusPlace(MarketStatus status) {
  switch (status) {
  case MarketStatus::Selected:
    return 0;
  case MarketStatus::Candidate:
    return 1;
  case MarketStatus::Deferred:
    return 2;
  case MarketStatus::Rejected:
    break;
  }
  return 3;
}

const Market* marketAt(const Elements& elements, const Kind& kind, RowId id) {
  return kind.name == "market" ? elements.find(Id<Market>(id)) : nullptr;
}

void rankInOrder(Edits& edits, const Elements& elements, const std::vector<RowId>& order) {
  int rank = 0;
  for (RowId id : order) {
    const Market* market = elements.find(Id<Market>(id));
    if (market && market->rank != ++rank)
      edits.set<Market>(Id<Market>(id), "rank", std::int64_t{rank});
  }
}

} // namespace

std::vector<RowId> elementsInOrder(const Elements& elements, const Kind& kind) {
  std::vector<RowId> ids;
  for (const void* element : elements.inOrder(kind))
    ids.push_back(kind.idOf(element));
  if (kind.name == "market")
    std::ranges::stable_sort(ids, {}, [&](RowId id) {
      const Market* market = elements.find(Id<Market>(id));
      const bool selected = market->status == MarketStatus::Selected;
      return std::pair(statusPlace(market->status), selected ? market->rank.value_or(unranked) : 0);
    });
  else if (!kind.position())
    std::ranges::stable_sort(ids, [&](RowId a, RowId b) {
      return inspector::titleOf(elements, {&kind, a}).localeAwareCompare(inspector::titleOf(elements, {&kind, b})) < 0;
    });
  return ids;
}

std::optional<Edits> moveTo(const Elements& elements, ElementRef ref, std::size_t place) {
  const Kind& kind = *ref.kind;
  if (!kind.position())
    return std::nullopt;
  const std::vector<RowId> all = elementsInOrder(elements, kind);
  const Market* moving = marketAt(elements, kind, ref.id);
  const auto together = [&](RowId id) { return !moving || marketAt(elements, kind, id)->status == moving->status; };
  std::vector<RowId> order;
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (together(all[i]))
      order.push_back(all[i]);
    else
      skipped += order.empty() ? 1 : 0;
  }
  const auto from = std::ranges::find(order, ref.id);
  if (from == order.end())
    return std::nullopt;
  const std::size_t to = std::min(place < skipped ? 0 : place - skipped, order.size() - 1);
  if (std::size_t(from - order.begin()) == to)
    return std::nullopt;
  order.erase(from);
  order.insert(order.begin() + std::ptrdiff_t(to), ref.id);
  Edits edits;
  inspector::putBetween(edits, elements, kind, order, to);
  if (moving && moving->status == MarketStatus::Selected)
    rankInOrder(edits, elements, order);
  return edits;
}

} // namespace baton::strategy_page
