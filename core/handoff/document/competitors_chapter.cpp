// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Advantage, strategy::Competitor;

std::string metIn(const Elements& strategy, const Competitor& competitor) {
  std::vector<std::string> names;
  for (basics::Id<strategy::Market> id : competitor.markets)
    if (const auto* market = strategy.find(id))
      names.push_back(market->name);
  if (names.empty())
    return {};
  const bool everywhere = names.size() > 1 && names.size() >= selectedMarkets(strategy).size() &&
                          std::ranges::all_of(selectedMarkets(strategy), [&competitor](const auto* market) {
                            return std::ranges::count(competitor.markets, market->id) > 0;
                          });
  return everywhere ? "Met in every selected market." : fmt::format("Met in {}.", listInWords(names));
}

std::string scopeOf(const Elements& strategy, const Advantage& advantage) {
  std::vector<std::string> names;
  if (const auto* market = strategy.find(advantage.market))
    names.push_back(market->name);
  if (const auto* offering = strategy.find(advantage.offering))
    names.push_back(offering->name);
  return fmt::format("{}", fmt::join(names, ", "));
}

std::string orOpen(const std::string& text) {
  return text.empty() ? "Not said yet." : text;
}

void addCompetitor(Blocks& blocks, const Elements& strategy, const Competitor& competitor) {
  blocks.push_back(heading(3, competitor.name));
  std::string note = asSentence(competitor.note);
  if (competitor.presentWay)
    note = "The present way of doing it." + (note.empty() ? note : " " + note);
  if (const std::string where = metIn(strategy, competitor); !where.empty())
    note += (note.empty() ? "" : " ") + where;
  const auto advantages = advantagesOf(strategy, competitor.id);
  if (advantages.empty()) {
    if (!note.empty())
      blocks.push_back(quietly(note));
    blocks.push_back(paragraph("What we say when they are in the room is not written down yet."));
    return;
  }
  report::Table table;
  table.caption = note;
  table.columns = {{.label = "Where", .weight = 1.6},
                   {.label = "Their strength", .weight = 3},
                   {.label = "Our answer", .weight = 3},
                   {.label = "How we win", .weight = 3}};
  for (const Advantage* advantage : advantages)
    table.rows.push_back({.cells = {strong(scopeOf(strategy, *advantage)), orOpen(advantage->theirs),
                                    orOpen(advantage->ours), orOpen(advantage->howWeWin)}});
  addTable(blocks, std::move(table));
}

} // namespace

std::optional<report::Section> competitorsChapter(const DocumentSource& source) {
  report::Section section = chapter("Against whom", "Competitors");
  const auto competitors = source.strategy.inOrder<Competitor>();
  if (competitors.empty()) {
    section.blocks.push_back(paragraph("No competitor is named yet, and neither is what buyers do today instead."));
    return section;
  }
  for (const Competitor* competitor : competitors)
    addCompetitor(section.blocks, source.strategy, *competitor);
  return section;
}

} // namespace baton::handoff
