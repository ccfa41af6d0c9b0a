// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_facts.h"

#include "core/basics/text.h"
#include "core/handoff/wording.h"
#include "core/plan/closed_revenue.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::planbook {

using basics::Amount, basics::Grain, basics::Id, basics::Period;
using people::Person;
using plan::Basis, plan::Figures, plan::Measure, plan::Metric, plan::PerformanceRow, plan::Scope;

std::string currencyOf(const PlanSource& source) {
  return source.elements.only<strategy::WorkspaceSettings>().currency;
}

std::optional<Amount> gapOf(const std::optional<Amount>& whole, const std::optional<Amount>& part) {
  return whole && part ? std::optional(*part - *whole) : std::nullopt;
}

bool MetricFacts::hasGoals() const {
  const auto states = [](const PeriodLine& line) { return line.target || line.commit; };
  return states(year) || std::ranges::any_of(quarters, states) ||
         std::ranges::any_of(people, [&](const PersonLine& line) { return states(line.year); });
}

namespace {

/// People down the reporting line, by name; a circle is walked once.
class Line {
public:
  explicit Line(const basics::Elements& elements) : m_elements(elements) {
    for (const Person& person : elements.all<Person>())
      if (!elements.find(person.manager))
        m_top.push_back(&person);
      else
        m_under[person.manager].push_back(&person);
    sort(m_top);
    for (auto& [manager, reports] : m_under)
      sort(reports);
    for (const Person* person : m_top)
      walk(*person, 0);
    for (const Person* person : elements.inOrder<Person>())
      if (!m_seen.contains(person->id))
        walk(*person, 0);
  }

  struct Place {
    const Person* person;
    int depth;
  };
  const std::vector<Place>& places() const { return m_places; }

private:
  static void sort(std::vector<const Person*>& people) {
    std::ranges::sort(people, {}, [](const Person* one) { return basics::nameKey(one->name); });
  }
  void walk(const Person& person, int depth) {
    if (!m_seen.insert(person.id).second)
      return;
    m_places.push_back({&person, depth});
    for (const Person* report : m_under[person.id])
      walk(*report, depth + 1);
  }

  const basics::Elements& m_elements;
  std::vector<const Person*> m_top;
  std::map<Id<Person>, std::vector<const Person*>> m_under;
  std::set<Id<Person>> m_seen;
  std::vector<Place> m_places;
};

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
  MetricReading(const PlanSource& source, const Metric& metric, const Line& line)
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
    auto found = plan::performance(m_source.elements, m_source.actuals, query, m_source.calendar).rows;
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
    for (const Line::Place& place : m_line.places())
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
      for (const Line::Place& place : m_line.places())
        if (place.depth == 0)
          add(basis == &PeriodLine::target ? company.parts : company.promised, partOf(*place.person, basis, seen));
    }
    if (company.asked && (company.parts || company.promised))
      m_facts.teams.push_back(company);
    for (const Line::Place& place : m_line.places()) {
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
  const Line& m_line;
  MetricFacts m_facts;
};

bool isWorthPrinting(const MetricFacts& facts) {
  return facts.hasGoals() || facts.year.figures.actual;
}

std::optional<PipelineFacts> pipelineFacts(const PlanSource& source, const PlanFacts& facts) {
  if (source.deals.empty())
    return std::nullopt;
  PipelineFacts pipeline;
  plan::MeasuresQuery query;
  query.today = source.today;
  const plan::ClosedRevenue closed(source.actuals, source.deals);
  const records::Actuals actuals = closed.actuals();
  query.actuals = &actuals;
  pipeline.history = plan::measuresOf(source.deals, source.elements, query, source.calendar).measures;
  query.by = {plan::MeasureKey::Stage};
  for (auto& row : plan::measuresBy(source.deals, source.elements, query, source.calendar))
    if (row.measures.open > 0)
      pipeline.stages.push_back(std::move(row));
  query.by.clear();
  query.period = source.year;
  pipeline.year = plan::measuresOf(source.deals, source.elements, query, source.calendar);
  if (!source.year.contains(source.today))
    return pipeline;
  plan::ForecastAsked asked;
  asked.period = source.year;
  asked.today = source.today;
  for (const MetricFacts& metric : facts.metrics)
    if (const Metric* one = source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue)
      asked.goal = metric.year.target;
  const plan::ForecastHistory history(source.deals, source.today);
  if (history.won() + history.lost() == 0)
    return pipeline;
  const auto chances = plan::chancesOf(source.deals, history, asked);
  if (const auto forecast = plan::forecastOf(closed.in(source.year, source.today), chances, asked))
    pipeline.forecast = *forecast;
  return pipeline;
}

std::string whoseGoal(const PlanSource& source, const plan::Goal& goal) {
  std::string whose = "the whole company";
  if (goal.owner)
    whose = source.elements.titleOf(goal.owner.value());
  else if (!goal.role.empty())
    whose = goal.role;
  if (goal.owner && goal.scope == Scope::Team)
    whose += "’s team";
  std::vector<std::string> within;
  for (const std::string& name :
       {source.elements.titleOf(goal.market.value()), source.elements.titleOf(goal.offering.value()), goal.business})
    if (!name.empty())
      within.push_back(name);
  return within.empty() ? whose : fmt::format("{}: {}", whose, fmt::join(within, ", "));
}

/// What no table of the year shows: other measures than most of the metric, and what is announced.
std::vector<OtherGoal> otherGoals(const PlanSource& source, const PlanFacts& facts) {
  std::map<Id<Metric>, Measure> shown;
  for (const MetricFacts& metric : facts.metrics)
    shown[metric.metric] = metric.measure;
  std::vector<const plan::Goal*> found;
  for (const plan::Goal& goal : source.elements.all<plan::Goal>())
    if (goal.from && source.year.contains(*goal.from) &&
        (!goal.amount || !shown.contains(goal.metric) || shown[goal.metric] != goal.measure))
      found.push_back(&goal);
  std::ranges::sort(found, [](const auto* a, const auto* b) {
    return std::tie(a->from, a->metric, a->id) < std::tie(b->from, b->metric, b->id);
  });
  std::vector<OtherGoal> others;
  for (const plan::Goal* goal : found) {
    const Metric* metric = source.elements.find(goal->metric);
    const Grain grain = goal->grain == plan::GoalGrain::Month     ? Grain::Month
                        : goal->grain == plan::GoalGrain::Quarter ? Grain::Quarter
                                                                  : Grain::Year;
    const Period period = source.calendar.periodAt(*goal->from, grain);
    OtherGoal other;
    other.metric = metric ? metric->name : std::string();
    other.whose = whoseGoal(source, *goal);
    other.basis = basics::wordOf(goal->basis);
    other.span = goal->measure == Measure::AtEnd ? handoff::longDate(period.to) : source.calendar.name(period);
    other.measured = goal->measure == Measure::YearToDate ? "from the year’s first day"
                     : goal->measure == Measure::AtEnd    ? "on that day"
                                                          : "in the period";
    other.amount =
        goal->amount && metric ? handoff::amountInWords(*goal->amount, metric->unit, currencyOf(source)) : "to follow";
    others.push_back(std::move(other));
  }
  return others;
}

} // namespace

PlanFacts planFacts(const PlanSource& source) {
  PlanFacts facts;
  const Line line(source.elements);
  for (const Metric* metric : source.elements.inOrder<Metric>()) {
    MetricFacts one = MetricReading(source, *metric, line).read();
    if (isWorthPrinting(one))
      facts.metrics.push_back(std::move(one));
    if (metric->role == plan::MetricRole::Revenue && !facts.through)
      if (const auto through = source.actuals.dataThrough.find(metric->id.value());
          through != source.actuals.dataThrough.end())
        facts.through = through->second;
  }
  facts.pipeline = pipelineFacts(source, facts);
  facts.others = otherGoals(source, facts);
  if (source.year.contains(source.today))
    facts.findings = plan::addsUp({source.elements, source.actuals, source.deals, source.calendar, source.today});
  std::set<Id<Person>> owes;
  for (const MetricFacts& metric : facts.metrics)
    for (const PersonLine& one : metric.people)
      owes.insert(one.person);
  for (const Line::Place& place : line.places()) {
    const bool there = (!place.person->started || *place.person->started <= source.year.to) &&
                       (!place.person->left || *place.person->left >= source.year.from);
    if (there && owes.contains(place.person->id))
      facts.people.push_back(place.person->id);
  }
  return facts;
}

namespace {

const MetricFacts* revenueOf(const PlanSource& source, const PlanFacts& facts) {
  for (const MetricFacts& metric : facts.metrics)
    if (const Metric* one = source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue)
      return &metric;
  return nullptr;
}

} // namespace

std::optional<handoff::GoalFigure> quarterFigure(const PlanSource& source, const PlanFacts& facts) {
  const MetricFacts* revenue = revenueOf(source, facts);
  if (!revenue)
    return std::nullopt;
  handoff::GoalFigure figure;
  figure.currency = currencyOf(source);
  figure.title = fmt::format("{} by quarter", revenue->name);
  figure.caption = fmt::format("{}{}. Column: actual. Line across it: goal of everybody together.", revenue->name,
                               figure.currency.empty() ? "" : " in " + figure.currency);
  std::vector<std::string> words;
  for (const PeriodLine& line : revenue->quarters) {
    const std::string name = source.calendar.name(line.period);
    handoff::FigurePoint point;
    point.year = name.substr(0, name.find('-'));
    point.name = name.substr(name.find('-') + 1);
    point.actual = line.figures.actual;
    point.goal = line.figures.goal;
    point.partial = line.figures.partial;
    words.push_back(fmt::format("{}: {} of a goal of {}", name,
                                point.actual ? handoff::shortAmount(*point.actual) : "nothing yet",
                                point.goal ? handoff::shortAmount(*point.goal) : "nothing"));
    if (point.actual || point.goal)
      figure.points.push_back(std::move(point));
  }
  if (figure.points.size() < 2)
    return std::nullopt;
  figure.inWords = fmt::format("{}.", fmt::join(words, "; "));
  return figure;
}

std::optional<handoff::GoalFigure> peopleFigure(const PlanSource& source, const PlanFacts& facts) {
  const MetricFacts* revenue = revenueOf(source, facts);
  if (!revenue)
    return std::nullopt;
  const std::string year = source.calendar.name(source.year);
  handoff::GoalFigure figure;
  figure.currency = currencyOf(source);
  figure.title = fmt::format("{} by person, {}", revenue->name, year);
  figure.caption = fmt::format(
      "{}{}. Bar: actual{}. Mark: goal for {}. Right: attainment.", revenue->name,
      figure.currency.empty() ? "" : " in " + figure.currency,
      facts.through ? " up to " + handoff::longDate(std::min(*facts.through, source.year.to)) : std::string(), year);
  std::vector<std::string> words;
  constexpr std::size_t most = 40; // on one page
  for (const PersonLine& line : revenue->people) {
    const plan::Figures& figures = line.year.figures;
    if (line.scope != Scope::Own || !figures.goal || figure.points.size() == most)
      continue;
    handoff::FigurePoint point;
    point.name = line.name;
    point.actual = figures.actual;
    point.goal = figures.goal;
    point.atRight = figures.attainment ? handoff::percentInWords(*figures.attainment) : std::string();
    words.push_back(fmt::format("{}: {} of {}", line.name,
                                point.actual ? handoff::shortAmount(*point.actual) : "nothing yet",
                                handoff::shortAmount(*point.goal)));
    figure.points.push_back(std::move(point));
  }
  if (figure.points.empty())
    return std::nullopt;
  figure.inWords = fmt::format("{}.", fmt::join(words, "; "));
  return figure;
}

} // namespace baton::planbook
