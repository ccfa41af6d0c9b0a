// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/people_reading.h"

#include "core/basics/text.h"
#include "core/coaching/role_profile.h"
#include "core/home/goal_figures.h"
#include "core/people/presence.h"
#include "core/people/reporting_line.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace baton::people_page {

using basics::Amount, basics::Elements;
using plan::Figures, plan::MetricRole, plan::PerformanceRow;

namespace {

void add(std::optional<Amount>& sum, const std::optional<Amount>& part) {
  if (part)
    sum = sum.value_or(Amount()) + *part;
}

using FiguresOf = std::map<basics::RowId, Figures>;

/// Own figures of each person, year by year added up; of a year the first basis that is stated.
FiguresOf figuresByPerson(const session::Session& session, MetricRole role, const basics::Period& years) {
  FiguresOf all;
  for (const plan::Metric& metric : session.elements().all<plan::Metric>()) {
    if (metric.role != role)
      continue;
    plan::Query query;
    query.metric = metric.id;
    query.byPerson = true;
    query.byPeriod = basics::Grain::Year;
    query.period = years;
    std::map<std::pair<basics::RowId, basics::Period>, PerformanceRow> chosen;
    for (PerformanceRow& row :
         plan::performanceRows(session.elements(), session.actuals(), query, session.calendar())) {
      if (row.scope != plan::Scope::Own || row.measure != plan::Measure::InPeriod || !row.person || row.person->id == 0)
        continue;
      const auto [place, isNew] = chosen.try_emplace({row.person->id, row.period}, row);
      if (!isNew && row.basis && (!place->second.basis || *row.basis < *place->second.basis))
        place->second = row;
    }
    for (const auto& [key, row] : chosen) {
      add(all[key.first].goal, row.figures.goal);
      add(all[key.first].actual, row.figures.actual);
    }
    break;
  }
  for (auto& [person, figures] : all)
    if (figures.goal && figures.actual) {
      figures.attainment = basics::ratio(*figures.actual, *figures.goal);
      figures.remaining = *figures.goal - *figures.actual;
    }
  return all;
}

/// Who sells is on the side of Sales, here today, and leads nobody; or something was seen of them.
bool isSeller(const Elements& elements, const Person& person, Date today) {
  if (person.side != people::Side::Sales || !people::isActive(person, today))
    return false;
  if (!people::isManager(elements, person.id))
    return true;
  return std::ranges::any_of(elements.all<coaching::Proficiency>(),
                             [&](const coaching::Proficiency& one) { return one.person == person.id; });
}

} // namespace

PeopleReading::PeopleReading(const session::Session& session)
    : elements(session.elements()), today(session.today()),
      years(home::goalFigures(elements, session.actuals(), session.calendar()).years) {
  FiguresOf revenue, margin;
  if (years) {
    revenue = figuresByPerson(session, MetricRole::Revenue, *years);
    margin = figuresByPerson(session, MetricRole::Margin, *years);
  }
  std::map<basics::RowId, Team> byManager;
  for (const Person& person : elements.all<Person>()) {
    if (!isSeller(elements, person, today))
      continue;
    Team& team = byManager[elements.find(person.manager) ? person.manager.value() : 0];
    team.manager = elements.find(person.manager);
    Seller seller{&person, coaching::cadenceOf(elements, person, today), {}, {}};
    if (const auto found = revenue.find(person.id.value()); found != revenue.end())
      seller.revenue = found->second;
    if (const auto found = margin.find(person.id.value()); found != margin.end())
      seller.margin = found->second.actual;
    team.sellers.push_back(std::move(seller));
    sellers += people::isManager(elements, person.id) ? 0 : 1;
  }
  for (auto& [manager, team] : byManager) {
    std::ranges::sort(team.sellers, {}, [](const Seller& one) { return basics::nameKey(one.person->name); });
    managers += team.manager ? 1 : 0;
    teams.push_back(std::move(team));
  }
  std::ranges::stable_sort(teams, {}, [](const Team& team) {
    return std::tuple(team.manager == nullptr, -int(team.sellers.size()),
                      team.manager ? basics::nameKey(team.manager->name) : std::string());
  });
}

const Seller* PeopleReading::find(Id<Person> person) const {
  for (const Team& team : teams)
    for (const Seller& seller : team.sellers)
      if (seller.person->id == person)
        return &seller;
  return nullptr;
}

std::vector<const Seller*> PeopleReading::everyone() const {
  std::vector<const Seller*> all;
  for (const Team& team : teams)
    for (const Seller& seller : team.sellers)
      all.push_back(&seller);
  return all;
}

} // namespace baton::people_page
