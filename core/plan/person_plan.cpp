// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/person_plan.h"

#include "core/people/reporting_line.h"
#include "core/plan/measures.h"

#include <algorithm>
#include <set>

namespace baton::plan {

using basics::Grain, basics::Period;
using people::Person;

namespace {

constexpr MetricRole pageRoles[] = {MetricRole::Revenue, MetricRole::Margin, MetricRole::Pipeline,
                                    MetricRole::Activity};

std::optional<Amount>& ofBasis(PersonGoal& goal, Basis basis) {
  return basis == Basis::Target ? goal.target : basis == Basis::Commit ? goal.commit : goal.stretch;
}

class PersonGoals {
public:
  PersonGoals(const basics::Elements& elements, const records::Actuals& actuals, const std::vector<Deal>& deals,
              const basics::FiscalCalendar& calendar, Date today)
      : m_elements(elements), m_actuals(actuals), m_deals(deals), m_calendar(calendar), m_today(today) {}

  std::vector<PersonGoal> of(Id<Person> person, const Period& year) {
    Query query;
    query.owner = person;
    query.byPerson = true;
    query.byPeriod = Grain::Year;
    query.period = year;
    const auto rows = performanceRows(m_elements, m_actuals, query, m_calendar);
    for (const MetricRole role : pageRoles) {
      const std::size_t before = m_goals.size();
      for (const PerformanceRow& row : rows)
        if (row.metric->role == role && row.period == year)
          take(row);
      if (m_goals.size() == before)
        addWithoutGoal(role);
    }
    for (PersonGoal& goal : m_goals)
      if (goal.metric->role == MetricRole::Pipeline && !goal.figures.actual)
        addOpen(goal, person, year);
    return std::move(m_goals);
  }

private:
  /// The bases of one metric stand in one line; figures are those of the first of them. An actual that nothing is
  /// stated for is told where the metric has no goal of its own.
  void take(const PerformanceRow& row) {
    const auto found = std::ranges::find_if(m_goals, [&row](const PersonGoal& goal) {
      return goal.metric == row.metric && goal.scope == row.scope && goal.measure == row.measure;
    });
    PersonGoal& goal = found != m_goals.end() ? *found : m_goals.emplace_back();
    const bool first = found == m_goals.end() || !goal.against || (row.basis && *row.basis < *goal.against);
    goal.metric = row.metric;
    goal.scope = row.scope;
    goal.measure = row.measure;
    if (row.basis)
      ofBasis(goal, *row.basis) = row.figures.goal;
    if (!first)
      return;
    goal.against = row.basis;
    goal.figures = row.figures;
  }

  void addWithoutGoal(MetricRole role) {
    for (const Metric* metric : m_elements.inOrder<Metric>())
      if (metric->role == role) {
        m_goals.push_back({metric, Scope::Own, Measure::InPeriod, {}, {}, {}, {}, {}});
        return;
      }
  }

  void addOpen(PersonGoal& goal, Id<Person> person, const Period& year) const {
    if (m_deals.empty() || year.to < m_today)
      return;
    std::set<Id<Person>> whose{person};
    if (goal.scope == Scope::Team)
      whose = people::withEveryoneUnder(m_elements, person);
    Amount open;
    for (const Deal& deal : m_deals) {
      const auto due = deal.state == DealState::Open ? dueDate(deal, m_today) : std::nullopt;
      if (due && year.contains(*due) && whose.contains(Id<Person>(deal.person.id)))
        open += deal.amount.value_or(Amount());
    }
    Figures& figures = goal.figures;
    figures.actual = open;
    if (!figures.goal)
      return;
    figures.attainment = basics::ratio(open, *figures.goal);
    figures.remaining = *figures.goal - open;
  }

  const basics::Elements& m_elements;
  const records::Actuals& m_actuals;
  const std::vector<Deal>& m_deals;
  const basics::FiscalCalendar& m_calendar;
  Date m_today;
  std::vector<PersonGoal> m_goals;
};

std::vector<PersonPlanSection> sectionsOf(const basics::Elements& elements, Id<BusinessPlan> plan, Date today) {
  std::vector<PersonPlanSection> sections;
  for (std::size_t kind = 0; kind < basics::wordsOf<PlanItemKind>.size(); ++kind)
    sections.push_back({PlanItemKind(kind), {}});
  if (!plan)
    return sections;
  for (const PlanItem* item : elements.inOrder<PlanItem>())
    if (item->plan == plan)
      sections[std::size_t(item->itemKind.value_or(PlanItemKind::Action))].lines.push_back(
          {item->id, item->text, item->due, item->done, item->due && *item->due < today && !item->done});
  return sections;
}

} // namespace

bool PersonPlan::empty() const {
  const auto says = [](const PersonPlanSection& section) { return !section.lines.empty(); };
  const auto owes = [](const PersonGoal& goal) { return goal.against.has_value(); };
  return !plan && std::ranges::none_of(sections, says) && std::ranges::none_of(goals, owes);
}

Period fiscalYear(const basics::FiscalCalendar& calendar, int year) {
  const int lastMonth = calendar.firstMonth() == 1 ? 12 : calendar.firstMonth() - 1;
  return calendar.periodAt(*Date::of(std::clamp(year, 1901, 9998), lastMonth, 1), Grain::Year);
}

PersonPlan personPlan(const basics::Elements& elements, const records::Actuals& actuals, const std::vector<Deal>& deals,
                      const basics::FiscalCalendar& calendar, Date today, Id<Person> person, int year) {
  PersonPlan page;
  page.person = person;
  page.year = year;
  page.period = fiscalYear(calendar, year);
  if (const Person* who = elements.find(person)) {
    page.name = who->name;
    page.title = who->title;
    page.team = who->team;
    if (const Person* manager = elements.find(who->manager))
      page.manager = manager->name;
  }
  if (const BusinessPlan* plan = businessPlanOf(elements, person, year)) {
    page.plan = plan->id;
    page.presented = plan->presented;
  }
  page.goals = PersonGoals(elements, actuals, deals, calendar, today).of(person, page.period);
  page.sections = sectionsOf(elements, page.plan, today);
  return page;
}

} // namespace baton::plan
