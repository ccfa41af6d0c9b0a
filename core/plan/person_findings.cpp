// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/person_findings.h"

#include "core/basics/grouped.h"
#include "core/plan/capacity.h"
#include "core/plan/measures.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace baton::plan {

using basics::Amount, basics::Grain, basics::Period, basics::RowId;
using people::Person;

namespace {

/// A name that begins with a capital only because it stands alone: "First meetings", but not "CRM deals".
std::string inSentence(std::string name) {
  const auto isIn = [](char byte, char from, char to) { return byte >= from && byte <= to; };
  if (name.size() > 1 && isIn(name[0], 'A', 'Z') && isIn(name[1], 'a', 'z'))
    name[0] = char(name[0] - 'A' + 'a');
  return name;
}

} // namespace

PersonFindings::PersonFindings(const PlanSituation& situation, const PlanHistory& history, const AskedGoals& asked,
                               bool isCarried)
    : m_is(situation), m_history(history), m_asked(asked), m_isCarried(isCarried) {
  readDone();
}

void PersonFindings::judge(const Person& person, std::vector<PlanFinding>& findings) {
  const auto asked = m_asked.ofPerson.find(person.id.value());
  if (asked == m_asked.ofPerson.end())
    return;
  m_findings = &findings;
  judgePipeline(person, asked->second);
  judgeMargin(person, asked->second.own);
  judgeActivities(person, asked->second.own);
  judgeCapacity(person, asked->second.own);
}

void PersonFindings::readDone() {
  for (const records::Fact& fact : m_is.actuals.facts.summed({.person = true})) {
    const RowId person = fact.person < 0 ? 0 : m_is.actuals.people[std::size_t(fact.person)].id;
    m_done[0][fact.metric] += fact.value;
    if (person != 0)
      m_done[person][fact.metric] += fact.value;
  }
}

/// Null where too few deals were closed to say anything.
const Measures* PersonFindings::historyOf(const Person& person) const {
  const auto own = m_history.ofPerson.find(person.id.value());
  if (own != m_history.ofPerson.end() && own->second.enoughHistory)
    return &own->second;
  return m_history.ofAll.enoughHistory ? &m_history.ofAll : nullptr;
}

const char* PersonFindings::whose(const Measures* history) const {
  return history == &m_history.ofAll ? "everybody's" : "their own";
}

/// A pipeline, and the revenue that it is there for.
struct PersonFindings::Standing {
  Amount open, asked;
  double rate = 1; ///< how much of it turns into revenue
  std::string when, then;

  double brings() const { return open.number() * rate; }
  double share() const { return asked.number() > 0 ? brings() / asked.number() : 1; }
};

void PersonFindings::judgePipeline(const Person& person, const AskedGoals::OfPerson& asked) {
  for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
    if (metric->role != MetricRole::Pipeline)
      continue;
    const bool weighted = metric->takenFrom == TakenFrom::WeightedValue;
    const Measures* history = historyOf(person);
    const auto won = history ? history->soundWinRateValue() : std::nullopt;
    if (!weighted && (!won || *won <= 0))
      continue;
    const double rate = weighted ? 1 : *won;
    const auto weakest = weakestOf(asked, metric->id.value(), rate);
    if (weakest && weakest->brings() < weakest->asked.number() * (1 - goalTolerance))
      sayPipeline(person, *metric, *weakest, weighted ? nullptr : history);
  }
}

auto PersonFindings::weakestOf(const AskedGoals::OfPerson& asked, RowId metric, double rate) const
    -> std::optional<Standing> {
  std::vector<Standing> all;
  const auto sold = goalFor(asked.own, revenueMetric), open = goalFor(asked.own, metric);
  if (sold && open)
    all.push_back({*open, *sold, rate, {}, {}});
  if (const auto ends = asked.atEnds.find(metric); ends != asked.atEnds.end())
    for (const auto& [from, amount] : ends->second) {
      const Period quarter = m_is.calendar.periodAt(from, Grain::Quarter), after = m_is.calendar.next(quarter);
      if (const auto then = asked.sold.find(after.from); then != asked.sold.end())
        all.push_back({amount, then->second, rate, " at the end of " + m_is.calendar.name(quarter),
                       " in " + m_is.calendar.name(after)});
    }
  const auto weakest = std::ranges::min_element(all, {}, &Standing::share);
  return weakest == all.end() ? std::nullopt : std::optional(*weakest);
}

void PersonFindings::sayPipeline(const Person& person, const Metric& metric, const Standing& standing,
                                 const Measures* history) {
  const auto money = [](double value) { return grouped(Amount::ofCents(std::llround(value * 100))); };
  const std::string at =
      history ? fmt::format(" at {} win rate of {}", whose(history), wholePercent(*history->winRateValue)) : "";
  find("plan-pipeline", person, metric.id.value(),
       fmt::format("{}'s goal of {} for {}{} brings {}{}, and {} are asked{}.", person.name, grouped(standing.open),
                   metric.name, standing.when, money(standing.brings()), at, grouped(standing.asked), standing.then),
       "Where does the rest come from?",
       fmt::format("Ask for {} of {}, or for less revenue", money(standing.asked.number() / standing.rate),
                   metric.name));
}

std::optional<double> PersonFindings::marginOf(RowId person) const {
  const auto done = m_done.find(person);
  if (done == m_done.end())
    return std::nullopt;
  const auto sold = goalFor(done->second, revenueMetric), kept = goalFor(done->second, marginMetric);
  return sold && kept && *sold > Amount() ? basics::ratio(*kept, *sold) : std::nullopt;
}

void PersonFindings::judgeMargin(const Person& person, const Goals& goals) {
  const auto sold = goalFor(goals, revenueMetric), kept = goalFor(goals, marginMetric);
  const auto own = marginOf(person.id.value()), rate = own ? own : marginOf(0);
  if (!sold || !kept || !rate || kept->number() <= sold->number() * *rate * (1 + goalTolerance) + 0.01)
    return;
  const auto asked = basics::ratio(*kept, *sold);
  find("plan-margin", person, marginMetric,
       fmt::format("{}'s goals ask for a margin of {} of revenue; so far it was {}.", person.name,
                   asked ? fmt::format("{:.1f} %", *asked * 100) : "more than all",
                   fmt::format("{:.1f} %", *rate * 100)),
       "What will be sold dearer, or made cheaper?", "Bring the two goals to one margin, or say what changes");
}

void PersonFindings::judgeActivities(const Person& person, const Goals& goals) {
  const auto sold = goalFor(goals, revenueMetric);
  const Measures* history = historyOf(person);
  const auto needed = sold && history ? requiredOpportunities(*sold, *history) : std::nullopt;
  if (!needed)
    return;
  for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
    const auto asked = goalFor(goals, metric->id.value());
    const auto rate = activitiesPerOpportunity(person.id.value(), metric->id.value());
    if (metric->role != MetricRole::Activity || !asked || !rate)
      continue;
    const double wanted = double(*needed) * *rate;
    if (asked->number() >= wanted * (1 - goalTolerance))
      continue;
    find("plan-activity", person, metric->id.value(),
         fmt::format(
             "{} needs {} opportunities for the revenue goal, at {:.1f} {} for each so far: {:.0f}, and the goal "
             "is {}.",
             person.name, *needed, *rate, inSentence(metric->name), std::ceil(wanted), grouped(*asked)),
         "What will be done differently?",
         fmt::format("Ask for {:.0f} {}, or for less revenue", std::ceil(wanted), inSentence(metric->name)));
  }
}

std::optional<double> PersonFindings::activitiesPerOpportunity(RowId person, RowId metric) const {
  for (const RowId whose : {person, RowId(0)}) {
    const auto done = m_done.find(whose);
    const auto opened = m_history.opened.find(whose);
    const std::int64_t count = whose == 0                         ? m_history.openedByAll
                               : opened == m_history.opened.end() ? 0
                                                                  : opened->second;
    const auto value = done == m_done.end() ? std::nullopt : goalFor(done->second, metric);
    if (count >= 10 && value && *value > Amount())
      return value->number() / double(count);
  }
  return std::nullopt;
}

/// What the sum hides: that somebody is asked for more than they carry, while all together could. Whoever nobody said a
/// full productivity of has none to be held against.
void PersonFindings::judgeCapacity(const Person& person, const Goals& goals) {
  const auto sold = goalFor(goals, revenueMetric);
  const auto seat = person.side == people::Side::Sales ? seatOf(person) : std::nullopt;
  if (!m_isCarried || !sold || !seat)
    return;
  const Amount carried = capacityOf(*seat, m_asked.year);
  if (carried.number() >= sold->number() * (1 - goalTolerance))
    return;
  find("plan-capacity", person, revenueMetric,
       fmt::format("{} is asked for {} of revenue in {}, and carries {} by a full productivity of {} a month.",
                   person.name, grouped(*sold), m_is.calendar.name(m_asked.year), grouped(carried),
                   grouped(seat->fullProductivity.amount())),
       "How is more than that to be sold?",
       "Ask for less, give the rest to somebody who can carry it, or say what raises it");
}

void PersonFindings::find(std::string_view rule, const Person& person, RowId metric, std::string text, std::string why,
                          std::string remedy) {
  m_findings->push_back(
      {rule, "person", person.id.value(), {}, std::move(text), std::move(why), std::move(remedy), metric});
}

} // namespace baton::plan
