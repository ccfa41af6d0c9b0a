// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document.h"

#include "core/basics/text.h"
#include "core/handoff/document/card.h"
#include "core/handoff/document/one_page.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/strategy.h"
#include "core/strategy/workspace_settings.h"

#include <fmt/format.h>

namespace baton::handoff {
namespace {

constexpr std::size_t longestTitle = 110; // bytes: four lines on a cover

std::string companyOf(const DocumentSource& source) {
  return source.strategy.only<strategy::WorkspaceSettings>().name;
}

/// The aspiration where it is short enough to stand on a cover.
std::string titleOf(const DocumentSource& source) {
  std::string_view title = basics::trimmed(source.strategy.only<strategy::Strategy>().aspiration);
  if (title.ends_with('.'))
    title.remove_suffix(1);
  if (title.empty() || title.size() > longestTitle)
    return "What we sell, to whom, and why us";
  return std::string(title);
}

std::string leadOf(const DocumentSource& source) {
  const auto& strategy = source.strategy.only<strategy::Strategy>();
  std::string lead = "Which markets we chose, what we sell there, why buyers choose us, and what Sales and leadership "
                     "owe each other.";
  if (strategy.horizonFrom && strategy.horizonTo)
    lead += fmt::format(" {} to {}.", monthAndYear(*strategy.horizonFrom), monthAndYear(*strategy.horizonTo));
  return lead;
}

report::Fact personFact(const std::string& label, const people::Person* person) {
  return {.label = label, .value = person ? person->name : "nobody named", .detail = person ? person->title : ""};
}

report::Fact receiversFact(const DocumentSource& source) {
  const auto& receivers = source.version->receivers;
  if (receivers.size() == 1)
    return personFact("Handed to", source.strategy.find(receivers.front()));
  return {.label = "Handed to",
          .value = receivers.empty() ? "nobody yet" : fmt::format("{} people", receivers.size()),
          .detail = receivers.empty() ? "" : "named at the end"};
}

std::string gatesInWords(const DocumentSource& source) {
  if (!source.clarity)
    return "not checked";
  return fmt::format("{} of 4 open", source.clarity->openGates);
}

report::Cover coverOf(const DocumentSource& source) {
  report::Cover cover;
  if (!source.version) {
    cover.facts = {{.label = "State", .value = "Draft for comment", .detail = "nothing here is decided yet"},
                   {.label = "As of", .value = longDate(source.today)},
                   {.label = "Gates", .value = gatesInWords(source)}};
    return cover;
  }
  const VersionFacts& version = *source.version;
  cover.facts = {personFact("Published by", source.strategy.find(version.publishedBy)),
                 receiversFact(source),
                 {.label = "Published on", .value = longDate(version.published)},
                 {.label = "In force from",
                  .value = version.inForceFrom ? longDate(*version.inForceFrom) : longDate(version.published)}};
  const std::string& sum = version.sha256;
  if (sum.size() == 64)
    cover.contentHash = fmt::format("Content SHA-256 {} {} {} … {}", sum.substr(0, 4), sum.substr(4, 4),
                                    sum.substr(8, 4), sum.substr(60));
  return cover;
}

/// What every document of the handoff says of itself.
report::Document frame(const DocumentSource& source, std::string kind) {
  report::Document document;
  document.kind = std::move(kind);
  document.workspace = companyOf(source);
  document.date = source.today;
  document.paper = source.paper;
  document.confidentiality = "Confidential: for the people it was given to";
  if (!source.version) {
    document.version = "draft for comment";
    document.watermark = "Draft for comment";
    document.dateLine = "As of " + longDate(source.today);
    return document;
  }
  document.version = "version " + source.version->name;
  document.dateLine = "Published " + longDate(source.version->published);
  document.author = personName(source.strategy, source.version->publishedBy);
  if (!source.version->recalled.empty())
    document.watermark = "Recalled";
  return document;
}

/// Both sides of a card in one column.
Blocks wholeCard(Card card) {
  Blocks blocks{heading(3, card.market)};
  for (auto* side : {&card.front, &card.back})
    for (report::Block& block : *side)
      blocks.push_back(std::move(block));
  return blocks;
}

/// The cards side by side, so that the handoff can be read without a pair of scissors.
void addCardsForReading(report::Document& document, const DocumentSource& source) {
  std::vector<Card> cards = cardsOf(source);
  constexpr std::size_t across = 3;
  for (std::size_t first = 0; first < cards.size(); first += across) {
    report::Section section;
    section.title = "Cards";
    section.compact = section.landscape = true;
    section.blocks.push_back(first == 0 ? report::Block(heading(1, "To carry along"))
                                        : report::Block(heading(3, "To carry along")));
    report::Columns columns;
    for (std::size_t i = first; i < first + across; ++i) {
      report::ColumnOfBlocks column;
      if (i < cards.size())
        column.blocks = wholeCard(std::move(cards[i]));
      columns.columns.push_back(std::move(column));
    }
    section.blocks.push_back(std::move(columns));
    document.sections.push_back(std::move(section));
  }
}

void addRecall(report::Document& document, const DocumentSource& source) {
  if (!source.version || source.version->recalled.empty())
    return;
  report::Section section;
  section.title = "Recalled";
  section.blocks = {report::Callout{.title = "This version has been recalled",
                                    .paragraphs = {asSentence(source.version->recalled)},
                                    .side = report::Side::Leadership}};
  document.sections.push_back(std::move(section));
}

void addChapters(report::Document& document, const DocumentSource& source) {
  for (const auto build : {directionChapter, marketsChapter, offeringsChapter, differencesChapter, competitorsChapter,
                           limitsChapter, playsChapter, roomChapter, assumptionsChapter, questionsChapter, owedChapter,
                           wordsChapter, clarityChapter, changesChapter, receiversChapter})
    if (auto section = build(source))
      document.sections.push_back(*std::move(section));
}

void addCard(report::Document& document, Card card) {
  for (auto* side : {&card.front, &card.back}) {
    report::Section section;
    section.title = card.market;
    section.paper = report::paperA6;
    section.onePage = true;
    section.compact = side == &card.back;
    section.furniture = false;
    section.blocks.push_back(side == &card.front
                                 ? report::Block(heading(2, card.market))
                                 : report::Block(quietly(fmt::format("{}, {}", card.market, document.version))));
    for (report::Block& block : *side)
      section.blocks.push_back(std::move(block));
    document.sections.push_back(std::move(section));
  }
}

} // namespace

report::Document handoffDocument(const DocumentSource& source) {
  report::Document document = frame(source, "The handoff");
  document.title = titleOf(source);
  document.lead = leadOf(source);
  document.cover = coverOf(source);
  addRecall(document, source);
  document.sections.push_back(onePageOf(source).section);
  addCardsForReading(document, source);
  document.contents = true;
  document.contentsAfterSection = int(document.sections.size());
  addChapters(document, source);
  document.sections.push_back(replyPage(source));
  return document;
}

report::Document onePageDocument(const DocumentSource& source) {
  report::Document document = frame(source, "The handoff");
  document.title = titleOfOnePage(source);
  report::Section page = onePageOf(source).section;
  document.lead = std::get<report::Paragraph>(page.blocks[1]).text.plain();
  page.blocks.erase(page.blocks.begin(), page.blocks.begin() + 2); // the document's title and lead stand there already
  document.sections.push_back(std::move(page));
  return document;
}

report::Document cardDocument(const DocumentSource& source, basics::Id<strategy::Market> market) {
  report::Document document = frame(source, "The seller’s card");
  document.paper = report::paperA6;
  if (!market)
    for (Card& card : cardsOf(source))
      addCard(document, std::move(card));
  else if (const auto* one = source.strategy.find(market))
    addCard(document, cardOf(source, *one));
  if (document.sections.empty())
    document.sections.push_back({.title = "Cards",
                                 .blocks = {paragraph("No market is selected yet, so there is nobody to call on.")},
                                 .paper = report::paperA6,
                                 .compact = true,
                                 .furniture = false});
  return document;
}

report::Document replyDocument(const DocumentSource& source) {
  report::Document document = frame(source, "The handoff");
  document.sections.push_back(replyPage(source));
  return document;
}

} // namespace baton::handoff
