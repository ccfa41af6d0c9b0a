// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/four_legs.h"

#include "core/strategy/offering.h"
#include "tests/core/home/company.h"

namespace baton::home {
namespace {

using clarity::Check, clarity::Finding, clarity::Gate, clarity::Severity;
using strategy::Market, strategy::Offering, strategy::OpenQuestion;

class Legs : public Company {
protected:
  Legs() {
    for (auto& gate : check.gates)
      gate.open = true;
  }
  Finding& find(std::string_view kind, Severity severity, std::optional<Gate> gate = {}) {
    Finding finding;
    finding.kind = kind;
    finding.severity = severity;
    finding.gate = gate;
    check.findings.push_back(finding);
    return check.findings.back();
  }
  void handOff(basics::Ids<people::Person> receivers) {
    version = put(handoff::Handoff{.version = 1, .inForceFrom = day("2020-01-01"), .receivers = std::move(receivers)});
  }
  void answer(basics::Id<people::Person> person) {
    put(handoff::Acknowledgement{.handoff = version, .person = person, .verdict = handoff::Verdict::Accepted});
  }
  FourLegs legs() const { return fourLegs(elements, check, nullptr, today); }

  Check check;
  basics::Id<handoff::Handoff> version;
};

TEST_F(Legs, WrittenCountsTheOpenPointsOfItsGateAndOfItsKinds) {
  find("market", Severity::Blocker, Gate::Markets);
  find("buyer_issue", Severity::Warning);
  find("proof", Severity::Warning);
  find("market", Severity::Hint);
  find("offering", Severity::Blocker, Gate::Differentiators); // what it says is about the difference
  const FourLegs all = legs();
  EXPECT_EQ(all.of(Gate::Markets).written.toSettle, 1);
  EXPECT_EQ(all.of(Gate::Markets).written.worthALook, 1);
  EXPECT_EQ(all.of(Gate::Offerings).written.toSettle, 0);
  EXPECT_EQ(all.of(Gate::Differentiators).written.toSettle, 1);
  EXPECT_EQ(all.of(Gate::Differentiators).written.worthALook, 1);
}

TEST_F(Legs, WhatIsSettledIsNoOpenPoint) {
  find("market", Severity::Warning).settled = true;
  EXPECT_EQ(legs().of(Gate::Markets).written.worthALook, 0);
}

TEST_F(Legs, ReadCountsAnswersOfThoseNamedAndQuestionsAboutTheRow) {
  handOff({sam, tess});
  answer(tess);
  const auto market = put(Market{.name = "France"});
  const auto offering = put(Offering{.name = "Bikes"});
  put(OpenQuestion{.about = basics::Id<basics::Anything>(market.value()), .text = "later", .due = day("2020-08-01")});
  const auto sooner = put(
      OpenQuestion{.about = basics::Id<basics::Anything>(market.value()), .text = "soon", .due = day("2020-07-01")});
  put(OpenQuestion{.about = basics::Id<basics::Anything>(offering.value()), .text = "done", .answer = "Yes"});
  const FourLegs all = legs();
  EXPECT_EQ(all.of(Gate::Markets).read.named, 2);
  EXPECT_EQ(all.of(Gate::Markets).read.answered, 1);
  EXPECT_EQ(all.of(Gate::Markets).read.questions, 2);
  EXPECT_EQ(all.of(Gate::Markets).read.firstQuestion, sooner.value());
  EXPECT_EQ(all.of(Gate::Offerings).read.questions, 0);
  EXPECT_EQ(all.of(Gate::Advantages).read.answered, 1);
}

TEST_F(Legs, NothingIsReadBeforeAVersionIsInForce) {
  version = put(handoff::Handoff{.version = 1, .inForceFrom = day("2020-07-01"), .receivers = {sam}});
  EXPECT_EQ(legs().of(Gate::Markets).read.version, nullptr);
}

TEST_F(Legs, RunIsTheShareOfOpenPipelineOnStrategyWhereThereIsOne) {
  clarity::RecordFacts facts;
  EXPECT_FALSE(fourLegs(elements, check, &facts, today).of(Gate::Markets).run);
  facts.workedOn = clarity::RecordShare{*basics::Amount::parse("300"), *basics::Amount::parse("400"), {}, 12};
  const FourLegs all = fourLegs(elements, check, &facts, today);
  ASSERT_TRUE(all.of(Gate::Markets).run);
  EXPECT_DOUBLE_EQ(all.of(Gate::Markets).run->ratio().value_or(0), 0.75);
  EXPECT_EQ(all.of(Gate::Offerings).run->cases, 12);
  EXPECT_FALSE(all.of(Gate::Differentiators).run);
}

TEST_F(Legs, TheFirstWeakCellFromTheLeftIsAClosedGateBeforeAnUnreadVersion) {
  check.gates[std::size_t(Gate::Advantages)].open = false;
  EXPECT_EQ(firstWeak(legs()), (WeakCell{Leg::Written, Gate::Advantages}));
  check.gates[std::size_t(Gate::Advantages)].open = true;
  EXPECT_EQ(firstWeak(legs()), (WeakCell{Leg::Read, Gate::Markets})) << "no version";
  handOff({sam, tess});
  answer(sam);
  EXPECT_EQ(firstWeak(legs()), (WeakCell{Leg::Read, Gate::Markets})) << "one of two";
  answer(tess);
  EXPECT_EQ(firstWeak(legs()), (WeakCell{Leg::Remembered, Gate::Markets}));
}

/// Sam names the first market, Tess another thing: one of two on to whom, none on what. Asked on 1 June 2020.
TEST_F(Legs, RememberedIsWhoHadItRightInTheLastPlaybackOfSellers) {
  handOff({sam, tess});
  answer(sam);
  answer(tess);
  const auto france = put(Market{.name = "France", .status = strategy::MarketStatus::Selected, .rank = 1});
  const auto session = put(workshop::Session{.name = "Playback", .date = day("2020-06-01")});
  const auto said = [&](people::Side side, basics::Ids<basics::Anything> recalled) {
    workshop::PlaybackAnswer made;
    made.session = session;
    made.side = side;
    made.recalled = std::move(recalled);
    put(made);
  };
  said(people::Side::Sales, {basics::Id<basics::Anything>(france.value())});
  said(people::Side::Sales, {});
  said(people::Side::Leadership, {});
  const FourLegs all = legs();
  ASSERT_TRUE(all.of(Gate::Markets).remembered);
  EXPECT_EQ(all.of(Gate::Markets).remembered->right, 1);
  EXPECT_EQ(all.of(Gate::Markets).remembered->people, 2) << "of those who are to carry it";
  EXPECT_EQ(all.of(Gate::Offerings).remembered->right, 0);
  EXPECT_FALSE(all.of(Gate::Markets).remembered->isOld);
  EXPECT_EQ(firstWeak(all), (WeakCell{Leg::Remembered, Gate::Markets})) << "one of two is less than seven of ten";
  const FourLegs later = fourLegs(elements, check, nullptr, day("2020-08-31"));
  EXPECT_TRUE(later.of(Gate::Markets).remembered->isOld) << "91 days ago";
}

TEST_F(Legs, NothingIsWeakWhereAllIsWrittenReadAndRemembered) {
  FourLegs all;
  const handoff::Handoff inForce;
  for (auto& row : all.rows) {
    row.written.open = true;
    row.read = {.version = &inForce, .named = 1, .answered = 1};
    row.remembered = RightWhenAsked{7, 10, today};
  }
  EXPECT_FALSE(firstWeak(all));
  all.rows[3].remembered->right = 6;
  EXPECT_EQ(firstWeak(all), (WeakCell{Leg::Remembered, Gate::Advantages}));
}

TEST_F(Legs, ABlockingQuestionMakesItsRowWeak) {
  handOff({sam});
  answer(sam);
  const auto offering = put(Offering{.name = "Bikes"});
  put(OpenQuestion{.about = basics::Id<basics::Anything>(offering.value()), .text = "Price?", .blocking = true});
  EXPECT_EQ(firstWeak(legs()), (WeakCell{Leg::Read, Gate::Offerings}));
}

} // namespace
} // namespace baton::home
