// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/card.h"

#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/document/told_story.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using strategy::Market;

// What fits on a side of A6 in a hand's reading distance.
constexpr std::size_t competitorsOnACard = 2, guardrailsOnACard = 2, limitsOnACard = 3;

Blocks frontOf(const DocumentSource& source, const Market& market) {
  Blocks blocks;
  const auto issues = issuesOf(source.strategy, market.id);
  const std::string issue = issues.empty() ? std::string() : fmt::format("“{}”", issues.front()->statement);
  const std::string story = storyFor(source.strategy, market.id, standingIn(source));
  if (!issue.empty() && !story.starts_with(issue.substr(0, issue.size() - std::string_view("”").size())))
    blocks.push_back(report::Paragraph{.text = report::bold(issue)});
  if (!story.empty())
    blocks.push_back(paragraph(story));
  if (blocks.empty())
    blocks.push_back(quietly("What keeps the buyer busy is not said yet."));
  std::vector<std::string> names = namesIn(accountsOf(source.strategy, market.id));
  names.resize(std::min<std::size_t>(names.size(), 3));
  addLabelled(blocks, "Call first", names.empty() ? market.listRule : listInWords(names));
  return blocks;
}

void addPrices(Blocks& blocks, const Elements& strategy, Id<Market> market) {
  for (const auto* offering : offeringsFor(strategy, market, strategy::FitLevel::Core)) {
    const std::string price = priceOf(strategy, *offering);
    blocks.push_back(labelled(offering->name, price.empty() ? "No price is said yet." : asSentence(price)));
  }
}

void addCompetitors(Blocks& blocks, const Elements& strategy, Id<Market> market) {
  std::size_t count = 0;
  for (const auto* competitor : competitorsIn(strategy, market)) {
    const auto* advantage = advantageIn(strategy, competitor->id, market);
    if (!advantage || count++ == competitorsOnACard)
      continue;
    blocks.push_back(heading(3, competitor->name));
    addLabelled(blocks, "Theirs", advantage->theirs);
    addLabelled(blocks, "Ours", advantage->ours);
    addLabelled(blocks, "Ask first", advantage->howWeWin);
  }
}

bool touches(const strategy::Exclusion& exclusion, Id<Market> market) {
  return exclusion.markets.empty() || std::ranges::find(exclusion.markets, market) != exclusion.markets.end();
}

void addLimits(Blocks& blocks, const DocumentSource& source, Id<Market> market) {
  std::vector<report::Text> may, closed;
  for (const auto* guardrail : guardrails(source.strategy, strategy::GuardrailKind::MayDecide))
    if (may.size() < guardrailsOnACard)
      may.push_back(asSentence(guardrail->statement));
  for (const auto* guardrail : guardrails(source.strategy, strategy::GuardrailKind::MustNot))
    if (closed.size() < guardrailsOnACard)
      closed.push_back(asSentence(guardrail->statement));
  for (const auto* exclusion : exclusionsFrom(source.strategy, source.today))
    if (touches(*exclusion, market) && closed.size() < limitsOnACard)
      closed.push_back(asSentence(exclusion->what));
  addList(blocks, "You decide", std::move(may));
  addList(blocks, "Not", std::move(closed));
}

} // namespace

Card cardOf(const DocumentSource& source, const Market& market) {
  Card card{market.name, frontOf(source, market), {}};
  addPrices(card.back, source.strategy, market.id);
  addCompetitors(card.back, source.strategy, market.id);
  addLimits(card.back, source, market.id);
  if (card.back.empty())
    card.back.push_back(quietly("Price, competitors and limits are not written down yet."));
  return card;
}

std::vector<Card> cardsOf(const DocumentSource& source) {
  std::vector<Card> cards;
  for (const Market* market : selectedMarkets(source.strategy))
    cards.push_back(cardOf(source, *market));
  return cards;
}

} // namespace baton::handoff
