// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements;
using strategy::Fit, strategy::FitLevel, strategy::Market, strategy::Offering, strategy::OfferingStatus;

std::string availability(const Offering& offering) {
  if (offering.status == OfferingStatus::Live)
    return {};
  return offering.availableFrom ? "from " + shortDate(*offering.availableFrom)
                                : wordInWords(basics::wordOf(offering.status));
}

void addOfferings(Blocks& blocks, const Elements& strategy, const Offerings& offerings) {
  report::Table table;
  table.columns = {{.label = "Offering", .weight = 1.8},
                   {.label = "What the buyer gets", .weight = 4.5},
                   {.label = "Price", .weight = 3},
                   {.label = "Margin to reach", .weight = 0, .align = report::Align::Right},
                   {.label = "Available", .weight = 0}};
  for (const Offering* offering : offerings) {
    const std::string price = priceOf(strategy, *offering);
    table.rows.push_back(
        {.cells = {strong(offering->name), offering->description, price.empty() ? "Not said yet." : price,
                   offering->targetMargin ? offering->targetMargin->plain() + " %" : std::string(),
                   availability(*offering)}});
  }
  addTable(blocks, std::move(table));
}

const Fit* fitOf(const Elements& strategy, const Market& market, const Offering& offering) {
  for (const Fit& fit : strategy.all<Fit>())
    if (fit.market == market.id && fit.offering == offering.id)
      return &fit;
  return nullptr;
}

report::Text levelInWords(const Fit* fit) {
  if (!fit || !fit->level)
    return report::muted("open");
  const std::string word(basics::wordOf(*fit->level));
  if (*fit->level == FitLevel::Core)
    return report::bold(word);
  return *fit->level == FitLevel::No ? report::Text(report::muted(word)) : report::Text(word);
}

void addGrid(Blocks& blocks, const Elements& strategy, const Markets& markets, const Offerings& offerings) {
  if (markets.empty() || strategy.count<Fit>() == 0)
    return;
  blocks.push_back(heading(3, "What goes to which market"));
  report::Table grid;
  grid.caption = "Core: offered first. Possible: when the buyer asks. No: not there.";
  grid.columns = {{.label = "", .weight = 3}};
  for (const Offering* offering : offerings)
    grid.columns.push_back({.label = offering->name, .weight = 1.4});
  std::vector<report::Text> notes;
  for (const Market* market : markets) {
    report::TableRow row{.cells = {strong(market->name)}};
    for (const Offering* offering : offerings) {
      const Fit* fit = fitOf(strategy, *market, *offering);
      row.cells.push_back(levelInWords(fit));
      if (fit && !fit->note.empty())
        notes.push_back({report::bold(fmt::format("{}, {}. ", offering->name, market->name)),
                         report::plain(asSentence(fit->note))});
    }
    grid.rows.push_back(std::move(row));
  }
  blocks.push_back(std::move(grid));
  addList(blocks, {}, std::move(notes));
}

} // namespace

std::optional<report::Section> offeringsChapter(const DocumentSource& source) {
  report::Section section = chapter("What we sell", "Offerings");
  const Offerings offerings = offeringsOnSale(source.strategy);
  if (offerings.empty()) {
    section.blocks.push_back(paragraph("Nothing to sell is described yet."));
    return section;
  }
  const Offerings core = coreOfferings(source.strategy);
  section.blocks.push_back(quietly(core.empty() ? std::string("Nothing here can be sold yet.")
                                                : fmt::format("We lead with {}.", listInWords(namesIn(core)))));
  addOfferings(section.blocks, source.strategy, offerings);
  addGrid(section.blocks, source.strategy, selectedMarkets(source.strategy), offerings);
  return section;
}

} // namespace baton::handoff
