// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/plan/goal.h"
#include "core/plan/goal_rules.h"
#include "core/strategy/coverage.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace baton::handoff {
namespace {

using basics::Elements;
using plan::Goal, plan::Metric;

std::string ownerOf(const Elements& strategy, const Goal& goal) {
  if (!goal.role.empty())
    return "each " + goal.role;
  const std::string name = personName(strategy, goal.owner);
  if (name.empty())
    return "the company";
  return goal.scope == plan::Scope::Team ? name + " and team" : name;
}

std::string scopeOf(const Elements& strategy, const Goal& goal) {
  std::vector<std::string> scope;
  if (const auto* market = strategy.find(goal.market))
    scope.push_back(market->name);
  if (const auto* offering = strategy.find(goal.offering))
    scope.push_back(offering->name);
  if (!goal.business.empty())
    scope.push_back(goal.business + " business");
  return fmt::format("{}", fmt::join(scope, ", "));
}

std::string amountOf(const Elements& strategy, const Goal& goal, const Metric* metric) {
  if (!goal.amount)
    return "to follow";
  return amountInWords(*goal.amount, metric ? metric->unit : plan::Unit::Count,
                       strategy.only<strategy::WorkspaceSettings>().currency);
}

std::vector<const Goal*> sortedGoals(const Elements& strategy) {
  std::vector<const Goal*> goals;
  for (const Goal& goal : strategy.all<Goal>())
    goals.push_back(&goal);
  const auto key = [&strategy](const Goal* goal) {
    const Metric* metric = strategy.find(goal->metric);
    return std::tuple(metric ? metric->position : std::string(), goal->metric, goal->basis, goal->from,
                      ownerOf(strategy, *goal), scopeOf(strategy, *goal), goal->id);
  };
  std::ranges::sort(goals, {}, key);
  return goals;
}

/// What single people owe, added up; by metric, period and basis.
void addSums(report::Table& table, const DocumentSource& source) {
  for (const GoalSum& sum : source.goalSums)
    table.rows.push_back({.cells = {strong(sum.metric), std::string("everybody together"), sum.period, std::string(),
                                    sum.basis, sum.amount}});
}

report::Table goalsTable(const Elements& strategy) {
  const basics::FiscalCalendar calendar(strategy.only<strategy::WorkspaceSettings>().fiscalYearStart.value_or(1));
  report::Table table;
  table.columns = {{.label = "Goal", .weight = 1.8}, {.label = "Owed by", .weight = 2},
                   {.label = "Period", .weight = 0}, {.label = "For", .weight = 3},
                   {.label = "Basis", .weight = 0},  {.label = "Amount", .weight = 0, .align = report::Align::Right}};
  for (const Goal* goal : sortedGoals(strategy)) {
    const Metric* metric = strategy.find(goal->metric);
    const auto period = plan::periodOf(*goal, calendar);
    table.rows.push_back({.cells = {strong(metric ? metric->name : "Goal"), ownerOf(strategy, *goal),
                                    period ? calendar.name(*period) : std::string(), scopeOf(strategy, *goal),
                                    std::string(basics::wordOf(goal->basis)), amountOf(strategy, *goal, metric)}});
  }
  return table;
}

/// The promises of one side; leadership also owes the sales tools that have a date and are not ready.
report::Table promisesTable(const DocumentSource& source, people::Side side) {
  report::Table table;
  table.columns = {{.label = "Promise", .weight = 4.5},
                   {.label = "Done means", .weight = 3.5},
                   {.label = "Promised by", .weight = 1.8},
                   {.label = "By", .weight = 0}};
  for (const PrintedPromise& promise : source.promises)
    if (promise.side == side)
      table.rows.push_back(
          {.cells = {strong(promise.statement), promise.doneMeans, promise.promisedBy, dateOrNothing(promise.due)}});
  for (const strategy::Weapon* tool : toolsOwed(source.strategy)) {
    const people::Person* owner = source.strategy.find(tool->owner);
    if (owner && owner->side == side)
      table.rows.push_back({.cells = {strong(tool->name), std::string("The sales tool can be used"), owner->name,
                                      dateOrNothing(tool->due)}});
  }
  return table;
}

void addPay(Blocks& blocks, const Elements& strategy) {
  const auto notes = strategy.inOrder<strategy::PayNote>();
  if (notes.empty())
    return;
  blocks.push_back(heading(3, "What pay rewards"));
  for (const strategy::PayNote* note : notes)
    addLabelled(blocks, note->title, note->text);
}

} // namespace

std::optional<report::Section> owedChapter(const DocumentSource& source) {
  report::Section section = chapter("What we owe each other", "Owed");
  Blocks& blocks = section.blocks;
  report::Table goals = goalsTable(source.strategy), ofSales = promisesTable(source, people::Side::Sales),
                ofLeadership = promisesTable(source, people::Side::Leadership);
  addSums(goals, source);
  blocks.push_back(heading(3, "What Sales owes"));
  if (goals.rows.empty() && ofSales.rows.empty())
    blocks.push_back(paragraph("No goal for Sales as a whole is set yet."));
  if (!source.goalSums.empty())
    goals.caption = "Everybody together: the goals of single people added up, as the plan stands now.";
  addTable(blocks, std::move(goals));
  addFigure(blocks, source.goalsByQuarter);
  addTable(blocks, std::move(ofSales));
  blocks.push_back(heading(3, "What leadership and support owe"));
  if (ofLeadership.rows.empty())
    blocks.push_back(paragraph("Leadership and support have promised nothing yet. What does Sales need to get there?"));
  addTable(blocks, std::move(ofLeadership));
  addPay(blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
