// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/adds_up.h"

#include "core/basics/grouped.h"
#include "core/plan/capacity.h"
#include "core/plan/goal_rules.h"
#include "core/plan/measures.h"
#include "core/plan/performance.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::plan {
namespace {

using basics::Amount, basics::Elements, basics::Grain, basics::Period, basics::RowId;
using people::Person;

constexpr RowId revenue = 101, margin = 102;
constexpr double tolerance = 0.005; // half a percent: rounding of goals is no contradiction
constexpr double mostOver = 0.2;

struct Asked {
  std::map<RowId, Amount> own, team;                      ///< by metric: targets of the year
  std::map<RowId, std::map<basics::Date, Amount>> atEnds; ///< by metric of pipeline and first day of the quarter
  std::map<basics::Date, Amount> sold;                    ///< revenue by first day of the quarter
};

std::string percent(double share) {
  return fmt::format("{:.0f} %", share * 100);
}

class Adding {
public:
  Adding(const PlanSituation& situation, const PlanHistory& history)
      : m_is(situation), m_history(history), m_year(situation.calendar.periodAt(situation.today, Grain::Year)) {
    for (const Person& person : situation.elements.all<Person>())
      m_reports.emplace(person.manager.value(), person.id);
    readGoals();
    readQuarters();
    readDone();
  }

  std::vector<PlanFinding> findings() {
    std::vector<const Person*> people = m_is.elements.inOrder<Person>();
    std::ranges::stable_sort(people, {}, [](const Person* one) { return one->name; });
    for (const Person* person : people)
      if (const auto asked = m_asked.find(person->id.value()); asked != m_asked.end()) {
        judgePipeline(*person, asked->second);
        judgeMargin(*person, asked->second.own);
        judgeActivities(*person, asked->second.own);
        judgeParts(person, asked->second.team);
      }
    judgeParts(nullptr, m_stated);
    judgeCapacity();
    judgeMetrics();
    std::ranges::stable_sort(m_findings, {}, &PlanFinding::severity);
    return std::move(m_findings);
  }

private:
  void readGoals() {
    Query query;
    query.basis = Basis::Target;
    query.byPerson = true;
    query.byPeriod = Grain::Year;
    query.period = m_year;
    for (const PerformanceRow& row : performance(m_is.elements, {}, query, m_is.calendar).rows)
      if (row.person && row.person->id != 0 && row.metric && row.measure == Measure::InPeriod && row.figures.goal &&
          row.period == m_year)
        (row.scope == Scope::Own ? m_asked[row.person->id].own : m_asked[row.person->id].team)[row.metric->id.value()] =
            *row.figures.goal;
    query.byPerson = false;
    for (const PerformanceRow& row : performance(m_is.elements, {}, query, m_is.calendar).rows)
      if (row.metric && row.measure == Measure::InPeriod && row.figures.goal && row.period == m_year) {
        if (row.metric->id.value() == revenue && (!m_ofCompany || row.scope == Scope::Team))
          m_ofCompany = row.figures.goal;
        if (row.scope == Scope::Team) // stated for it, and not what its people owe together
          m_stated[row.metric->id.value()] = *row.figures.goal;
      }
  }

  /// What is to stand at the end of a quarter is there for the one after it.
  void readQuarters() {
    Query query;
    query.basis = Basis::Target;
    query.byPerson = true;
    query.byPeriod = Grain::Quarter;
    query.period =
        Period{Grain::Year, m_year.from, m_is.calendar.next(m_is.calendar.periodAt(m_year.to, Grain::Quarter)).to};
    for (const PerformanceRow& row : performance(m_is.elements, {}, query, m_is.calendar).rows) {
      if (!row.person || row.person->id == 0 || row.scope != Scope::Own || !row.figures.goal)
        continue;
      Asked& asked = m_asked[row.person->id];
      if (row.metric->id.value() == revenue && row.measure == Measure::InPeriod)
        asked.sold[row.period.from] = *row.figures.goal;
      else if (row.metric->role == MetricRole::Pipeline && row.measure == Measure::AtEnd)
        asked.atEnds[row.metric->id.value()][row.period.from] = *row.figures.goal;
    }
  }

  void readDone() {
    for (const records::Fact& fact : m_is.actuals.facts.summed({.person = true})) {
      const RowId person = fact.person < 0 ? 0 : m_is.actuals.people[std::size_t(fact.person)].id;
      m_done[0][fact.metric] += fact.value;
      if (person != 0)
        m_done[person][fact.metric] += fact.value;
    }
  }

  /// Null where too few deals were closed to say anything.
  const Measures* historyOf(const Person& person) const {
    const auto own = m_history.ofPerson.find(person.id.value());
    if (own != m_history.ofPerson.end() && own->second.enoughHistory)
      return &own->second;
    return m_history.ofAll.enoughHistory ? &m_history.ofAll : nullptr;
  }

  const char* whose(const Measures* history) const { return history == &m_history.ofAll ? "everybody's" : "their own"; }

  static std::optional<Amount> at(const std::map<RowId, Amount>& goals, RowId metric) {
    const auto found = goals.find(metric);
    return found == goals.end() ? std::nullopt : std::optional(found->second);
  }

  /// About a person, or where there is none about the goals of the company.
  void find(std::string_view rule, const Person* person, RowId metric, std::string text, std::string why,
            std::string remedy) {
    m_findings.push_back({rule,
                          person ? "person" : "goal",
                          person ? person->id.value() : 0,
                          {},
                          std::move(text),
                          std::move(why),
                          std::move(remedy),
                          metric});
  }

  /// A pipeline, and the revenue that it is there for.
  struct Standing {
    Amount open, asked;
    double rate = 1; ///< how much of it turns into revenue
    std::string when, then;

    double brings() const { return open.number() * rate; }
    double share() const { return asked.number() > 0 ? brings() / asked.number() : 1; }
  };

  void judgePipeline(const Person& person, const Asked& asked) {
    for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
      if (metric->role != MetricRole::Pipeline)
        continue;
      const bool weighted = metric->takenFrom == TakenFrom::WeightedValue;
      const Measures* history = historyOf(person);
      if (!weighted && (!history || !history->winRateValue || *history->winRateValue <= 0))
        continue;
      const double rate = weighted ? 1 : *history->winRateValue;
      const auto weakest = weakestOf(asked, metric->id.value(), rate);
      if (weakest && weakest->brings() < weakest->asked.number() * (1 - tolerance))
        sayPipeline(person, *metric, *weakest, weighted ? nullptr : history);
    }
  }

  std::optional<Standing> weakestOf(const Asked& asked, RowId metric, double rate) const {
    std::vector<Standing> all;
    const auto sold = at(asked.own, revenue), open = at(asked.own, metric);
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

  void sayPipeline(const Person& person, const Metric& metric, const Standing& standing, const Measures* history) {
    const auto money = [](double value) { return grouped(Amount::ofCents(std::llround(value * 100))); };
    const std::string at =
        history ? fmt::format(" at {} win rate of {}", whose(history), percent(*history->winRateValue)) : "";
    find("plan-pipeline", &person, metric.id.value(),
         fmt::format("{}'s goal of {} for {}{} brings {}{}, and {} are asked{}.", person.name, grouped(standing.open),
                     metric.name, standing.when, money(standing.brings()), at, grouped(standing.asked), standing.then),
         "Where does the rest come from?",
         fmt::format("Ask for {} of {}, or for less revenue", money(standing.asked.number() / standing.rate),
                     metric.name));
  }

  std::optional<double> marginOf(RowId person) const {
    const auto done = m_done.find(person);
    if (done == m_done.end())
      return std::nullopt;
    const auto sold = at(done->second, revenue), kept = at(done->second, margin);
    return sold && kept && *sold > Amount() ? basics::ratio(*kept, *sold) : std::nullopt;
  }

  void judgeMargin(const Person& person, const std::map<RowId, Amount>& goals) {
    const auto sold = at(goals, revenue), kept = at(goals, margin);
    const auto own = marginOf(person.id.value()), rate = own ? own : marginOf(0);
    if (!sold || !kept || !rate || kept->number() <= sold->number() * *rate * (1 + tolerance) + 0.01)
      return;
    const auto asked = basics::ratio(*kept, *sold);
    find("plan-margin", &person, margin,
         fmt::format("{}'s goals ask for a margin of {} of revenue; so far it was {}.", person.name,
                     asked ? fmt::format("{:.1f} %", *asked * 100) : "more than all",
                     fmt::format("{:.1f} %", *rate * 100)),
         "What will be sold dearer, or made cheaper?", "Bring the two goals to one margin, or say what changes");
  }

  void judgeActivities(const Person& person, const std::map<RowId, Amount>& goals) {
    const auto sold = at(goals, revenue);
    const Measures* history = historyOf(person);
    const auto needed = sold && history ? requiredOpportunities(*sold, *history) : std::nullopt;
    if (!needed)
      return;
    for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
      const auto asked = at(goals, metric->id.value());
      const auto rate = activitiesPerOpportunity(person.id.value(), metric->id.value());
      if (metric->role != MetricRole::Activity || !asked || !rate)
        continue;
      const double wanted = double(*needed) * *rate;
      if (asked->number() >= wanted * (1 - tolerance))
        continue;
      find("plan-activity", &person, metric->id.value(),
           fmt::format(
               "{} needs {} opportunities for the revenue goal, at {:.1f} {} for each so far: {:.0f}, and the goal "
               "is {}.",
               person.name, *needed, *rate, metric->name, std::ceil(wanted), grouped(*asked)),
           "What will be done differently?",
           fmt::format("Ask for {:.0f} {}, or for less revenue", std::ceil(wanted), metric->name));
    }
  }

  std::optional<double> activitiesPerOpportunity(RowId person, RowId metric) const {
    for (const RowId whose : {person, RowId(0)}) {
      const auto done = m_done.find(whose);
      const auto opened = m_history.opened.find(whose);
      const std::int64_t count = whose == 0                         ? m_history.openedByAll
                                 : opened == m_history.opened.end() ? 0
                                                                    : opened->second;
      const auto value = done == m_done.end() ? std::nullopt : at(done->second, metric);
      if (count >= 10 && value && *value > Amount())
        return value->number() / double(count);
    }
    return std::nullopt;
  }

  /// What people owe together: their teams' goals, or where none is stated their own and those of the people under
  /// them; nothing where nobody owes anything. Each counts once, also in a file whose reporting line is a circle.
  std::optional<Amount> owedBy(Id<Person> manager, RowId metric, std::set<RowId>& seen) const {
    std::optional<Amount> all;
    const auto add = [&all](std::optional<Amount> part) {
      if (part)
        all = all.value_or(Amount()) + *part;
    };
    const auto [first, last] = m_reports.equal_range(manager.value());
    for (auto report = first; report != last; ++report) {
      if (!seen.insert(report->second.value()).second)
        continue;
      const auto asked = m_asked.find(report->second.value());
      const auto team = asked == m_asked.end() ? std::nullopt : at(asked->second.team, metric);
      add(team);
      if (!team && asked != m_asked.end())
        add(at(asked->second.own, metric));
      if (!team)
        add(owedBy(report->second, metric, seen));
    }
    return all;
  }

  /// Of a manager's team, or of the company where there is none.
  void judgeParts(const Person* manager, const std::map<RowId, Amount>& whole) {
    for (const Metric* metric : m_is.elements.inOrder<Metric>()) {
      const auto owed = at(whole, metric->id.value());
      if (!owed || *owed <= Amount() || metric->aggregation != Aggregation::Sum)
        continue;
      const auto whoever = manager ? manager->id : Id<Person>();
      std::set<RowId> seen{whoever.value()};
      const auto parts = owedBy(whoever, metric->id.value(), seen);
      if (!parts)
        continue;
      const auto own = manager ? m_asked.find(manager->id.value()) : m_asked.end();
      const auto managers = own == m_asked.end() ? std::nullopt : at(own->second.own, metric->id.value());
      judgeSum(manager, *metric, *owed, *parts + managers.value_or(Amount()));
    }
  }

  void judgeSum(const Person* manager, const Metric& metric, Amount owed, Amount parts) {
    const double over = parts.number() / owed.number() - 1;
    const std::string who = manager ? manager->name + "'s team" : "The company",
                      whose = manager ? manager->name + "'s people" : "All people together";
    if (over < -tolerance)
      find("plan-short", manager, metric.id.value(),
           fmt::format("{} owes {} of {}, and {} asked for {}: {} are nobody's.", who, grouped(owed), metric.name,
                       manager ? "its people are" : "all people together are", grouped(parts), grouped(owed - parts)),
           "Who brings the rest?",
           fmt::format("Spread it over people, or lower what the {} owes", manager ? "team" : "company"));
    else if (over > mostOver)
      find("plan-over", manager, metric.id.value(),
           fmt::format("{} are asked for {} of {}, which is {} more than the {} that the {} owes.", whose,
                       grouped(parts), metric.name, percent(over), grouped(owed), manager ? "team" : "company"),
           "Which of the two numbers do they believe?",
           "Say why so much is asked beyond what is owed, or ask for less");
  }

  void judgeCapacity() {
    const Capacity capacity = capacityPlan(m_is.elements, m_is.calendar, {}, m_year);
    const int seats = capacity.people + capacity.seats;
    if (seats == 0 || !m_ofCompany)
      return;
    if (capacity.carried.number() >= m_ofCompany->number() * (1 - tolerance))
      return;
    m_findings.push_back(
        {"plan-capacity",
         "goal",
         0,
         {},
         fmt::format("{} of revenue are asked in {}; the {} people who have a full productivity carry {}.",
                     grouped(*m_ofCompany), m_is.calendar.name(m_year), seats, grouped(capacity.carried)),
         "Who sells the rest?",
         "Hire in time for the ramp, raise what a person can carry and say how, or ask for less",
         revenue});
  }

  /// What cannot be counted has no actuals, whatever goals stand on it.
  void judgeMetrics() {
    for (const Metric* metric : m_is.elements.inOrder<Metric>())
      if (const auto sound = checkMetric(*metric); sound.refused())
        m_findings.push_back({"plan-metric", "metric", metric->id.value(), "taken_from",
                              fmt::format("{} counts nothing: {}.", metric->name, sound.refusal().cause),
                              "What is it to be taken from?", sound.refusal().remedy, metric->id.value()});
  }

  PlanSituation m_is;
  const PlanHistory& m_history;
  Period m_year;
  std::map<RowId, Asked> m_asked;
  std::optional<Amount> m_ofCompany;
  std::multimap<RowId, Id<Person>> m_reports;      ///< by manager, 0 for who has none
  std::map<RowId, Amount> m_stated;                ///< for the whole company, by metric
  std::map<RowId, std::map<RowId, Amount>> m_done; ///< by person (0: all of them), by metric
  std::vector<PlanFinding> m_findings;
};

} // namespace

basics::Severity PlanFinding::severity() const {
  return rule == "plan-over" ? basics::Severity::Hint : basics::Severity::Warning;
}

PlanHistory planHistory(const std::vector<Deal>& deals, basics::Date today) {
  PlanHistory history;
  Measuring all({{}, today});
  std::map<RowId, Measuring> people;
  for (const Deal& deal : deals) {
    if (deal.created) {
      ++history.opened[deal.person.id];
      ++history.openedByAll;
    }
    if (deal.state == DealState::Open)
      continue;
    all.addClosed(deal);
    people.try_emplace(deal.person.id, MeasureSpan{{}, today}).first->second.addClosed(deal);
  }
  history.ofAll = all.done();
  for (const auto& [person, measuring] : people)
    history.ofPerson[person] = measuring.done();
  return history;
}

std::vector<PlanFinding> addsUp(const PlanSituation& situation) {
  return addsUp(situation, planHistory(situation.deals, situation.today));
}

std::vector<PlanFinding> addsUp(const PlanSituation& situation, const PlanHistory& history) {
  return Adding(situation, history).findings();
}

bool isAboutThePlan(std::string_view clarityRule) {
  return clarityRule == "market-no-goal" || clarityRule == "goal-off-strategy" || clarityRule == "goal-unplaced";
}

} // namespace baton::plan
