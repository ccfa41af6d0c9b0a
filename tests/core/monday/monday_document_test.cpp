// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monday/monday_document.h"

#include "core/monday/monday_json.h"
#include "core/report/markdown.h"
#include "core/report/pdf.h"
#include "core/report/printed_pages.h"
#include "core/strategy/market.h"
#include "tests/core/monday/at_hand.h"

namespace baton::monday {
namespace {

using testing::HasSubstr, testing::Not;

class MondayPaper : public MondayAtHand {
protected:
  static std::string words(const MondaySheet& sheet) {
    return report::writeMarkdown(mondayDocument({sheet, "Acme", "EUR"}));
  }
  static int pages(const MondaySheet& sheet, report::Paper paper, bool withSheets = false) {
    const auto measured =
        report::measure(mondayDocument({sheet, "Acme", "EUR", paper, withSheets}), {.fonts = report::shippedFonts()});
    return measured ? measured->pages : 0;
  }
};

TEST_F(MondayPaper, SaysWhatWouldFillEachPartThatHoldsNothing) {
  const std::string text = words(of(tess));
  for (const char* sentence :
       {"Nothing is past its date", "drop the CRM’s export on the window", "No promises yet, in either direction",
        "Nobody waits for an answer of yours", "You wait for nobody’s answer", "Nobody of Sales reports to you",
        "Nobody reported a signal yet", "No market is selected yet"})
    EXPECT_THAT(text, HasSubstr(sentence));
}

/// 1,000 + 200 + 300 = 1,500 of three; d comes with 400, a is won at 1,000, c is lost at 300, b grows by 50.50:
/// 1,500 + 400 - 1,000 - 300 + 50.50 = 650.50, of 3 + 1 - 1 - 1 = 2.
TEST_F(MondayPaper, TheBridgeIsASmallTableWhoseFiguresFoot) {
  before = std::vector{deal("a", tess, "Offered", 1000, "2020-03-01"), deal("b", una, "Offered", 200, "2020-03-01"),
                       deal("c", una, "Offered", 300, "2020-03-01")};
  deals = *before;
  deals[0] = closed(deals[0], plan::DealState::Won, "2020-06-10");
  deals[1].amount = Amount::ofCents(25050);
  deals[2] = closed(deals[2], plan::DealState::Lost, "2020-06-11");
  deals.push_back(deal("d", tess, "Qualified", 400, "2020-06-12"));
  const std::string text = words(of(sam));
  EXPECT_THAT(text, HasSubstr("Start, 8 Jun"));
  EXPECT_THAT(text, HasSubstr("End, 15 Jun"));
  EXPECT_THAT(text, HasSubstr("**1,500.00** | + 400.00 | \u2212 1,000.00 | \u2212 300.00 | + 50.50 | **650.50**"))
      << text;
  EXPECT_THAT(text, HasSubstr("3 | + 1 | \u2212 1 | \u2212 1 | 0 | 2")) << text;
  EXPECT_THAT(text, HasSubstr("Changed: grown 50.50 (1).")) << text;
}

/// Of b and c nobody says what they are worth: c is lost, b stays, a is won at 1,000.
TEST_F(MondayPaper, WhatNobodySaysAnAmountOfIsNotPrintedAsZero) {
  before = std::vector{deal("a", tess, "Offered", 1000, "2020-03-01"), deal("b", una, "Offered", 0, "2020-03-01"),
                       deal("c", una, "Offered", 0, "2020-03-01")};
  (*before)[1].amount.reset();
  (*before)[2].amount.reset();
  deals = *before;
  deals[0] = closed(deals[0], plan::DealState::Won, "2020-06-10");
  deals[2] = closed(deals[2], plan::DealState::Lost, "2020-06-11");
  const std::string text = words(of(sam));
  EXPECT_THAT(text, HasSubstr("**1,000** | 0 | \u2212 1,000 | not known | 0 | not known")) << text;
  EXPECT_THAT(text, HasSubstr("2 of these 3 opportunities have no amount; the money is of the others.")) << text;
  EXPECT_THAT(words(of(una)), HasSubstr("Nobody says an amount of these opportunities"));
  const auto json = toJson(of(sam), "EUR");
  EXPECT_EQ(json["bridge"]["unvalued"], 2);
  EXPECT_EQ(json["bridge"]["foots"], true);
  EXPECT_EQ(json["bridge"]["rows"][int(plan::BridgeStep::Lost)]["unvalued"], 1);
}

/// Three lie in Schools, which was turned down: of 300 and twice nobody knows; 1,000 lies in Retail.
TEST_F(MondayPaper, WorkOutsideSaysHowManyHaveNoAmount) {
  const auto schools = put(strategy::Market{.name = "Schools", .status = strategy::MarketStatus::Rejected});
  const auto retail = put(strategy::Market{.name = "Retail", .status = strategy::MarketStatus::Selected});
  deals = {deal("a", tess, "Offered", 300, "2020-05-01"), deal("b", tess, "Offered", 0, "2020-05-01"),
           deal("c", tess, "Offered", 0, "2020-05-01"), deal("d", tess, "Offered", 1000, "2020-05-01")};
  for (plan::Deal& one : deals)
    one.market = {schools.value(), "Schools"};
  deals[3].market = {retail.value(), "Retail"};
  deals[1].amount.reset();
  deals[2].amount.reset();
  EXPECT_THAT(words(of(sam)),
              HasSubstr("300 of 1,300 EUR open, in three opportunities, two of them without an amount."));
  EXPECT_THAT(words(of(sam)),
              HasSubstr("300 EUR of open work lies outside the strategy, in three opportunities, two of them without "
                        "an amount."));
  deals[0].amount.reset();
  EXPECT_THAT(words(of(sam)), HasSubstr("Three opportunities of 4 that are open, all without an amount."));
  EXPECT_EQ(toJson(of(sam), "EUR")["outside"]["unvalued"], 3);
}

TEST_F(MondayPaper, WhatNamesNoExpectedCloseIsDueInNoQuarter) {
  deals = {deal("a", tess, "Offered", 1000, "2020-03-01"), deal("b", una, "Offered", 200, "2020-03-01")};
  for (plan::Deal& one : deals)
    one.expected.reset();
  before = deals;
  EXPECT_THAT(words(of(sam)), HasSubstr("Nothing was or is due in FY2020-Q2."));
  EXPECT_THAT(words(of(sam)), HasSubstr("Two open opportunities name no expected close, and are due in no quarter."));
  EXPECT_THAT(words(of(una)), HasSubstr("One open opportunity names no expected close, and is due in no quarter."));
}

/// Of three now, "a" stood elsewhere the Monday before and "c" was not there.
TEST_F(MondayPaper, WhatCameOfTheUndatedOnesSinceThenIsSaid) {
  before = {deal("a", tess, "Qualified", 1000, "2020-03-01"), deal("b", tess, "Offered", 200, "2020-03-01")};
  for (plan::Deal& one : *before)
    one.expected.reset();
  deals = *before;
  deals[0].stage = "Offered";
  deals.push_back(deals[1]);
  deals[2].externalId = "c";
  const MondaySheet sheet = of(tess);
  EXPECT_EQ(sheet.since->undatedNew, 1);
  EXPECT_EQ(sheet.since->undatedMoved, 1);
  EXPECT_THAT(words(sheet), HasSubstr("Three open opportunities name no expected close, and are due in no quarter. Of "
                                      "these: one new, one in another stage than then."));
}

/// Forty people, forty signals of three lines, forty opportunities: one page of either paper all the same; the rest is
/// counted and the first of it named.
TEST_F(MondayPaper, StaysOnePageAndNamesWhatItHasNoRoomFor) {
  const std::string lengthy = "Whoever asks for it in writing gets an answer by Friday, and whoever does not ask in "
                              "writing hears of it at the end of the month, which is what three dealers told us, ";
  const auto schools = put(strategy::Market{.name = "Schools", .status = strategy::MarketStatus::Rejected});
  put(strategy::Market{.name = "Retail", .status = strategy::MarketStatus::Selected});
  for (int i = 0; i < 40; ++i) {
    const std::string number = std::to_string(100 + i);
    put(Person{.name = "Person " + number, .manager = sam, .started = day("2019-01-01")});
    put(field::Signal{.date = day("2020-05-01"), .by = tess, .text = number + " " + lengthy});
    deals.push_back(deal(("Deal " + number).c_str(), tess, "Offered", 1000 - i, "2020-05-01"));
    deals.back().market = {schools.value(), "Schools"};
  }
  const MondaySheet sheet = of(sam);
  EXPECT_EQ(sheet.unanswered.size(), 40u);
  EXPECT_EQ(pages(sheet, report::paperA4), 1);
  EXPECT_EQ(pages(sheet, report::paperLetter), 1);
  const std::string text = words(sheet);
  EXPECT_THAT(text, HasSubstr("Deal 100"));
  EXPECT_THAT(text, HasSubstr("And "));
  EXPECT_THAT(text, HasSubstr(" others."));
  EXPECT_GT(pages(sheet, report::paperA4, true), 20) << "with the sheets of all who are to be met";
}

TEST_F(MondayPaper, GoesOutAsFiguresToo) {
  before = std::vector{deal("a", tess, "Offered", 1000, "2020-03-01")};
  deals = {};
  deals.push_back(closed((*before)[0], plan::DealState::Lost, "2020-06-10"));
  const auto json = toJson(of(sam), "EUR");
  EXPECT_EQ(json["person"], "Sam");
  EXPECT_EQ(json["bridge"]["foots"], true);
  EXPECT_EQ(json["bridge"]["rows"].size(), std::size_t(plan::bridgeSteps));
  EXPECT_EQ(json["look_first"]["money"]["at"], "lost");
  EXPECT_EQ(json["look_first"]["money"]["value"], "1000.00");
  EXPECT_EQ(json["outside"], nullptr);
  EXPECT_EQ(json["one_to_ones"].size(), 2u) << "nobody knows when Tess and Una were met";
  EXPECT_EQ(json["one_to_ones"][0]["weeks"], nullptr);
}

} // namespace
} // namespace baton::monday
