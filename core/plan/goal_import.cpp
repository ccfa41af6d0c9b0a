// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_import.h"

#include "core/basics/text.h"
#include "core/people/reporting_line.h"
#include "core/plan/goal_rules.h"
#include "core/plan/metric.h"
#include "core/records/name_match.h"
#include "core/records/source_table.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "core/strategy/workspace_settings.h"

#include <fmt/format.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Done, basics::Outcome, basics::Refusal, basics::RowId;
using records::SourceTable;

class GoalImport {
public:
  GoalImport(const basics::Elements& elements, const basics::FiscalCalendar& calendar, const SourceTable& source,
             records::ImportPlan& plan)
      : m_elements(elements), m_calendar(calendar), m_source(source), m_plan(plan),
        m_people(records::NameMatch::people(elements)), m_markets(records::NameMatch::markets(elements)),
        m_offerings(records::NameMatch::offerings(elements)), m_metrics(records::NameMatch::of("metric", elements)) {}

  void run() {
    takeRows(m_source, m_plan, [this](const SourceTable::Row& row) { return take(row); });
    if (m_plan.stopped)
      return;
    if (m_rounded > 0)
      m_plan.warnings.push_back({m_firstRounded, "",
                                 fmt::format("{} amounts were finer than goals are kept, and were rounded", m_rounded),
                                 std::move(m_roundedRows)});
  }

private:
  Outcome<Done> take(const SourceTable::Row& row) {
    Goal goal;
    if (auto filled = fill(goal, row); filled.refused())
      return filled;
    std::vector<Goal> goals;
    if (m_source.mapping().wide) {
      if (auto spread = readWide(goal, row, goals); spread.refused())
        return spread;
    } else if (auto single = readSingle(goal, row, goals); single.refused()) {
      return single;
    }
    for (const Goal& one : goals)
      if (auto sound = checkGoal(m_elements, one, m_calendar); sound.refused())
        return sound;
    for (const Goal& one : goals)
      if (!m_seen.insert(keyOf(one)).second)
        return Refusal{"The same goal stands in this file twice", ""};
    keep(goals);
    return Done{};
  }

  static RowId keyOf(const Goal& goal) { return describe(basics::Tag<Goal>{}).keyId(&goal); }

  Outcome<Done> fill(Goal& goal, const SourceTable::Row& row) {
    const std::string metric = m_source.text(row, "metric");
    goal.metric = basics::Id<Metric>(m_metrics.find(metric));
    if (!goal.metric)
      return Refusal{metric.empty() ? std::string("There is no metric") : fmt::format("No metric is called {}", metric),
                     "", about("metric")};
    goal.role = m_source.text(row, "role");
    goal.business = m_source.text(row, "business");
    if (auto owner = findOwner(goal, row); owner.refused())
      return owner;
    if (auto words = readWords(goal, row); words.refused())
      return words;
    if (auto market = findNamed("market", m_markets, row, goal.market); market.refused())
      return market;
    return findNamed("offering", m_offerings, row, goal.offering);
  }

  Outcome<Done> findOwner(Goal& goal, const SourceTable::Row& row) {
    const std::string name = m_source.text(row, "owner");
    if (name.empty())
      return Done{};
    goal.owner = basics::Id<people::Person>(m_people.find(name));
    if (goal.owner)
      return Done{};
    if (m_source.makes("owner", name)) {
      goal.owner = make<people::Person>("person", name, m_people);
      return Done{};
    }
    ++m_plan.unmatched["owner"][name];
    return Refusal{fmt::format("{}: no person, or more than one, is {}", m_source.headerOf("owner"), name), "",
                   about("owner")};
  }

  template <class T>
  Outcome<Done> findNamed(const std::string& target, records::NameMatch& match, const SourceTable::Row& row,
                          basics::Id<T>& into) {
    const std::string name = m_source.text(row, target);
    if (name.empty())
      return Done{};
    into = basics::Id<T>(match.find(name));
    if (into)
      return Done{};
    if (m_source.makes(target, name)) {
      into = make<T>(target, name, match);
      return Done{};
    }
    ++m_plan.unmatched[target][name];
    return Refusal{fmt::format("{}: no {}, or more than one, is called {}", m_source.headerOf(target), target, name),
                   "", about(target)};
  }

  template <class T> basics::Id<T> make(const std::string& kind, const std::string& name, records::NameMatch& match) {
    T made;
    made.id = basics::Id<T>(records::idMadeBy(m_plan.batch.id, kind, name));
    made.name = name;
    m_plan.edits.put(made);
    match.add(3, name, made.id.value());
    return made.id;
  }

  /// The column that a refusal is about.
  Refusal::Place about(const std::string& target) const { return {"", 0, m_source.headerOf(target)}; }

  template <class Enum> Outcome<Done> readWord(const std::string& target, const SourceTable::Row& row, Enum& into) {
    const std::string word = m_source.text(row, target);
    if (word.empty())
      return Done{};
    const auto choice = basics::choiceOf<Enum>(basics::foldCase(word));
    if (!choice)
      return Refusal{fmt::format("{}: \"{}\" is not one of {}", m_source.headerOf(target), word,
                                 fmt::join(basics::wordsOf<Enum>, ", ")),
                     "", about(target)};
    into = *choice;
    return Done{};
  }

  Outcome<Done> readWords(Goal& goal, const SourceTable::Row& row) {
    goal.scope = scopeFor(goal);
    if (m_source.mapping().wide)
      goal.grain = GoalGrain::Month;
    for (const auto& done : {readWord("basis", row, goal.basis), readWord("measure", row, goal.measure),
                             readWord("grain", row, goal.grain), readWord("scope", row, goal.scope)})
      if (done.refused())
        return done;
    return Done{};
  }

  Scope scopeFor(const Goal& goal) const {
    const std::string& scope = m_source.mapping().scope;
    if (!goal.owner)
      return goal.role.empty() ? Scope::Team : Scope::Own;
    if (scope == "team_for_managers")
      return people::isManager(m_elements, goal.owner) ? Scope::Team : Scope::Own;
    return scope == "team" ? Scope::Team : Scope::Own;
  }

  /// Money is owed in whole cents.
  void setAmount(Goal& goal, const std::optional<Amount>& amount, bool rounded, int row) {
    goal.amount = amount;
    const Metric* metric = m_elements.find(goal.metric);
    if (amount && metric && metric->unit == Unit::Money)
      goal.amount = Amount::ofCents(amount->cents());
    if (!rounded && goal.amount == amount)
      return;
    if (m_rounded++ == 0)
      m_firstRounded = row;
    m_roundedRows.insert(row);
  }

  Outcome<Done> readSingle(Goal goal, const SourceTable::Row& row, std::vector<Goal>& goals) {
    const auto from = m_source.date(row, "from");
    if (!from)
      return from.refusal();
    if (!*from)
      return Refusal{"There is no date from which the goal counts", "", about("from")};
    goal.from = **from;
    bool rounded = false;
    const auto amount = m_source.amount(row, "amount", &rounded);
    if (!amount)
      return amount.refusal();
    goals.push_back(goal);
    setAmount(goals.back(), *amount, rounded, row.number);
    return Done{};
  }

  Outcome<Done> readWide(const Goal& goal, const SourceTable::Row& row, std::vector<Goal>& goals) {
    const auto& wide = *m_source.mapping().wide;
    const std::string_view year = row.cells[std::size_t(m_source.table().column(wide.year))];
    const auto number = Amount::parse(basics::trimmed(year));
    if (!number || number->tenThousandths() % Amount::unit != 0)
      return Refusal{fmt::format("{}: \"{}\" is not a year", wide.year, year), "", {"", 0, wide.year}};
    for (const auto& [header, month] : wide.months) {
      bool rounded = false;
      const auto amount = m_source.amountInColumn(row, header, "amount", &rounded);
      if (!amount)
        return amount.refusal();
      if (!*amount)
        continue;
      goals.push_back(goal);
      goals.back().from = basics::Date::of(int(number->tenThousandths() / Amount::unit), month, 1);
      if (!goals.back().from)
        return Refusal{fmt::format("{}: \"{}\" is not a year", wide.year, year), "", {"", 0, wide.year}};
      setAmount(goals.back(), *amount, rounded, row.number);
    }
    return Done{};
  }

  void keep(const std::vector<Goal>& goals) {
    bool isNew = false, changed = false;
    for (const Goal& goal : goals) {
      const Goal* known = m_elements.find(basics::Id<Goal>(keyOf(goal)));
      isNew |= !known;
      changed |= known && known->amount != goal.amount;
      if (!known)
        m_plan.edits.put(goal);
      else if (known->amount != goal.amount)
        m_plan.edits.set<Goal>(known->id, "amount",
                               goal.amount ? basics::Value(goal.amount->tenThousandths()) : basics::Value());
    }
    ++(isNew ? m_plan.stored : changed ? m_plan.updated : m_plan.unchanged);
  }

  const basics::Elements& m_elements;
  const basics::FiscalCalendar& m_calendar;
  const SourceTable& m_source;
  records::ImportPlan& m_plan;
  records::NameMatch m_people, m_markets, m_offerings, m_metrics;
  std::set<RowId> m_seen;
  int m_rounded = 0, m_firstRounded = 0;
  records::RowSet m_roundedRows;
};

} // namespace

Outcome<records::ImportPlan> planGoals(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                                       const records::ImportRequest& request) {
  const auto& mapping = request.mapping;
  if (!mapping.has("metric"))
    return Refusal{"The mapping does not say which metric the goals are of", "Map a column, or set it under constants"};
  if (!mapping.wide && (!mapping.has("from") || !mapping.has("amount")))
    return Refusal{"Goals need a column for their first day and one for their amount", "Add them to the mapping"};
  records::ImportPlan plan;
  plan.batch = records::batchOf(request);
  auto source =
      SourceTable::open(request, {"from"}, {"amount"}, elements.only<strategy::WorkspaceSettings>().currency, plan);
  if (!source)
    return source.refusal();
  if (plan.ask.empty())
    GoalImport(elements, calendar, *source, plan).run();
  return plan;
}

} // namespace baton::plan
