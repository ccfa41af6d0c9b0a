// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/role_goals.h"

#include "core/basics/text.h"
#include "core/plan/goal_rules.h"

#include <algorithm>

namespace baton::plan {

RoleGoals::RoleGoals(const basics::Elements& elements, const basics::FiscalCalendar& calendar) : m_calendar(calendar) {
  const auto goals = elements.all<Goal>();
  if (std::ranges::none_of(goals, [](const Goal& goal) { return !goal.role.empty(); }))
    return;
  for (const people::Person& person : elements.all<people::Person>())
    m_titles[basics::nameKey(person.title)].push_back(&person);
  for (const Goal& goal : goals)
    if (goal.owner && goal.from)
      m_owned.insert(subjectOf(goal, goal.owner));
}

std::vector<Id<people::Person>> RoleGoals::bearersOf(const Goal& goal) const {
  if (goal.owner)
    return {goal.owner};
  const auto titled = m_titles.find(basics::nameKey(goal.role));
  const auto period = periodOf(goal, m_calendar);
  if (goal.role.empty() || titled == m_titles.end() || !period)
    return {};
  std::vector<Id<people::Person>> bearers;
  for (const people::Person* person : titled->second) {
    const bool there =
        !(person->left && *person->left < period->from) && !(person->started && *person->started > period->to);
    if (there && !ownsOne(goal, person->id))
      bearers.push_back(person->id);
  }
  return bearers;
}

bool RoleGoals::ownsOne(const Goal& goal, Id<people::Person> bearer) const {
  return m_owned.contains(subjectOf(goal, bearer));
}

RoleGoals::Subject RoleGoals::subjectOf(const Goal& goal, Id<people::Person> bearer) const {
  return {goal.metric.value(),
          goal.basis,
          goal.scope,
          *periodOf(goal, m_calendar),
          goal.measure,
          goal.market.value(),
          goal.offering.value(),
          basics::nameKey(goal.business),
          bearer.value()};
}

} // namespace baton::plan
