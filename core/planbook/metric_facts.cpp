// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_reading.h"

#include <algorithm>

namespace baton::planbook {

using basics::Amount, basics::Grain, basics::Id, basics::Period;
using people::Person;
using plan::Basis, plan::Measure, plan::Metric, plan::PerformanceRow, plan::Scope;

namespace {

/// The bases of one period in one line.
void take(PeriodLine& line, const PerformanceRow& row) {
  if (row.basis == Basis::Target)
    line.target = row.figures.goal;
  if (row.basis == Basis::Commit)
    line.commit = row.figures.goal;
  const bool better = row.basis == Basis::Target || (row.basis == Basis::Commit && !line.target);
  if (better || (!line.figures.goal && !line.figures.actual))
    line.figures = row.figures;
}

/// The measure in which most goals of a metric are stated in the year; the first of several with as many.
Measure measureOf(const PlanSource& source, Id<Metric> metric) {
  std::map<Measure, int> counts;
  for (const plan::Goal& goal : source.elements.all<plan::Goal>())
    if (goal.metric == metric && goal.from && source.year.contains(*goal.from))
      ++counts[goal.measure];
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? Measure::InPeriod : most->first;
}

/// Makes the facts of one metric.
class MetricReading {
public:
  MetricReading(const PlanSource& source, const Metric& metric, const PeopleLine& line)
      : m_source(source), m_metric(metric), m_line(line) {}

  MetricFacts read() {
    m_facts.metric = m_metric.id;
    m_facts.name = m_metric.name;
    m_facts.unit = m_metric.unit;
    m_facts.measure = measureOf(m_source, m_metric.id);
    readCompany();
    readPeople();
    addTeams();
    return std::move(m_facts);
  }

private:
  std::vector<PerformanceRow> rows(bool byPerson, Grain grain) const {
    plan::Query query;
    query.metric = m_metric.id;
    query.byPerson = byPerson;
    query.byPeriod = grain;
    query.period = m_source.year;
    auto found = plan::performanceRows(m_source.elements, m_source.actuals, query, m_source.calendar);
    std::erase_if(found, [this](const PerformanceRow& row) {
      return row.measure != m_facts.measure || row.period.from < m_source.year.from || row.period.to > m_source.year.to;
    });
    return found;
  }

  void readCompany() {
    m_facts.year.period = m_source.year;
    takeCompany(m_facts.year, rows(false, Grain::Year), m_source.year);
    const auto ofQuarters = rows(false, Grain::Quarter);
    for (const Period& quarter : m_source.calendar.within(m_source.year, Grain::Quarter)) {
      PeriodLine& line = m_facts.quarters.emplace_back();
      line.period = quarter;
      takeCompany(line, ofQuarters, quarter);
    }
  }

  /// What is stated for the company goes before what its people owe together.
  static void takeCompany(PeriodLine& line, const std::vector<PerformanceRow>& all, const Period& period) {
    for (const Scope scope : {Scope::Own, Scope::Team})
      for (const PerformanceRow& row : all)
        if (row.period == period && row.scope == scope && (scope == Scope::Own || row.figures.goal))
          take(line, row);
  }

  void readPeople() {
    std::map<std::pair<basics::RowId, Scope>, PersonLine> lines;
    for (const PerformanceRow& row : rows(true, Grain::Year))
      if (row.person && row.person->id != 0 && (row.figures.goal || row.scope == Scope::Own))
        take(lineOf(lines, row).year, row);
    const auto quarters = m_source.calendar.within(m_source.year, Grain::Quarter);
    for (const PerformanceRow& row : rows(true, Grain::Quarter))
      if (row.person && row.person->id != 0 && row.figures.goal && row.basis != Basis::Stretch) {
        PersonLine& line = lineOf(lines, row);
        line.quarters.resize(quarters.size());
        const auto at = std::size_t(std::ranges::find(quarters, row.period) - quarters.begin());
        if (at < quarters.size() && (row.basis == Basis::Target || !line.quarters[at]))
          line.quarters[at] = row.figures.goal;
      }
    for (const PeopleLine::Place& place : m_line.places())
      for (const Scope scope : {Scope::Team, Scope::Own})
        if (const auto found = lines.find({place.person->id.value(), scope}); found != lines.end()) {
          found->second.depth = place.depth;
          found->second.name = place.person->name;
          found->second.person = place.person->id;
          found->second.year.period = m_source.year;
          m_facts.people.push_back(found->second);
        }
  }

  static PersonLine& lineOf(std::map<std::pair<basics::RowId, Scope>, PersonLine>& lines, const PerformanceRow& row) {
    PersonLine& line = lines[{row.person->id, row.scope}];
    line.scope = row.scope;
    return line;
  }

  const PersonLine* lineOf(Id<Person> person, Scope scope) const {
    const auto found = std::ranges::find_if(
        m_facts.people, [&](const PersonLine& one) { return one.person == person && one.scope == scope; });
    return found == m_facts.people.end() ? nullptr : &*found;
  }

  static void add(std::optional<Amount>& sum, const std::optional<Amount>& part) {
    if (part)
      sum = sum.value_or(Amount()) + *part;
  }

  using OfBasis = std::optional<Amount> PeriodLine::*;

  /// What is asked of somebody and everyone under them, or promised by them: the number of the team where there is one.
  std::optional<Amount> partOf(const Person& person, OfBasis basis, std::set<Id<Person>>& seen) const {
    if (!seen.insert(person.id).second)
      return std::nullopt;
    if (const PersonLine* team = lineOf(person.id, Scope::Team); team && team->year.*basis)
      return team->year.*basis;
    return ofPeopleIn(person, basis, seen);
  }

  /// Of a leader alone and of those who report to them.
  std::optional<Amount> ofPeopleIn(const Person& leader, OfBasis basis, std::set<Id<Person>>& seen) const {
    std::optional<Amount> sum;
    if (const PersonLine* own = lineOf(leader.id, Scope::Own))
      add(sum, own->year.*basis);
    for (const Person& person : m_source.elements.all<Person>())
      if (person.manager == leader.id)
        add(sum, partOf(person, basis, seen));
    return sum;
  }

  void addTeams() {
    if (m_metric.aggregation != plan::Aggregation::Sum || m_metric.unit == plan::Unit::Percent)
      return;
    TeamLine company;
    company.name = "The whole company";
    company.asked = companyAsked();
    for (const OfBasis basis : {&PeriodLine::target, &PeriodLine::commit}) {
      std::set<Id<Person>> seen;
      for (const PeopleLine::Place& place : m_line.places())
        if (place.depth == 0)
          add(basis == &PeriodLine::target ? company.parts : company.promised, partOf(*place.person, basis, seen));
    }
    if (company.asked && (company.parts || company.promised))
      m_facts.teams.push_back(company);
    for (const PeopleLine::Place& place : m_line.places()) {
      const PersonLine* team = lineOf(place.person->id, Scope::Team);
      if (!team || !team->year.target)
        continue;
      TeamLine line;
      line.leader = place.person->id;
      line.name = place.person->name + "’s team";
      line.asked = team->year.target;
      std::set<Id<Person>> asked{line.leader}, promised{line.leader};
      line.parts = ofPeopleIn(*place.person, &PeriodLine::target, asked);
      line.promised = ofPeopleIn(*place.person, &PeriodLine::commit, promised);
      m_facts.teams.push_back(std::move(line));
    }
  }

  /// Only what is stated for the company itself: a sum of parts is no number from above.
  std::optional<Amount> companyAsked() const {
    for (const PerformanceRow& row : rows(false, Grain::Year))
      if (row.scope == Scope::Team && row.basis == Basis::Target && row.period == m_source.year && row.figures.goal)
        return row.figures.goal;
    return std::nullopt;
  }

  const PlanSource& m_source;
  const Metric& m_metric;
  const PeopleLine& m_line;
  MetricFacts m_facts;
};

} // namespace

MetricFacts metricFacts(const PlanSource& source, const Metric& metric, const PeopleLine& line) {
  return MetricReading(source, metric, line).read();
}

} // namespace baton::planbook
