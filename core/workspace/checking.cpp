// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checking.h"

#include "core/basics/text.h"
#include "core/clarity/exclusion_bounds.h"
#include "core/commitments/ledger.h"
#include "core/handoff/standing.h"
#include "core/strategy/exclusion.h"
#include "core/workspace/deals.h"
#include "core/workspace/goal_facts.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"

#include <algorithm>
#include <map>
#include <set>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Date, basics::Elements, basics::Id, basics::RowId;
using records::CurrentBooking;
using strategy::Exclusion, strategy::Market, strategy::Offering;

/// The bookings that one exclusion rules out.
class BookingsUnder {
public:
  void add(const CurrentBooking& booking) {
    ++m_rows;
    m_value += booking.booking.revenue;
    if (booking.booking.account.empty()) {
      ++m_ordersOfNobody;
      return;
    }
    const std::string account = basics::nameKey(booking.booking.account);
    m_accounts.insert(account);
    m_orders.insert({account, booking.booking.date});
  }
  clarity::RunOver of(RowId exclusion) const {
    return {exclusion,
            m_rows,
            m_value,
            "bookings",
            std::int64_t(m_orders.size()) + m_ordersOfNobody,
            std::int64_t(m_accounts.size())};
  }

private:
  std::int64_t m_rows = 0, m_ordersOfNobody = 0;
  Amount m_value;
  std::set<std::string> m_accounts;
  std::set<std::pair<std::string, Date>> m_orders;
};

/// Walks the bookings once and collects what the rules ask of them.
class BookingFacts {
public:
  BookingFacts(const Elements& elements, std::optional<Date> inForceFrom, Date today)
      : m_elements(elements), m_inForceFrom(inForceFrom), m_today(today) {
    for (const strategy::Fit& fit : elements.all<strategy::Fit>())
      if (fit.level == strategy::FitLevel::No)
        m_no.insert({fit.market.value(), fit.offering.value()});
  }

  void add(const CurrentBooking& booking) {
    if (booking.booking.date > m_today)
      return;
    if (booking.market.id != 0)
      m_lastWork[booking.market.id] = std::max(m_lastWork[booking.market.id], booking.booking.date);
    const clarity::Placed placed{booking.booking.date, booking.market.id, booking.offering.id, booking.booking.account};
    bool ruledOut = false;
    bool excepted = false;
    for (const Exclusion& exclusion : m_elements.all<Exclusion>()) {
      excepted = excepted || clarity::isExcepted(m_elements, exclusion, placed);
      if (!clarity::isRuledOut(m_elements, exclusion, placed))
        continue;
      ruledOut = true;
      m_runOver[exclusion.id.value()].add(booking);
    }
    const bool onStrategy = !ruledOut && (excepted || isAsDecided(booking));
    addTo(m_booked, booking, onStrategy);
    if (m_inForceFrom && booking.booking.date >= *m_inForceFrom)
      addTo(m_won, booking, onStrategy);
  }

  void finish(clarity::RecordFacts& facts) const {
    if (m_won.cases > 0)
      facts.won = m_won;
    if (m_booked.cases > 0)
      facts.booked = m_booked;
    for (const auto& [exclusion, over] : m_runOver)
      facts.runOver.push_back(over.of(exclusion));
    for (const Market& market : m_elements.all<Market>()) {
      if (market.status != strategy::MarketStatus::Selected || m_lastWork.empty())
        continue;
      const auto last = m_lastWork.find(market.id.value());
      facts.marketWork.push_back({market.id, last == m_lastWork.end() ? std::nullopt : std::optional(last->second)});
    }
  }

private:
  bool isAsDecided(const CurrentBooking& booking) const {
    const Market* market = m_elements.find(Id<Market>(booking.market.id));
    const Offering* offering = m_elements.find(Id<Offering>(booking.offering.id));
    const bool sold = !offering || (offering->status != strategy::OfferingStatus::Retired &&
                                    !m_no.contains({booking.market.id, booking.offering.id}));
    return market && market->status == strategy::MarketStatus::Selected && sold;
  }
  void addTo(clarity::RecordShare& share, const CurrentBooking& booking, bool onStrategy) const {
    ++share.cases;
    share.total += booking.booking.revenue;
    if (!m_elements.find(Id<Market>(booking.market.id)))
      share.unplaced += booking.booking.revenue;
    if (onStrategy)
      share.on += booking.booking.revenue;
  }

  const Elements& m_elements;
  std::optional<Date> m_inForceFrom;
  Date m_today;
  std::set<std::pair<RowId, RowId>> m_no;
  clarity::RecordShare m_won, m_booked;
  std::map<RowId, BookingsUnder> m_runOver;
  std::map<RowId, Date> m_lastWork;
};

/// Recalled ones are out of the way.
void addVersionsTwice(clarity::RecordFacts& facts, const Workspace& workspace, Date today) {
  const handoff::VersionStanding* before = nullptr;
  const auto all = handoff::versions(workspace.elements(), today, publicationOrder(workspace));
  for (const auto& version : all) {
    if (version.standing == handoff::Standing::Recalled)
      continue;
    if (before && before->handoff->version == version.handoff->version)
      facts.versionsTwice.push_back({version.handoff->id.value(), before->name, version.name});
    before = &version;
  }
}

/// What is promised and not over, and how much of it leadership has given its word for. As long as nobody has asked for
/// or offered anything, nothing is known of promises.
void addPromiseFacts(clarity::RecordFacts& facts, const Elements& elements, Date today) {
  facts.leadershipPromises = 0;
  const commitments::Ledger ledger(elements, today);
  for (const auto& row : ledger.rows()) {
    const bool kept = row.standing.state == commitments::State::Fulfilled;
    if (row.side == people::Side::Leadership && (kept || commitments::isInForce(row.standing.state)))
      ++*facts.leadershipPromises;
    if (!row.isOver())
      facts.promises.push_back({row.id().value(), row.standing.terms.satisfaction});
  }
}

} // namespace

RecordReading readRecords(const Workspace& workspace, Date today) {
  const Elements& elements = workspace.elements();
  RecordReading reading;
  clarity::RecordFacts& facts = reading.facts;
  if (const auto* inForce = handoff::versionInForce(elements, today, publicationOrder(workspace)))
    facts.inForceFrom = inForce->inForceFrom;
  BookingFacts bookings(elements, facts.inForceFrom, today);
  reading.actuals = actualsOf(workspace, [&bookings](const CurrentBooking& booking) { bookings.add(booking); });
  bookings.finish(facts);
  const std::vector<plan::Deal> deals = dealsOf(workspace);
  addWorkFacts(facts, reading.accounts, workspace, deals, today);
  reading.history = plan::planHistory(deals, today);
  addVersionsTwice(facts, workspace, today);
  return reading;
}

clarity::RecordFacts recordFactsOf(const Workspace& workspace, Date today) {
  return recordFactsOf(workspace, today, readRecords(workspace, today));
}

clarity::RecordFacts recordFactsOf(const Workspace& workspace, Date today, const RecordReading& reading) {
  clarity::RecordFacts facts = reading.facts;
  addGoalFacts(facts, workspace.elements(), reading.actuals, workspace.calendar(), today);
  addPromiseFacts(facts, workspace.elements(), today);
  return facts;
}

clarity::Check checkOf(const Workspace& workspace, Date today) {
  return checkOf(workspace, today, recordFactsOf(workspace, today));
}

clarity::Check checkOf(const Workspace& workspace, Date today, const clarity::RecordFacts& facts,
                       clarity::CheckMemory* memory) {
  clarity::CheckOptions options;
  options.today = today;
  options.published = handoff::latestVersion(workspace.elements()) != nullptr;
  options.facts = &facts;
  options.memory = memory;
  return clarity::check(workspace.elements(), options);
}

std::vector<plan::PlanFinding> planFindingsOf(const Workspace& workspace, Date today, const RecordReading& reading) {
  const std::vector<plan::Deal> readBefore;
  return plan::addsUp({workspace.elements(), reading.actuals, readBefore, workspace.calendar(), today},
                      reading.history);
}

} // namespace baton::workspace
