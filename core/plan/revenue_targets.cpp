// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/revenue_targets.h"

#include "core/basics/text.h"

#include <algorithm>
#include <set>

namespace baton::plan {

using basics::Amount, basics::Elements, basics::FiscalCalendar, basics::Grain, records::Named;

namespace {

/// The finer of the grain that rows are asked by and that of the period asked: of a year of which one quarter is asked,
/// only the quarter's goals and deals count.
std::optional<Grain> grainOfGoals(const MeasuresQuery& query) {
  if (!query.period)
    return query.byPeriod;
  return query.byPeriod ? std::min(*query.byPeriod, query.period->grain) : query.period->grain;
}

basics::RowId idOf(const std::optional<Named>& named) {
  return named ? named->id : 0;
}

} // namespace

std::vector<Named> lineOf(const Elements& elements, const Named& person, bool subtree) {
  std::vector<Named> line{person};
  if (!subtree)
    return line;
  std::set<basics::RowId> seen{person.id};
  for (const people::Person* one = elements.find(Id<people::Person>(person.id)); one;) {
    one = elements.find(one->manager);
    if (!one || !seen.insert(one->id.value()).second)
      break;
    line.push_back({one->id.value(), one->name});
  }
  return line;
}

RevenueTargets::RevenueTargets(const Elements& elements, const MeasuresQuery& query, const FiscalCalendar& calendar)
    : m_elements(elements), m_query(query) {
  const auto grain = grainOfGoals(query);
  if (!grain || std::ranges::any_of(query.by, [](MeasureKey key) { return key > MeasureKey::Offering; }))
    return;
  m_known = true;
  Query goals;
  goals.metric = Id<Metric>(101);
  goals.basis = Basis::Target;
  goals.byPeriod = grain;
  goals.period = query.period;
  goals.byPerson = asks(MeasureKey::Person) || sumsPeople();
  goals.subtree = query.subtree && !sumsPeople();
  goals.byMarket = asks(MeasureKey::Market);
  goals.byOffering = asks(MeasureKey::Offering);
  // A person's own goal is held against the person's own deals; that of the company is one of its team.
  const Scope wanted = goals.byPerson && !goals.subtree ? Scope::Own : Scope::Team;
  static const records::Actuals none;
  for (const PerformanceRow& row : performanceRows(elements, query.actuals ? *query.actuals : none, goals, calendar))
    if (row.measure == Measure::InPeriod && (!sumsPeople() || row.scope == Scope::Own))
      take(row, row.scope == wanted);
}

bool RevenueTargets::asks(MeasureKey key) const {
  return std::ranges::find(m_query.by, key) != m_query.by.end();
}

std::optional<Amount> RevenueTargets::remainingOf(const MeasuresRow& row) const {
  const auto found = m_goals.find(keyOf(row));
  if (!m_known || found == m_goals.end() || !found->second.goal)
    return std::nullopt;
  return *found->second.goal - (m_query.actuals ? found->second.closed : row.measures.wonValue);
}

RevenueTargets::Key RevenueTargets::keyOf(const MeasuresRow& row) const {
  const auto at = [&row](MeasureKey key) {
    const auto found = row.keys.find(key);
    return found == row.keys.end() ? Named() : found->second;
  };
  const bool part = row.period && m_query.period && m_query.period->grain < row.period->grain;
  return {at(MeasureKey::Person).id, at(MeasureKey::Manager).id,  basics::nameKey(at(MeasureKey::Team).name),
          at(MeasureKey::Market).id, at(MeasureKey::Offering).id, part || !row.period ? m_query.period : row.period};
}

std::vector<Named> RevenueTargets::managersOf(const people::Person* person) const {
  if (!asks(MeasureKey::Manager))
    return {Named()};
  const people::Person* manager = person ? m_elements.find(person->manager) : nullptr;
  return manager ? lineOf(m_elements, {manager->id.value(), manager->name}, m_query.subtree) : std::vector{Named()};
}

void RevenueTargets::take(const PerformanceRow& row, bool wanted) {
  const people::Person* person = m_elements.find(Id<people::Person>(idOf(row.person)));
  const std::string team = asks(MeasureKey::Team) && person ? basics::nameKey(person->team) : std::string();
  for (const Named& manager : managersOf(person))
    add(m_goals[{asks(MeasureKey::Person) ? idOf(row.person) : 0, manager.id, team, idOf(row.market),
                 idOf(row.offering), row.period}],
        row.figures, wanted);
}

void RevenueTargets::add(Target& target, const Figures& figures, bool wanted) const {
  if (sumsPeople()) {
    if (figures.goal)
      target.goal = target.goal.value_or(Amount()) + *figures.goal;
    target.closed += figures.actual.value_or(Amount());
  } else if (figures.goal && (wanted || !target.goal))
    target = {figures.goal, figures.actual.value_or(Amount())};
}

} // namespace baton::plan
