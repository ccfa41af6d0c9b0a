// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/person_page.h"

#include "core/handoff/document/parts.h"
#include "core/handoff/wording.h"
#include "core/planbook/words.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::planbook {
namespace {

using handoff::Blocks;
using plan::PersonGoal, plan::PersonPlan, plan::PersonPlanLine, plan::PersonPlanSection, plan::PlanItemKind;
using report::Align;

/// "Sales Representative, team Europe, reports to Stephen Jiang."
std::string whoItIs(const PersonPlan& plan) {
  std::vector<std::string> parts;
  if (!plan.title.empty())
    parts.push_back(plan.title);
  if (!plan.team.empty())
    parts.push_back("team " + plan.team);
  if (!plan.manager.empty())
    parts.push_back("reports to " + plan.manager);
  return handoff::asSentence(handoff::capitalised(fmt::format("{}", fmt::join(parts, ", "))));
}

std::string nameOfGoal(const PersonGoal& goal, const std::string& currency) {
  std::string name = measured(goal.metric->name, goal.metric->unit, currency, goal.measure);
  if (goal.scope == plan::Scope::Team)
    name += ", with the team";
  return name;
}

report::Table goalsTableOf(const PersonPlan& plan, const std::string& currency) {
  report::Table table;
  table.columns = {{"", 1},
                   {"Target", 0, Align::Right},
                   {"Commit", 0, Align::Right},
                   {"Stretch", 0, Align::Right},
                   {"Actual", 0, Align::Right},
                   {"Attainment", 0, Align::Right},
                   {"Remaining", 0, Align::Right}};
  for (const PersonGoal& goal : plan.goals) {
    const plan::Unit unit = goal.metric->unit;
    const bool stated = goal.target || goal.commit || goal.stretch;
    const plan::Figures& figures = goal.figures;
    std::string actual = figure(figures.actual, unit);
    if (figures.partial && !actual.empty())
      actual += "*";
    report::Text target = figure(goal.target, unit);
    if (!stated)
      target = report::muted("no goal");
    else if (target.empty() && !goal.commit && !goal.stretch)
      target = report::muted("to follow");
    table.rows.push_back(
        {.cells = {handoff::strong(nameOfGoal(goal, currency)), std::move(target), figure(goal.commit, unit),
                   figure(goal.stretch, unit), actual, share(figures.attainment), figure(figures.remaining, unit)}});
  }
  return table;
}

const char* titleOf(PlanItemKind kind) {
  switch (kind) {
  case PlanItemKind::Goal:
    return "What I want to reach";
  case PlanItemKind::Strategy:
    return "How: strategies";
  case PlanItemKind::Action:
    return "What I will do";
  case PlanItemKind::Obstacle:
    return "What stands in the way";
  default:
    return "What I want to learn";
  }
}

report::Text lineInWords(const PersonPlanLine& line) {
  report::Text text;
  text.runs.push_back(line.done ? report::muted(line.text) : report::plain(line.text));
  if (line.done)
    text.runs.push_back(report::bold("  done"));
  else if (line.due && line.late)
    text.runs.push_back(report::bold(fmt::format("  due {}, late", handoff::shortDate(*line.due))));
  else if (line.due)
    text.runs.push_back(report::muted(fmt::format("  by {}", handoff::shortDate(*line.due))));
  return text;
}

void addSection(Blocks& blocks, const PersonPlan& plan, PlanItemKind kind) {
  blocks.push_back(handoff::heading(3, titleOf(kind)));
  const auto found = std::ranges::find(plan.sections, kind, &PersonPlanSection::kind);
  std::vector<report::Text> items;
  if (found != plan.sections.end())
    for (const PersonPlanLine& line : found->lines)
      items.push_back(lineInWords(line));
  if (items.empty())
    blocks.push_back(handoff::quietly("Nothing is written yet."));
  else
    blocks.push_back(report::BulletList{.items = std::move(items)});
}

/// Side by side: what is wanted and how, beside what is done for it.
report::Columns itemColumns(const PersonPlan& plan) {
  report::Columns columns;
  report::ColumnOfBlocks left, right;
  for (const PlanItemKind kind : {PlanItemKind::Goal, PlanItemKind::Strategy, PlanItemKind::Obstacle})
    addSection(left.blocks, plan, kind);
  for (const PlanItemKind kind : {PlanItemKind::Action, PlanItemKind::Development})
    addSection(right.blocks, plan, kind);
  columns.columns = {std::move(left), std::move(right)};
  return columns;
}

void addPresented(Blocks& blocks, const PersonPlan& plan) {
  const std::string manager = plan.manager.empty() ? "" : " to " + plan.manager;
  blocks.push_back(report::Spacer{3});
  if (plan.presented) {
    blocks.push_back(handoff::labelled("Presented" + manager, handoff::longDate(*plan.presented) + "."));
    return;
  }
  blocks.push_back(report::FormField{.label = fmt::format("Presented{} on", manager), .lines = 1});
  blocks.push_back(report::FormField{.label = "What was agreed", .lines = 2});
}

Blocks goalBlocks(const PlanSource& source, const PersonPlan& plan) {
  Blocks blocks;
  report::Table goals = goalsTableOf(plan, currencyOf(source));
  const bool star = std::ranges::any_of(
      plan.goals, [](const PersonGoal& goal) { return goal.figures.partial && goal.figures.actual; });
  handoff::addTable(blocks, std::move(goals));
  if (star)
    blocks.push_back(handoff::quietly("* The year is not over: it has what was recorded so far."));
  return blocks;
}

Blocks blocksOf(const PlanSource& source, const PersonPlan& plan) {
  Blocks blocks = goalBlocks(source, plan);
  blocks.push_back(report::Spacer{2});
  blocks.push_back(itemColumns(plan));
  addPresented(blocks, plan);
  return blocks;
}

/// Whether so much is written that the page needs the smaller type; about so many lines fit in the larger one.
bool isFull(const PersonPlan& plan) {
  constexpr std::size_t lettersOfLine = 42, lines = 44;
  std::size_t needed = 2 * plan.goals.size() + 10;
  std::size_t left = 0, right = 0;
  for (const PersonPlanSection& section : plan.sections) {
    const bool isRight = section.kind == PlanItemKind::Action || section.kind == PlanItemKind::Development;
    std::size_t& column = isRight ? right : left;
    column += 3;
    for (const PersonPlanLine& line : section.lines)
      column += (line.text.size() + (line.due ? 20 : 0)) / lettersOfLine + 1;
  }
  needed += std::max(left, right);
  return needed > lines;
}

report::Section page(const PersonPlan& plan, Blocks blocks) {
  report::Section section;
  section.title = plan.name;
  section.compact = isFull(plan);
  section.onePage = true;
  section.blocks = std::move(blocks);
  return section;
}

} // namespace

report::Section personSection(const PlanSource& source, const PersonPlan& plan) {
  Blocks blocks{handoff::heading(2, plan.name)};
  const bool written = std::ranges::any_of(plan.sections, [](const auto& one) { return !one.lines.empty(); });
  // Said at the head: below the table it could stand alone on the next page.
  std::string who = whoItIs(plan);
  if (!written)
    who += std::string(who.empty() ? "" : " ") + "Strategies, actions and obstacles are not written yet.";
  if (!who.empty())
    blocks.push_back(handoff::quietly(who));
  for (report::Block& block : written ? blocksOf(source, plan) : goalBlocks(source, plan))
    blocks.push_back(std::move(block));
  if (written)
    return page(plan, std::move(blocks));
  return {.title = plan.name, .blocks = std::move(blocks), .newPage = false};
}

report::Document personDocument(const PlanSource& source, const PersonPlan& plan) {
  report::Document document = frame(source, "Person’s plan");
  document.title = plan.name.empty() ? "A person who is not there" : plan.name;
  document.version = source.calendar.name(plan.period);
  document.lead = whoItIs(plan);
  document.author = plan.name;
  document.sections.push_back(page(plan, blocksOf(source, plan)));
  return document;
}

report::Document personDocument(const PlanSource& source, basics::Id<people::Person> person) {
  return personDocument(source, plan::personPlan(source.elements, source.actuals, source.deals, source.calendar,
                                                 source.today, person, source.year.to.year()));
}

} // namespace baton::planbook
