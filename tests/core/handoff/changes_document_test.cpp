// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/changes_document.h"

#include "core/handoff/document/changes_headlines.h"
#include "core/handoff/document/document.h"
#include "core/plan/goal.h"
#include "core/report/html.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/open_question.h"
#include "core/strategy/target_account.h"
#include "core/strategy/term.h"
#include "tests/core/handoff/strategy_at_hand.h"
#include "tests/core/handoff/words_of.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using strategy::OpenQuestion;
using testing::ElementsAre, testing::HasSubstr, testing::IsEmpty, testing::Not;
using tests::day, tests::put, tests::StrategyAtHand, tests::wordsOf, tests::wordsOfChapter;

constexpr const char* everyChange = "Every change, word by word";

struct TwoVersions : StrategyAtHand {
  void edit(const std::function<void(strategy::Market&)>& change) {
    auto market = *elements.find(retail);
    change(market);
    put(elements, market);
  }
  ChangesSource changes(ChangesAsked asked = {}) {
    asked.today = day("2026-04-01");
    return *changesBetween(elements, asked);
  }
  std::string refusal(ChangesAsked asked) {
    asked.today = day("2026-04-01");
    const auto refused = changesBetween(elements, asked);
    return refused ? std::string() : refused.refusal().cause;
  }
};

TEST(WhatChanged, IsTheNewestVersionAgainstTheOneBefore) {
  TwoVersions hand;
  hand.publish();
  hand.publish();
  hand.publish();
  const auto source = hand.changes();
  EXPECT_EQ(source.from.name, "2");
  EXPECT_EQ(source.to.name, "3");
}

TEST(WhatChanged, OfTheOnlyVersionIsTheDraftAgainstIt) {
  TwoVersions hand;
  hand.publish();
  EXPECT_EQ(hand.changes().from.name, "1");
  EXPECT_TRUE(hand.changes().to.isDraft());
  EXPECT_EQ(changesDocument(hand.changes()).watermark, "Draft for comment");
}

TEST(WhatChanged, SinceANamedVersionIsTheDraftAgainstIt) {
  TwoVersions hand;
  hand.publish();
  hand.publish();
  EXPECT_TRUE(hand.changes({.from = "1"}).to.isDraft());
  EXPECT_EQ(hand.changes({.from = "1", .to = "2"}).to.name, "2");
  EXPECT_EQ(hand.changes({.to = "2"}).from.name, "1");
  EXPECT_EQ(hand.changes({.to = "draft"}).from.name, "2");
}

TEST(WhatChanged, IsRefusedWhereThereIsNothingToCompareWith) {
  TwoVersions hand;
  EXPECT_EQ(hand.refusal({}), "No version has been published yet");
  hand.publish();
  EXPECT_EQ(hand.refusal({.to = "1"}), "There is no version before this one");
  EXPECT_NE(hand.refusal({.from = "9"}), "");
}

TEST(WhatChanged, ForAReaderBeginsWithWhatTheySigned) {
  TwoVersions hand;
  hand.acknowledge(hand.answer(hand.publish(), hand.tess, Verdict::Accepted));
  hand.publish();
  hand.publish();
  const auto source = hand.changes({.reader = hand.tess});
  EXPECT_EQ(source.from.name, "1");
  EXPECT_EQ(source.to.name, "3");
  EXPECT_THAT(changesDocument(source).lead, HasSubstr("which Tess signed"));
  const auto others = hand.changes({.reader = hand.sam});
  EXPECT_EQ(others.from.name, "2") << "who signed none reads the last step";
  EXPECT_THAT(changesDocument(others).lead, Not(HasSubstr("signed")));
}

TEST(WhatChanged, ForWhoHasSignedTheOneInForceIsWhatTheDraftBrings) {
  TwoVersions hand;
  const auto only = hand.publish();
  hand.acknowledge(hand.answer(only, hand.tess, Verdict::Accepted));
  EXPECT_TRUE(hand.changes({.reader = hand.tess}).to.isDraft());
}

TEST(WhatChanged, SaysFirstWhatMattersToSales) {
  TwoVersions hand;
  hand.publish();
  hand.edit([](strategy::Market& market) { market.rank = 2; });
  auto offering = *hand.elements.find(hand.till);
  offering.listPrice = basics::Money::ofCents(130000);
  put(hand.elements, offering);
  put(hand.elements,
      strategy::Exclusion{.id = Id<strategy::Exclusion>(811), .what = "No tenders", .until = day("2026-12-31")});
  put(hand.elements,
      strategy::Term{.id = Id<strategy::Term>(821), .word = "Till", .meaning = "A till with its drawer."});
  hand.publish();
  const auto source = hand.changes();
  std::vector<std::string> lines;
  for (const Headline& headline : headlinesOf(source))
    lines.push_back(headline.topic + " | " + headline.text.plain());
  EXPECT_THAT(lines,
              ElementsAre("To whom | Independent retailers. Rank: 1 2", "What | Till. List price: 1,250 EUR 1,300 EUR",
                          "What not | From now on not: No tenders (until 31 December 2026)"));
  EXPECT_EQ(furtherChanges(source), "one word");
}

TEST(WhatChanged, CountsWhatIsChangedNewAndGone) {
  TwoVersions hand;
  const auto account = put(
      hand.elements,
      strategy::TargetAccount{.id = Id<strategy::TargetAccount>(831), .market = hand.retail, .name = "Corner Shop"});
  hand.publish();
  hand.elements.erase(describe(basics::Tag<strategy::TargetAccount>{}), account.value());
  hand.edit([](strategy::Market& market) { market.reason = "64 of 90 tills sold in 2025."; });
  put(hand.elements, strategy::Term{.id = Id<strategy::Term>(821), .word = "Till", .meaning = "A till."});
  put(hand.elements,
      strategy::Term{.id = Id<strategy::Term>(822), .word = "Drawer", .meaning = "Where the cash lies."});
  hand.publish();
  const auto page = changesDocument(hand.changes()).sections.front();
  const auto& facts = std::get<report::Facts>(page.blocks.front()).facts;
  std::vector<std::string> values;
  values.reserve(facts.size());
  for (const report::Fact& fact : facts)
    values.push_back(fact.label + " " + fact.value);
  EXPECT_THAT(values, ElementsAre("Changed 1", "New 2", "No longer there 1", "Answered 0"));
}

TEST(WhatChanged, MarksWordsThatWentAndCameWithoutColour) {
  TwoVersions hand;
  hand.publish();
  hand.edit([](strategy::Market& market) { market.reason = "64 of 90 tills sold in 2025."; });
  hand.publish();
  const std::string html = report::writeHtml(changesDocument(hand.changes()));
  EXPECT_THAT(html, HasSubstr("<del>62 </del>of 90 tills sold in 2025."));
  EXPECT_THAT(html, HasSubstr("<ins>64 </ins>of 90 tills sold in 2025."));
}

TEST(WhatChanged, NamesTheElementOnceBeforeItsFields) {
  TwoVersions hand;
  hand.publish();
  hand.edit([](strategy::Market& market) {
    market.rank = 2;
    market.reason = "64 of 90 tills sold in 2025.";
  });
  hand.publish();
  const std::string words = wordsOfChapter(changesDocument(hand.changes()), everyChange);
  EXPECT_EQ(tests::occurrences(words, "Independent retailers"), 1u);
  EXPECT_THAT(words, HasSubstr("Reason for the status"));
  EXPECT_THAT(words, HasSubstr("Rank"));
}

TEST(WhatChanged, TellsTheAnswersToWhatWasAsked) {
  TwoVersions hand;
  const Id<OpenQuestion> asked(801), open(802);
  put(hand.elements, OpenQuestion{.id = asked, .askedBy = hand.sam, .text = "Who leads Canada?"});
  put(hand.elements, OpenQuestion{.id = open, .askedBy = hand.tess, .text = "What of the bonus?"});
  hand.publish();
  put(hand.elements, OpenQuestion{.id = asked,
                                  .askedBy = hand.sam,
                                  .text = "Who leads Canada?",
                                  .answer = "Maya does",
                                  .answered = day("2026-03-20")});
  put(hand.elements,
      OpenQuestion{
          .id = Id<OpenQuestion>(803), .askedBy = hand.tess, .text = "May I discount?", .answer = "Up to 5 %"});
  hand.publish();
  const std::string words = wordsOfChapter(changesDocument(hand.changes()), "What was asked, and is answered");
  EXPECT_THAT(words, HasSubstr("Who leads Canada?\nSam\nMaya does.\n20 Mar 2026"));
  EXPECT_THAT(words, HasSubstr("May I discount?\nTess\nUp to 5 %")) << "asked and answered in between";
  EXPECT_THAT(words, Not(HasSubstr("bonus")));
}

TEST(WhatChanged, TellsWhatBecameOfSignals) {
  TwoVersions hand;
  hand.publish();
  hand.publish();
  auto source = hand.changes();
  EXPECT_THAT(wordsOfChapter(changesDocument(source), "What was asked, and is answered"), IsEmpty());
  source.answeredSignals = {{.by = "Sam",
                             .account = "Corner Shop",
                             .text = "They sell at cost",
                             .answer = "Let them",
                             .changesStrategy = false}};
  const std::string words = wordsOfChapter(changesDocument(source), "What was asked, and is answered");
  EXPECT_THAT(words, HasSubstr("They sell at cost\nAt: Corner Shop\nSam\nThe strategy stays. Let them."));
}

TEST(WhatChanged, ListsWhatStandsOnItAndWhatIsTheReaders) {
  TwoVersions hand;
  put(hand.elements,
      strategy::TargetAccount{
          .id = Id<strategy::TargetAccount>(831), .market = hand.retail, .name = "Corner Shop", .owner = hand.tess});
  put(hand.elements,
      strategy::TargetAccount{
          .id = Id<strategy::TargetAccount>(832), .market = hand.retail, .name = "Till World", .owner = hand.sam});
  hand.publish();
  hand.edit([](strategy::Market& market) { market.reason = "64 of 90 tills sold in 2025."; });
  hand.publish();
  const auto document = changesDocument(hand.changes({.reader = hand.tess}));
  const std::string own = wordsOfChapter(document, "What of it is Tess’s");
  EXPECT_THAT(own, HasSubstr("Corner Shop"));
  EXPECT_THAT(own, Not(HasSubstr("Till World")));
  const std::string all = wordsOfChapter(document, "What stands on what changed");
  EXPECT_THAT(all, HasSubstr("Corner Shop\nTarget account\nTess\nIndependent retailers"));
  EXPECT_THAT(all, HasSubstr("Till World\nTarget account\nSam\nIndependent retailers"));
  EXPECT_THAT(wordsOfChapter(changesDocument(hand.changes()), "What of it is Tess’s"), IsEmpty());
}

TEST(WhatChanged, OfTwoThatSayTheSameSaysSo) {
  TwoVersions hand;
  hand.publish();
  hand.publish();
  const auto document = changesDocument(hand.changes());
  EXPECT_THAT(wordsOf(document), HasSubstr("Nothing changed"));
  EXPECT_EQ(document.sections.size(), 1u);
}

TEST(WhatChanged, OfARecalledVersionSaysWhy) {
  TwoVersions hand;
  hand.publish();
  const auto second = hand.publish();
  tests::apply(hand.elements, recall(hand.elements, second, "The price was wrong")->edits);
  const auto document = changesDocument(hand.changes({.from = "1", .to = "2"}));
  EXPECT_EQ(document.watermark, "Recalled");
  EXPECT_THAT(wordsOf(document), HasSubstr("The price was wrong."));
}

TEST(TheHandoff, TellsWhatWasAnsweredSinceTheVersionBefore) {
  TwoVersions hand;
  const Id<OpenQuestion> asked(801);
  put(hand.elements, OpenQuestion{.id = asked, .askedBy = hand.sam, .text = "Who leads Canada?"});
  hand.publish();
  put(hand.elements,
      OpenQuestion{.id = asked, .askedBy = hand.sam, .text = "Who leads Canada?", .answer = "Maya does"});
  const auto second = hand.publish();
  const auto source = *sourceOf(hand.elements, *hand.elements.find(second));
  const std::string words = wordsOfChapter(handoffDocument(source), "What changed since version 1");
  EXPECT_THAT(words, HasSubstr("Answered since version 1"));
  EXPECT_THAT(words, HasSubstr("Who leads Canada?\nSam\nMaya does."));
}

} // namespace
} // namespace baton::handoff
