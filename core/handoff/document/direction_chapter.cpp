// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/priority.h"
#include "core/strategy/strategy.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>

namespace baton::handoff {
namespace {

using strategy::Priority;

void addPriorities(Blocks& blocks, const basics::Elements& strategy) {
  auto priorities = strategy.inOrder<Priority>();
  if (priorities.empty())
    return;
  std::ranges::stable_sort(priorities, {},
                           [](const Priority* one) { return one->rank.value_or(std::numeric_limits<int>::max()); });
  blocks.push_back(heading(3, "What matters most"));
  report::Table table;
  table.columns = {{.label = "", .weight = 0},
                   {.label = "First things", .weight = 3},
                   {.label = "Why", .weight = 4},
                   {.label = "Seen by", .weight = 3},
                   {.label = "Who", .weight = 1.6}};
  for (const Priority* one : priorities)
    table.rows.push_back({.cells = {strong(one->rank ? std::to_string(*one->rank) : std::string()),
                                    strong(one->statement), one->why, one->measure, personName(strategy, one->owner)}});
  addTable(blocks, std::move(table));
}

} // namespace

std::optional<report::Section> directionChapter(const DocumentSource& source) {
  const auto& strategy = source.strategy.only<strategy::Strategy>();
  report::Section section = chapter("Where we are going", "Direction", Begins::OnANewPage);
  Blocks& blocks = section.blocks;
  if (const std::string span = spanInWords(strategy.horizonFrom, strategy.horizonTo); !span.empty())
    blocks.push_back(quietly(fmt::format("It holds {}.", span)));
  else
    blocks.push_back(quietly("Until when it holds is not decided yet."));
  if (basics::trimmed(strategy.aspiration).empty())
    blocks.push_back(paragraph("Where we must be, and by when, is not written down yet."));
  else
    blocks.push_back(heading(3, asSentence(strategy.aspiration)));
  if (!basics::trimmed(strategy.situation).empty()) {
    blocks.push_back(heading(3, "What has changed"));
    blocks.push_back(paragraph(asSentence(strategy.situation)));
  }
  addPriorities(blocks, source.strategy);
  if (!basics::trimmed(strategy.summary).empty()) {
    blocks.push_back(heading(3, "The minute to say aloud"));
    blocks.push_back(report::Callout{.paragraphs = {asSentence(strategy.summary)}, .side = report::Side::Sales});
  }
  return section;
}

} // namespace baton::handoff
