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

std::string noteOn(const Elements& strategy, const Competitor& competitor) {
  std::vector<std::string> sentences;
  if (competitor.presentWay)
    sentences.emplace_back("The present way of doing it.");
  for (const std::string& sentence : {asSentence(competitor.note), metIn(strategy, competitor)})
    if (!sentence.empty())
      sentences.push_back(sentence);
  return fmt::format("{}", fmt::join(sentences, " "));
}

/// Name and note beside the first answer, what a further one is for beside it.
report::Text subject(const Elements& strategy, const Competitor& competitor, const Advantage* advantage, bool first) {
  const std::string scope = advantage ? scopeOf(strategy, *advantage) : std::string();
  if (!first)
    return report::bold(scope);
  report::Text text{report::bold(competitor.name)};
  for (const std::string& line : {noteOn(strategy, competitor), scope.empty() ? scope : "For " + asSentence(scope)})
    if (!line.empty())
      text.runs.push_back(report::muted("\n" + line));
  return text;
}

void addRows(report::Table& table, const Elements& strategy, const Competitor& competitor) {
  auto advantages = advantagesOf(strategy, competitor.id);
  if (advantages.empty())
    advantages.push_back(nullptr);
  static const Advantage nothingSaid;
  for (std::size_t i = 0; i < advantages.size(); ++i) {
    const Advantage& said = advantages[i] ? *advantages[i] : nothingSaid;
    table.rows.push_back({.cells = {subject(strategy, competitor, advantages[i], i == 0), orOpen(said.theirs),
                                    orOpen(said.ours), orOpen(said.howWeWin)}});
  }
}

} // namespace

std::optional<report::Section> competitorsChapter(const DocumentSource& source) {
  report::Section section = chapter("Against whom", "Competitors");
  const auto competitors = source.strategy.inOrder<Competitor>();
  if (competitors.empty()) {
    section.blocks.push_back(paragraph("No competitor is named yet, and neither is what buyers do today instead."));
    return section;
  }
  report::Table table;
  table.columns = {{.label = "Competitor", .weight = 3.2},
                   {.label = "Their strength", .weight = 3},
                   {.label = "Our answer", .weight = 3},
                   {.label = "How we win", .weight = 3}};
  for (const Competitor* competitor : competitors)
    addRows(table, source.strategy, *competitor);
  addTable(section.blocks, std::move(table));
  return section;
}

} // namespace baton::handoff
