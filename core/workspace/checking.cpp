// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checking.h"

#include "core/basics/text.h"
#include "core/clarity/scope.h"
#include "core/handoff/standing.h"
#include "core/plan/performance.h"
#include "core/strategy/exclusion.h"
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

constexpr RowId revenueMetric = 101;

/// What an exclusion rules out can be told of a booking only where it names a market, an offering or an account.
bool matches(const Exclusion& exclusion, const CurrentBooking& booking) {
  if (exclusion.markets.empty() && exclusion.offerings.empty() && exclusion.accounts.empty())
    return false;
  const auto names = [](const auto& ids, RowId id) {
    return ids.empty() || std::ranges::any_of(ids, [id](auto one) { return one.value() == id; });
  };
  return names(exclusion.markets, booking.market.id) && names(exclusion.offerings, booking.offering.id) &&
         (exclusion.accounts.empty() || std::ranges::any_of(exclusion.accounts, [&](const std::string& account) {
            return basics::sameName(account, booking.booking.account);
          }));
}

/// In force on that day, and past the days of grace.
bool binds(const Exclusion& exclusion, Date day) {
  return exclusion.from.value_or(day) <= day && day <= exclusion.until.value_or(day) &&
         (!exclusion.dealsInFlightUntil || *exclusion.dealsInFlightUntil < day);
}

/// Somebody who may has let it through.
bool excepted(const Elements& elements, const Exclusion& exclusion, const CurrentBooking& booking) {
  return std::ranges::any_of(elements.all<strategy::Exception>(), [&](const strategy::Exception& exception) {
    const RowId about = exception.about.value();
    return exception.exclusion == exclusion.id && exception.approver &&
           booking.booking.date <= exception.until.value_or(booking.booking.date) &&
           (about == 0 || about == exclusion.id.value() || about == booking.market.id || about == booking.offering.id);
  });
}

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
    bool ruledOut = false;
    for (const Exclusion& exclusion : m_elements.all<Exclusion>()) {
      if (!matches(exclusion, booking) || !binds(exclusion, booking.booking.date) ||
          excepted(m_elements, exclusion, booking))
        continue;
      ruledOut = true;
      auto& over = m_runOver[exclusion.id.value()];
      over.element = exclusion.id.value();
      over.value += booking.booking.revenue;
      over.records = "bookings";
      ++over.cases;
    }
    if (m_inForceFrom && booking.booking.date >= *m_inForceFrom)
      addWon(booking, ruledOut);
  }

  void finish(clarity::RecordFacts& facts) const {
    if (m_won.cases > 0)
      facts.won = m_won;
    for (const auto& [element, over] : m_runOver)
      facts.runOver.push_back(over);
    for (const Market& market : m_elements.all<Market>()) {
      if (market.status != strategy::MarketStatus::Selected || m_lastWork.empty())
        continue;
      const auto last = m_lastWork.find(market.id.value());
      facts.marketWork.push_back({market.id, last == m_lastWork.end() ? std::nullopt : std::optional(last->second)});
    }
  }

private:
  void addWon(const CurrentBooking& booking, bool ruledOut) {
    ++m_won.cases;
    m_won.total += booking.booking.revenue;
    const Market* market = m_elements.find(Id<Market>(booking.market.id));
    if (!market)
      m_won.unplaced += booking.booking.revenue;
    const Offering* offering = m_elements.find(Id<Offering>(booking.offering.id));
    const bool sold = !offering || (offering->status != strategy::OfferingStatus::Retired &&
                                    !m_no.contains({booking.market.id, booking.offering.id}));
    if (market && market->status == strategy::MarketStatus::Selected && sold && !ruledOut)
      m_won.on += booking.booking.revenue;
  }

  const Elements& m_elements;
  std::optional<Date> m_inForceFrom;
  Date m_today;
  std::set<std::pair<RowId, RowId>> m_no;
  clarity::RecordShare m_won;
  std::map<RowId, clarity::RunOver> m_runOver;
  std::map<RowId, Date> m_lastWork;
};

/// This fiscal year's revenue goals of people and of the company, and how much of them stands on selected markets.
void addGoals(clarity::RecordFacts& facts, const Elements& elements, const basics::FiscalCalendar& calendar,
              Date today) {
  const basics::Period year = calendar.periodAt(today, basics::Grain::Year);
  clarity::RecordShare asked;
  std::map<RowId, Amount> byMarket;
  for (const plan::Goal& goal : elements.all<plan::Goal>()) {
    if (goal.metric.value() != revenueMetric || goal.basis != plan::Basis::Target || !goal.from || !goal.amount ||
        !year.contains(*goal.from) || (goal.owner && goal.scope == plan::Scope::Team))
      continue;
    ++asked.cases;
    asked.total += *goal.amount;
    const Market* market = elements.find(goal.market);
    if (!market) {
      asked.unplaced += *goal.amount;
      continue;
    }
    byMarket[market->id.value()] += *goal.amount;
    if (market->status == strategy::MarketStatus::Selected)
      asked.on += *goal.amount;
  }
  if (asked.cases > 0)
    facts.asked = asked;
  for (const auto& [market, amount] : byMarket)
    facts.marketGoals.push_back({Id<Market>(market), amount});
}

basics::Grain finestGrain(const Elements& elements) {
  basics::Grain finest = basics::Grain::Year;
  for (const plan::Goal& goal : elements.all<plan::Goal>())
    if (goal.metric.value() == revenueMetric && goal.owner && goal.scope == plan::Scope::Own)
      finest = std::min(finest, goal.grain == plan::GoalGrain::Month     ? basics::Grain::Month
                                : goal.grain == plan::GoalGrain::Quarter ? basics::Grain::Quarter
                                                                         : basics::Grain::Year);
  return finest;
}

/// How many owners ended each full period below their goal.
void addPeriods(clarity::RecordFacts& facts, const Elements& elements, const records::Actuals& actuals,
                const basics::FiscalCalendar& calendar, Date today) {
  plan::Query query;
  query.metric = Id<plan::Metric>(revenueMetric);
  query.basis = plan::Basis::Target;
  query.byPerson = true;
  query.byPeriod = finestGrain(elements);
  std::map<basics::Period, clarity::PeriodResult> periods;
  for (const auto& row : plan::performance(elements, actuals, query, calendar).rows) {
    if (row.scope != plan::Scope::Own || row.measure != plan::Measure::InPeriod || row.figures.partial ||
        !row.figures.goal || !row.figures.actual || row.period.to >= today)
      continue;
    clarity::PeriodResult& result = periods[row.period];
    result.name = calendar.name(row.period);
    ++result.owners;
    result.below += *row.figures.actual < *row.figures.goal ? 1 : 0;
  }
  for (const auto& [period, result] : periods)
    facts.periods.push_back(result);
}

} // namespace

clarity::RecordFacts recordFactsOf(const Workspace& workspace, Date today) {
  const Elements& elements = workspace.elements();
  clarity::RecordFacts facts;
  if (const auto* inForce = handoff::versionInForce(elements, today, publicationOrder(workspace)))
    facts.inForceFrom = inForce->inForceFrom;
  BookingFacts bookings(elements, facts.inForceFrom, today);
  records::visitBookings(workspace.database(), elements, precedenceOf(workspace),
                         [&bookings](const CurrentBooking& booking) { bookings.add(booking); });
  bookings.finish(facts);
  addGoals(facts, elements, workspace.calendar(), today);
  addPeriods(facts, elements, actualsOf(workspace), workspace.calendar(), today);
  return facts;
}

clarity::Check checkOf(const Workspace& workspace, Date today) {
  return checkOf(workspace, today, recordFactsOf(workspace, today));
}

clarity::Check checkOf(const Workspace& workspace, Date today, const clarity::RecordFacts& facts) {
  clarity::CheckOptions options;
  options.today = today;
  options.published = handoff::latestVersion(workspace.elements()) != nullptr;
  options.facts = &facts;
  return clarity::check(workspace.elements(), options);
}

} // namespace baton::workspace
