// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/numbers_view.h"

#include "core/basics/number_of.h"
#include "core/people/reporting_line.h"
#include "core/plan/goal_rules.h"
#include "ui/widgets/number_text.h"

#include <algorithm>
#include <map>
#include <set>

namespace baton::numbers {

std::set<basics::RowId> Filter::owners(const basics::Elements& elements) const {
  std::set<basics::RowId> all;
  if (!owner)
    return all;
  all.insert(owner.value());
  if (team)
    for (auto person : people::withEveryoneUnder(elements, owner))
      all.insert(person.value());
  return all;
}

namespace {

using basics::Amount, basics::Grain;
using plan::Figures, plan::Performance, plan::PerformanceRow, plan::Query;

Query queryFor(const Filter& filter) {
  Query query;
  query.metric = filter.metric;
  query.basis = filter.basis;
  query.owner = filter.owner;
  query.subtree = filter.team;
  query.period = filter.years;
  query.byMarket = bool(filter.market);
  query.byOffering = bool(filter.offering);
  return query;
}

/// Rows of goals in the period, of the market and offering that are asked. What stands at a moment, such as open
/// pipeline, is owed at the period's end.
bool isShown(const PerformanceRow& row, const Filter& filter) {
  const bool stands = row.metric && row.metric->aggregation == plan::Aggregation::Last;
  if (row.measure != plan::Measure::InPeriod && !(stands && row.measure == plan::Measure::AtEnd))
    return false;
  if (filter.market && (!row.market || row.market->id != filter.market.value()))
    return false;
  return !filter.offering || (row.offering && row.offering->id == filter.offering.value());
}

void addTo(std::optional<Amount>& sum, const std::optional<Amount>& part) {
  if (part)
    sum = sum ? *sum + *part : *part;
}

/// measured: what came where a goal was set.
void finish(Figures& figures, const std::optional<Amount>& measured) {
  if (figures.goal && measured) {
    figures.attainment = basics::ratio(*measured, *figures.goal);
    figures.remaining = *figures.goal - *measured;
  }
}

/// A fact counts when it stands behind a mark of the page.
bool counts(const records::Actuals& actuals, const records::Fact& fact, const Filter& filter,
            const std::set<basics::RowId>& owners) {
  if (filter.years && !filter.years->contains(fact.month))
    return false;
  const auto idAt = [](const std::vector<records::Named>& names, int index) {
    return index < 0 ? basics::RowId(0) : names[std::size_t(index)].id;
  };
  if (!owners.empty() && !owners.contains(idAt(actuals.people, fact.person)))
    return false;
  if (filter.market && idAt(actuals.markets, fact.market) != filter.market.value())
    return false;
  return !filter.offering || idAt(actuals.offerings, fact.offering) == filter.offering.value();
}

constexpr basics::RowId revenueMetric = 101, marginMetric = 102;

void sumRecords(NumbersView& view, const basics::Elements& elements, const records::Actuals& actuals,
                const Filter& filter) {
  const auto owners = filter.owners(elements);
  std::map<int, MarketFigures> markets;
  const records::Apart apart{.person = !owners.empty(), .market = true, .offering = bool(filter.offering)};
  for (const auto& fact : actuals.facts.summed(apart)) {
    const bool isOfBookings = fact.metric == revenueMetric || fact.metric == marginMetric;
    if (!isOfBookings || !counts(actuals, fact, filter, owners))
      continue;
    MarketFigures& market = markets[fact.market];
    if (fact.metric == revenueMetric) {
      view.revenue += fact.value;
      view.bookings += fact.count;
      market.revenue += fact.value;
    } else {
      view.margin = view.margin.value_or(Amount()) + fact.value;
      market.margin = market.margin.value_or(Amount()) + fact.value;
    }
  }
  for (auto& [index, figures] : markets) {
    if (index >= 0)
      figures.market = actuals.markets[std::size_t(index)];
    view.markets.push_back(figures);
  }
  std::ranges::sort(view.markets, std::ranges::greater(), &MarketFigures::revenue);
}

/// Figures of one period after the other. What stands at a moment is not added over time: the newest that is known
/// counts.
class OverTime {
public:
  void add(const PerformanceRow& row) {
    m_adds = !row.metric || row.metric->aggregation == plan::Aggregation::Sum;
    Figures& figures = m_periods[row.period];
    // A quarter with a goal of its own and one without (only an actual) is the same quarter.
    if (row.figures.goal || !figures.goal)
      figures = row.figures;
  }
  const std::map<basics::Period, Figures>& periods() const { return m_periods; }

  /// Last year's actual is none of this year's goal: what came in periods without a goal is in the sum, and not in the
  /// attainment.
  Figures whole() const {
    Figures whole;
    std::optional<Amount> measured;
    for (const auto& [period, figures] : m_periods) {
      if (m_adds) {
        addTo(whole.goal, figures.goal);
        addTo(whole.actual, figures.actual);
        if (figures.goal)
          addTo(measured, figures.actual);
      } else if (figures.actual || !whole.actual) {
        whole.goal = figures.goal;
        whole.actual = measured = figures.actual;
      }
      whole.partial |= figures.partial;
    }
    finish(whole, measured);
    return whole;
  }
  /// Something came in a period without a goal while there are goals in others.
  bool reachesBeyondGoals() const {
    const auto hasGoal = [](const auto& one) { return one.second.goal.has_value(); };
    return m_adds && std::ranges::any_of(m_periods, hasGoal) && std::ranges::any_of(m_periods, [](const auto& one) {
             return !one.second.goal && one.second.actual && *one.second.actual != Amount();
           });
  }

  /// From the first day of the first period with a goal to the last of the last one.
  std::optional<basics::Period> goalTime() const {
    std::optional<basics::Period> time;
    for (const auto& [period, figures] : m_periods)
      if (figures.goal)
        time = basics::Period{period.grain, time ? time->from : period.from, period.to};
    return time;
  }
  std::optional<Amount> actualWithin(const basics::Period& time) const {
    std::optional<Amount> actual;
    for (const auto& [period, figures] : m_periods)
      if (time.contains(period.from))
        addTo(actual, figures.actual);
    return actual;
  }

private:
  std::map<basics::Period, Figures> m_periods;
  bool m_adds = true;
};

void readQuarters(NumbersView& view, const Performance& answer, const Filter& filter) {
  OverTime quarters;
  for (const PerformanceRow& row : answer.rows)
    if (isShown(row, filter))
      quarters.add(row);
  view.whole = quarters.whole();
  view.beyondGoals = quarters.reachesBeyondGoals();
  for (const auto& [period, figures] : quarters.periods()) {
    view.quarters.push_back({period, figures, {}, {}, view.dataFrom && period.to < *view.dataFrom});
    if (figures.partial || !figures.actual || !figures.goal)
      continue;
    ++view.fullQuarterCount;
    addTo(view.fullQuarters.goal, figures.goal);
    addTo(view.fullQuarters.actual, figures.actual);
  }
  finish(view.fullQuarters, view.fullQuarters.actual);
}

/// Everyone's own figures of the asked time, those with the largest goal first.
void readPeople(NumbersView& view, const Performance& answer, const Filter& filter,
                const std::set<basics::RowId>& owners) {
  std::map<basics::RowId, std::pair<records::Named, OverTime>> people;
  for (const PerformanceRow& row : answer.rows) {
    if (!isShown(row, filter) || !row.person || row.scope != plan::Scope::Own || row.person->id == 0)
      continue;
    if (!owners.empty() && !owners.contains(row.person->id))
      continue;
    auto& [named, figures] = people[row.person->id];
    named = *row.person;
    view.goals += row.figures.goal ? 1 : 0;
    figures.add(row);
  }
  for (const auto& [id, person] : people) {
    const auto& [named, time] = person;
    const Figures figures = time.whole();
    if (!figures.goal && !figures.actual)
      continue;
    view.people.push_back({named, figures, {}, figures.actual, {}});
    if (time.reachesBeyondGoals()) {
      view.people.back().goalTime = time.goalTime();
      view.people.back().measured = time.actualWithin(*time.goalTime());
    }
  }
  std::ranges::sort(view.people, [](const PersonFigures& a, const PersonFigures& b) {
    const auto size = [](const PersonFigures& one) {
      return one.figures.goal.value_or(one.figures.actual.value_or(Amount()));
    };
    return size(a) > size(b);
  });
}

/// What was promised, beside what the basis says.
void addCommits(NumbersView& view, const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                const Filter& filter, const Query& byPeriod, const Query& byPerson) {
  const auto isCommit = [](const plan::Goal& goal) { return goal.basis == plan::Basis::Commit; };
  if (filter.basis == plan::Basis::Commit || std::ranges::none_of(elements.all<plan::Goal>(), isCommit))
    return;
  std::map<basics::Period, Amount> periods;
  Query commits = byPeriod;
  commits.basis = plan::Basis::Commit;
  for (const PerformanceRow& row : plan::performanceRows(elements, {}, commits, calendar))
    if (isShown(row, filter) && row.figures.goal)
      periods.insert_or_assign(row.period, *row.figures.goal);
  for (QuarterFigures& quarter : view.quarters)
    if (const auto found = periods.find(quarter.period); found != periods.end())
      quarter.commit = found->second;
  std::map<basics::RowId, Amount> people;
  commits = byPerson;
  commits.basis = plan::Basis::Commit;
  for (const PerformanceRow& row : plan::performanceRows(elements, {}, commits, calendar))
    if (isShown(row, filter) && row.person && row.scope == plan::Scope::Own && row.figures.goal)
      people[row.person->id] += *row.figures.goal;
  for (PersonFigures& person : view.people)
    if (const auto found = people.find(person.person.id); found != people.end())
      person.commit = found->second;
}

void readPanels(NumbersView& view, const basics::Elements& elements, const records::Actuals& actuals,
                const basics::FiscalCalendar& calendar, const Filter& filter) {
  Query byMarket = queryFor(filter);
  byMarket.byPeriod = filter.grain;
  byMarket.byMarket = true;
  std::map<std::pair<basics::RowId, std::string>, std::map<basics::Period, Figures>> markets;
  for (const PerformanceRow& row : plan::performanceRows(elements, actuals, byMarket, calendar)) {
    if (!isShown(row, filter) || !row.market)
      continue;
    Figures& figures = markets[{row.market->id, row.market->name}][row.period];
    if (row.figures.goal || !figures.goal)
      figures = row.figures;
  }
  const auto sum = [](const MarketPeriods& one) {
    Amount actual;
    for (const QuarterFigures& period : one.periods)
      actual += period.figures.actual.value_or(Amount());
    return actual;
  };
  for (const auto& [market, periods] : markets) {
    MarketPeriods made{{market.first, market.second}, {}};
    for (const QuarterFigures& quarter : view.quarters) {
      const auto found = periods.find(quarter.period);
      made.periods.push_back(
          {quarter.period, found == periods.end() ? Figures() : found->second, {}, {}, quarter.isBeforeData});
    }
    view.panels.push_back(std::move(made));
  }
  std::ranges::stable_sort(view.panels, std::ranges::greater(), sum);
}

} // namespace

NumbersView wholeView(const basics::Elements& elements, const records::Actuals& actuals,
                      const basics::FiscalCalendar& calendar, const Filter& filter) {
  NumbersView view;
  if (const auto from = actuals.dataFrom.find(filter.metric.value()); from != actuals.dataFrom.end())
    view.dataFrom = from->second;
  if (const auto through = actuals.dataThrough.find(filter.metric.value()); through != actuals.dataThrough.end())
    view.dataThrough = through->second;
  Query byQuarter = queryFor(filter);
  byQuarter.byPeriod = filter.grain;
  readQuarters(view, plan::performance(elements, actuals, byQuarter, calendar), filter);
  return view;
}

NumbersView numbersView(const basics::Elements& elements, const records::Actuals& actuals,
                        const basics::FiscalCalendar& calendar, const Filter& filter) {
  NumbersView view = wholeView(elements, actuals, calendar, filter);
  Query byQuarter = queryFor(filter);
  byQuarter.byPeriod = filter.grain;
  Query byPerson = byQuarter;
  byPerson.byPerson = true;
  byPerson.subtree = false;
  byPerson.owner = filter.team ? basics::Id<people::Person>() : filter.owner;
  readPeople(view, plan::performance(elements, actuals, byPerson, calendar), filter, filter.owners(elements));
  addCommits(view, elements, calendar, filter, byQuarter, byPerson);
  readPanels(view, elements, actuals, calendar, filter);
  sumRecords(view, elements, actuals, filter);
  return view;
}

std::vector<basics::Period> yearsWithNumbers(const basics::Elements& elements, const records::Actuals& actuals,
                                             const basics::FiscalCalendar& calendar) {
  std::set<basics::Period> years;
  std::optional<basics::Period> last;
  const auto note = [&](basics::Date day) {
    if (!last || !last->contains(day))
      years.insert(last.emplace(calendar.periodAt(day, Grain::Year)));
  };
  for (const auto& fact : actuals.facts.summed({}))
    note(fact.month);
  for (const plan::Goal& goal : elements.all<plan::Goal>())
    if (goal.from)
      note(*goal.from);
  return {years.begin(), years.end()};
}

charts::ChartPeriod chartPeriod(const basics::Period& period, const basics::FiscalCalendar& calendar) {
  charts::ChartPeriod made;
  const std::string name = calendar.name(period);
  if (period.grain == Grain::Quarter) {
    made.name = name.substr(name.find('-') + 1);
    made.year = name.substr(0, name.find('-'));
  } else if (period.grain == Grain::Month) {
    made.name = widgets::numberLocale().monthName(period.from.month(), QLocale::ShortFormat).toStdString();
    made.year = calendar.name(calendar.periodAt(period.from, Grain::Year));
  } else {
    made.name = name;
  }
  return made;
}

charts::ChartSeries quarterSeries(const NumbersView& view, const basics::FiscalCalendar& calendar,
                                  const std::string& title, const std::string& currency) {
  charts::ChartSeries series;
  series.title = title;
  series.currency = currency;
  for (const QuarterFigures& quarter : view.quarters) {
    charts::ChartPeriod period = chartPeriod(quarter.period, calendar);
    period.actual = numberOf(quarter.figures.actual);
    period.goal = numberOf(quarter.figures.goal);
    period.commit = numberOf(quarter.commit);
    period.forecast = numberOf(quarter.forecast);
    period.partial = quarter.figures.partial;
    period.unknown = quarter.isBeforeData;
    series.periods.push_back(period);
  }
  return series;
}

} // namespace baton::numbers
