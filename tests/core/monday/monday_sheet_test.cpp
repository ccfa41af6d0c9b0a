// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "tests/core/commitments/conversation.h"
#include "tests/core/monday/at_hand.h"

namespace baton::monday {
namespace {

using plan::BridgeStep, plan::Deal, plan::DealState;
using testing::ElementsAre, testing::IsEmpty;

TEST(TheMondayBefore, IsAWeekAgoOnAMondayAndTheLastOneOnEveryOtherDay) {
  EXPECT_EQ(mondayBefore(day("2020-06-15")), day("2020-06-08"));
  EXPECT_EQ(mondayBefore(day("2020-06-16")), day("2020-06-15"));
  EXPECT_EQ(mondayBefore(day("2020-06-21")), day("2020-06-15"));
}

class Monday : public MondayAtHand {
protected:
  /// Four that were due in June a week ago, one that was due in July, one of a colleague who is not Sam's.
  void aWeekAgo() {
    before = std::vector{deal("a", tess, "Offered", 100, "2020-03-01"), deal("b", una, "Offered", 200, "2020-03-01"),
                         deal("c", tess, "Offered", 300, "2020-03-01"), deal("d", una, "Offered", 50, "2020-03-01"),
                         deal("x", maya, "Offered", 9000, "2020-03-01")};
    (*before)[3].expected = day("2020-07-10");
  }
};

/// Of 100 + 200 + 300 = 600: a grew by 20 and was won at 120, b was lost at 200, c is due in July now. d of July came
/// in with 50, and e is new with 80.50.
/// 600 + 80.50 + 50 + 20 - 120 - 200 - 300 = 130.50, which is d and e.
TEST_F(Monday, TheBridgeFromTheMondayBeforeFootsToTheCent) {
  aWeekAgo();
  deals = *before;
  deals[0] = closed(deals[0], DealState::Won, "2020-06-10");
  deals[0].amount = Amount::of(120);
  deals[1] = closed(deals[1], DealState::Lost, "2020-06-11");
  deals[2].expected = day("2020-07-15");
  deals[3].expected = day("2020-06-26");
  deals.push_back(deal("e", tess, "Qualified", 0, "2020-06-12"));
  deals.back().amount = Amount::ofCents(8050);
  const MondaySheet sheet = of(sam);
  ASSERT_TRUE(sheet.since);
  EXPECT_EQ(sheet.quarter, "FY2020-Q2");
  EXPECT_EQ(sheet.since->from, day("2020-06-08"));
  EXPECT_EQ(sheet.since->to, day("2020-06-15"));
  const auto value = [&](BridgeStep step) { return sheet.since->bridge.at(step).value; };
  EXPECT_EQ(value(BridgeStep::Start), Amount::of(600)) << "not what Maya has, who is not under Sam";
  EXPECT_EQ(value(BridgeStep::Created), Amount::ofCents(8050));
  EXPECT_EQ(value(BridgeStep::PulledIn), Amount::of(50));
  EXPECT_EQ(value(BridgeStep::Grown), Amount::of(20));
  EXPECT_EQ(value(BridgeStep::Won), Amount::of(120));
  EXPECT_EQ(value(BridgeStep::Lost), Amount::of(200));
  EXPECT_EQ(value(BridgeStep::PushedOut), Amount::of(300));
  EXPECT_EQ(value(BridgeStep::End), Amount::ofCents(13050));
  EXPECT_TRUE(sheet.since->bridge.foots());
  ASSERT_TRUE(sheet.first.money);
  EXPECT_EQ(sheet.first.money->at, MoneyAt::PushedOut) << "300 is more than the 200 that were lost";
  EXPECT_EQ(inWords(sheet.first, sheet, "EUR").front(),
            "300 EUR of what was due in FY2020-Q2 is now due later, in one opportunity.");
  EXPECT_EQ(of(una).since->bridge.at(BridgeStep::Start).value, Amount::of(200)) << "her own alone";
}

TEST_F(Monday, WithOneExportNothingIsSaidToHaveChanged) {
  deals = {deal("a", tess, "Offered", 100, "2020-03-01")};
  const MondaySheet sheet = of(sam);
  EXPECT_FALSE(sheet.since);
  EXPECT_EQ(sheet.exports, 1u);
}

/// Tess was met eight weeks ago (20 April): four beyond the usual. Una last week; she is planned for Thursday, so both
/// are due. Of 1,000 Tess won 250; since she was met two of hers are new. What moved forward takes an export of then.
TEST_F(Monday, OneToOnesThatAreDueComeWithTheirThreeNumbers) {
  put(coaching::MeetingDay{.person = tess, .by = sam, .date = day("2020-04-20"), .held = true});
  put(coaching::MeetingDay{.person = una, .by = sam, .date = day("2020-06-08"), .held = true});
  put(coaching::MeetingDay{.person = una, .by = sam, .date = day("2020-06-18")});
  goal(101, tess, 1000);
  deals = {deal("old", tess, "Offered", 10, "2020-04-01"), deal("p", tess, "Offered", 20, "2020-05-01"),
           deal("q", tess, "Offered", 30, "2020-06-01")};
  MondaySheet sheet = of(sam);
  EXPECT_EQ(sheet.reports, 2);
  ASSERT_EQ(sheet.oneToOnes.size(), 2u);
  const OneToOne& first = sheet.oneToOnes[0];
  EXPECT_EQ(first.name, "Tess");
  EXPECT_EQ(first.weeks, 8);
  EXPECT_EQ(first.daysOver, 28);
  EXPECT_EQ(first.metric, "Revenue");
  EXPECT_EQ(first.result->goal, Amount::of(1000));
  EXPECT_EQ(first.fresh, 2);
  EXPECT_FALSE(first.moved);
  EXPECT_EQ(first.sheet["person"], "Tess");
  EXPECT_EQ(sheet.oneToOnes[1].name, "Una");
  EXPECT_EQ(sheet.oneToOnes[1].planned, day("2020-06-18"));
  EXPECT_EQ(sheet.oneToOnes[1].daysOver, 0);
  ASSERT_TRUE(sheet.first.days);
  EXPECT_EQ(sheet.first.days->at, DaysAt::OneToOne);
  EXPECT_THAT(inWords(sheet.first, sheet, "EUR"), ElementsAre("Tess has had no one-to-one for 8 weeks."));
  before = deals;
  (*before)[0].stage = "Qualified";
  EXPECT_EQ(of(sam).oneToOnes[0].moved, 1);
  EXPECT_EQ(of(tess).reports, 0);
}

TEST_F(Monday, WhoWasMetAndIsNotPlannedThisWeekIsNotDue) {
  put(coaching::MeetingDay{.person = tess, .by = sam, .date = day("2020-05-19"), .held = true}); // 27 days ago
  put(coaching::MeetingDay{.person = una, .by = sam, .date = day("2020-06-08"), .held = true});
  put(coaching::MeetingDay{.person = una, .by = sam, .date = day("2020-06-22")}); // next Monday
  EXPECT_THAT(of(sam).oneToOnes, IsEmpty());
}

/// Two weeks are agreed for an answer: what came on 20 May was due on 3 June, 12 days ago; what came on 1 June is due
/// today. Sam sees what his people reported, Maya what waits for leadership.
TEST_F(Monday, SignalsPastTheirDateAreThoseOfTheOwnPeopleAndAllOfThemForLeadership) {
  put(field::Signal{.date = day("2020-05-20"), .by = tess, .text = "They deliver tomorrow"});
  put(field::Signal{.date = day("2020-05-25"), .by = maya, .text = "A board member heard it"});
  put(field::Signal{.date = day("2020-06-01"), .by = una, .text = "Still in time"});
  const MondaySheet sams = of(sam), mayas = of(maya);
  ASSERT_EQ(sams.unanswered.size(), 1u);
  EXPECT_EQ(sams.unanswered[0].text, "They deliver tomorrow");
  EXPECT_EQ(sams.unanswered[0].byName, "Tess");
  EXPECT_EQ(sams.unanswered[0].days, 12);
  EXPECT_EQ(mayas.unanswered.size(), 2u);
  EXPECT_THAT(of(una).unanswered, IsEmpty());
  EXPECT_TRUE(of(una).hasSignals);
}

/// Retail is selected, Schools turned down, Clinics not decided; locks are not for Retail. Of 100 + 40 + 30 + 7 + 5
/// open, 40 + 30 + 7 lie outside; the 5 have no market.
TEST_F(Monday, WorkOutsideTheStrategyIsTheLargestFirstWithItsReason) {
  using strategy::MarketStatus;
  const auto retail = put(strategy::Market{.name = "Retail", .status = MarketStatus::Selected});
  const auto schools = put(strategy::Market{.name = "Schools", .status = MarketStatus::Rejected});
  const auto clinics = put(strategy::Market{.name = "Clinics", .status = MarketStatus::Candidate});
  const auto locks = put(strategy::Offering{.name = "Locks"});
  put(strategy::Fit{.market = retail, .offering = locks, .level = strategy::FitLevel::No});
  const auto placed = [&](const char* id, Id<strategy::Market> market, std::int64_t amount) {
    Deal one = deal(id, tess, "Offered", amount, "2020-05-01");
    one.market = {market.value(), "m"};
    return one;
  };
  deals = {placed("on", retail, 100),         placed("in clinics", clinics, 7),
           placed("in schools", schools, 30), placed("locks", retail, 40),
           placed("nowhere", {}, 5),          closed(placed("won", schools, 900), DealState::Won, "2020-06-01")};
  deals[3].offering = {locks.value(), "Locks"};
  const OutsideWork work = of(sam).outside;
  EXPECT_TRUE(work.isKnown);
  EXPECT_EQ(work.outside.value, Amount::of(77));
  EXPECT_EQ(work.open.value, Amount::of(182));
  EXPECT_EQ(work.unplaced.count, 1);
  EXPECT_EQ(work.unplaced.value, Amount::of(5));
  std::vector<std::string> rows;
  for (const OutsideDeal& one : work.deals)
    rows.push_back(one.externalId + ": " + one.reason);
  EXPECT_THAT(rows, ElementsAre("locks: Locks is not for Retail", "in schools: Schools is turned down",
                                "in clinics: Clinics is not decided yet"));
  EXPECT_THAT(of(una).outside.deals, IsEmpty());
}

TEST_F(Monday, WithoutASelectedMarketNothingLiesOutside) {
  deals = {deal("a", tess, "Offered", 100, "2020-05-01")};
  EXPECT_FALSE(of(sam).outside.isKnown);
  EXPECT_FALSE(of(sam).first.money);
}

/// Ann asked Maya for four things. Today is 15 June 2026.
TEST(OwedOnMonday, IsWhatIsDueInTwoWeeksOrLateOnBothSidesAndWhoseMoveItIs) {
  using commitments::Move;
  tests::Conversation talk;
  const auto on = [](int month, int dayOfMonth) { return tests::day(month, dayOfMonth); };
  talk.agreed(talk.terms("The late study", on(6, 5)), on(6, 1)); // ten days late
  talk.agreed(talk.terms("In two weeks", on(6, 29)), on(6, 1));  // just within them
  talk.agreed(talk.terms("In three weeks", on(7, 6)), on(6, 1)); // beyond them
  talk.ask(talk.terms("Not answered yet", on(7, 6)), on(6, 12)); // Maya's move, for three days
  const commitments::Ledger ledger = talk.ledger(on(6, 15));
  const handoff::VersionNews news;
  const std::vector<Deal> deals;
  const MondaySource source{.elements = talk.elements,
                            .ledger = ledger,
                            .news = news,
                            .deals = deals,
                            .before = nullptr,
                            .calendar = basics::FiscalCalendar(1),
                            .today = on(6, 15),
                            .sheetOf = {}};
  const MondaySheet anns = mondaySheet(source, talk.ann), mayas = mondaySheet(source, talk.maya);
  ASSERT_EQ(anns.owedToMe.size(), 2u);
  EXPECT_EQ(anns.owedToMe[0].text, "The late study");
  EXPECT_EQ(anns.owedToMe[0].otherName, "Maya");
  EXPECT_EQ(anns.owedToMe[0].days, 10);
  EXPECT_EQ(anns.owedToMe[1].text, "In two weeks");
  EXPECT_EQ(anns.owedToMe[1].days, 0);
  EXPECT_THAT(anns.owedByMe, IsEmpty());
  ASSERT_EQ(anns.theirMoves.size(), 1u);
  EXPECT_EQ(anns.theirMoves[0].text, "Not answered yet");
  EXPECT_EQ(anns.theirMoves[0].days, 3);
  EXPECT_THAT(anns.myMoves, IsEmpty());
  EXPECT_EQ(mayas.owedByMe.size(), 2u);
  EXPECT_THAT(mayas.owedToMe, IsEmpty());
  ASSERT_EQ(mayas.myMoves.size(), 1u);
  EXPECT_EQ(mayas.myMoves[0].otherName, "Ann");
  EXPECT_THAT(inWords(anns.first, anns, "EUR"),
              ElementsAre("“The late study”, owed to you by Maya, is 10 days past its date."));
  EXPECT_THAT(inWords(mayas.first, mayas, "EUR"),
              ElementsAre("“The late study”, which you owe Ann, is 10 days past its date."));
}

} // namespace
} // namespace baton::monday
