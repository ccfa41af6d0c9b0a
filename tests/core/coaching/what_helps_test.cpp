// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/what_helps.h"

#include "core/coaching/helps_json.h"
#include "core/coaching/role_profile.h"
#include "core/handoff/acknowledgement.h"
#include "core/plan/closed_revenue.h"
#include "core/signals/signal.h"
#include "core/strategy/coverage.h"
#include "core/strategy/open_question.h"
#include "core/strategy/target_account.h"
#include "tests/core/coaching/team.h"

namespace baton::coaching {
namespace {

using plan::Deal, plan::DealState;
using strategy::Weapon, strategy::WeaponStatus;
using testing::Contains, testing::ElementsAre, testing::IsEmpty;

/// Looks at the second quarter of 2020, after its end.
class WouldHelp : public Team {
protected:
  WhatHelps of(Id<people::Person> person) const {
    const auto actuals = plan::ClosedRevenue({}, deals).actuals();
    const SheetSource sheet{elements, actuals, deals, nullptr, {}, {}, calendar, day("2020-07-15")};
    return whatHelps({sheet, periods, findings, inForce}, {person, quarter});
  }
  std::vector<std::string> evidence(Place place, Id<people::Person> person) const {
    std::vector<std::string> texts;
    const WhatHelps helps = of(person);
    for (const Evidence& one : helps.places[std::size_t(place)].evidence)
      texts.push_back(one.text);
    return texts;
  }
  std::vector<std::string> missing(Place place) const { return of(tess).places[std::size_t(place)].missing; }
  void won(Id<people::Person> whose, std::int64_t amount, std::string_view on) {
    deals.push_back(closed(deal(("w" + std::to_string(deals.size())).c_str(), whose, "Offered", amount, "2019-01-01"),
                           DealState::Won, on));
  }
  std::vector<Deal> deals;
  std::vector<clarity::PeriodResult> periods;
  std::vector<plan::PlanFinding> findings;
  const handoff::Handoff* inForce = nullptr;
};

/// Of three owners two are below: Tess 600 of 1,000, Una 900 of 1,000, Sam 1,000 of 1,000. July has records, so that
/// the quarter is known to its end.
TEST_F(WouldHelp, TheGoalComesBeforeThePerson) {
  for (const auto who : {sam, tess, una})
    goal(101, who, 1000);
  won(tess, 600, "2020-05-01");
  won(una, 900, "2020-05-01");
  won(sam, 1000, "2020-05-01");
  won(sam, 1, "2020-07-01");
  periods = {{"FY2019-Q2", 10, 8}, {"FY2019-Q3", 10, 9}, {"FY2019-Q4", 10, 8}, {"FY2020-Q1", 10, 7}};
  WhatHelps helps = of(tess);
  EXPECT_EQ(helps.missed, true);
  EXPECT_EQ(helps.owners.owners, 3);
  EXPECT_EQ(helps.owners.below, 2);
  EXPECT_EQ(helps.goal.missed, 3) << "70 % in the last one";
  EXPECT_FALSE(helps.goal.holds());
  periods.push_back({"FY2020-Q2", 10, 10});
  helps = of(tess);
  EXPECT_TRUE(helps.goal.holds()) << "four of five";
  EXPECT_EQ(toJson(helps, elements, calendar)["goal"]["look_first"], true);
  EXPECT_EQ(of(sam).missed, false);
}

TEST_F(WouldHelp, WithoutAGoalNothingIsMissed) {
  EXPECT_FALSE(of(tess).missed);
  EXPECT_THAT(missing(Place::Plan), ElementsAre("A revenue goal of theirs in this period"));
}

TEST_F(WouldHelp, WithoutRecordsEachPlaceSaysWhatWouldFillIt) {
  const WhatHelps helps = of(tess);
  for (const PlaceToLook& place : helps.places) {
    EXPECT_THAT(place.evidence, IsEmpty()) << basics::wordOf(place.place);
    EXPECT_FALSE(place.missing.empty()) << basics::wordOf(place.place);
  }
}

TEST_F(WouldHelp, TalentIsTheLastRatingOfEachCompetencyTheLowestFirst) {
  const auto asking = put(Competency{.name = "Asks first", .levels = {"Tells", "Asks", "Listens"}});
  const auto closing = put(Competency{.name = "Closes"});
  put(Rating{.person = tess, .competency = asking, .level = 1, .date = day("2020-01-10")});
  put(Rating{.person = tess, .competency = asking, .level = 3, .date = day("2020-05-10")});
  put(Rating{.person = tess, .competency = closing, .level = 2});
  put(Rating{.person = una, .competency = closing, .level = 0});
  EXPECT_THAT(evidence(Place::Talent, tess),
              ElementsAre("Closes: level 2", "Asks first: level 3, \"Listens\" (10 May 2020)"));
}

/// March to June is the fourth month of six.
TEST_F(WouldHelp, WhoIsNewIsSaidToBe) {
  put(people::Person{.id = tess, .name = "Tess", .manager = sam, .started = day("2020-03-15"), .rampMonths = 6});
  EXPECT_THAT(evidence(Place::Talent, tess),
              ElementsAre("In month 4 of 6 to full productivity at the end of the period"));
}

TEST_F(WouldHelp, ToolsAreThoseOfTheMarketsThatTheyWork) {
  const auto north = put(strategy::Market{.name = "North", .status = strategy::MarketStatus::Selected});
  const auto south = put(strategy::Market{.name = "South", .status = strategy::MarketStatus::Selected});
  put(strategy::Coverage{.person = tess, .market = north});
  put(Weapon{.position = "a",
             .name = "Calculator",
             .status = WeaponStatus::InWork,
             .due = day("2020-06-30"),
             .markets = {north}});
  const auto kit =
      put(Weapon{.position = "b", .name = "Kit", .status = WeaponStatus::Ready, .markets = {north, south}});
  put(Weapon{.position = "c", .name = "Sheet", .status = WeaponStatus::Ready});
  put(Weapon{.position = "d", .name = "Southern", .status = WeaponStatus::Idea, .markets = {south}});
  put(Proficiency{.person = tess, .weapon = kit, .level = 3, .date = day("2020-04-01")});
  EXPECT_THAT(evidence(Place::Weapon, tess),
              ElementsAre("Calculator: in work, promised for 30 June 2020",
                          "Kit: level 3 of 4, seen on 1 April 2020, longer ago than 90 days"));
  EXPECT_THAT(missing(Place::Weapon), ElementsAre("What was seen with one sales tool that is ready"));
}

TEST_F(WouldHelp, CoachingAndMeetingsAreCounted) {
  put(CoachingSession{.person = tess, .date = day("2020-05-02"), .skill = "asking"});
  put(CoachingSession{.person = tess, .date = day("2020-04-02"), .skill = "closing"});
  put(CoachingSession{.person = tess, .date = day("2020-01-02"), .skill = "before"});
  put(MeetingDay{.person = tess, .by = sam, .date = day("2020-06-02"), .held = true});
  EXPECT_THAT(evidence(Place::Coaching, tess),
              ElementsAre("Last coached on 2 May 2020, asking; 2 in the period", "Last one-to-one on 2 June 2020"));
}

/// Of 500 open, 300 lie in the selected market, 100 at an account that is hers; of her two accounts one has none open.
TEST_F(WouldHelp, TargetsAreHeldAgainstWhatIsOpen) {
  const auto north = put(strategy::Market{.name = "North", .status = strategy::MarketStatus::Selected});
  put(strategy::TargetAccount{.name = "Roadway", .tier = strategy::Tier::A, .owner = tess});
  put(strategy::TargetAccount{.name = "Great Bikes", .tier = strategy::Tier::B, .owner = tess});
  put(strategy::TargetAccount{.name = "known", .owner = tess});
  deals = {deal("a", tess, "Offered", 100, "2020-05-01"), deal("b", tess, "Offered", 200, "2020-05-01"),
           deal("c", tess, "Offered", 200, "2020-05-01")};
  deals[0].account.name = "ROADWAY";
  deals[0].market = deals[1].market = {north.value(), "North"};
  EXPECT_THAT(evidence(Place::Target, tess),
              ElementsAre("2 target accounts: 1 A, 1 B", "1 of them without an open opportunity of theirs",
                          "300 of 500 open lies in selected markets", "100 of 500 open lies at their target accounts"));
}

/// Full productivity of 200 a month: 600 in the quarter. The best quarter before was the first of 2020.
TEST_F(WouldHelp, ThePlanIsHeldAgainstWhatTheyEverDid) {
  put(people::Person{.id = tess, .name = "Tess", .manager = sam, .fullProductivity = basics::Money::ofCents(20000)});
  goal(101, tess, 1000);
  won(tess, 400, "2019-11-01");
  won(tess, 700, "2020-02-01");
  won(sam, 1, "2020-07-01");
  findings.push_back({.rule = "plan-activity", .kind = "person", .id = tess.value(), .text = "Too few calls."});
  EXPECT_THAT(evidence(Place::Plan, tess),
              ElementsAre("1,000 were asked; the most that such a period brought before is 700 (FY2020-Q1)",
                          "By their productivity they carry 600 in the period, of 1,000 asked", "Too few calls."));
}

TEST_F(WouldHelp, ClarityIsWhatWasReadAskedAndAnswered) {
  const auto version = put(handoff::Handoff{.version = 2, .inForceFrom = day("2020-04-01")});
  inForce = elements.find(version);
  EXPECT_THAT(evidence(Place::Clarity, tess), ElementsAre("Version 2 is not answered"));
  put(handoff::Acknowledgement{.handoff = version,
                               .person = tess,
                               .verdict = handoff::Verdict::AcceptedWithReservations,
                               .at = noon("2020-04-03")});
  put(strategy::OpenQuestion{.askedBy = tess, .text = "Who leads Canada?"});
  put(strategy::OpenQuestion{.askedBy = tess, .text = "answered", .answer = "yes"});
  put(field::Signal{.date = day("2020-07-05"), .by = tess, .text = "Delivers free"});
  EXPECT_THAT(evidence(Place::Clarity, tess), ElementsAre("Version 2: accepted with reservations on 3 April 2020",
                                                          "Asked and not answered: Who leads Canada?",
                                                          "Reported, and waits 10 days for an answer: Delivers free"));
}

} // namespace
} // namespace baton::coaching
