// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document_numbers.h"

#include "core/basics/grouped.h"
#include "core/plan/performance.h"
#include "core/strategy/offering.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/importing.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <set>

namespace baton::workspace {
namespace {

using basics::Amount, basics::Elements, basics::Grain, basics::Id, basics::Period;
using records::Actuals, records::Fact;

constexpr basics::RowId printedRevenue = 101, printedMargin = 102;

/// What of the bookings is on strategy: in a selected market, and nothing that it should not be sold.
class StrategyShare {
public:
  explicit StrategyShare(const Elements& strategy) : m_strategy(strategy) {
    for (const strategy::Fit& fit : strategy.all<strategy::Fit>())
      if (fit.level == strategy::FitLevel::No)
        m_no.insert({fit.market.value(), fit.offering.value()});
  }
  bool isSelected(basics::RowId market) const {
    const auto* found = m_strategy.find(Id<strategy::Market>(market));
    return found && found->status == strategy::MarketStatus::Selected;
  }
  bool isOn(basics::RowId market, basics::RowId offering) const {
    const auto* found = m_strategy.find(Id<strategy::Offering>(offering));
    const bool retired = found && found->status == strategy::OfferingStatus::Retired;
    return isSelected(market) && !retired && !m_no.contains({market, offering});
  }

private:
  const Elements& m_strategy;
  std::set<std::pair<basics::RowId, basics::RowId>> m_no;
};

void add(std::optional<Amount>& sum, const std::optional<Amount>& part) {
  if (part)
    sum = sum.value_or(Amount()) + *part;
}

basics::RowId idAt(const std::vector<records::Named>& names, int index) {
  return index < 0 ? basics::RowId(0) : names[std::size_t(index)].id;
}

void cutAfter(Actuals& actuals, basics::Date today) {
  std::vector<Fact> until;
  std::ranges::copy_if(actuals.facts, std::back_inserter(until),
                       [today](const Fact& fact) { return fact.month <= today; });
  actuals.facts = records::Facts(std::move(until));
  for (auto& [metric, through] : actuals.dataThrough)
    through = std::min(through, today);
}

/// Goal and actual of one period of everybody: what is stated for the company where something is, else what its people
/// owe, added up.
void take(plan::Figures& figures, const plan::PerformanceRow& row) {
  if (row.measure != plan::Measure::InPeriod || (row.basis && *row.basis != plan::Basis::Target))
    return;
  if (row.figures.actual)
    figures.actual = row.figures.actual;
  if (row.figures.goal && (!figures.goal || row.scope == plan::Scope::Team))
    figures.goal = row.figures.goal;
  figures.partial |= row.figures.partial;
}

/// The numbers of one document.
class NumbersOfYear {
public:
  NumbersOfYear(const handoff::DocumentSource& source, const Workspace& workspace)
      : m_strategy(source.strategy), m_plan(workspace.elements()), m_calendar(workspace.calendar()),
        m_today(source.today), m_actuals(actualsOf(workspace)) {
    cutAfter(m_actuals, m_today);
  }

  handoff::Numbers run() {
    m_numbers.span = m_calendar.periodAt(m_today, Grain::Year);
    m_numbers.year = m_calendar.name(m_numbers.span);
    m_numbers.goalLabel = m_numbers.year + " goal";
    m_numbers.actualLabel = m_numbers.year + " actual";
    if (const auto found = m_actuals.dataThrough.find(printedRevenue); found != m_actuals.dataThrough.end())
      m_numbers.through = found->second;
    addActuals();
    addGoals();
    for (auto& [id, numbers] : m_markets) {
      numbers.market = Id<strategy::Market>(id);
      m_numbers.markets.push_back(numbers);
    }
    addQuarters();
    return std::move(m_numbers);
  }

private:
  /// The line of the table that a market's numbers go to.
  handoff::MarketNumbers& lineOf(basics::RowId market, const StrategyShare& share) {
    if (share.isSelected(market))
      return m_markets[market];
    if (!m_numbers.notSelected)
      m_numbers.notSelected.emplace();
    return *m_numbers.notSelected;
  }

  handoff::MarketNumbers& total() {
    if (!m_numbers.total)
      m_numbers.total.emplace();
    return *m_numbers.total;
  }

  void addActuals() {
    const StrategyShare share(m_strategy);
    Amount earned, earnedOutside;
    for (const Fact& fact : m_actuals.facts.summed({.market = true, .offering = true})) {
      if (!m_numbers.span.contains(fact.month) || (fact.metric != printedRevenue && fact.metric != printedMargin))
        continue;
      const basics::RowId market = idAt(m_actuals.markets, fact.market);
      const bool isRevenue = fact.metric == printedRevenue;
      const auto column = isRevenue ? &handoff::MarketNumbers::actual : &handoff::MarketNumbers::margin;
      add(lineOf(market, share).*column, fact.value);
      add(total().*column, fact.value);
      if (isRevenue)
        continue;
      earned += fact.value;
      if (!share.isOn(market, idAt(m_actuals.offerings, fact.offering)))
        earnedOutside += fact.value;
    }
    if (earnedOutside < Amount() && earned < Amount())
      m_numbers.sentence =
          fmt::format("What was sold outside the strategy in {} lost {} of the year's loss of {} {}.", m_numbers.year,
                      grouped(-earnedOutside), grouped(-earned), m_plan.only<strategy::WorkspaceSettings>().currency);
  }

  void addGoals() {
    plan::Query query;
    query.metric = Id<plan::Metric>(printedRevenue);
    query.byMarket = true;
    query.byPeriod = Grain::Year;
    query.period = m_numbers.span;
    std::map<basics::RowId, plan::Figures> markets;
    for (const plan::PerformanceRow& row : plan::performanceRows(m_plan, m_actuals, query, m_calendar))
      if (row.market && row.market->id != 0 && row.period == m_numbers.span)
        take(markets[row.market->id], row);
    const StrategyShare share(m_strategy);
    for (const auto& [market, figures] : markets)
      if (figures.goal) {
        add(lineOf(market, share).goal, figures.goal);
        add(total().goal, figures.goal);
      }
  }

  void addQuarters() {
    plan::Query query;
    query.metric = Id<plan::Metric>(printedRevenue);
    query.byPeriod = Grain::Quarter;
    query.period = Period{
        Grain::Year, m_calendar.previous(m_numbers.span).from,
        std::max(m_numbers.span.to, m_strategy.only<strategy::Strategy>().horizonTo.value_or(m_numbers.span.to))};
    std::map<Period, plan::Figures> quarters;
    for (const plan::PerformanceRow& row : plan::performanceRows(m_plan, m_actuals, query, m_calendar))
      take(quarters[row.period], row);
    for (const auto& [period, figures] : quarters) {
      if (!figures.goal && !figures.actual)
        continue;
      handoff::FigurePoint point;
      const std::string name = m_calendar.name(period);
      point.year = name.substr(0, name.find('-'));
      point.name = name.substr(name.find('-') + 1);
      point.goal = figures.goal;
      point.actual = figures.actual;
      point.partial = figures.partial;
      m_numbers.quarters.push_back(std::move(point));
    }
  }

  const Elements &m_strategy, &m_plan;
  basics::FiscalCalendar m_calendar;
  basics::Date m_today;
  Actuals m_actuals;
  handoff::Numbers m_numbers;
  std::map<basics::RowId, handoff::MarketNumbers> m_markets;
};

} // namespace

void addNumbers(handoff::DocumentSource& source, const Workspace& workspace) {
  handoff::Numbers numbers = NumbersOfYear(source, workspace).run();
  if (numbers.total || !numbers.quarters.empty())
    source.numbers = std::move(numbers);
  handoff::addFigures(source);
}

} // namespace baton::workspace
