// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/play.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Ids;
using strategy::Play, strategy::Weapon, strategy::WeaponStatus;

template <class T> std::string namesOfAll(const Elements& strategy, const Ids<T>& ids) {
  std::vector<std::string> names;
  for (basics::Id<T> id : ids)
    if (const T* element = strategy.find(id))
      names.push_back(element->name);
  return listInWords(names);
}

std::string scopeOf(const Elements& strategy, const Play& play) {
  std::vector<std::string> scope;
  if (const auto* market = strategy.find(play.market))
    scope.push_back(market->name);
  if (const auto* offering = strategy.find(play.offering))
    scope.push_back(offering->name);
  if (const auto* role = strategy.find(play.buyerRole))
    scope.push_back(role->title);
  return fmt::format("{}", fmt::join(scope, " · "));
}

void addPlay(Blocks& blocks, const Elements& strategy, const Play& play) {
  blocks.push_back(heading(3, play.name));
  if (const std::string scope = scopeOf(strategy, play); !scope.empty())
    blocks.push_back(quietly(scope));
  addLabelled(blocks, "When", play.trigger);
  std::vector<report::Text> steps;
  for (const std::string& step : play.steps)
    if (!step.empty())
      steps.push_back(asSentence(step));
  if (!steps.empty())
    blocks.push_back(report::NumberedList{.items = std::move(steps)});
  addLabelled(blocks, "Sales tools", namesOfAll(strategy, play.weapons));
  addLabelled(blocks, "What comes of it", play.expectedConversion);
}

/// The name, and below it what it is and where.
report::Text toolText(const Weapon& tool) {
  std::vector<std::string> detail;
  if (tool.weaponKind)
    detail.push_back(wordInWords(basics::wordOf(*tool.weaponKind)));
  if (!tool.location.empty())
    detail.push_back(tool.location);
  report::Text text{report::bold(tool.name)};
  if (!detail.empty())
    text.runs.push_back(report::muted(fmt::format("\n{}", capitalised(fmt::format("{}", fmt::join(detail, ": "))))));
  return text;
}

std::string marketsOf(const Elements& strategy, const Weapon& tool) {
  const Markets selected = selectedMarkets(strategy);
  const bool everywhere = selected.size() > 1 && std::ranges::all_of(selected, [&tool](const auto* market) {
                            return std::ranges::count(tool.markets, market->id) > 0;
                          });
  return everywhere ? "every selected market" : namesOfAll(strategy, tool.markets);
}

void addTools(Blocks& blocks, const Elements& strategy) {
  const auto tools = strategy.inOrder<Weapon>();
  if (tools.empty())
    return;
  blocks.push_back(heading(3, "Sales tools"));
  report::Table table;
  table.columns = {{.label = "Tool", .weight = 3.2}, {.label = "State", .weight = 0}, {.label = "To whom", .weight = 3},
                   {.label = "For", .weight = 1.8},  {.label = "Who", .weight = 1.6}, {.label = "Due", .weight = 0}};
  for (const Weapon* tool : tools)
    table.rows.push_back(
        {.cells = {toolText(*tool), wordInWords(basics::wordOf(tool->status)), marketsOf(strategy, *tool),
                   namesOfAll(strategy, tool->offerings), personName(strategy, tool->owner),
                   tool->status == WeaponStatus::Ready ? std::string() : dateOrNothing(tool->due)}});
  addTable(blocks, std::move(table));
}

bool isServed(const Elements& strategy, const strategy::Market& market, const strategy::Offering& offering) {
  for (const Weapon& tool : strategy.all<Weapon>())
    if (tool.status == WeaponStatus::Ready && std::ranges::count(tool.markets, market.id) &&
        std::ranges::count(tool.offerings, offering.id))
      return true;
  return false;
}

/// Where a seller would stand with empty hands: core pairs without a tool that is ready.
void addHoles(Blocks& blocks, const Elements& strategy) {
  std::vector<std::string> holes;
  for (const strategy::Market* market : selectedMarkets(strategy))
    for (const strategy::Offering* offering : offeringsFor(strategy, market->id, strategy::FitLevel::Core))
      if (!isServed(strategy, *market, *offering))
        holes.push_back(fmt::format("{} to {}", offering->name, market->name));
  if (!holes.empty() && strategy.count<Weapon>() > 0)
    addLabelled(blocks, "Nothing ready yet for", listInWords(holes));
}

} // namespace

std::optional<report::Section> playsChapter(const DocumentSource& source) {
  const auto plays = source.strategy.inOrder<Play>();
  if (plays.empty() && source.strategy.count<Weapon>() == 0)
    return std::nullopt;
  report::Section section = chapter("Plays and sales tools", "Plays");
  for (const Play* play : plays)
    addPlay(section.blocks, source.strategy, *play);
  addTools(section.blocks, source.strategy);
  addHoles(section.blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
