// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/document.h"
#include "core/report/pdf.h"
#include "tests/core/handoff/strategy_at_hand.h"
#include "tests/core/handoff/words_of.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Amount;
using testing::HasSubstr, testing::IsEmpty, testing::Not, testing::SizeIs;
using tests::day, tests::StrategyAtHand, tests::wordsOf;

constexpr auto drawn = R"(<svg xmlns="http://www.w3.org/2000/svg" width="600" height="40" viewBox="0 0 600 40">)"
                       R"(<rect x="10" y="10" width="300" height="16" fill="#0072b2"/></svg>)";

/// A year from July to June, with records up to May.
DocumentSource sourceWith(const StrategyAtHand& hand, Numbers numbers) {
  DocumentSource source = *sourceOfDraft(hand.elements, day("2020-06-15"));
  numbers.year = "FY2020";
  numbers.span = {basics::Grain::Year, day("2019-07-01"), day("2020-06-30")};
  numbers.through = day("2020-05-31");
  source.numbers = std::move(numbers);
  addFigures(source);
  return source;
}

FigureDrawing pencil() {
  const auto draw = [](const GoalFigure&) { return std::string(drawn); };
  return {.byMarket = draw, .byQuarter = draw};
}

std::vector<report::Figure> figuresOf(const report::Document& document) {
  std::vector<report::Figure> figures;
  for (const report::Section& section : document.sections)
    for (const report::Block& block : section.blocks)
      if (const auto* figure = std::get_if<report::Figure>(&block))
        figures.push_back(*figure);
  return figures;
}

// 10,946,000 / 12,900,000 = 84.85 %
TEST(TheFigureOfMarkets, HoldsActualsAgainstGoalsAndSaysHowToReadIt) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.markets = {{.market = hand.retail, .goal = Amount::of(12'900'000), .actual = Amount::of(10'946'000)}};
  const auto figure = sourceWith(hand, numbers).goalsByMarket;
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->title, "Goal and actual by market, FY2020");
  EXPECT_THAT(figure->caption, HasSubstr("Bar: actual, July 2019 to May 2020. Mark: goal for FY2020."));
  ASSERT_THAT(figure->points, SizeIs(1));
  EXPECT_EQ(figure->points.front().name, "1  Independent retailers");
  EXPECT_EQ(figure->points.front().atRight, "84.9\u202f%");
  EXPECT_EQ(figure->inWords, "1  Independent retailers: 10.9M of a goal of 12.9M (84.9\u202f%).");
}

// -98,000 / 5,640,000 = -1.74 %
TEST(TheFigureOfMarkets, ShowsTheMarginWhereNoMarketHasAGoal) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.markets = {{.market = hand.retail, .actual = Amount::of(5'640'000), .margin = Amount::of(-98'000)}};
  numbers.notSelected = {.actual = Amount::of(1'000'000)};
  const auto figure = sourceWith(hand, numbers).goalsByMarket;
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->title, "Revenue by market, FY2020");
  EXPECT_THAT(figure->caption, HasSubstr("Right: what of it was margin."));
  EXPECT_EQ(figure->points.front().atRight, "\u22121.7\u202f%") << "with a minus, not a hyphen";
  EXPECT_EQ(figure->points.back().name, "Not selected");
  EXPECT_THAT(figure->points.back().atRight, IsEmpty()) << "nothing is known of its margin";
}

TEST(TheFigureOfMarkets, IsNoneWithoutNumbers) {
  const StrategyAtHand hand;
  EXPECT_FALSE(sourceWith(hand, {}).goalsByMarket);
  Numbers nothingSelected;
  nothingSelected.notSelected = {.actual = Amount::of(1'000'000)};
  EXPECT_FALSE(sourceWith(hand, nothingSelected).goalsByMarket);
}

TEST(TheFigureOfQuarters, SaysWhichQuarterIsNotOver) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.quarters = {{.name = "Q3", .year = "FY2020", .actual = Amount::of(7'100'000), .goal = Amount::of(8'100'000)},
                      {.name = "Q4",
                       .year = "FY2020",
                       .actual = Amount::of(5'500'000),
                       .goal = Amount::of(10'400'000),
                       .partial = true},
                      {.name = "Q1", .year = "FY2021", .goal = Amount::of(9'000'000), .partial = true}};
  const auto figure = sourceWith(hand, numbers).goalsByQuarter;
  ASSERT_TRUE(figure);
  EXPECT_THAT(figure->caption, HasSubstr("FY2020 Q4 is not over: it has what was recorded up to 31 May 2020."));
  EXPECT_EQ(figure->inWords, "FY2020 Q3: 7.1M of a goal of 8.1M; FY2020 Q4: 5.5M of a goal of 10.4M; "
                             "FY2021 Q1: a goal of 9M.");
}

TEST(TheFigureOfQuarters, IsNoneForASingleQuarter) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.quarters = {{.name = "Q3", .year = "FY2020", .actual = Amount::of(7'100'000)}};
  EXPECT_FALSE(sourceWith(hand, numbers).goalsByQuarter);
}

TEST(AFigure, StandsInItsChapterUnderItsTitleWithItsWordsForThoseWhoDoNotSeeIt) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.markets = {{.market = hand.retail, .actual = Amount::of(5'640'000)}};
  numbers.quarters = {{.name = "Q3", .year = "FY2020", .actual = Amount::of(7'100'000)},
                      {.name = "Q4", .year = "FY2020", .actual = Amount::of(5'500'000)}};
  DocumentSource source = sourceWith(hand, numbers);
  drawFigures(source, pencil());
  const report::Document document = handoffDocument(source);
  const auto figures = figuresOf(document);
  ASSERT_THAT(figures, SizeIs(2));
  EXPECT_EQ(figures[0].alt, "1  Independent retailers: 5.64M.");
  EXPECT_EQ(figures[0].svg, drawn);
  EXPECT_THAT(tests::wordsOfChapter(document, "The markets we chose"), HasSubstr("Revenue by market, FY2020"));
  EXPECT_THAT(tests::wordsOfChapter(document, "What we owe each other"), HasSubstr("Revenue by quarter"));
}

TEST(AFigure, IsPutIntoWordsWhereNobodyDrawsIt) {
  const StrategyAtHand hand;
  Numbers numbers;
  numbers.markets = {{.market = hand.retail, .actual = Amount::of(5'640'000)}};
  const report::Document document = handoffDocument(sourceWith(hand, numbers));
  EXPECT_THAT(figuresOf(document), IsEmpty());
  EXPECT_THAT(wordsOf(document), HasSubstr("1  Independent retailers: 5.64M."));
  EXPECT_TRUE(report::renderPdf(document, {BATON_SOURCE_DIR "/resources/fonts"}));
}

} // namespace
} // namespace baton::handoff
