// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/landing.h"

#include <gmock/gmock.h>

namespace baton::clarity {
namespace {

constexpr PlaybackAnswers all{true, true, true, true, true};
constexpr PlaybackAnswers noWhyUs{true, true, false, true, true};

LandingFacts tenPeople(int withoutWhyUs) {
  LandingFacts facts{9, 9, 0, {}};
  for (int i = 0; i < 10; ++i)
    facts.playback.push_back(i < withoutWhyUs ? noWhyUs : all);
  return facts;
}

TEST(Landed, WhenAllAnsweredAndSevenOfTenRemember) {
  EXPECT_TRUE(landingOf(tenPeople(3)).landed);
  const Landing notYet = landingOf(tenPeople(4));
  EXPECT_FALSE(notYet.landed);
  EXPECT_THAT(notYet.open, testing::ElementsAre("6 of 10 remember why us."));
}

TEST(Landed, NotWhileSomebodyHasNotAnsweredOrDidNotAccept) {
  LandingFacts facts = tenPeople(0);
  facts.answered = 8;
  EXPECT_THAT(landingOf(facts).open, testing::ElementsAre("8 of 9 receivers have answered."));
  facts.answered = 9;
  facts.notAccepted = 1;
  EXPECT_THAT(landingOf(facts).open, testing::ElementsAre("Not accepted by 1 person."));
}

TEST(Landed, NeedsFivePeopleOrEveryoneWhereThereAreFewer) {
  LandingFacts facts{9, 9, 0, {all, all, all, all}};
  EXPECT_FALSE(landingOf(facts).landed);
  facts.receivers = facts.answered = 4;
  EXPECT_TRUE(landingOf(facts).landed);
}

TEST(Understood, IsFourOfFiveWithTheMarketAmongThem) {
  EXPECT_TRUE(understood(noWhyUs));
  EXPECT_FALSE(understood({false, true, true, true, true}));
  EXPECT_FALSE(understood({true, true, false, false, true}));
}

TEST(Authors, AgreeWhenTwoThirdsNameTheSame) {
  const AuthorAnswers same{"M1", "O1", "D1"};
  EXPECT_FALSE(agreementOf({same}).agree);
  EXPECT_TRUE(*agreementOf({same, same, {"M1", "O1", "D2"}}).agree);
  EXPECT_FALSE(*agreementOf({same, {"M1", "O1", "D2"}}).agree);
  EXPECT_NEAR(*agreementOf({same, same, {"M1", "O2", "D1"}}).value, 2.0 / 3, 1e-9);
}

} // namespace
} // namespace baton::clarity
