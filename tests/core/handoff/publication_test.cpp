// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/publication.h"

#include "core/basics/sha256.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Id;
using testing::ElementsAre, testing::HasSubstr;
using tests::day, tests::moment, tests::StrategyAtHand;

std::vector<std::string> namesAndStandings(const basics::Elements& elements, std::string_view today,
                                           const PublicationOrder& order = {}) {
  std::vector<std::string> lines;
  for (const VersionStanding& version : versions(elements, day(today), order))
    lines.push_back(version.name + " " + std::string(basics::wordOf(version.standing)));
  return lines;
}

TEST(Publish, HandsTheFirstVersionToEveryActivePersonOfSales) {
  StrategyAtHand hand;
  const auto publication = publish(hand.elements, hand.request());
  ASSERT_TRUE(publication);
  const Handoff& version = publication->handoff;
  EXPECT_EQ(version.version, 1);
  EXPECT_EQ(version.inForceFrom, day("2026-03-02"));
  EXPECT_EQ(version.publishedBy, hand.maya);
  EXPECT_EQ(version.at, moment("2026-03-02T09:00:00Z"));
  EXPECT_THAT(version.receivers, ElementsAre(hand.sam, hand.tess)) << "Uma has not started, Vic has left, Maya leads";
  EXPECT_EQ(publication->label, "publish version 1");
}

TEST(Publish, FreezesTheStrategyAndTheNamesOfAuthorAndReceivers) {
  StrategyAtHand hand;
  const Id<Handoff> id = hand.publish();
  const Handoff& version = *hand.elements.find(id);
  EXPECT_EQ(version.sha256, basics::hexOf(basics::sha256(version.snapshot)));
  hand.elements.erase(describe(basics::Tag<people::Person>{}), hand.tess.value());
  hand.elements.erase(describe(basics::Tag<strategy::Market>{}), hand.retail.value());
  const auto read = readSnapshot(version.snapshot);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->find(hand.tess)->name, "Tess");
  EXPECT_EQ(read->find(hand.maya)->title, "Chief Executive");
  EXPECT_EQ(read->find(hand.retail)->name, "Independent retailers");
}

TEST(Publish, IsRefusedWhileNotReadyAndNamesWhatSalesWouldStillAsk) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.readiness = {false, 3, {"What do we say when Larkfield is in the room?", "What does Till cost?"}};
  const auto refused = publish(hand.elements, request);
  ASSERT_TRUE(refused.refused());
  EXPECT_EQ(refused.refusal().cause, "Three of four gates are open. Sales would still ask: What do we say when "
                                     "Larkfield is in the room? What does Till cost?");
  EXPECT_THAT(refused.refusal().remedy, HasSubstr("with a reason"));

  request.reason = "  ";
  EXPECT_TRUE(publish(hand.elements, request).refused()) << "blanks are no reason";
  request.reason = "The season begins on Monday.";
  const auto published = publish(hand.elements, request);
  ASSERT_TRUE(published);
  EXPECT_EQ(published->handoff.reason, "The season begins on Monday.");
}

TEST(Publish, IsRefusedByABlockingQuestionAlsoWhileAllFourGatesAreOpen) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.readiness = {false, 4, {"Sam cannot start before this is answered: \"Who leads Canada?\""}};
  const auto refused = publish(hand.elements, request);
  ASSERT_TRUE(refused.refused());
  EXPECT_THAT(refused.refusal().cause, ::testing::StartsWith("All four gates are open. Sales would still ask: Sam"));
}

TEST(Publish, IsRefusedForPeopleWhoAreNotThere) {
  StrategyAtHand hand;
  auto nobody = hand.request();
  nobody.author = Id<people::Person>(77);
  EXPECT_THAT(publish(hand.elements, nobody).refusal().cause, HasSubstr("published by a person"));

  auto stranger = hand.request();
  stranger.receivers = {hand.sam, Id<people::Person>(77)};
  EXPECT_TRUE(publish(hand.elements, stranger).refused());

  auto gone = hand.request();
  gone.receivers = {hand.vic};
  EXPECT_EQ(publish(hand.elements, gone).refusal().cause, "Vic is not with the company on 2026-03-02");
}

TEST(Publish, GoesToTheReceiversNamedEachOnce) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.receivers = {hand.tess, hand.maya, hand.tess};
  EXPECT_THAT(publish(hand.elements, request)->handoff.receivers, ElementsAre(hand.maya, hand.tess));
}

TEST(Publish, ComesIntoForceTodayOrLaterNeverBefore) {
  StrategyAtHand hand;
  auto request = hand.request();
  request.inForceFrom = day("2026-04-01");
  EXPECT_EQ(publish(hand.elements, request)->handoff.inForceFrom, day("2026-04-01"));
  request.inForceFrom = day("2026-03-01");
  EXPECT_TRUE(publish(hand.elements, request).refused());
}

TEST(Publish, CountsOnAlsoAfterARecall) {
  StrategyAtHand hand;
  hand.publish();
  const Id<Handoff> second = hand.publish();
  tests::apply(hand.elements, recall(hand.elements, second, "The price of Till was wrong")->edits);
  EXPECT_EQ(nextVersionNumber(hand.elements), 3);
  EXPECT_EQ(publish(hand.elements, hand.request())->label, "publish version 3");
}

TEST(Recall, IsRefusedWithoutAReasonTwiceAndForWhatIsNotThere) {
  StrategyAtHand hand;
  const Id<Handoff> id = hand.publish();
  EXPECT_TRUE(recall(hand.elements, Id<Handoff>(5), "Wrong").refused());
  EXPECT_THAT(recall(hand.elements, id, " ").refusal().cause, HasSubstr("without a reason"));
  const auto recalled = recall(hand.elements, id, "Wrong price ");
  EXPECT_EQ(recalled->label, "recall version 1");
  tests::apply(hand.elements, recalled->edits);
  EXPECT_EQ(hand.elements.find(id)->recalled, "Wrong price");
  EXPECT_EQ(recall(hand.elements, id, "Again").refusal().cause, "Version 1 has been recalled already: Wrong price");
}

TEST(StandingOfAVersion, FollowsTheDayOnWhichItComesIntoForce) {
  StrategyAtHand hand;
  hand.publish();
  auto april = hand.request();
  april.inForceFrom = day("2026-04-01");
  const Id<Handoff> second = hand.publish(april);
  EXPECT_THAT(namesAndStandings(hand.elements, "2026-03-31"), ElementsAre("1 in_force", "2 not_yet_in_force"));
  EXPECT_THAT(namesAndStandings(hand.elements, "2026-04-01"), ElementsAre("1 superseded", "2 in_force"));
  EXPECT_EQ(versionInForce(hand.elements, day("2026-04-01"))->id, second);
  EXPECT_EQ(latestVersion(hand.elements)->id, second) << "also before its day";
}

TEST(StandingOfAVersion, GivesThePlaceBackWhenItIsRecalled) {
  StrategyAtHand hand;
  const Id<Handoff> first = hand.publish();
  const Id<Handoff> second = hand.publish();
  tests::apply(hand.elements, recall(hand.elements, second, "Wrong price")->edits);
  EXPECT_THAT(namesAndStandings(hand.elements, "2026-03-02"), ElementsAre("1 in_force", "2 recalled"));
  EXPECT_EQ(latestVersion(hand.elements)->id, first);
}

TEST(StandingOfAVersion, NothingIsInForceBeforeTheFirstPublication) {
  const StrategyAtHand hand;
  EXPECT_EQ(versionInForce(hand.elements, day("2026-03-02")), nullptr);
  EXPECT_EQ(nextVersionNumber(hand.elements), 1);
  EXPECT_EQ(versionNamed(hand.elements, "1").refusal().cause, "There is no version 1: nothing has been published yet");
}

TEST(TwoVersionsOfOneNumber, AreToldApartByTheirPlaceInTheJournal) {
  StrategyAtHand hand;
  const Id<Handoff> here = hand.publish();
  Handoff there = *hand.elements.find(here);
  there.id = Id<Handoff>(5); // published on another copy, as version 1 as well
  tests::put(hand.elements, there);
  const PublicationOrder order = [&](Id<Handoff> id) {
    return std::pair<std::int64_t, std::int64_t>(id == here ? 7 : 9, 1);
  };
  EXPECT_THAT(namesAndStandings(hand.elements, "2026-03-02", order), ElementsAre("1 superseded", "1-b in_force"));
  EXPECT_EQ((*versionNamed(hand.elements, "1-b", order))->id, there.id);
  EXPECT_EQ(nameOfVersion(hand.elements, here, order), "1");
  EXPECT_EQ(nextVersionNumber(hand.elements), 2);
  EXPECT_EQ(versionNamed(hand.elements, "3", order).refusal().remedy, "Published so far: 1, 1-b");
}

} // namespace
} // namespace baton::handoff
