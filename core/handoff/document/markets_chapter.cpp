// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/document/told_story.h"
#include "core/handoff/wording.h"
#include "core/strategy/coverage.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using strategy::Market, strategy::MarketStatus;

/// "Six were considered, three are selected and one is still open; two are turned down."
std::string overview(const Elements& strategy) {
  const std::size_t selected = selectedMarkets(strategy).size(),
                    open = marketsWith(strategy, MarketStatus::Candidate).size(),
                    left = turnedDownMarkets(strategy).size(), all = selected + open + left;
  if (all == 0)
    return "No market has been described yet.";
  if (selected == 0)
    return fmt::format("{} {} considered, and none is selected yet: there is nowhere to start.",
                       capitalised(countInWords(all)), all == 1 ? "was" : "were");
  const auto are = [](std::size_t count) { return count == 1 ? "is" : "are"; };
  std::string text = fmt::format("{} {} considered, {} {} selected", capitalised(countInWords(all)),
                                 all == 1 ? "was" : "were", countInWords(selected), are(selected));
  if (open > 0)
    text += fmt::format(", {} {} still open", countInWords(open), are(open));
  if (left > 0)
    text += fmt::format(", {} {} turned down", countInWords(left), are(left));
  return text + ". What is not selected gets no first meeting from us unless an exception names who approved it.";
}

const MarketNumbers* numbersOf(const DocumentSource& source, Id<Market> market) {
  if (!source.numbers)
    return nullptr;
  const auto found = std::ranges::find(source.numbers->markets, market, &MarketNumbers::market);
  return found == source.numbers->markets.end() ? nullptr : &*found;
}

/// All amounts of the table in the unit of the largest, so that they can be compared down the column.
std::string amountCell(const std::optional<basics::Amount>& amount, basics::Amount largest) {
  if (!amount)
    return {};
  if (largest >= basics::Amount::of(1'000'000))
    return fmt::format("{:.2f}M", amount->number() / 1e6);
  if (largest >= basics::Amount::of(10'000))
    return fmt::format("{:.0f}k", amount->number() / 1e3);
  return shortAmount(*amount);
}

basics::Amount largestOf(const Numbers& numbers) {
  basics::Amount largest;
  const auto look = [&largest](const MarketNumbers& one) {
    for (const auto& amount : {one.goal, one.actual})
      largest = std::max(largest, amount.value_or(largest));
  };
  std::ranges::for_each(numbers.markets, look);
  if (numbers.total)
    look(*numbers.total);
  return largest;
}

report::TableRow marketRow(const std::string& rank, const report::Text& name, const std::string& why,
                           const MarketNumbers* numbers, basics::Amount largest, int accountsOnTheList) {
  const int accounts = numbers && numbers->accounts ? *numbers->accounts : accountsOnTheList;
  return {.cells = {strong(rank), name, why, accounts > 0 ? std::to_string(accounts) : std::string(),
                    amountCell(numbers ? numbers->goal : std::nullopt, largest),
                    amountCell(numbers ? numbers->actual : std::nullopt, largest)}};
}

std::string notSelectedInWords(const Elements& strategy) {
  std::vector<std::string> names;
  for (const MarketStatus status : {MarketStatus::Candidate, MarketStatus::Deferred, MarketStatus::Rejected})
    for (const Market* market : marketsWith(strategy, status))
      names.push_back(fmt::format("{} ({})", market->name, wordInWords(basics::wordOf(status))));
  return listInWords(names);
}

void addTableOfMarkets(Blocks& blocks, const DocumentSource& source) {
  const Elements& strategy = source.strategy;
  report::Table table;
  table.columns = {
      {.label = "", .weight = 0},
      {.label = "Market", .weight = 3},
      {.label = "Why this one", .weight = 5},
      {.label = "Accounts", .weight = 0, .align = report::Align::Right},
      {.label = source.numbers ? source.numbers->goalLabel : "", .weight = 0, .align = report::Align::Right},
      {.label = source.numbers ? source.numbers->actualLabel : "", .weight = 0, .align = report::Align::Right}};
  const basics::Amount largest = source.numbers ? largestOf(*source.numbers) : basics::Amount();
  for (const Market* market : selectedMarkets(strategy))
    table.rows.push_back(marketRow(market->rank ? std::to_string(*market->rank) : std::string(), strong(market->name),
                                   market->reason.empty() ? "The reason is not written down yet." : market->reason,
                                   numbersOf(source, market->id), largest,
                                   int(accountsOf(strategy, market->id).size())));
  if (source.numbers && source.numbers->notSelected)
    table.rows.push_back(
        marketRow({}, "Not selected", notSelectedInWords(strategy), &*source.numbers->notSelected, largest, 0));
  if (source.numbers && source.numbers->total)
    table.total = marketRow({}, "Together", {}, &*source.numbers->total, largest, 0);
  addTable(blocks, std::move(table));
}

std::string buyersInWords(const Elements& strategy, Id<Market> market) {
  std::string text;
  for (const strategy::BuyerRole* role : rolesOf(strategy, market)) {
    if (!text.empty())
      text += ' ';
    text += role->caresAbout.empty() ? asSentence(role->title)
                                     : fmt::format("{}: {}", role->title, asSentence(role->caresAbout));
  }
  return text;
}

void addIssues(Blocks& blocks, const Elements& strategy, Id<Market> market) {
  std::vector<report::Text> items;
  for (const strategy::BuyerIssue* issue : issuesOf(strategy, market)) {
    std::vector<std::string> origin;
    if (!issue->heardFrom.empty())
      origin.push_back(issue->heardFrom);
    if (issue->heardOn)
      origin.push_back(longDate(*issue->heardOn));
    const std::string quote = fmt::format("“{}”", issue->statement);
    items.push_back(origin.empty() ? report::Text(quote)
                                   : report::Text{report::plain(quote + "  "),
                                                  report::muted(fmt::format("{}", fmt::join(origin, ", ")))});
  }
  addList(blocks, "In the buyer’s words", std::move(items));
}

/// The name, and below it what they are.
report::Text accountText(const strategy::TargetAccount& account) {
  std::vector<std::string> detail;
  if (!account.sector.empty())
    detail.push_back(account.sector);
  if (account.relation)
    detail.push_back(wordInWords(basics::wordOf(*account.relation)));
  report::Text text{report::bold(account.name)};
  if (!detail.empty())
    text.runs.push_back(report::muted(fmt::format("\n{}", fmt::join(detail, ", "))));
  return text;
}

void addAccounts(Blocks& blocks, const Elements& strategy, const Market& market) {
  const std::string currency = strategy.only<strategy::WorkspaceSettings>().currency;
  report::Table table;
  table.columns = {{.label = "First accounts", .weight = 3.4},
                   {.label = "Tier", .weight = 0},
                   {.label = "Why them", .weight = 4},
                   {.label = "Potential", .weight = 0, .align = report::Align::Right},
                   {.label = "Who", .weight = 1.6}};
  for (const strategy::TargetAccount* account : accountsOf(strategy, market.id))
    table.rows.push_back(
        {.cells = {accountText(*account), account->tier ? std::string(basics::wordOf(*account->tier)) : std::string(),
                   account->why, account->potential ? moneyInWords(*account->potential, currency) : std::string(),
                   personName(strategy, account->owner)}});
  const bool nobodyToCall = table.rows.empty() && market.listRule.empty();
  addTable(blocks, std::move(table));
  addLabelled(blocks, "Who is on the list", market.listRule);
  if (nobodyToCall)
    blocks.push_back(labelled("First accounts", "Nobody is on the list yet."));
}

std::string whoWorksIt(const Elements& strategy, Id<Market> market) {
  std::vector<const strategy::Coverage*> shares;
  for (const strategy::Coverage* coverage : strategy.inOrder<strategy::Coverage>())
    if (coverage->market == market && strategy.find(coverage->person))
      shares.push_back(coverage);
  std::ranges::stable_sort(shares, std::ranges::greater(), &strategy::Coverage::share);
  std::vector<std::string> people;
  for (const strategy::Coverage* coverage : shares) {
    const std::string name = personName(strategy, coverage->person);
    people.push_back(coverage->share ? fmt::format("{} ({} %)", name, coverage->share->plain()) : name);
  }
  return listInWords(people);
}

void addMarket(Blocks& blocks, const DocumentSource& source, const Market& market) {
  const Elements& strategy = source.strategy;
  blocks.push_back(heading(2, market.rank ? fmt::format("{} {}", *market.rank, market.name) : market.name));
  if (!market.description.empty())
    blocks.push_back(paragraph(asSentence(market.description)));
  addLabelled(blocks, "Ideal customer", market.idealCustomer.empty() ? "Not described yet." : market.idealCustomer);
  const std::string buyers = buyersInWords(strategy, market.id);
  addLabelled(blocks, "Who buys, and what troubles them", buyers.empty() ? "Not said yet." : buyers);
  addIssues(blocks, strategy, market.id);
  addLabelled(blocks, "How we open", storyFor(strategy, market.id, standingIn(source)));
  addAccounts(blocks, strategy, market);
  addLabelled(blocks, "Size", market.size);
  addLabelled(blocks, "Who works it", whoWorksIt(strategy, market.id));
}

void addCandidates(Blocks& blocks, const Elements& strategy) {
  const Markets candidates = marketsWith(strategy, MarketStatus::Candidate);
  if (candidates.empty())
    return;
  blocks.push_back(heading(2, "Still to decide"));
  report::Table table;
  table.columns = {{.label = "Market", .weight = 2.4},
                   {.label = "What is known", .weight = 5},
                   {.label = "Who decides", .weight = 1.6},
                   {.label = "By", .weight = 0}};
  for (const Market* market : candidates) {
    const std::string known = market->description.empty() || market->reason.empty()
                                  ? market->description + market->reason
                                  : asSentence(market->description) + " " + market->reason;
    table.rows.push_back({.cells = {strong(market->name), known, personName(strategy, market->decideOwner),
                                    dateOrNothing(market->decideBy)}});
  }
  addTable(blocks, std::move(table));
}

} // namespace

std::optional<report::Section> marketsChapter(const DocumentSource& source) {
  const bool hasMarkets = !selectedMarkets(source.strategy).empty();
  report::Section section =
      chapter("The markets we chose", "Markets", hasMarkets ? Begins::OnANewPage : Begins::WhereThePageIs);
  section.blocks.push_back(quietly(overview(source.strategy)));
  addTableOfMarkets(section.blocks, source);
  if (source.numbers && !source.numbers->sentence.empty())
    section.blocks.push_back(paragraph(source.numbers->sentence));
  addFigure(section.blocks, source.goalsByMarket);
  for (const Market* market : selectedMarkets(source.strategy))
    addMarket(section.blocks, source, *market);
  addCandidates(section.blocks, source.strategy);
  return section;
}

} // namespace baton::handoff
