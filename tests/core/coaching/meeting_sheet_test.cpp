// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting_sheet.h"

#include "core/coaching/meeting_document.h"
#include "core/coaching/sheet_json.h"
#include "core/plan/closed_revenue.h"
#include "core/report/markdown.h"
#include "tests/core/coaching/team.h"

namespace baton::coaching {
namespace {

using plan::Deal, plan::DealState;
using testing::ElementsAre, testing::HasSubstr;

class Sheet : public Team {
protected:
  MeetingSheet of(Id<people::Person> person) const {
    const auto actuals = plan::ClosedRevenue(booked, deals).actuals();
    return meetingSheet({elements, actuals, deals, then ? &*then : nullptr, exported, stages, calendar, today},
                        {person, quarter});
  }
  static std::vector<std::string> ids(const std::vector<const Deal*>& some) {
    std::vector<std::string> found;
    found.reserve(some.size());
    for (const Deal* one : some)
      found.push_back(one->externalId);
    return found;
  }
  std::vector<std::string> stages{"Qualified", "Offered"}; ///< from first to last
  records::Actuals booked;
  std::vector<Deal> deals;
  std::optional<std::vector<Deal>> then;
  std::optional<Date> exported = day("2020-06-12");
};

/// Revenue is known through 31 May: 61 of the quarter's 91 days. 600 of 1,000 is 60 % where even work would have come
/// to 67 %: short. 680 would not be.
TEST_F(Sheet, ResultsAreShortWhereEvenWorkWouldHaveComeFurtherByNow) {
  goal(101, tess, 1000);
  booked.people = {{tess.value(), "Tess"}};
  booked.facts = records::Facts({{day("2020-05-01"), 101, 0, -1, -1, -1, Amount::of(600), 3}});
  booked.dataThrough[101] = day("2020-05-31");
  const MeetingSheet sheet = of(tess);
  ASSERT_EQ(sheet.results.size(), 1u);
  EXPECT_DOUBLE_EQ(sheet.results[0].expected, 61.0 / 91);
  EXPECT_DOUBLE_EQ(*sheet.results[0].figures.attainment, 0.6);
  EXPECT_TRUE(sheet.results[0].isShort);
  EXPECT_TRUE(sheet.resultsShort);
  booked.facts = records::Facts({{day("2020-05-01"), 101, 0, -1, -1, -1, Amount::of(680), 3}});
  EXPECT_FALSE(of(tess).resultsShort);
}

TEST_F(Sheet, ATargetStandsBeforeAPromise) {
  goal(101, tess, 900, "2020-04-01", plan::Basis::Commit);
  EXPECT_EQ(of(tess).results[0].basis, plan::Basis::Commit);
  goal(101, tess, 1000);
  const MeetingSheet sheet = of(tess);
  ASSERT_EQ(sheet.results.size(), 1u);
  EXPECT_EQ(sheet.results[0].basis, plan::Basis::Target);
  EXPECT_EQ(sheet.results[0].figures.goal, Amount::of(1000));
}

/// Sam owes 10 himself, Tess 1,000 and Una 500 under him: 1,510 together, of which 600 came in.
TEST_F(Sheet, WhoLeadsATeamIsMeasuredByWhatItOwesTogether) {
  goal(101, sam, 10);
  goal(101, tess, 1000);
  goal(101, una, 500);
  booked.people = {{tess.value(), "Tess"}};
  booked.facts = records::Facts({{day("2020-05-01"), 101, 0, -1, -1, -1, Amount::of(600), 3}});
  booked.dataThrough[101] = day("2020-05-31");
  const MeetingSheet sheet = of(sam);
  ASSERT_EQ(sheet.results.size(), 2u);
  EXPECT_EQ(sheet.results[0].scope, plan::Scope::Own);
  EXPECT_EQ(sheet.results[0].figures.goal, Amount::of(10));
  EXPECT_EQ(sheet.results[1].scope, plan::Scope::Team);
  EXPECT_EQ(sheet.results[1].figures.goal, Amount::of(1510));
  EXPECT_EQ(sheet.results[1].figures.actual, Amount::of(600));
  EXPECT_EQ(of(tess).results.size(), 1u) << "she leads nobody";
}

TEST_F(Sheet, WhichAreNewIsAnsweredFromTheDayOfTheLastMeeting) {
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-05-10"), .held = true});
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-06-15"), .held = false}); // planned
  put(MeetingDay{.person = una, .by = sam, .date = day("2020-06-01"), .held = true});
  deals = {deal("old", tess, "Qualified", 10, "2020-05-10"), deal("small", tess, "Qualified", 20, "2020-05-11"),
           deal("large", tess, "Qualified", 90, "2020-06-01"), deal("unas", una, "Qualified", 10, "2020-06-01")};
  const MeetingSheet sheet = of(tess);
  EXPECT_EQ(sheet.lastMeeting, day("2020-05-10"));
  EXPECT_EQ(sheet.lastBy, sam);
  EXPECT_EQ(sheet.since, day("2020-05-10"));
  EXPECT_THAT(ids(*sheet.pipeline.fresh), ElementsAre("large", "small"));
  EXPECT_FALSE(sheet.pipeline.moved) << "there is no export of then";
  EXPECT_THAT(ids(*of(sam).pipeline.fresh), ElementsAre("large", "small", "old", "unas"))
      << "with everyone's under him, since the quarter began";
}

/// Some programs write the day on which work began only when the deal comes further: "b" was there on 8 May, without
/// one.
TEST_F(Sheet, WhatStoodInTheExportOfThenIsNotNewWhateverDayIsWrittenIntoIt) {
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-05-10"), .held = true});
  then = std::vector{deal("a", tess, "Offered", 10, "2020-01-01"), deal("b", tess, "Qualified", 20, "2020-01-01")};
  (*then)[1].created.reset();
  deals = *then;
  deals[1].created = day("2020-05-12");
  deals[1].stage = "Offered";
  deals.push_back(deal("c", tess, "Qualified", 30, "2020-01-01"));
  deals.back().created.reset();
  const MeetingSheet sheet = of(tess);
  EXPECT_THAT(ids(*sheet.pipeline.fresh), ElementsAre("c"));
  ASSERT_EQ(sheet.pipeline.moved->size(), 1u);
  EXPECT_EQ(sheet.pipeline.moved->front().deal->externalId, "b");
}

/// Nothing is owed, and nothing is due: that is no reason to say that something suffices.
TEST_F(Sheet, WithoutAGoalNothingSufficesAndWhatIsDueOnNoDayIsCounted) {
  deals = {deal("a", tess, "Offered", 10, "2020-05-01"), deal("b", tess, "Offered", 20, "2020-05-01")};
  for (Deal& one : deals)
    one.expected.reset();
  const auto written = [&] {
    return report::writeMarkdown(
        meetingDocument({.sheet = toJson(of(tess), elements, calendar), .workspace = "Acme", .currency = "EUR"}));
  };
  EXPECT_THAT(written(), HasSubstr("Two open opportunities name no expected close, and are due in no period."));
  EXPECT_THAT(written(), HasSubstr("Not opened: no goal says whether results or pipeline suffice."));
  goal(101, tess, 1000);
  EXPECT_THAT(written(), HasSubstr("Not opened: results or pipeline suffice."));
}

TEST_F(Sheet, NothingIsKnownWithoutAnExportSince) {
  exported = day("2020-05-10");
  put(Meeting{.person = tess, .date = day("2020-05-10"), .by = sam});
  EXPECT_FALSE(of(tess).pipeline.fresh);
  EXPECT_FALSE(of(tess).pipeline.moved);
}

TEST_F(Sheet, MovedForwardIsALaterStageOrWon) {
  then = std::vector{deal("a", tess, "Qualified", 10, "2020-01-01"), deal("b", tess, "Offered", 20, "2020-01-01"),
                     deal("c", tess, "Offered", 30, "2020-01-01"), deal("d", tess, "Qualified", 40, "2020-01-01"),
                     deal("e", tess, "Offered", 50, "2020-01-01")};
  deals = *then;
  deals[0].stage = "offered";
  deals[1] = closed(deals[1], DealState::Won, "2020-06-01");
  deals[2].stage = "Qualified"; // back
  deals[4] = closed(deals[4], DealState::Lost, "2020-06-01");
  const MeetingSheet sheet = of(tess);
  std::vector<std::string> moved;
  for (const MovedDeal& one : *sheet.pipeline.moved)
    moved.push_back(one.deal->externalId + " " + one.from + " " + one.to);
  EXPECT_THAT(moved, ElementsAre("b Offered won", "a Qualified offered"));
}

/// Una won something in June, so that the quarter is known. Of 1,000 Tess won nothing: 1,000 remain, 300 is open: 0.3.
/// By her own rate of 10 won of 20 closed, each of 100, two are needed.
TEST_F(Sheet, ActivityOpensWhereNeitherResultsNorPipelineSuffice) {
  goal(101, tess, 1000);
  goal(104, tess, 50);
  for (int i = 0; i < 20; ++i)
    deals.push_back(closed(deal(("c" + std::to_string(i)).c_str(), tess, "Offered", 100, "2019-01-01"),
                           i % 2 ? DealState::Won : DealState::Lost, "2019-05-01"));
  deals.push_back(closed(deal("unas", una, "Offered", 100, "2020-01-01"), DealState::Won, "2020-06-01"));
  deals.push_back(deal("open", tess, "Offered", 300, "2020-06-01"));
  MeetingSheet sheet = of(tess);
  EXPECT_DOUBLE_EQ(*sheet.pipeline.measures.coverage, 0.3);
  EXPECT_DOUBLE_EQ(*sheet.pipeline.measures.requiredCoverage, 2);
  EXPECT_TRUE(sheet.pipeline.isShort);
  EXPECT_TRUE(sheet.opensActivity());
  deals.back().amount = Amount::of(2000);
  sheet = of(tess);
  EXPECT_TRUE(sheet.resultsShort);
  EXPECT_FALSE(sheet.pipeline.isShort);
  EXPECT_FALSE(sheet.opensActivity());
  const auto closedSheet = toJson(sheet, elements, calendar);
  EXPECT_TRUE(closedSheet["activity"]["rows"].empty());
  const auto asked = toJson(sheet, elements, calendar, " she asked for it ");
  EXPECT_EQ(asked["activity"]["reason"], "she asked for it");
  EXPECT_EQ(asked["activity"]["rows"].size(), 1u);
  EXPECT_EQ(asked["activity"]["opens"], false);
}

/// Of 20 closed at 100 each 10 were won: 1,000 that remain take 2,000. Nobody says what the two open ones are worth,
/// which is not too little; of one alone 300 is, and the other is counted.
TEST_F(Sheet, WhatNobodySaysAnAmountOfCoversNeitherTooLittleNorEnough) {
  goal(101, tess, 1000);
  for (int i = 0; i < 20; ++i)
    deals.push_back(closed(deal(("c" + std::to_string(i)).c_str(), tess, "Offered", 100, "2019-01-01"),
                           i % 2 ? DealState::Won : DealState::Lost, "2019-05-01"));
  deals.push_back(closed(deal("unas", una, "Offered", 100, "2020-01-01"), DealState::Won, "2020-06-01"));
  for (const char* id : {"open", "more"}) {
    deals.push_back(deal(id, tess, "Offered", 300, "2020-06-01"));
    deals.back().amount.reset();
  }
  MeetingSheet sheet = of(tess);
  EXPECT_FALSE(sheet.pipeline.measures.coverage);
  EXPECT_FALSE(sheet.pipeline.isShort);
  const auto page = [&] {
    const auto json = toJson(of(tess), elements, calendar);
    return report::writeMarkdown(meetingDocument({.sheet = json, .workspace = "Acme", .currency = "EUR"}));
  };
  EXPECT_THAT(page(), HasSubstr("Open and due: **not known**, in 2 opportunities, all without an amount"));
  EXPECT_THAT(page(), HasSubstr("By probability: **not known**"));
  deals.back().amount = Amount::of(300);
  sheet = of(tess);
  EXPECT_DOUBLE_EQ(*sheet.pipeline.measures.coverage, 0.3);
  EXPECT_TRUE(sheet.pipeline.isShort);
  EXPECT_EQ(toJson(sheet, elements, calendar)["pipeline"]["open_unvalued"], 1);
  EXPECT_THAT(page(), HasSubstr("Open and due: **300**, in 2 opportunities, one of them without an amount"));
  EXPECT_THAT(page(), HasSubstr("By probability: **not known**")) << "neither says a probability";
  deals.back().probability = 0.5;
  EXPECT_THAT(page(), HasSubstr("By probability: **150**"));
}

/// What is open without a day may be due in the period as well: nobody knows whether nothing is.
TEST_F(Sheet, WhatIsOpenWithoutADayIsNotNothingThatIsDue) {
  goal(101, tess, 1000);
  deals = {deal("a", tess, "Offered", 300, "2020-01-01")};
  deals.front().expected.reset();
  then = deals;
  const auto json = toJson(of(tess), elements, calendar);
  EXPECT_EQ(json["pipeline"]["undated"], 1);
  const std::string page =
      report::writeMarkdown(meetingDocument({.sheet = json, .workspace = "Acme", .currency = "EUR"}));
  EXPECT_THAT(page, HasSubstr("Open and due: **not known**"));
  EXPECT_THAT(page, HasSubstr("By probability: **not known**"));
  EXPECT_THAT(page, HasSubstr("Covered: **not known**"));
}

/// Enough is open, but nothing is new and nothing came further.
TEST_F(Sheet, APipelineThatStandsStillIsShort) {
  goal(101, tess, 1000);
  deals = {deal("a", tess, "Qualified", 9000, "2020-01-01")};
  then = deals;
  EXPECT_TRUE(of(tess).pipeline.isShort);
  deals[0].stage = "Offered";
  EXPECT_FALSE(of(tess).pipeline.isShort);
}

/// One that stands elsewhere than then may have come further; a pipeline is not called still for want of an order.
TEST_F(Sheet, WhoNeverSaidInWhichOrderStagesStandIsNotToldThatNothingMoved) {
  goal(101, tess, 1000);
  deals = {deal("a", tess, "Qualified", 9000, "2020-01-01")};
  then = deals;
  deals[0].stage = "Offered";
  stages = {};
  EXPECT_FALSE(of(tess).pipeline.moved);
  EXPECT_FALSE(of(tess).pipeline.isShort);
  EXPECT_TRUE(toJson(of(tess), elements, calendar)["pipeline"]["moved_forward"].is_null());
  deals[0].stage = "Qualified";
  EXPECT_TRUE(of(tess).pipeline.moved->empty()) << "it stands where it stood";
  EXPECT_TRUE(of(tess).pipeline.isShort);
}

TEST_F(Sheet, AGoalThatIsReachedLeavesNothingShort) {
  goal(101, tess, 1000);
  deals = {closed(deal("a", tess, "Offered", 1000, "2020-01-01"), DealState::Won, "2020-05-01")};
  then = deals;
  EXPECT_FALSE(of(tess).resultsShort);
  EXPECT_FALSE(of(tess).pipeline.isShort);
}

TEST(AMeeting, IsAboutAPeriodOfTheWorkspace) {
  EXPECT_TRUE(checkMeeting(Meeting{.period = "FY2020-Q2"}, basics::FiscalCalendar(7)));
  EXPECT_TRUE(checkMeeting(Meeting{}, basics::FiscalCalendar(7)));
  EXPECT_TRUE(checkMeeting(Meeting{.period = "spring"}, basics::FiscalCalendar(7)).refused());
}

TEST(AMeeting, IsPrivateAndItsDayIsNot) {
  EXPECT_TRUE(describe(basics::Tag<Meeting>{}).isPrivate);
  EXPECT_FALSE(describe(basics::Tag<MeetingDay>{}).isPrivate);
}

} // namespace
} // namespace baton::coaching
