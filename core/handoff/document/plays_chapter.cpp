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
  blocks.push_back(heading(2, play.name));
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

void addTools(Blocks& blocks, const Elements& strategy) {
  const auto tools = strategy.inOrder<Weapon>();
  if (tools.empty())
    return;
  blocks.push_back(heading(2, "Sales tools"));
  report::Table table;
  table.small = true;
  table.columns = {{.label = "Tool", .weight = 2.4},
                   {.label = "Kind", .weight = 1.2},
                   {.label = "State", .weight = 1},
                   {.label = "For markets", .weight = 2.6},
                   {.label = "For offerings", .weight = 1.8},
                   {.label = "Who", .weight = 1.4},
                   {.label = "Due", .weight = 0},
                   {.label = "Where it is", .weight = 1.8}};
  for (const Weapon* tool : tools)
    table.rows.push_back(
        {.cells = {strong(tool->name),
                   tool->weaponKind ? wordInWords(basics::wordOf(*tool->weaponKind)) : std::string(),
                   wordInWords(basics::wordOf(tool->status)), namesOfAll(strategy, tool->markets),
                   namesOfAll(strategy, tool->offerings), personName(strategy, tool->owner),
                   tool->status == WeaponStatus::Ready ? std::string() : dateOrNothing(tool->due), tool->location}});
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
  report::Section section = chapter("Plays and sales tools", "Plays", Begins::OnANewPage);
  for (const Play* play : plays)
    addPlay(section.blocks, source.strategy, *play);
  addTools(section.blocks, source.strategy);
  addHoles(section.blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
