// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/role_profile.h"
#include "core/home/four_legs.h"
#include "core/signals/signal.h"
#include "core/strategy/competitor.h"
#include "core/strategy/differentiator.h"
#include "core/strategy/offering.h"
#include "tests/core/home/company.h"

// What is at work of a difference that stands, and against competitors.
namespace baton::home {
namespace {

using basics::Id;
using coaching::Proficiency;
using strategy::Differentiator, strategy::Offering, strategy::Proof, strategy::Weapon, strategy::WeaponStatus;

/// Frames are built to size, which is proved; clothing has a claim without proof. Sam and Tess sell, Vic has left.
class AbleSellers : public Company {
protected:
  AbleSellers() {
    bikes = put(Offering{.name = "Bikes"});
    clothing = put(Offering{.name = "Clothing"});
    difference = put(Differentiator{.statement = "We build the frame to the size ordered in 12 working days",
                                    .soWhat = "The reseller keeps no stock of slow sizes in May",
                                    .offerings = {bikes},
                                    .opposite = "A hall full of ready sizes",
                                    .whoCannotSay = "Larkfield, whose boats take seventy days"});
    put(Proof{.differentiator = difference,
              .proofKind = strategy::ProofKind::Trial,
              .statement = "9 resellers waited 11.4 working days on average",
              .source = "Plant log",
              .date = day("2020-04-30")});
    put(Differentiator{.statement = "Best-in-class quality in clothing", .offerings = {clothing}});
    report = tool("12-day report", bikes);
    catalogue = tool("Catalogue", clothing);
  }
  Id<Weapon> tool(const char* name, Id<Offering> offering, WeaponStatus status = WeaponStatus::Ready) {
    return put(Weapon{.name = name, .status = status, .offerings = {offering}});
  }
  void saw(Id<people::Person> person, Id<Weapon> with, int level, const char* on = "2020-06-01") {
    put(Proficiency{.person = person, .weapon = with, .level = level, .date = day(on)});
  }

  Id<Offering> bikes, clothing;
  Id<Differentiator> difference;
  Id<Weapon> report, catalogue;
};

TEST_F(AbleSellers, AreThoseAtLevelThreeOrFourWithAToolOfADifferenceThatStands) {
  tool("Film", bikes, WeaponStatus::Idea);
  saw(sam, report, 3);
  saw(tess, report, 2);
  saw(tess, catalogue, 4); // the claim for clothing does not stand
  saw(vic, report, 4);     // gone
  const Able able = ableSellers(elements, clarity::check(elements, {.today = today}), today);
  EXPECT_EQ(able.standing, 1);
  EXPECT_EQ(able.tools, 1) << "an idea is none yet, the catalogue belongs to what does not stand";
  EXPECT_EQ(able.sellers, 2);
  EXPECT_EQ(able.seen, 2);
  EXPECT_EQ(able.able, 1);
  EXPECT_EQ(able.stale, 0);
}

/// 90 days before 15 June 2020 is 17 March.
TEST_F(AbleSellers, CountOnlyWhatWasSeenInTheLastNinetyDays) {
  saw(sam, report, 4, "2020-03-17");
  saw(tess, report, 4, "2020-03-16");
  const Able able = ableSellers(elements, clarity::check(elements, {.today = today}), today);
  EXPECT_EQ(able.able, 1);
  EXPECT_EQ(able.stale, 1);
}

TEST_F(AbleSellers, AreNoneWhereNoDifferenceStands) {
  elements.erase(describe(basics::Tag<Differentiator>{}), difference.value());
  saw(sam, report, 4);
  const Able able = ableSellers(elements, clarity::check(elements, {.today = today}), today);
  EXPECT_EQ(able.standing, 0);
  EXPECT_EQ(able.tools, 0);
  EXPECT_EQ(able.able, 0);
}

class AgainstCompetitors : public Company {
protected:
  void deal(const char* id, plan::DealState state, const char* reason = "") {
    plan::Deal made;
    made.externalId = id;
    made.state = state;
    made.lostReason = reason;
    deals.push_back(made);
  }
  std::vector<plan::Deal> deals;
};

/// Of five closed deals three name a competitor: two by the reason for losing, one won by a signal. One of three.
TEST_F(AgainstCompetitors, AreTheWonOfClosedDealsThatNameOne) {
  const auto larkfield = put(strategy::Competitor{.name = "Larkfield Bicycles"});
  put(field::Signal{.competitor = larkfield, .opportunities = {"W1", "O1"}});
  put(field::Signal{.opportunities = {"W2"}});
  deal("W1", plan::DealState::Won);
  deal("W2", plan::DealState::Won);
  deal("L1", plan::DealState::Lost, "Price: Larkfield");
  deal("L2", plan::DealState::Lost, "Price: Larkfield");
  deal("L3", plan::DealState::Lost, "No money this season");
  deal("O1", plan::DealState::Open);
  const Against against = againstCompetitors(elements, deals);
  EXPECT_EQ(against.closed, 3);
  EXPECT_EQ(against.won, 1);
}

} // namespace
} // namespace baton::home
