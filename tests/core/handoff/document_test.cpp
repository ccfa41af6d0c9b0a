// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document.h"

#include "core/basics/text.h"
#include "core/clarity/settings.h"
#include "core/report/html.h"
#include "core/strategy/assumption.h"
#include "core/strategy/competitor.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/kinds.h"
#include "core/strategy/open_question.h"
#include "core/strategy/priority.h"
#include "core/strategy/room_to_run.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "tests/core/handoff/strategy_at_hand.h"
#include "tests/core/handoff/words_of.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::FieldType, basics::Id, basics::Kind, basics::RowId;
using testing::ElementsAre, testing::HasSubstr, testing::IsEmpty, testing::Not, testing::SizeIs;
using tests::day, tests::put, tests::StrategyAtHand, tests::wordsOf, tests::wordsOfChapter;

DocumentSource draftOf(const Elements& elements) {
  return *sourceOfDraft(elements, day("2026-03-02"));
}

/// One element of every kind, the id of its kind's place; each text says which field it is.
struct EveryKind {
  Elements elements;
  std::vector<const Kind*> kinds = strategy::kinds();

  EveryKind() {
    kinds.push_back(&describe(basics::Tag<people::Person>{}));
    for (const Kind* kind : kinds)
      add(*kind);
  }
  static std::string textOf(const Kind& kind, const Field& field) {
    return "the " + std::string(field.name) + " of the " + std::string(kind.name) + " here";
  }

private:
  RowId idOf(std::string_view kindName) const {
    for (std::size_t i = 0; i < kinds.size(); ++i)
      if (kinds[i]->name == kindName)
        return kinds[i]->singleton ? kinds[i]->singleton : RowId(1000 + i);
    return 0;
  }
  basics::Value valueOf(const Kind& kind, const Field& field) const {
    switch (field.type) {
    case FieldType::Text:
      return textOf(kind, field);
    case FieldType::Texts:
      return basics::packTexts({textOf(kind, field)});
    case FieldType::Reference:
      return idOf(field.target.empty() ? "market" : field.target);
    case FieldType::References:
      return std::vector<RowId>{idOf(field.target)};
    case FieldType::Choice:
      return std::string(field.name == "status" && kind.name == "market" ? "selected" : field.words.front());
    default:
      return {};
    }
  }
  void add(const Kind& kind) {
    const auto element = kind.make();
    for (const Field& field : kind.fields)
      if (const basics::Value value = valueOf(kind, field); !basics::isNull(value))
        field.write(element.get(), value);
    const RowId id = kind.hasKey() ? kind.keyId(element.get()) : idOf(kind.name);
    kind.setId(element.get(), id);
    elements.put(kind, id, element);
  }
};

TEST(TheHandoff, PrintsEveryTextOfTheStrategyAndProseOnce) {
  const EveryKind every;
  const report::Document document = handoffDocument(draftOf(every.elements));
  const std::string chapters = tests::wordsOfChapters(document);
  for (const Kind* kind : strategy::kinds())
    for (const Field& field : kind->fields) {
      const bool isText = field.type == FieldType::Text || field.type == FieldType::Texts;
      if (!isText || !field.traits.printed || kind->singleton == 1)
        continue; // the workspace's own settings stand on the cover
      const std::size_t count = tests::occurrences(chapters, EveryKind::textOf(*kind, field));
      const std::string name = std::string(kind->name) + "." + std::string(field.name);
      if (field.traits.prose && !field.traits.title)
        EXPECT_EQ(count, 1u) << name;
      else
        EXPECT_GE(count, 1u) << name;
    }
  EXPECT_EQ(document.workspace, "the name of the workspace here");
}

TEST(TheHandoff, OfNothingSaysWhatIsMissingAndHasNoEmptyTable) {
  const report::Document document = handoffDocument(draftOf({}));
  for (const report::Table& table : tests::tablesOf(document))
    EXPECT_FALSE(table.rows.empty());
  const std::string words = wordsOf(document);
  for (const char* sentence :
       {"Where we must be, and by when, is not written down yet.", "No market has been described yet.",
        "Nothing to sell is described yet.", "Why a buyer should choose us is not written down yet.",
        "No competitor is named yet, and neither is what buyers do today instead.",
        "Nothing has been left out yet, so Sales would have to choose.",
        "What Sales may decide alone is not written down yet.", "No question is open.",
        "No goal for Sales as a whole is set yet."})
    EXPECT_THAT(words, HasSubstr(sentence));
  EXPECT_EQ(wordsOfChapter(document, "Plays and sales tools"), "") << "left out where there is none";
  EXPECT_EQ(wordsOfChapter(document, "Words we use"), "");
}

TEST(TheHandoff, KeepsHostileTextAsText) {
  StrategyAtHand hand;
  const std::string hostile = "<script>alert(1)</script> **bold** =SUM(A1) [link](http://x) \n# heading";
  put(hand.elements, strategy::Priority{.id = Id<strategy::Priority>(601), .statement = hostile});
  const report::Document document = handoffDocument(draftOf(hand.elements));
  EXPECT_THAT(wordsOf(document), HasSubstr(hostile));
  EXPECT_THAT(report::writeHtml(document), Not(HasSubstr("<script>alert")));
}

TEST(TheHandoff, OfAVersionSaysWhoPublishedItForWhomAndSinceWhen) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.inForceFrom = day("2026-04-01");
  request.readiness.ready = false;
  request.reason = "The season begins in April";
  const Handoff version = *hand.elements.find(hand.publish(request));
  const report::Document document = handoffDocument(*sourceOf(hand.elements, version));
  EXPECT_EQ(document.version, "version 1");
  EXPECT_EQ(document.dateLine, "Published 2 March 2026");
  EXPECT_EQ(document.watermark, "");
  EXPECT_EQ(document.title, "By 31 December 2026 we run 400 tills");
  ASSERT_TRUE(document.cover);
  std::vector<std::string> facts;
  for (const report::Fact& fact : document.cover->facts)
    facts.push_back(fact.label + ": " + fact.value);
  EXPECT_THAT(facts, ElementsAre("Published by: Maya", "Handed to: 2 people", "Published on: 2 March 2026",
                                 "In force from: 1 April 2026"));
  EXPECT_THAT(document.cover->contentHash, HasSubstr(version.sha256.substr(0, 4)));
  EXPECT_THAT(wordsOfChapter(document, "Who received it"), HasSubstr("Sam (Head of Sales), Tess (Seller)."));
  EXPECT_THAT(wordsOfChapter(document, "Who received it"), HasSubstr(version.sha256));
  EXPECT_THAT(wordsOfChapter(document, "How clear this is"), HasSubstr("The season begins in April."));
}

TEST(TheHandoff, EndsWithTheReplyPageAndOpensWithTheOnePage) {
  StrategyAtHand hand;
  const report::Document document = handoffDocument(*sourceOf(hand.elements, *hand.elements.find(hand.publish())));
  EXPECT_EQ(document.sections.front().title, "One page");
  EXPECT_EQ(document.sections.back().title, "Your answer");
  EXPECT_TRUE(document.sections.back().onePage);
  EXPECT_THAT(wordsOf(document.sections.back().blocks), HasSubstr("I do not accept it yet"));
}

TEST(TheDraft, IsMarkedOnEveryPageAndAsksForComments) {
  const StrategyAtHand hand;
  const report::Document document = handoffDocument(draftOf(hand.elements));
  EXPECT_EQ(document.watermark, "Draft for comment");
  EXPECT_EQ(document.sections.back().title, "Your comments");
  EXPECT_THAT(wordsOf(document.sections.back().blocks), Not(HasSubstr("accept")));
  EXPECT_EQ(wordsOfChapter(document, "Who received it"), "");
}

TEST(ARecalledVersion, SaysSoOnEveryPageAndWhy) {
  StrategyAtHand hand;
  const auto id = hand.publish();
  tests::apply(hand.elements, recall(hand.elements, id, "The price was wrong")->edits);
  const report::Document document = handoffDocument(*sourceOf(hand.elements, *hand.elements.find(id)));
  EXPECT_EQ(document.watermark, "Recalled");
  EXPECT_THAT(wordsOf(document), HasSubstr("The price was wrong."));
}

TEST(AVersion, IsPrintedFromWhatWasPublishedNotFromTheDraft) {
  StrategyAtHand hand;
  const auto id = hand.publish();
  auto market = *hand.elements.find(hand.retail);
  market.reason = "Something else.";
  put(hand.elements, market);
  const std::string words = wordsOf(handoffDocument(*sourceOf(hand.elements, *hand.elements.find(id))));
  EXPECT_THAT(words, HasSubstr("62 of 90 tills sold in 2025."));
  EXPECT_THAT(words, Not(HasSubstr("Something else.")));
}

TEST(TheMarkets, ShowTheNumbersThatAreHandedInAndCountAccounts) {
  StrategyAtHand hand;
  for (int i = 0; i < 4; ++i)
    put(hand.elements, strategy::TargetAccount{.id = Id<strategy::TargetAccount>(110 + i),
                                               .market = hand.retail,
                                               .name = "Shop " + std::to_string(i),
                                               .dropped = i == 3 ? std::optional(day("2026-01-01")) : std::nullopt});
  DocumentSource source = draftOf(hand.elements);
  const auto columns = [](const report::Document& document) {
    std::vector<std::string> labels;
    const report::Table table = tests::tablesOf(document).front();
    for (const report::TableColumn& column : table.columns)
      labels.push_back(column.label);
    return labels;
  };
  EXPECT_THAT(columns(handoffDocument(source)), ElementsAre("", "Market", "Why this one", "Accounts"));
  Numbers numbers{.goalLabel = "FY2026 goal", .actualLabel = "Actual", .sentence = "What was sold outside lost money."};
  numbers.markets = {
      {.market = hand.retail, .goal = basics::Amount::of(12'900'000), .actual = basics::Amount::of(10'946'000)}};
  numbers.notSelected = {.accounts = 172, .actual = basics::Amount::of(3'730'000)};
  numbers.total = {.actual = basics::Amount::of(14'676'000)};
  source.numbers = std::move(numbers);
  const report::Document document = handoffDocument(source);
  EXPECT_THAT(columns(document), ElementsAre("", "Market", "Why this one", "Accounts", "FY2026 goal", "Actual"));
  const report::Table table = tests::tablesOf(document).front();
  const auto cells = [](const report::TableRow& row) {
    std::vector<std::string> texts;
    for (const report::Text& cell : row.cells)
      texts.push_back(cell.plain());
    return texts;
  };
  ASSERT_THAT(table.rows, SizeIs(2));
  EXPECT_THAT(cells(table.rows[0]),
              ElementsAre("1", "Independent retailers", "62 of 90 tills sold in 2025.", "3", "12.90M", "10.95M"));
  EXPECT_THAT(cells(table.rows[1]),
              ElementsAre("", "Not selected", "School canteens (turned down)", "172", "", "3.73M"));
  EXPECT_THAT(cells(*table.total), ElementsAre("", "Together", "", "", "", "14.68M"));
  EXPECT_THAT(wordsOf(document), HasSubstr("What was sold outside lost money."));
}

TEST(TheMarkets, AreCountedInWords) {
  StrategyAtHand hand;
  EXPECT_THAT(wordsOf(handoffDocument(draftOf(hand.elements))),
              HasSubstr("Two were considered, one is selected, one is turned down."));
}

TEST(AgainstWhom, IsOneTableWithEveryCompetitorAndWhatEachAnswerIsFor) {
  StrategyAtHand hand;
  const auto rival = put(hand.elements, strategy::Competitor{.id = Id<strategy::Competitor>(601),
                                                             .position = "a",
                                                             .name = "Cash Boxes",
                                                             .note = "sold by the wholesaler",
                                                             .markets = {hand.retail}});
  put(hand.elements,
      strategy::Competitor{
          .id = Id<strategy::Competitor>(602), .position = "b", .name = "The drawer", .presentWay = true});
  put(hand.elements, strategy::Advantage{.id = Id<strategy::Advantage>(651),
                                         .position = "a",
                                         .competitor = rival,
                                         .ours = "It counts.",
                                         .theirs = "It costs 40.",
                                         .howWeWin = "Ask who counts."});
  put(hand.elements, strategy::Advantage{.id = Id<strategy::Advantage>(652),
                                         .position = "b",
                                         .competitor = rival,
                                         .offering = hand.till,
                                         .ours = "It prints."});
  std::vector<std::vector<std::string>> cells;
  for (const report::Table& table : tests::tablesOf(handoffDocument(draftOf(hand.elements))))
    if (table.columns.front().label == "Competitor")
      for (const report::TableRow& row : table.rows) {
        cells.emplace_back();
        for (const report::Text& cell : row.cells)
          cells.back().push_back(cell.plain());
      }
  ASSERT_THAT(cells, SizeIs(3));
  EXPECT_THAT(cells[0], ElementsAre("Cash Boxes\nsold by the wholesaler. Met in Independent retailers.", "It costs 40.",
                                    "It counts.", "Ask who counts."));
  EXPECT_THAT(cells[1], ElementsAre("Till", "Not said yet.", "It prints.", "Not said yet."));
  EXPECT_THAT(cells[2], ElementsAre("The drawer\nThe present way of doing it.", "Not said yet.", "Not said yet.",
                                    "Not said yet."));
}

TEST(HowClearItIs, CountsWhatCannotBeAskedYetInsteadOfListingIt) {
  StrategyAtHand hand;
  DocumentSource source = draftOf(hand.elements);
  source.clarity = ClarityFacts{.findings = {{.weight = Weight::ToSettle, .text = "No offering is core."},
                                             {.weight = Weight::ToSettle, .text = "No price yet.", .waits = true},
                                             {.weight = Weight::WorthALook, .text = "No proof yet.", .waits = true}}};
  const std::string words = wordsOfChapter(handoffDocument(source), "How clear this is");
  EXPECT_THAT(words, HasSubstr("No offering is core."));
  EXPECT_THAT(words, Not(HasSubstr("No price yet.")));
  EXPECT_THAT(words, Not(HasSubstr("No proof yet.")));
  EXPECT_THAT(words, HasSubstr("Two further questions can be asked once this is settled."));
}

TEST(WhatIsOwed, ListsPromisesBySideAndToolsThatAreDue) {
  StrategyAtHand hand;
  put(hand.elements, strategy::Weapon{.id = Id<strategy::Weapon>(801),
                                      .name = "Till calculator",
                                      .status = strategy::WeaponStatus::InWork,
                                      .owner = hand.maya,
                                      .due = day("2026-05-01")});
  DocumentSource source = draftOf(hand.elements);
  source.promises = {{people::Side::Leadership, "Maya", "Answer price questions in two days", "Mail sent", {}},
                     {people::Side::Sales, "Sam", "Call all ninety shops", "", day("2026-04-15")}};
  const std::string words = wordsOfChapter(handoffDocument(source), "What we owe each other");
  const auto sales = words.find("What Sales owes"), leadership = words.find("What leadership and support owe");
  ASSERT_NE(leadership, std::string::npos);
  EXPECT_GT(words.find("Call all ninety shops"), sales);
  EXPECT_LT(words.find("Call all ninety shops"), leadership);
  EXPECT_GT(words.find("Answer price questions in two days"), leadership);
  EXPECT_GT(words.find("Till calculator"), leadership);
  EXPECT_THAT(words, HasSubstr("1 May 2026"));
}

TEST(WhatIsOwed, AddsUpTheGoalsOfSinglePeopleByFiscalYear) {
  StrategyAtHand hand;
  auto strategy = hand.elements.only<strategy::Strategy>();
  strategy.horizonFrom = day("2026-01-01");
  strategy.horizonTo = day("2026-12-31");
  put(hand.elements, strategy);
  const Id<plan::Metric> revenue(101);
  put(hand.elements, plan::Metric{.id = revenue, .name = "Revenue", .unit = plan::Unit::Money});
  const auto owe = [&](Id<people::Person> owner, std::string_view from, int amount) {
    put(hand.elements,
        plan::Goal{.metric = revenue, .owner = owner, .from = day(from), .amount = basics::Amount::of(amount)});
  };
  owe(hand.sam, "2026-01-01", 200'000);
  owe(hand.sam, "2026-04-01", 150'000);
  owe(hand.tess, "2026-01-01", 50'000);
  owe(hand.tess, "2025-10-01", 70'000); // before the horizon
  const std::string words = wordsOfChapter(handoffDocument(draftOf(hand.elements)), "What we owe each other");
  EXPECT_THAT(words, HasSubstr("400,000 EUR"));
  EXPECT_THAT(words, Not(HasSubstr("70,000 EUR")));
  EXPECT_THAT(words, HasSubstr("everybody together"));
}

TEST(HowClearThisIs, PrintsWhatIsOpenAndWhatWasPutAsideWithTheReason) {
  StrategyAtHand hand;
  put(hand.elements, clarity::RuleSetting{.rule = "too-many", .off = true, .reason = "One owner for each"});
  put(hand.elements, clarity::PutAside{.id = Id<clarity::PutAside>(901),
                                       .rule = "claim-generic",
                                       .element = Id<basics::Anything>(hand.till.value()),
                                       .by = hand.maya,
                                       .reason = "The word is our brand"});
  DocumentSource source = draftOf(hand.elements);
  source.clarity = ClarityFacts{
      false,
      3,
      {{Weight::ToSettle, "Till", "What does Till cost?", "List price"}, {Weight::WorthALook, "", "Renew it", ""}},
      {}};
  const std::string words = wordsOfChapter(handoffDocument(source), "How clear this is");
  for (const char* text :
       {"Three of four gates are open today.", "What does Till cost?", "List price", "Renew it",
        "too-many, switched off. One owner for each.", "claim-generic, Till. The word is our brand."})
    EXPECT_THAT(words, HasSubstr(text));
}

TEST(WhatChanged, ComparesWithTheVersionBeforeAndNamesAnsweredQuestions) {
  StrategyAtHand hand;
  strategy::OpenQuestion question{.id = Id<strategy::OpenQuestion>(951), .text = "Who leads Canada?"};
  put(hand.elements, question);
  hand.publish();
  question.answer = "Sam does";
  put(hand.elements, question);
  auto market = *hand.elements.find(hand.retail);
  market.reason = "64 of 90 tills sold in 2025.";
  put(hand.elements, market);
  put(hand.elements, strategy::Assumption{.id = Id<strategy::Assumption>(961), .statement = "Shops stay open."});
  const auto second = hand.publish();
  const report::Document document = handoffDocument(*sourceOf(hand.elements, *hand.elements.find(second)));
  const std::string words = wordsOfChapter(document, "What changed since version 1");
  EXPECT_THAT(words, HasSubstr("Who leads Canada?\nSam does."));
  EXPECT_THAT(words, HasSubstr("Assumption. Shops stay open"));
  EXPECT_THAT(words, HasSubstr("62 of 90 tills"));
  EXPECT_THAT(words, HasSubstr("64 of 90 tills"));
}

TEST(WhatChanged, PassesOverARecalledVersion) {
  StrategyAtHand hand;
  hand.publish();
  const auto second = hand.publish();
  tests::apply(hand.elements, recall(hand.elements, second, "Too early")->edits);
  EXPECT_EQ(draftOf(hand.elements).previousVersion, "1");
}

} // namespace
} // namespace baton::handoff
