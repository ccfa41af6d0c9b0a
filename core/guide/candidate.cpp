// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/guide/candidate.h"

#include "core/basics/text.h"
#include "core/strategy/market.h"
#include "core/strategy/market_rank.h"
#include "core/strategy/offering.h"

namespace baton::guide {
namespace {

using basics::Edits, basics::ElementRef, basics::Elements, basics::Id, basics::RowId;
using strategy::Market, strategy::MarketStatus, strategy::Offering, strategy::OfferingStatus;

template <class T> ElementRef refTo(const T& element) {
  return {&describe(basics::Tag<T>{}), element.id.value()};
}

MarketStatus statusFor(Decision decision) {
  if (decision == Decision::Select)
    return MarketStatus::Selected;
  return decision == Decision::Defer ? MarketStatus::Deferred : MarketStatus::Rejected;
}

OfferingStatus offeringStatusFor(Decision decision) {
  if (decision == Decision::Select)
    return OfferingStatus::Live;
  return decision == Decision::Defer ? OfferingStatus::Planned : OfferingStatus::Retired;
}

} // namespace

ElementRef marketOf(const Elements& elements, const std::string& name, const std::vector<std::string>& rules) {
  ElementRef named;
  for (const Market& market : elements.all<Market>()) {
    if (!rules.empty() && market.match == rules)
      return refTo(market);
    if (market.match.empty() && basics::sameName(market.name, name))
      named = refTo(market);
  }
  return named;
}

ElementRef offeringOf(const Elements& elements, const std::string& name) {
  for (const Offering& offering : elements.all<Offering>())
    if (basics::sameName(offering.name, name))
      return refTo(offering);
  return {};
}

Decision decisionOn(const Elements& elements, ElementRef ref) {
  if (const auto* market = ref ? elements.find(Id<Market>(ref.id)) : nullptr)
    return market->status == MarketStatus::Selected   ? Decision::Select
           : market->status == MarketStatus::Deferred ? Decision::Defer
           : market->status == MarketStatus::Rejected ? Decision::TurnDown
                                                      : Decision::Leave;
  if (const auto* offering = ref ? elements.find(Id<Offering>(ref.id)) : nullptr)
    return offering->status == OfferingStatus::Live      ? Decision::Select
           : offering->status == OfferingStatus::Planned ? Decision::Defer
                                                         : Decision::TurnDown;
  return Decision::Leave;
}

Edits decideMarket(const Elements& elements, const std::string& name, const std::vector<std::string>& rules,
                   Decision decision, RowId freshId) {
  const ElementRef there = marketOf(elements, name, rules);
  Edits edits;
  if (decision == Decision::Leave) {
    if (there)
      edits.erase(*there.kind, there.id);
    return edits;
  }
  const Id<Market> id(there ? there.id : freshId);
  const Market* market = elements.find(id);
  if (market && market->status == statusFor(decision))
    return edits;
  if (!market) {
    edits.set<Market>(id, "name", name);
    if (!rules.empty())
      edits.set<Market>(id, "match", basics::packTexts(rules));
  }
  edits.set<Market>(id, "status", std::string(basics::wordOf(statusFor(decision))));
  edits.set<Market>(id, "rank",
                    decision == Decision::Select ? basics::Value(std::int64_t{strategy::nextRank(elements)})
                                                 : basics::Value());
  return edits;
}

Edits decideOffering(const Elements& elements, const std::string& name, Decision decision, RowId freshId) {
  const ElementRef there = offeringOf(elements, name);
  Edits edits;
  if (decision == Decision::Leave) {
    if (there)
      edits.erase(*there.kind, there.id);
    return edits;
  }
  const Id<Offering> id(there ? there.id : freshId);
  if (there && decisionOn(elements, there) == decision)
    return edits;
  if (!there)
    edits.set<Offering>(id, "name", name);
  edits.set<Offering>(id, "status", std::string(basics::wordOf(offeringStatusFor(decision))));
  return edits;
}

} // namespace baton::guide
