// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/funnel_calculator.h"

#include "core/people/reporting_line.h"
#include "core/plan/closed_revenue.h"
#include "core/plan/measures.h"
#include "core/plan/revenue_target.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace baton::plan {

using basics::Date, basics::Grain, basics::Outcome, basics::Period, basics::Refusal;
using people::Person;

namespace {

constexpr std::int64_t floorOfCases = 10;
constexpr basics::RowId calls = 104, firstMeetings = 105;

/// How many of all went on.
struct Passing {
  std::int64_t some = 0, all = 0;

  MeasuredRate among(const Passing& everybody) const {
    MeasuredRate rate{{}, all, Whose::Nobody};
    if (all >= floorOfCases) {
      rate = {double(some) / double(all), all, Whose::Own};
    } else if (everybody.all >= floorOfCases) {
      const double p = double(everybody.some) / double(everybody.all), k = floorOfCases;
      rate.value = (double(some) + k * p) / (double(all) + k);
      rate.whose = all > 0 ? Whose::Shrunk : Whose::Everybody;
      rate.cases = all > 0 ? all : everybody.all;
    }
    if (rate.value && !(*rate.value > 0 && *rate.value <= 1))
      rate.value.reset();
    return rate;
  }
};

class MeasuringFunnel {
public:
  MeasuringFunnel(const FunnelSituation& situation, Id<Person> owner, const Period& period)
      : m_is(situation), m_owner(owner), m_own(dealsUnder(situation.elements, situation.deals, owner)) {
    if (owner)
      m_team = people::withEveryoneUnder(situation.elements, owner);
    m_funnel.period = period;
    m_funnel.today = situation.today;
  }

  MeasuredFunnel run() {
    m_funnel.goal = revenueTarget(m_is.elements, m_is.calendar, m_owner, m_funnel.period);
    std::set<basics::RowId> people;
    for (const auto one : m_team)
      people.insert(one.value());
    m_funnel.closed = ClosedRevenue(m_is.actuals, m_is.deals).in(m_funnel.period, m_is.today, people);
    const Measures own = historyOf(m_own), all = historyOf(m_is.deals);
    addAverage(own, all);
    const Measures& cycle = own.won >= floorOfCases ? own : all;
    m_funnel.cycleMedian = cycle.won >= floorOfCases ? cycle.cycleMedian : std::nullopt;
    addActivities();
    addStages(own, all);
    addWeeks();
    return std::move(m_funnel);
  }

private:
  static Measures historyOf(const std::vector<Deal>& deals) {
    Measuring history({{}, {}, floorOfCases});
    for (const Deal& deal : deals)
      if (deal.state != DealState::Open)
        history.addClosed(deal);
    return history.done();
  }

  void addAverage(const Measures& own, const Measures& all) {
    m_funnel.averageWhose = own.won >= floorOfCases   ? Whose::Own
                            : all.won >= floorOfCases ? Whose::Everybody
                                                      : Whose::Nobody;
    m_funnel.averageCases = (m_funnel.averageWhose == Whose::Everybody ? all : own).won;
    if (m_funnel.averageWhose != Whose::Nobody)
      m_funnel.averageDeal = (m_funnel.averageWhose == Whose::Own ? own : all).averageDeal;
    for (const Deal& deal : m_own)
      m_funnel.won += deal.state == DealState::Won && deal.closed && m_funnel.period.contains(*deal.closed);
  }

  /// The twelve months that end with today's.
  bool isInYear(Date month) const {
    const Date last = m_is.today.firstOfMonth();
    return last.plusMonths(-11) <= month && month <= last;
  }
  std::int64_t created(const std::vector<Deal>& deals) const {
    return std::ranges::count_if(deals, [this](const Deal& deal) {
      return deal.created && isInYear(deal.created->firstOfMonth()) && *deal.created <= m_is.today;
    });
  }
  bool isOwn(const records::Fact& fact) const {
    return !m_owner ||
           (fact.person >= 0 && m_team.contains(Id<Person>(m_is.actuals.people[std::size_t(fact.person)].id)));
  }
  template <class In> std::int64_t done(basics::RowId metric, bool onlyOwn, In isIn) const {
    Amount sum;
    for (const records::Fact& fact : m_is.actuals.facts.summed({.person = true}))
      if (fact.metric == metric && isIn(fact.month) && (!onlyOwn || isOwn(fact)))
        sum += fact.value;
    return std::llround(sum.number());
  }
  std::int64_t doneInYear(basics::RowId metric, bool onlyOwn) const {
    return done(metric, onlyOwn, [this](Date month) { return isInYear(month); });
  }
  std::int64_t doneInPeriod(basics::RowId metric) const {
    return done(metric, true, [this](Date month) { return m_funnel.period.contains(month); });
  }

  void addActivities() {
    const Passing ownMeetings{created(m_own), doneInYear(firstMeetings, true)};
    const Passing meetings{created(m_is.deals), doneInYear(firstMeetings, false)};
    const Passing ownCalls{ownMeetings.all, doneInYear(calls, true)}, allCalls{meetings.all, doneInYear(calls, false)};
    addActivity(calls, ownCalls.among(allCalls));
    addActivity(firstMeetings, ownMeetings.among(meetings));
  }

  void addActivity(basics::RowId id, const MeasuredRate& rate) {
    if (const Metric* metric = m_is.elements.find(Id<Metric>(id)))
      m_funnel.steps.push_back({metric->name, metric->id, rate, doneInPeriod(id)});
  }

  void addStages(const Measures& own, const Measures& all) {
    if (!m_is.seen.areToldApart()) {
      Measuring here({m_funnel.period, m_is.today});
      for (const Deal& deal : m_own)
        here.add(deal);
      const Passing mine{own.won, own.won + own.lost}, everybody{all.won, all.won + all.lost};
      m_funnel.steps.push_back({"opportunity", {}, mine.among(everybody), here.done().open});
      return;
    }
    const Date from = m_is.today.plusDays(-365);
    const auto mine = reachedStages(m_own, m_is.seen, from, m_is.today);
    const auto everybody = reachedStages(m_is.deals, m_is.seen, from, m_is.today);
    const auto open = openInStages(m_own, m_is.seen, m_funnel.period, m_is.today);
    for (std::size_t i = 0; i < m_is.seen.order.size(); ++i)
      m_funnel.steps.push_back(
          {m_is.seen.order[i], {}, Passing{mine[i + 1], mine[i]}.among({everybody[i + 1], everybody[i]}), open[i]});
  }

  void addWeeks() {
    const Date from = std::max(m_is.today, m_funnel.period.from);
    const int days = m_funnel.period.to.days() - from.days() + 1 - int(std::lround(m_funnel.cycleMedian.value_or(0)));
    if (days > 0)
      m_funnel.weeks = days / 7.0;
  }

  const FunnelSituation& m_is;
  Id<Person> m_owner;
  std::vector<Deal> m_own;
  std::set<Id<Person>> m_team;
  MeasuredFunnel m_funnel;
};

Outcome<basics::Done> checkAsked(const WorkedFunnel& worked, const FunnelAsked& asked) {
  constexpr double most = 1e9;
  for (const WorkedStep& step : worked.steps)
    if (step.conversion && !(*step.conversion > 0 && *step.conversion <= 1))
      return Refusal{"What goes on is above 0 and at most all of it", "Give a share such as 40 %"};
  if (asked.anchor && !(asked.anchor->count >= 0 && asked.anchor->count <= most))
    return Refusal{"That is no number of deals or activities", "Give zero or more, up to a billion"};
  if (worked.averageDeal && *worked.averageDeal <= Amount())
    return Refusal{"An average deal brings something", "Give an amount above zero"};
  if (worked.weeks && !(*worked.weeks > 0))
    return Refusal{"There is no time in no weeks", "Give a number above zero"};
  return basics::Done{};
}

class Working {
public:
  Working(const MeasuredFunnel& measured, const FunnelAsked& asked) : m_measured(measured), m_asked(asked) {
    m_worked.averageDeal = asked.averageDeal ? asked.averageDeal : measured.averageDeal;
    m_worked.weeks = asked.weeks ? asked.weeks : measured.weeks;
    for (std::size_t i = 0; i < measured.steps.size(); ++i) {
      const auto said = asked.conversions.find(i);
      m_worked.steps.push_back(
          {said == asked.conversions.end() ? measured.steps[i].conversion.value : std::optional(said->second), {}, {}});
    }
  }

  Outcome<WorkedFunnel> run() {
    if (const auto sound = checkAsked(m_worked, m_asked); !sound)
      return sound.refusal();
    if (m_asked.anchor)
      fromAnchor(*m_asked.anchor);
    else
      fromGoal();
    for (std::size_t i = 0; i < m_worked.steps.size(); ++i) {
      WorkedStep& step = m_worked.steps[i];
      if (step.needed && *step.needed > 1e9)
        return Refusal{"More than a billion would be needed", "Give a larger share that goes on, or a smaller goal"};
      if (step.needed && m_worked.weeks && m_measured.steps[i].metric)
        step.perWeek = *step.needed / *m_worked.weeks;
    }
    return std::move(m_worked);
  }

private:
  void fromGoal() {
    m_worked.goal = m_asked.goal ? m_asked.goal : m_measured.goal;
    if (!m_worked.goal)
      return;
    m_worked.remaining = std::max(Amount(), *m_worked.goal - m_measured.closed);
    if (!m_worked.averageDeal)
      return;
    m_worked.deals = std::ceil(m_worked.remaining->number() / m_worked.averageDeal->number() - 1e-9);
    backwards(m_worked.steps.size(), *m_worked.deals);
  }

  void fromAnchor(const FunnelAnchor& anchor) {
    backwards(anchor.step, anchor.count);
    double next = anchor.count;
    for (std::size_t i = anchor.step; i < m_worked.steps.size(); ++i) {
      m_worked.steps[i].needed = next;
      if (!m_worked.steps[i].conversion)
        return;
      next *= *m_worked.steps[i].conversion;
    }
    m_worked.deals = next;
    if (!m_worked.averageDeal)
      return;
    m_worked.remaining = Amount::ofCents(std::llround(next * m_worked.averageDeal->number() * 100));
    m_worked.goal = m_measured.closed + *m_worked.remaining;
  }

  void backwards(std::size_t from, double needed) {
    for (std::size_t i = from; i-- > 0 && m_worked.steps[i].conversion;) {
      needed = std::ceil(needed / *m_worked.steps[i].conversion - 1e-9);
      m_worked.steps[i].needed = needed;
    }
  }

  const MeasuredFunnel& m_measured;
  const FunnelAsked& m_asked;
  WorkedFunnel m_worked;
};

} // namespace

MeasuredFunnel measuredFunnel(const FunnelSituation& situation, Id<Person> owner, const Period& period) {
  return MeasuringFunnel(situation, owner, period).run();
}

Outcome<WorkedFunnel> workOut(const MeasuredFunnel& measured, const FunnelAsked& asked) {
  return Working(measured, asked).run();
}

basics::Edits activityGoals(const basics::Elements& elements, const MeasuredFunnel& measured,
                            const WorkedFunnel& worked, Id<Person> owner, const GoalProposal& proposal,
                            const std::function<Id<GoalProposal>()>& newId) {
  basics::Edits edits;
  for (std::size_t i = 0; i < worked.steps.size(); ++i) {
    if (!measured.steps[i].metric || !worked.steps[i].needed)
      continue;
    Goal goal;
    goal.metric = measured.steps[i].metric;
    goal.owner = owner;
    goal.scope = !owner || people::isManager(elements, owner) ? Scope::Team : Scope::Own;
    goal.from = measured.period.from;
    goal.grain = measured.period.grain == Grain::Month     ? GoalGrain::Month
                 : measured.period.grain == Grain::Quarter ? GoalGrain::Quarter
                                                           : GoalGrain::Year;
    goal.amount = Amount::of(std::int64_t(std::ceil(*worked.steps[i].needed - 1e-9)));
    goal.id = Id<Goal>(describe(basics::Tag<Goal>{}).keyId(&goal));
    if (elements.find(goal.id))
      edits.set(goal.id, "amount", goal.amount->tenThousandths());
    else
      edits.put(goal);
    GoalProposal said = proposal;
    said.id = newId();
    said.goal = goal.id;
    said.amount = goal.amount;
    edits.put(said);
  }
  return edits;
}

} // namespace baton::plan
