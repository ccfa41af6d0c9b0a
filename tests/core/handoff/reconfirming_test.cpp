// SPDX-License-Identifier: GPL-3.0-or-later
// Version 1 is in force from 2 March 2026, version 2 from 1 April 2026; version 2 changes why the retailers were
// chosen.
#include "core/handoff/reconfirming.h"

#include "core/handoff/since.h"
#include "core/handoff/version_news.h"
#include "core/plan/goal.h"
#include "core/strategy/open_question.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Id;
using testing::ElementsAre, testing::HasSubstr, testing::IsEmpty, testing::UnorderedElementsAre;
using tests::day, tests::moment, tests::put, tests::StrategyAtHand;

struct ChangedMarket : StrategyAtHand {
  Id<Handoff> first, second;
  Id<plan::Goal> tessGoal;
  Id<strategy::TargetAccount> corner{501};
  Id<strategy::Weapon> prices{701};

  ChangedMarket() {
    put(elements, plan::Metric{.id = Id<plan::Metric>(103), .name = "Pipeline"});
    tessGoal = put(elements, plan::Goal{.metric = Id<plan::Metric>(103),
                                        .owner = tess,
                                        .from = day("2026-04-01"),
                                        .grain = plan::GoalGrain::Quarter,
                                        .market = retail});
    put(elements, strategy::TargetAccount{.id = corner, .market = retail, .name = "Corner Shop", .owner = tess});
    put(elements, strategy::Weapon{.id = prices, .name = "Price list", .owner = sam, .markets = {retail}});
    first = publish();
    changeReason("64 of 90 tills sold in 2025.");
    second = publishAt("2026-04-01");
  }
  void changeReason(const std::string& reason) {
    auto market = *elements.find(retail);
    market.reason = reason;
    put(elements, market);
  }
  Id<Handoff> publishAt(std::string_view date) {
    auto asked = request();
    asked.today = day(date);
    asked.at = moment(std::string(date) + "T09:00:00Z");
    return publish(asked);
  }
  std::vector<basics::RowId> flagged(const WrittenSince& since = {}) const {
    std::vector<basics::RowId> ids;
    for (const ToReconfirm& one : toReconfirm(elements, versionSteps(elements), since))
      ids.push_back(one.element.id);
    return ids;
  }
  basics::Outcome<Reconfirmed> says(Id<people::Person> by, const std::vector<basics::RowId>& ids, Id<Handoff> version) {
    ReconfirmationRequest asked;
    for (const auto id : ids)
      asked.elements.push_back(elements.locate(id));
    asked.version = version;
    asked.by = by;
    asked.at = moment("2026-04-02T10:00:00Z");
    asked.freshId = [this] { return Id<Reconfirmation>(nextId++); };
    auto done = reconfirm(elements, asked);
    if (done)
      tests::apply(elements, done->edits);
    return done;
  }
};

TEST(Reconfirming, WhatStandsOnAChangeIsFlaggedWithWhoseItIsAndSinceWhichVersion) {
  const ChangedMarket hand;
  const auto flagged = toReconfirm(hand.elements, versionSteps(hand.elements));
  ASSERT_EQ(flagged.size(), 3u);
  for (const ToReconfirm& one : flagged) {
    EXPECT_EQ(one.since, hand.second);
    EXPECT_THAT(one.because, ElementsAre("Independent retailers"));
  }
  EXPECT_EQ(flagged[0].element.id, hand.tessGoal.value());
  EXPECT_THAT(flagged[0].owners, ElementsAre(hand.tess));
  EXPECT_EQ(flagged[1].element.id, hand.prices.value());
  EXPECT_THAT(flagged[1].owners, ElementsAre(hand.sam));
  EXPECT_EQ(flagged[2].element.id, hand.corner.value());
  EXPECT_THAT(flagged[2].owners, ElementsAre(hand.tess));
}

TEST(Reconfirming, TakesTheFlagAndKeepsWhoSaidItAndWhen) {
  ChangedMarket hand;
  const auto done = hand.says(hand.tess, {hand.corner.value()}, hand.second);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->label, "still holds with version 2: Corner Shop");
  EXPECT_THAT(hand.flagged(), UnorderedElementsAre(hand.tessGoal.value(), hand.prices.value()));
  const auto* said = reconfirmedFor(hand.elements, hand.corner.value(), hand.second, versionSteps(hand.elements));
  ASSERT_TRUE(said);
  EXPECT_EQ(said->by, hand.tess);
  EXPECT_EQ(said->at, moment("2026-04-02T10:00:00Z"));
}

TEST(Reconfirming, SeveralAreOneStep) {
  ChangedMarket hand;
  const auto done = hand.says(hand.sam, {hand.corner.value(), hand.prices.value()}, hand.second);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->label, "still hold with version 2: 2 of what stands on it");
  EXPECT_THAT(hand.flagged(), ElementsAre(hand.tessGoal.value()));
}

TEST(Reconfirming, ForALaterVersionSettlesTheOneBeforeAndForAnEarlierOneDoesNotSettleTheLater) {
  ChangedMarket hand;
  ASSERT_TRUE(hand.says(hand.tess, {hand.corner.value()}, hand.second));
  hand.changeReason("70 of 90 tills sold in 2025.");
  const auto third = hand.publishAt("2026-05-01");
  const auto flagged = toReconfirm(hand.elements, versionSteps(hand.elements));
  ASSERT_EQ(flagged.size(), 3u);
  for (const ToReconfirm& one : flagged)
    EXPECT_EQ(one.since, one.element.id == hand.corner.value() ? third : hand.second);
  ASSERT_TRUE(hand.says(hand.tess, {hand.tessGoal.value()}, third));
  const auto steps = versionSteps(hand.elements);
  const auto impactOn = [&](Id<Handoff> version) {
    const auto* step = stepTo(steps, version);
    std::vector<basics::RowId> ids;
    for (const Impact& one : impactOf(step->difference, step->from, step->to, hand.elements, version))
      ids.push_back(one.element.id);
    return ids;
  };
  EXPECT_THAT(impactOn(hand.second), ElementsAre(hand.prices.value())) << "the goal by version 3, the account by 2";
  EXPECT_THAT(impactOn(third), UnorderedElementsAre(hand.prices.value(), hand.corner.value()));
  EXPECT_THAT(hand.flagged(), UnorderedElementsAre(hand.corner.value(), hand.prices.value()));
}

TEST(Reconfirming, IsNotAskedOfWhatWasChangedByWhoeverHadTheVersion) {
  const ChangedMarket hand;
  const auto since = [&](basics::RowId element, Id<Handoff> version) {
    return element == hand.prices.value() && version == hand.second;
  };
  EXPECT_THAT(hand.flagged(since), UnorderedElementsAre(hand.tessGoal.value(), hand.corner.value()));
}

TEST(Reconfirming, IsNotAskedOfAGoalWhosePeriodWasOverNorOfADroppedAccount) {
  ChangedMarket hand;
  auto goal = *hand.elements.find(hand.tessGoal);
  goal.from = day("2026-01-01"); // the quarter that ends the day before version 2 comes into force
  hand.elements.erase(describe(basics::Tag<plan::Goal>{}), hand.tessGoal.value());
  put(hand.elements, goal);
  auto account = *hand.elements.find(hand.corner);
  account.dropped = day("2026-04-01");
  put(hand.elements, account);
  EXPECT_THAT(hand.flagged(), ElementsAre(hand.prices.value()));
}

TEST(Reconfirming, ARecalledVersionFlagsNothingAndCannotBeReconfirmed) {
  ChangedMarket hand;
  auto version = *hand.elements.find(hand.second);
  version.recalled = "Wrong figure";
  put(hand.elements, version);
  EXPECT_THAT(hand.flagged(), IsEmpty());
  const auto done = hand.says(hand.tess, {hand.corner.value()}, hand.second);
  ASSERT_TRUE(done.refused());
  EXPECT_THAT(done.refusal().cause, HasSubstr("Wrong figure"));
}

TEST(Reconfirming, IsRefusedWithoutAPersonAndForWhatIsGone) {
  ChangedMarket hand;
  EXPECT_TRUE(hand.says({}, {hand.corner.value()}, hand.second).refused());
  EXPECT_TRUE(hand.says(hand.tess, {}, hand.second).refused());
  EXPECT_TRUE(hand.says(hand.tess, {99999}, hand.second).refused());
  EXPECT_TRUE(hand.says(hand.tess, {hand.corner.value()}, Id<Handoff>(99999)).refused());
}

TEST(StepsOfVersions, AreReadOnceAndAgainWhereTheVersionBeforeIsRecalled) {
  ChangedMarket hand;
  hand.changeReason("70 of 90 tills sold in 2025.");
  const auto third = hand.publishAt("2026-05-01");
  const auto steps = versionSteps(hand.elements);
  ASSERT_EQ(steps.size(), 3u);
  EXPECT_FALSE(steps[0]->before);
  EXPECT_EQ(stepTo(steps, third)->before, hand.second);
  const auto again = versionSteps(hand.elements, {}, steps);
  for (std::size_t i = 0; i < steps.size(); ++i)
    EXPECT_EQ(again[i].get(), steps[i].get());
  auto second = *hand.elements.find(hand.second);
  second.recalled = "Wrong figure";
  put(hand.elements, second);
  const auto without = versionSteps(hand.elements, {}, again);
  ASSERT_EQ(without.size(), 2u);
  EXPECT_EQ(without[0].get(), steps[0].get());
  EXPECT_EQ(without[1]->before, hand.first);
  EXPECT_NE(without[1].get(), steps[2].get());
}

TEST(ChangesSince, GoFromWhatOneSignedToTheVersionAsked) {
  ChangedMarket hand;
  hand.acknowledge(hand.answer(hand.second, hand.sam, Verdict::Accepted));
  auto early = hand.answer(hand.first, hand.tess, Verdict::Understood);
  early.today = day("2026-03-05");
  put(hand.elements, Acknowledgement{.handoff = hand.first, .person = hand.tess, .verdict = Verdict::Understood});
  const auto* latest = hand.elements.find(hand.second);

  const auto since = changesSince(hand.elements, hand.tess, latest);
  ASSERT_TRUE(since);
  EXPECT_EQ(since->from->version, 1);
  EXPECT_EQ(since->to->version, 2);
  ASSERT_EQ(since->difference.elements.size(), 1u);
  EXPECT_EQ(since->difference.elements[0].name, "Independent retailers");
  EXPECT_EQ(since->standing.size(), 3u);
  EXPECT_EQ(newerThanSigned(hand.elements, hand.tess)->version, 2);

  EXPECT_EQ(newerThanSigned(hand.elements, hand.sam), nullptr) << "signed the newest";
  EXPECT_EQ(newerThanSigned(hand.elements, hand.maya), nullptr) << "signed none";
  EXPECT_TRUE(changesSince(hand.elements, hand.sam, nullptr)->difference.empty()) << "the draft says the same so far";
  EXPECT_EQ(changesSince(hand.elements, hand.maya, latest)->from, nullptr);
}

} // namespace
} // namespace baton::handoff
