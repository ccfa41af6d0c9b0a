// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/whole_findings.h"

#include "core/basics/grouped.h"
#include "core/plan/goal_rules.h"

#include <fmt/format.h>

namespace baton::plan {

using basics::Amount, basics::Id, basics::RowId;
using people::Person;
using Goals = std::map<RowId, Amount>;

namespace {

constexpr double mostOver = 0.2;

} // namespace

WholeFindings::WholeFindings(const PlanSituation& situation, const AskedGoals& asked)
    : m_is(situation), m_asked(asked),
      m_capacity(capacityPlan(situation.elements, situation.calendar, {}, asked.year)) {
  for (const Person& person : situation.elements.all<Person>())
    m_reports.emplace(person.manager.value(), person.id);
}

void WholeFindings::judgeTeam(const Person& manager, std::vector<PlanFinding>& findings) {
  m_findings = &findings;
  if (const auto asked = m_asked.ofPerson.find(manager.id.value()); asked != m_asked.ofPerson.end())
    judgeParts(&manager, asked->second.team);
}

void WholeFindings::judgeCompany(std::vector<PlanFinding>& findings) {
  m_findings = &findings;
  judgeParts(nullptr, m_asked.stated);
  judgeCapacity();
  judgeMetrics();
  judgePeriods();
}

/// What people owe together: their teams' goals, or where none is stated their own and those of the people under
/// them; nothing where nobody owes anything. Each counts once, also in a file whose reporting line is a circle.
std::optional<Amount> WholeFindings::owedBy(Id<Person> manager, RowId metric, std::set<RowId>& seen) const {
  std::optional<Amount> all;
  const auto add = [&all](std::optional<Amount> part) {
    if (part)
      all = all.value_or(Amount()) + *part;
  };
  const auto [first, last] = m_reports.equal_range(manager.value());
  for (auto report = first; report != last; ++report) {
    if (!seen.insert(report->second.value()).second)
      continue;
    const auto asked = m_asked.ofPerson.find(report->second.value());
    const auto team = asked == m_asked.ofPerson.end() ? std::nullopt : goalFor(asked->second.team, metric);
    add(team);
    if (!team && asked != m_asked.ofPerson.end())
      add(goalFor(asked->second.own, metric));
    if (!team)
      add(owedBy(report->second, metric, seen));
  }
  return all;
}

/// Of a manager's team, or of the company where there is none.
void WholeFindings::judgeParts(const Person* manager, const Goals& whole) {
  for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
    const auto owed = goalFor(whole, metric->id.value());
    if (!owed || *owed <= Amount() || metric->aggregation != Aggregation::Sum)
      continue;
    const auto whoever = manager ? manager->id : Id<Person>();
    std::set<RowId> seen{whoever.value()};
    const auto parts = owedBy(whoever, metric->id.value(), seen);
    if (!parts)
      continue;
    const auto own = manager ? m_asked.ofPerson.find(manager->id.value()) : m_asked.ofPerson.end();
    const auto managers = own == m_asked.ofPerson.end() ? std::nullopt : goalFor(own->second.own, metric->id.value());
    judgeSum(manager, *metric, *owed, *parts + managers.value_or(Amount()));
  }
}

void WholeFindings::judgeSum(const Person* manager, const Metric& metric, Amount owed, Amount parts) {
  const auto add = [&](std::string_view rule, std::string text, std::string why, std::string remedy) {
    m_findings->push_back({rule,
                           manager ? "person" : "goal",
                           manager ? manager->id.value() : 0,
                           {},
                           std::move(text),
                           std::move(why),
                           std::move(remedy),
                           metric.id.value()});
  };
  const double over = parts.number() / owed.number() - 1;
  const std::string who = manager ? manager->name + "'s team" : "The company",
                    whose = manager ? manager->name + "'s people" : "All people together";
  if (over < -goalTolerance)
    add("plan-short",
        fmt::format("{} owes {} of {}, and {} asked for {}: {} are nobody's.", who, grouped(owed), metric.name,
                    manager ? "its people are" : "all people together are", grouped(parts), grouped(owed - parts)),
        "Who brings the rest?",
        fmt::format("Spread it over people, or lower what the {} owes", manager ? "team" : "company"));
  else if (over > mostOver)
    add("plan-over",
        fmt::format("{} are asked for {} of {}, which is {} more than the {} that the {} owes.", whose, grouped(parts),
                    metric.name, wholePercent(over), grouped(owed), manager ? "team" : "company"),
        "Which of the two numbers do they believe?", "Say why so much is asked beyond what is owed, or ask for less");
}

bool WholeFindings::isCarried() const {
  if (m_capacity.people + m_capacity.seats == 0 || !m_asked.revenueOfCompany)
    return true;
  return m_capacity.carried.number() >= m_asked.revenueOfCompany->number() * (1 - goalTolerance);
}

void WholeFindings::judgeCapacity() {
  if (isCarried())
    return;
  m_findings->push_back(
      {"plan-capacity",
       "goal",
       0,
       {},
       fmt::format("{} of revenue are asked in {}; the {} people who have a full productivity carry {}.",
                   grouped(*m_asked.revenueOfCompany), m_is.calendar.name(m_asked.year),
                   m_capacity.people + m_capacity.seats, grouped(m_capacity.carried)),
       "Who sells the rest?",
       "Hire in time for the ramp, raise what a person can carry and say how, or ask for less",
       revenueMetric});
}

/// What cannot be counted has no actuals, whatever goals stand on it.
void WholeFindings::judgeMetrics() {
  for (const Metric* metric : m_is.elements.inOrder<Metric>())
    if (const auto sound = checkMetric(*metric); sound.refused())
      m_findings->push_back({"plan-metric", "metric", metric->id.value(), "taken_from",
                             fmt::format("{} counts nothing: {}.", metric->name, sound.refusal().cause),
                             "What is it to be taken from?", sound.refusal().remedy, metric->id.value()});
}

/// Copies that were merged may bring a fiscal year and goals that do not fit it, or goals whose owner is gone: nothing
/// shows them, and nobody would miss them.
void WholeFindings::judgePeriods() {
  for (const Goal* goal : m_is.elements.inOrder<Goal>()) {
    const Metric* metric = m_is.elements.find(goal->metric);
    if (const auto sound = checkGoal(m_is.elements, *goal, m_is.calendar); metric && sound.refused()) {
      std::string why = sound.refusal().cause;
      if (const auto colon = why.find(": "); colon != std::string::npos)
        why.erase(0, colon + 2);
      m_findings->push_back({"plan-period", "goal", goal->id.value(), "from",
                             fmt::format("A goal for {} counts nowhere: {}.", metric->name, why),
                             "Which goal is it today?", sound.refusal().remedy, metric->id.value()});
    }
  }
}

} // namespace baton::plan
