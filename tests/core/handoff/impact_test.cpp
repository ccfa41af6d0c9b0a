// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/impact.h"

#include "core/commitments/commitment.h"
#include "core/handoff/acknowledgement.h"
#include "core/handoff/comment.h"
#include "core/plan/goal.h"
#include "core/strategy/play.h"
#include "core/strategy/target_account.h"
#include "core/strategy/weapon.h"
#include "core/workshop/card.h"
#include "tests/core/handoff/strategy_at_hand.h"

#include <gmock/gmock.h>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Id;
using testing::ElementsAre, testing::IsEmpty;
using tests::put, tests::StrategyAtHand;

/// Tess's goal, account and play stand on the retail market; Sam's goal, and a sales tool that he owes, on the till.
struct WhatStands : StrategyAtHand {
  Id<plan::Goal> tessGoal;
  WhatStands() {
    tessGoal = put(elements, plan::Goal{.metric = Id<plan::Metric>(103), .owner = tess, .market = retail});
    put(elements, plan::Goal{.metric = Id<plan::Metric>(103), .owner = sam, .offering = till});
    put(elements, strategy::TargetAccount{
                      .id = Id<strategy::TargetAccount>(501), .market = retail, .name = "Corner Shop", .owner = tess});
    put(elements, strategy::Play{.id = Id<strategy::Play>(601), .name = "Call first", .market = retail});
    put(elements,
        strategy::Weapon{.id = Id<strategy::Weapon>(701), .name = "Price list", .owner = sam, .offerings = {till}});
  }

  std::vector<Impact> after(const std::function<void()>& edit, Id<Handoff> version = {}) {
    const Elements before = frozen(elements);
    edit();
    const Elements now = frozen(elements);
    return impactOf(difference(before, now, elements), before, now, elements, version);
  }
  void changeRetail() {
    auto market = *elements.find(retail);
    market.reason = "64 of 90 tills sold in 2025.";
    put(elements, market);
  }
  static std::vector<std::string> kindsOf(const std::vector<Impact>& impacts) {
    std::vector<std::string> kinds;
    kinds.reserve(impacts.size());
    for (const Impact& impact : impacts)
      kinds.emplace_back(impact.element.kind->name);
    return kinds;
  }
};

TEST(Impact, OfAChangedMarketIsWhatStandsOnIt) {
  WhatStands hand;
  const auto impacts = hand.after([&] { hand.changeRetail(); });
  EXPECT_THAT(WhatStands::kindsOf(impacts), ElementsAre("goal", "play", "target_account"));
  for (const Impact& impact : impacts)
    EXPECT_THAT(impact.because, ElementsAre("Independent retailers"));
}

TEST(Impact, OfWhatAPromiseServesIsThePromiseOfWhoeverMadeIt) {
  WhatStands hand;
  const auto promise =
      put(hand.elements, commitments::Commitment{.id = Id<commitments::Commitment>(901),
                                                 .promisor = hand.sam,
                                                 .promisee = hand.tess,
                                                 .statement = "A list of shops",
                                                 .serves = {Id<basics::Anything>(hand.retail.value())}});
  const auto impacts = hand.after([&] { hand.changeRetail(); });
  ASSERT_EQ(impacts.back().element.kind->name, "commitment");
  EXPECT_EQ(impacts.back().name, "A list of shops");
  EXPECT_TRUE(isOwn(hand.elements, impacts.back().element, *hand.elements.find(hand.sam)));
  EXPECT_EQ(impacts.back().element.id, promise.value());
}

/// Two playbacks named the market; the later one is the result that people go by.
TEST(Impact, OfAChangedMarketIsTheNewestPlaybackInWhichItWasNamed) {
  WhatStands hand;
  for (const int days : {1, 8}) {
    const auto session = put(hand.elements, workshop::Session{.id = Id<workshop::Session>(800 + days),
                                                              .name = "Playback " + std::to_string(days),
                                                              .date = basics::Date::fromDays(20500 + days),
                                                              .facilitator = hand.tess});
    put(hand.elements, workshop::PlaybackAnswer{.id = Id<workshop::PlaybackAnswer>(850 + days),
                                                .session = session,
                                                .recalled = {Id<basics::Anything>(hand.retail.value())}});
  }
  const auto impacts = hand.after([&] { hand.changeRetail(); });
  ASSERT_THAT(WhatStands::kindsOf(impacts), ElementsAre("goal", "play", "target_account", "session"));
  EXPECT_EQ(impacts.back().name, "Playback 8");
  EXPECT_THAT(impacts.back().because, ElementsAre("Independent retailers"));
  EXPECT_TRUE(isOwn(hand.elements, impacts.back().element, *hand.elements.find(hand.tess))) << "who led it";
  EXPECT_FALSE(isOwn(hand.elements, impacts.back().element, *hand.elements.find(hand.sam)));
}

TEST(Impact, OfAPartIsThatOfItsWhole) {
  WhatStands hand;
  const auto impacts = hand.after([&] {
    put(hand.elements, strategy::BuyerIssue{
                           .id = Id<strategy::BuyerIssue>(801), .market = hand.retail, .statement = "Queues at noon"});
  });
  EXPECT_THAT(WhatStands::kindsOf(impacts), ElementsAre("goal", "play", "target_account"));
}

TEST(Impact, OfWhatIsGoneReachesWhatReferredToIt) {
  WhatStands hand;
  const auto impacts = hand.after([&] {
    hand.elements.erase(describe(basics::Tag<strategy::Offering>{}), hand.till.value());
    auto weapon = *hand.elements.find(Id<strategy::Weapon>(701));
    weapon.offerings = {}; // as deleting empties references
    put(hand.elements, weapon);
  });
  EXPECT_THAT(WhatStands::kindsOf(impacts), testing::Contains("weapon"));
}

TEST(Impact, LeavesOutWhatIsNewItself) {
  WhatStands hand;
  const auto impacts = hand.after([&] {
    hand.changeRetail();
    put(hand.elements, strategy::Play{.id = Id<strategy::Play>(602), .name = "Second", .market = hand.retail});
  });
  for (const Impact& impact : impacts)
    EXPECT_NE(impact.element.id, 602);
}

TEST(Impact, LeavesOutWhatWasReconfirmedForThatVersion) {
  WhatStands hand;
  const Id<Handoff> second(42), third(43);
  put(hand.elements, Reconfirmation{.id = Id<Reconfirmation>(901),
                                    .element = Id<basics::Anything>(hand.tessGoal.value()),
                                    .handoff = second,
                                    .by = hand.tess});
  EXPECT_THAT(WhatStands::kindsOf(hand.after([&] { hand.changeRetail(); }, second)),
              ElementsAre("play", "target_account"));
  WhatStands other;
  put(other.elements, Reconfirmation{.id = Id<Reconfirmation>(901),
                                     .element = Id<basics::Anything>(other.tessGoal.value()),
                                     .handoff = second,
                                     .by = other.tess});
  EXPECT_THAT(WhatStands::kindsOf(other.after([&] { other.changeRetail(); }, third)),
              ElementsAre("goal", "play", "target_account"));
}

TEST(Impact, IsEmptyWhereNothingChanged) {
  WhatStands hand;
  EXPECT_THAT(hand.after([] {}), IsEmpty());
}

TEST(WhatIsTheirs, IsGoalsByNameOrTitleAccountsAndOwedTools) {
  WhatStands hand;
  const auto& tess = *hand.elements.find(hand.tess);
  const auto& sam = *hand.elements.find(hand.sam);
  const basics::ElementRef goal{&describe(basics::Tag<plan::Goal>{}), hand.tessGoal.value()};
  EXPECT_TRUE(isOwn(hand.elements, goal, tess));
  EXPECT_FALSE(isOwn(hand.elements, goal, sam));
  const auto forSellers = put(hand.elements, plan::Goal{.metric = Id<plan::Metric>(104), .role = "Seller"});
  EXPECT_TRUE(isOwn(hand.elements, {&describe(basics::Tag<plan::Goal>{}), forSellers.value()}, tess));
  EXPECT_FALSE(isOwn(hand.elements, {&describe(basics::Tag<plan::Goal>{}), forSellers.value()}, sam));
  EXPECT_TRUE(isOwn(hand.elements, {&describe(basics::Tag<strategy::TargetAccount>{}), 501}, tess));
  EXPECT_TRUE(isOwn(hand.elements, {&describe(basics::Tag<strategy::Weapon>{}), 701}, sam));
}

TEST(LastSigned, IsTheLatestVersionThatSomebodyAgreedTo) {
  WhatStands hand;
  for (const int version : {1, 2, 3})
    put(hand.elements, Handoff{.id = Id<Handoff>(1'000 + version), .version = version});
  const auto answer = [&](int version, Verdict verdict) {
    put(hand.elements,
        Acknowledgement{.handoff = Id<Handoff>(1'000 + version), .person = hand.tess, .verdict = verdict});
  };
  EXPECT_EQ(lastSigned(hand.elements, hand.tess), nullptr);
  answer(1, Verdict::Accepted);
  answer(2, Verdict::Understood);
  answer(3, Verdict::Received);
  ASSERT_NE(lastSigned(hand.elements, hand.tess), nullptr);
  EXPECT_EQ(lastSigned(hand.elements, hand.tess)->version, 2);
  EXPECT_EQ(lastSigned(hand.elements, hand.sam), nullptr);
}

} // namespace
} // namespace baton::handoff
