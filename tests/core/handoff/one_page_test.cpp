// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/one_page.h"

#include "core/handoff/document/document.h"
#include "core/handoff/document/told_story.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/exclusion.h"
#include "core/strategy/story.h"
#include "tests/core/handoff/strategy_at_hand.h"
#include "tests/core/handoff/words_of.h"

#include <gmock/gmock.h>
#include <sstream>

namespace baton::handoff {
namespace {

using basics::Id;
using testing::Contains, testing::HasSubstr, testing::IsEmpty, testing::Not, testing::SizeIs;
using tests::day, tests::put, tests::StrategyAtHand;

std::string many(const std::string& word, int times) {
  std::string text;
  for (int i = 0; i < times; ++i)
    text += word + " ";
  return text;
}

int wordsBetweenBlanks(const std::string& text) {
  std::istringstream in(text);
  std::string word;
  int count = 0;
  while (in >> word)
    ++count;
  return count;
}

/// Twelve differences of twenty words each: more than the page holds.
StrategyAtHand talkative() {
  StrategyAtHand hand;
  for (int i = 0; i < 12; ++i)
    put(hand.elements, strategy::Differentiator{.id = Id<strategy::Differentiator>(500 + i),
                                                .position = std::string(1, char('a' + i)),
                                                .statement = many("word" + std::to_string(i), 20)});
  return hand;
}

TEST(WordCount, CountsWordsNotMarks) {
  EXPECT_EQ(wordCount(""), 0u);
  EXPECT_EQ(wordCount("4 % on what we sell, at list."), 7u);
  EXPECT_EQ(wordCount(" – "), 1u) << "a dash of three bytes is taken for a sign of a language";
  EXPECT_EQ(wordCount("Ken Sánchez\nanswers"), 3u);
}

TEST(TheOnePage, HasAtMostTwoHundredAndTwentyWordsHoweverMuchThereIsToSay) {
  const StrategyAtHand hand = talkative();
  const OnePage page = onePageOf(*sourceOfDraft(hand.elements, day("2026-03-02")));
  EXPECT_LE(page.words, onePageWords);
  EXPECT_GT(page.words, 110u) << "and uses the room that twenty words a paragraph leave";
  EXPECT_LE(wordsBetweenBlanks(tests::wordsOf(page.section.blocks)), 220);
  EXPECT_TRUE(page.section.landscape);
  EXPECT_TRUE(page.section.onePage);
}

TEST(TheOnePage, NamesWhatDoesNotFitAndShortensNothing) {
  const StrategyAtHand hand = talkative();
  const OnePage page = onePageOf(*sourceOfDraft(hand.elements, day("2026-03-02")));
  const std::string words = tests::wordsOf(page.section.blocks);
  EXPECT_THAT(page.leftOut, Contains(HasSubstr("difference “word11 word11")));
  EXPECT_THAT(words, HasSubstr(std::to_string(page.leftOut.size()) + " more points are in the handoff."));
  for (int i = 0; i < 12; ++i) {
    const std::string word = "word" + std::to_string(i);
    const std::size_t count = tests::occurrences(words, word + " ") + tests::occurrences(words, word + ".");
    EXPECT_TRUE(count == 0 || count == 20) << word << " stands " << count << " times";
  }
}

TEST(TheOnePage, SaysInEveryBoxWhatIsMissing) {
  const OnePage page = onePageOf(*sourceOfDraft({}, day("2026-03-02")));
  const std::string words = tests::wordsOf(page.section.blocks);
  for (const char* text : {"No market is selected yet.", "Nothing to sell is described yet.", "No reason stands yet.",
                           "No competitor is named yet.", "Nothing is left out yet."})
    EXPECT_THAT(words, HasSubstr(text));
  EXPECT_THAT(page.leftOut, IsEmpty());
}

TEST(TheOnePage, ShowsMarketsByRankAndWhatIsTurnedDown) {
  StrategyAtHand hand;
  put(hand.elements, strategy::Market{.id = Id<strategy::Market>(103),
                                      .position = "A",
                                      .name = "Bakeries",
                                      .status = strategy::MarketStatus::Selected,
                                      .rank = 2});
  put(hand.elements,
      strategy::Exclusion{.id = Id<strategy::Exclusion>(701), .what = "No tenders", .until = day("2026-12-31")});
  put(hand.elements,
      strategy::Exclusion{.id = Id<strategy::Exclusion>(702), .what = "Over", .until = day("2026-01-31")});
  const std::string words = tests::wordsOf(onePageOf(*sourceOfDraft(hand.elements, day("2026-03-02"))).section.blocks);
  EXPECT_LT(words.find("1 Independent retailers."), words.find("2 Bakeries."));
  EXPECT_THAT(words, HasSubstr("School canteens"));
  EXPECT_THAT(words, HasSubstr("No tenders (until 31 Dec)"));
  EXPECT_THAT(words, Not(HasSubstr("Over")));
}

TEST(TheOnePage, NamesEveryCompetitorBeforeItAnswersASecondOne) {
  StrategyAtHand hand = talkative();
  for (int i = 0; i < 4; ++i) {
    const auto competitor = put(hand.elements, strategy::Competitor{.id = Id<strategy::Competitor>(600 + i),
                                                                    .position = std::string(1, char('a' + i)),
                                                                    .name = "Rival " + std::to_string(i)});
    put(hand.elements, strategy::Advantage{.id = Id<strategy::Advantage>(650 + i),
                                           .competitor = competitor,
                                           .ours = many("ours" + std::to_string(i), 12),
                                           .theirs = many("theirs" + std::to_string(i), 12)});
  }
  const OnePage page = onePageOf(*sourceOfDraft(hand.elements, day("2026-03-02")));
  const std::string words = tests::wordsOf(page.section.blocks);
  for (int i = 0; i < 4; ++i)
    EXPECT_THAT(words, HasSubstr("Rival " + std::to_string(i) + "."));
  EXPECT_THAT(words, HasSubstr("Theirs: theirs0"));
  EXPECT_THAT(page.leftOut, Contains("answer to Rival 3"));
}

TEST(TheOnePage, SaysThePriceAndLeavesWhereItIsWrittenToTheChapter) {
  StrategyAtHand hand;
  strategy::Offering till = *hand.elements.find(hand.till);
  till.priceNote = "List 540 to 3,400, price list of July 2019";
  till.listPrice.reset();
  put(hand.elements, till);
  const DocumentSource source = *sourceOfDraft(hand.elements, day("2026-03-02"));
  const std::string words = tests::wordsOf(onePageOf(source).section.blocks);
  EXPECT_THAT(words, HasSubstr("540 to 3,400"));
  EXPECT_THAT(words, Not(HasSubstr("price list")));
  EXPECT_THAT(tests::wordsOfChapter(handoffDocument(source), "What we sell"), HasSubstr("price list of July 2019"));
}

TEST(TheOnePage, KeepsAPriceThatIsWrittenWithoutFigures) {
  StrategyAtHand hand;
  strategy::Offering till = *hand.elements.find(hand.till);
  till.priceNote = "By the till, in three steps";
  till.listPrice.reset();
  put(hand.elements, till);
  EXPECT_THAT(tests::wordsOf(onePageOf(*sourceOfDraft(hand.elements, day("2026-03-02"))).section.blocks),
              HasSubstr("By the till, in three steps"));
}

class TheStory : public testing::Test {
protected:
  StrategyAtHand m_hand;
  void sell() {
    put(m_hand.elements,
        strategy::Fit{.market = m_hand.retail, .offering = m_hand.till, .level = strategy::FitLevel::Core});
  }
  void issue() {
    put(m_hand.elements, strategy::BuyerIssue{.id = Id<strategy::BuyerIssue>(301),
                                              .market = m_hand.retail,
                                              .statement = "The queue reaches the door"});
  }
  void difference() {
    put(m_hand.elements, strategy::Differentiator{.id = Id<strategy::Differentiator>(302),
                                                  .statement = "It counts while you serve",
                                                  .soWhat = "nobody waits",
                                                  .offerings = {m_hand.till}});
  }
};

TEST_F(TheStory, IsComposedOfIssueOfferingAndDifferenceInThatOrder) {
  sell(), issue(), difference();
  EXPECT_EQ(storyFor(m_hand.elements, m_hand.retail),
            "“The queue reaches the door.” Our answer is Till. It counts while you serve. What it is worth to you: "
            "nobody waits.");
}

TEST_F(TheStory, LeavesOutWhatIsNotThere) {
  EXPECT_EQ(storyFor(m_hand.elements, m_hand.retail), "");
  sell();
  EXPECT_EQ(storyFor(m_hand.elements, m_hand.retail), "What we bring is Till.");
}

TEST_F(TheStory, TakesOnlyADifferenceThatStands) {
  sell(), issue(), difference();
  const std::set<Id<strategy::Differentiator>> none;
  EXPECT_EQ(storyFor(m_hand.elements, m_hand.retail, &none), "“The queue reaches the door.” Our answer is Till.");
}

TEST_F(TheStory, IsToldAsWrittenWhereSomebodyWroteIt) {
  sell(), issue();
  put(m_hand.elements,
      strategy::Story{.id = Id<strategy::Story>(303), .market = m_hand.retail, .text = "Ask for the queue."});
  EXPECT_EQ(storyFor(m_hand.elements, m_hand.retail), "Ask for the queue.");
}

TEST(TheCard, HasTwoSidesOfA6ForEverySelectedMarket) {
  StrategyAtHand hand;
  const auto source = *sourceOfDraft(hand.elements, day("2026-03-02"));
  const report::Document all = cardDocument(source);
  ASSERT_THAT(all.sections, SizeIs(2));
  for (const report::Section& section : all.sections) {
    EXPECT_EQ(section.paper, report::paperA6);
    EXPECT_TRUE(section.onePage);
  }
  EXPECT_THAT(tests::wordsOf(all), HasSubstr("Independent retailers"));
  EXPECT_THAT(cardDocument(source, hand.schools).sections, SizeIs(2)) << "any market that is asked for";
}

} // namespace
} // namespace baton::handoff
