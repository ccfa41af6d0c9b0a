// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/spread.h"

#include "core/people/reporting_line.h"
#include "core/plan/performance.h"
#include "core/plan/shares.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::plan {
namespace {

using basics::Grain, basics::Outcome, basics::Period, basics::Refusal;
using people::Person;

/// The end of the last month with data; nothing without any.
std::optional<Date> endOf(const records::Actuals& actuals, Id<Metric> metric) {
  std::optional<Date> newest;
  for (const records::Fact& fact : actuals.facts.summed({}))
    if (fact.metric == metric.value())
      newest = std::max(newest, std::optional(fact.month));
  if (const auto stated = actuals.dataThrough.find(metric.value()); stated != actuals.dataThrough.end())
    newest = stated->second;
  return newest ? std::optional(newest->lastOfMonth()) : std::nullopt;
}

class Spreading {
public:
  Spreading(const basics::Elements& elements, const records::Actuals& actuals, const basics::FiscalCalendar& calendar,
            const SpreadRequest& request)
      : m_elements(elements), m_actuals(actuals), m_calendar(calendar), m_request(request),
        m_metric(*elements.find(request.metric)) {}

  Outcome<Spread> run() {
    if (m_metric.unit == Unit::Percent)
      return Refusal{fmt::format("{} is a percentage: parts of it do not add up to it", m_metric.name),
                     "Give each its own goal"};
    const bool overTime = !isOverPeople(m_request.over);
    if (overTime && m_metric.aggregation != Aggregation::Sum)
      return Refusal{fmt::format("{} is not added up over time", m_metric.name), "Spread it over people"};
    const Grain part = m_request.over == SpreadOver::Months ? Grain::Month : Grain::Quarter;
    if (overTime && part > m_request.period.grain)
      return Refusal{fmt::format("{} has no quarters", m_calendar.name(m_request.period)), "Name a year or a quarter"};
    if (overTime)
      addPeriods(part);
    else
      addPeople();
    const auto weights = weightsOf();
    if (!weights)
      return weights.refusal();
    const auto shares = sharesOf(m_request.amount, *weights, smallest());
    if (!shares)
      return shares.refusal();
    Spread done;
    for (std::size_t n = 0; n < m_goals.size(); ++n) {
      Goal& goal = m_goals[n];
      goal.amount = (*shares)[n];
      goal.id = Id<Goal>(describe(basics::Tag<Goal>{}).keyId(&goal));
      if (m_elements.find(goal.id))
        done.edits.set(goal.id, "amount", goal.amount->tenThousandths());
      else
        done.edits.put(goal);
      done.goals.push_back(goal);
    }
    return done;
  }

private:
  Amount smallest() const { return m_metric.unit == Unit::Money ? Amount::ofCents(1) : Amount::of(1); }
  bool leads(Id<Person> person) const { return person && people::isManager(m_elements, person); }

  Scope scopeOf(Id<Person> owner) const {
    if (m_request.over == SpreadOver::Sellers)
      return Scope::Own; // of everyone at whatever level, so that no number stands in another
    if (!isOverPeople(m_request.over) && m_request.scope)
      return *m_request.scope;
    return !owner || leads(owner) ? Scope::Team : Scope::Own;
  }

  Goal goalOf(Id<Person> owner, const Period& period) const {
    Goal goal;
    goal.metric = m_request.metric;
    goal.basis = m_request.basis;
    goal.owner = owner;
    goal.scope = scopeOf(owner);
    goal.market = m_request.market;
    goal.offering = m_request.offering;
    goal.business = m_request.business;
    goal.from = period.from;
    goal.grain = period.grain == Grain::Month     ? GoalGrain::Month
                 : period.grain == Grain::Quarter ? GoalGrain::Quarter
                                                  : GoalGrain::Year;
    return goal;
  }

  void addPeriods(Grain grain) {
    for (const Period& part : m_calendar.within(m_request.period, grain)) {
      m_parts.push_back(part);
      m_goals.push_back(goalOf(m_request.owner, part));
    }
  }

  bool worksThen(const Person& person) const {
    const bool leftBefore = person.left && *person.left < m_request.period.from;
    const bool startsAfter = person.started && *person.started > m_request.period.to;
    return !leftBefore && !startsAfter;
  }

  /// Who leads others sells where a number of their own says so, stated for that fiscal year or for the one before.
  bool sells(const Person& person) const {
    if (!leads(person.id))
      return person.id != m_request.owner;
    const Period year = m_calendar.periodAt(m_request.period.from, Grain::Year);
    const Date first = yearBefore(year).from;
    return std::ranges::any_of(m_elements.all<Goal>(), [&](const Goal& goal) {
      return goal.owner == person.id && goal.metric == m_request.metric && goal.scope == Scope::Own && goal.from &&
             *goal.from >= first && *goal.from <= year.to;
    });
  }

  void addPeople() {
    const bool sellers = m_request.over == SpreadOver::Sellers;
    const auto under =
        sellers && m_request.owner ? people::withEveryoneUnder(m_elements, m_request.owner) : std::set<Id<Person>>();
    std::vector<const Person*> people;
    for (const Person& person : m_elements.all<Person>()) {
      const bool isPart = !sellers          ? person.manager == m_request.owner
                          : m_request.owner ? under.contains(person.id) && sells(person)
                                            : sells(person);
      if (isPart && person.side == people::Side::Sales && worksThen(person))
        people.push_back(&person);
    }
    std::ranges::sort(
        people, [](const Person* a, const Person* b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
    for (const Person* person : people)
      m_goals.push_back(goalOf(person->id, m_request.period));
  }

  Outcome<std::vector<Amount>> weightsOf() const {
    switch (m_request.method) {
    case SpreadMethod::Even:
      return std::vector<Amount>(m_goals.size(), Amount::of(1));
    case SpreadMethod::Weights:
      if (m_request.weights.size() != m_goals.size())
        return Refusal{fmt::format("There are {} weights for {} parts", m_request.weights.size(), m_goals.size()),
                       "Give one for each"};
      return m_request.weights;
    case SpreadMethod::LastYear:
      return lastYear();
    case SpreadMethod::Profile:
      break;
    }
    if (isOverPeople(m_request.over))
      return Refusal{"A seasonal profile says how a year is shared out, not who sells",
                     "Spread over months or quarters"};
    return profile();
  }

  /// What a goal of this kind came to in a period.
  Amount actualOf(const Goal& goal, const Period& period) const {
    Query query;
    query.metric = m_request.metric;
    query.owner = goal.owner;
    query.subtree = goal.owner && goal.scope == Scope::Team; // without an owner it is everybody's
    query.byMarket = bool(goal.market);
    query.byOffering = bool(goal.offering);
    query.byPeriod = period.grain;
    query.period = period;
    Amount sum;
    std::optional<Scope> first; // one row for each scope in which something is stated, all of the same actual
    for (const PerformanceRow& row : performanceRows(m_elements, m_actuals, query, m_calendar))
      if (row.measure == Measure::InPeriod && row.figures.actual && first.value_or(row.scope) == row.scope &&
          (!row.market || row.market->id == goal.market.value()) &&
          (!row.offering || row.offering->id == goal.offering.value())) {
        first = row.scope;
        sum = *row.figures.actual;
      }
    return sum;
  }

  Period yearBefore(const Period& part) const { return m_calendar.periodAt(part.from.plusMonths(-12), part.grain); }

  Outcome<std::vector<Amount>> lastYear() const {
    // A month that is not over would be weighed as a bad one. People are all weighed by the same months.
    if (const auto end = endOf(m_actuals, m_request.metric); end && !m_parts.empty())
      if (const Period last = yearBefore(m_parts.back()); yearBefore(m_parts.front()).from <= *end && *end < last.to)
        return Refusal{fmt::format("{} is known until {} only, and {} ends later", m_metric.name, end->iso(),
                                   m_calendar.name(last)),
                       "Spread it by the profile of full years, evenly, or by weights"};
    std::vector<Amount> weights;
    weights.reserve(m_goals.size());
    for (std::size_t n = 0; n < m_goals.size(); ++n)
      weights.push_back(actualOf(m_goals[n], yearBefore(m_parts.empty() ? m_request.period : m_parts[n])));
    return sound(std::move(weights), "the year before");
  }

  Outcome<std::vector<Amount>> profile() const {
    std::vector<Period> years = seasonsKnown(m_actuals, m_calendar, m_request.metric);
    if (m_request.seasonsOf)
      std::erase_if(years, [this](const Period& year) { return year != *m_request.seasonsOf; });
    if (m_request.seasonsOf && years.empty())
      return Refusal{fmt::format("{} is not known for all of {}", m_metric.name, m_calendar.name(*m_request.seasonsOf)),
                     "Take a fiscal year with data from its first month to its last day"};
    std::map<int, Amount> brought; // by calendar month, of whole fiscal years alone: each month as often as the others
    for (const records::Fact& fact : m_actuals.facts.summed({}))
      if (fact.metric == m_request.metric.value() &&
          std::ranges::find(years, m_calendar.periodAt(fact.month, Grain::Year)) != years.end())
        brought[fact.month.month()] += fact.value;
    std::vector<Amount> weights;
    for (const Period& part : m_parts) {
      Amount weight;
      for (const Period& month : m_calendar.within(part, Grain::Month))
        weight += brought[month.from.month()];
      weights.push_back(weight);
    }
    return sound(std::move(weights), "any full year");
  }

  Outcome<std::vector<Amount>> sound(std::vector<Amount> weights, std::string_view when) const {
    const auto below = [](Amount weight) { return weight < Amount(); };
    if (std::ranges::any_of(weights, below))
      return Refusal{fmt::format("{} was below zero in a part of {}", m_metric.name, when), "Give weights of your own"};
    if (!weights.empty() && std::ranges::all_of(weights, [](Amount weight) { return weight == Amount(); }))
      return Refusal{fmt::format("There is no {} of {} to go by", m_metric.name, when),
                     "Spread it evenly, or give weights"};
    return weights;
  }

  const basics::Elements& m_elements;
  const records::Actuals& m_actuals;
  const basics::FiscalCalendar& m_calendar;
  const SpreadRequest& m_request;
  const Metric& m_metric;
  std::vector<Period> m_parts; ///< of the period, where it is spread over time
  std::vector<Goal> m_goals;
};

} // namespace

std::vector<Period> seasonsKnown(const records::Actuals& actuals, const basics::FiscalCalendar& calendar,
                                 Id<Metric> metric) {
  std::optional<Date> first;
  for (const records::Fact& fact : actuals.facts.summed({}))
    if (fact.metric == metric.value() && (!first || fact.month < *first))
      first = fact.month;
  const auto end = endOf(actuals, metric);
  std::vector<Period> years;
  if (!first || !end)
    return years;
  for (Period year = calendar.periodAt(*first, Grain::Year); year.to <= *end; year = calendar.next(year))
    if (*first <= year.from)
      years.push_back(year);
  return years;
}

Outcome<Spread> spread(const basics::Elements& elements, const records::Actuals& actuals,
                       const basics::FiscalCalendar& calendar, const SpreadRequest& request) {
  if (!elements.find(request.metric))
    return Refusal{"There is no such metric", "Name one that is there"};
  return Spreading(elements, actuals, calendar, request).run();
}

} // namespace baton::plan
