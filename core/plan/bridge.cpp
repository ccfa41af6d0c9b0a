// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/bridge.h"

#include <unordered_map>
#include <utility>

namespace baton::plan {

using basics::Amount, basics::Period;

namespace {

Amount growth(const Deal& before, const Deal& after) {
  return after.amount.value_or(Amount()) - before.amount.value_or(Amount());
}

bool leaves(BridgeStep step) {
  return step >= BridgeStep::Shrunk && step <= BridgeStep::Gone;
}

class Bridging {
public:
  explicit Bridging(const Period& period) : m_period(period) {}

  /// What became of one that was due at the start; null where nobody has it any more.
  void follow(const Deal& before, const Deal* after) {
    begin(before);
    count(BridgeStep::Start, before);
    if (!after)
      return count(BridgeStep::Gone, before);
    if (after->state == DealState::Lost)
      return count(BridgeStep::Lost, before);
    grow(growth(before, *after));
    if (after->state == DealState::Won)
      count(BridgeStep::Won, *after);
    else if (isDue(*after))
      count(BridgeStep::End, *after);
    else
      count(after->expected && *after->expected < m_period.from ? BridgeStep::PulledOut : BridgeStep::PushedOut,
            *after);
  }

  /// One that was not due at the start; null where nobody knew it.
  void meet(const Deal* before, const Deal& after) {
    const bool closedHere = after.state != DealState::Open && after.closed && m_period.contains(*after.closed);
    if (!isDue(after) && !closedHere)
      return;
    if (before && before->state != DealState::Open && closedHere)
      return; // it was closed before as well
    begin(after);
    count(arrival(before), after);
    if (after.state == DealState::Open)
      count(BridgeStep::End, after);
    else
      count(after.state == DealState::Won ? BridgeStep::Won : BridgeStep::Lost, after);
  }

  bool isDue(const Deal& deal) const {
    return deal.state == DealState::Open && deal.expected && m_period.contains(*deal.expected);
  }

  Bridge done() const { return m_bridge; }

private:
  BridgeStep arrival(const Deal* before) const {
    if (!before)
      return BridgeStep::Created;
    if (before->state != DealState::Open)
      return BridgeStep::Reopened;
    return before->expected && *before->expected < m_period.from ? BridgeStep::PushedIn : BridgeStep::PulledIn;
  }

  void begin(const Deal& deal) {
    m_id = deal.externalId;
    m_isUnvalued = false;
    ++m_bridge.opportunities;
  }

  void grow(Amount by) {
    if (by > Amount())
      count(BridgeStep::Grown).value += by;
    else if (by < Amount())
      count(BridgeStep::Shrunk).value -= by;
  }

  void count(BridgeStep step, const Deal& worth) {
    Bridge::Step& at = count(step);
    at.value += worth.amount.value_or(Amount());
    if (worth.amount)
      return;
    ++at.unvalued;
    if (!std::exchange(m_isUnvalued, true))
      ++m_bridge.unvalued;
  }

  Bridge::Step& count(BridgeStep step) {
    Bridge::Step& at = m_bridge.steps[std::size_t(step)];
    ++at.count;
    at.ids.push_back(m_id);
    return at;
  }

  Period m_period;
  std::string m_id; ///< of the one at hand
  bool m_isUnvalued = false;
  Bridge m_bridge;
};

std::unordered_map<std::string, const Deal*> byId(const std::vector<Deal>& deals) {
  std::unordered_map<std::string, const Deal*> all;
  for (const Deal& deal : deals)
    all.emplace(deal.externalId, &deal);
  return all;
}

const Deal* in(const std::unordered_map<std::string, const Deal*>& deals, const Deal& deal) {
  const auto found = deals.find(deal.externalId);
  return found == deals.end() ? nullptr : found->second;
}

} // namespace

bool Bridge::foots() const {
  Amount sum = at(BridgeStep::Start).value;
  for (int step = int(BridgeStep::Created); step < int(BridgeStep::End); ++step) {
    const Amount value = steps[std::size_t(step)].value;
    sum += leaves(BridgeStep(step)) ? -value : value;
  }
  return sum == at(BridgeStep::End).value;
}

Bridge bridge(const std::vector<Deal>& start, const std::vector<Deal>& end, const Period& period) {
  const auto before = byId(start), after = byId(end);
  Bridging bridging(period);
  for (const Deal& deal : start)
    if (bridging.isDue(deal))
      bridging.follow(deal, in(after, deal));
  for (const Deal& deal : end) {
    const Deal* former = in(before, deal);
    if (!former || !bridging.isDue(*former))
      bridging.meet(former, deal);
  }
  return bridging.done();
}

} // namespace baton::plan
