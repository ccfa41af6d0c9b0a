// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Exception, strategy::Exclusion, strategy::Market, strategy::MarketStatus;

std::string matched(const Elements& strategy, const Exclusion& exclusion) {
  std::vector<std::string> names;
  for (basics::Id<Market> id : exclusion.markets)
    if (const auto* market = strategy.find(id))
      names.push_back(market->name);
  for (basics::Id<strategy::Offering> id : exclusion.offerings)
    if (const auto* offering = strategy.find(id))
      names.push_back(offering->name);
  names.insert(names.end(), exclusion.accounts.begin(), exclusion.accounts.end());
  return listInWords(names);
}

std::string inForce(const Exclusion& exclusion) {
  if (exclusion.from && exclusion.until)
    return fmt::format("{} to {}", shortDate(*exclusion.from), shortDate(*exclusion.until));
  if (exclusion.until)
    return "until " + shortDate(*exclusion.until);
  return exclusion.from ? "from " + shortDate(*exclusion.from) : std::string("now");
}

std::string untilDate(std::optional<basics::Date> date) {
  return date ? "until " + shortDate(*date) : std::string();
}

void addExclusions(Blocks& blocks, const DocumentSource& source) {
  report::Table table;
  table.caption = "A deal that falls under one of these is not ours, however good it looks.";
  table.columns = {{.label = "We do not", .weight = 3.2},
                   {.label = "Why", .weight = 3.2},
                   {.label = "Touches", .weight = 2},
                   {.label = "In force", .weight = 1.6},
                   {.label = "Running deals", .weight = 1.3}};
  for (const Exclusion* exclusion : source.strategy.inOrder<Exclusion>())
    table.rows.push_back({.cells = {strong(exclusion->what), exclusion->why, matched(source.strategy, *exclusion),
                                    inForce(*exclusion), untilDate(exclusion->dealsInFlightUntil)}});
  addTable(blocks, std::move(table));
}

void addTurnedDown(Blocks& blocks, const Elements& strategy) {
  const Markets markets = turnedDownMarkets(strategy);
  if (markets.empty())
    return;
  blocks.push_back(heading(3, "Markets we leave"));
  report::Table table;
  table.columns = {{.label = "Market", .weight = 2.2},
                   {.label = "For now, or for good", .weight = 1.6},
                   {.label = "Why", .weight = 5},
                   {.label = "Running deals", .weight = 1.5}};
  for (const Market* market : markets) {
    std::string state = market->status == MarketStatus::Deferred ? "for now" : "turned down";
    if (market->decideBy)
      state += fmt::format(", looked at again by {}", shortDate(*market->decideBy));
    table.rows.push_back({.cells = {strong(market->name), state,
                                    market->reason.empty() ? "The reason is not written down yet." : market->reason,
                                    untilDate(market->dealsInFlightUntil)}});
  }
  addTable(blocks, std::move(table));
}

void addExceptions(Blocks& blocks, const Elements& strategy) {
  std::vector<report::Text> items;
  for (const Exception* exception : strategy.inOrder<Exception>()) {
    const auto* exclusion = strategy.find(exception->exclusion);
    const auto about = strategy.locate(exception->about.value());
    std::string text = about ? nameOf(strategy, about) + ": " : std::string();
    text += asSentence(exception->reason);
    std::vector<std::string> detail;
    if (exclusion)
      detail.push_back("from “" + exclusion->what + "”");
    if (const std::string approver = personName(strategy, exception->approver); !approver.empty())
      detail.push_back("approved by " + approver);
    if (exception->until)
      detail.push_back("until " + longDate(*exception->until));
    items.push_back(
        {report::plain(text + "  "), report::muted(capitalised(fmt::format("{}", fmt::join(detail, ", "))))});
  }
  addList(blocks, "Exceptions", std::move(items));
}

} // namespace

std::optional<report::Section> limitsChapter(const DocumentSource& source) {
  report::Section section = chapter("What not", "What not");
  Blocks& blocks = section.blocks;
  if (source.strategy.count<Exclusion>() == 0 && turnedDownMarkets(source.strategy).empty()) {
    blocks.push_back(paragraph("Nothing has been left out yet, so Sales would have to choose."));
    return section;
  }
  addExclusions(blocks, source);
  addTurnedDown(blocks, source.strategy);
  addExceptions(blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
