// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/loss_reasons.h"

#include "core/basics/text.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace baton::field {
namespace {

using basics::Elements;
using plan::Deal, plan::DealState;

std::set<std::string> reported(const Elements& elements) {
  std::set<std::string> keys;
  for (const Signal& signal : elements.all<Signal>())
    if (signal.signalKind == SignalKind::LossReason)
      for (const std::string& opportunity : signal.opportunities)
        keys.insert(basics::nameKey(opportunity));
  return keys;
}

/// By what a signal would name it.
const std::string& calledBy(const Deal& deal) {
  return deal.externalId.empty() ? deal.name : deal.externalId;
}

bool isToReport(const Deal& deal, const std::set<std::string>& known, Date from) {
  return deal.state == DealState::Lost && deal.closed && *deal.closed >= from &&
         !basics::trimmed(deal.lostReason).empty() && !known.contains(basics::nameKey(calledBy(deal))) &&
         (deal.name.empty() || !known.contains(basics::nameKey(deal.name)));
}

/// What all of them share; nothing where they differ.
template <class Of> auto shared(const std::vector<const Deal*>& deals, Of of) {
  auto first = of(*deals.front());
  const bool same = std::ranges::all_of(deals, [&](const Deal* deal) { return of(*deal) == first; });
  return same ? first : decltype(first)();
}

} // namespace

std::vector<LossReason> lossReasons(const Elements& elements, const std::vector<Deal>& deals, Date from) {
  const auto known = reported(elements);
  std::map<std::string, LossReason> byReason;
  for (const Deal& deal : deals) {
    if (!isToReport(deal, known, from))
      continue;
    LossReason& reason = byReason[basics::nameKey(deal.lostReason)];
    if (reason.deals.empty())
      reason.reason = std::string(basics::trimmed(deal.lostReason));
    reason.deals.push_back(&deal);
    reason.value += deal.amount.value_or(Amount());
    reason.withoutAmount += deal.amount ? 0 : 1;
  }
  std::vector<LossReason> all;
  for (auto& [key, reason] : byReason) {
    std::ranges::stable_sort(reason.deals, std::greater(), [](const Deal* deal) { return *deal->closed; });
    all.push_back(std::move(reason));
  }
  std::ranges::sort(all, {}, [](const LossReason& one) {
    return std::tuple(-one.value, -std::int64_t(one.deals.size()), one.reason);
  });
  return all;
}

Signal signalOf(const Elements& elements, const LossReason& reason) {
  Signal signal;
  signal.signalKind = SignalKind::LossReason;
  signal.text = reason.reason;
  signal.date = reason.deals.front()->closed;
  signal.account = shared(reason.deals, [](const Deal& deal) { return deal.account.name; });
  signal.market = Id<strategy::Market>(shared(reason.deals, [](const Deal& deal) { return deal.market.id; }));
  signal.offering = Id<strategy::Offering>(shared(reason.deals, [](const Deal& deal) { return deal.offering.id; }));
  if (!elements.find(signal.market))
    signal.market = {};
  if (!elements.find(signal.offering))
    signal.offering = {};
  for (const Deal* deal : reason.deals)
    signal.opportunities.push_back(calledBy(*deal));
  return signal;
}

} // namespace baton::field
