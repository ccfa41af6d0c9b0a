// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/waiting.h"

#include "core/signals/signal.h"
#include "core/strategy/room_to_run.h"
#include "tests/core/home/company.h"

namespace baton::home {
namespace {

using strategy::Assumption, strategy::Market, strategy::OpenQuestion, strategy::Weapon, strategy::WeaponStatus;
using testing::ElementsAre, testing::IsEmpty;

class Moves : public Company {
protected:
  std::vector<basics::RowId> of(basics::Id<people::Person> person) const {
    std::vector<basics::RowId> ids;
    for (const Waiting& move : movesOf(elements, person, today))
      ids.push_back(move.ref.id);
    return ids;
  }
  basics::Id<handoff::Handoff> hand(int version, std::string_view from, basics::Ids<people::Person> receivers) {
    return put(handoff::Handoff{
        .version = version, .inForceFrom = day(from), .publishedBy = maya, .receivers = std::move(receivers)});
  }
};

TEST_F(Moves, AQuestionWaitsForItsOwnerUntilItIsAnswered) {
  const auto open = put(OpenQuestion{.askedBy = tess, .text = "Who?", .owner = sam, .due = day("2020-07-31")});
  put(OpenQuestion{.askedBy = tess, .text = "When?", .owner = sam, .answer = "In May"});
  EXPECT_THAT(of(sam), ElementsAre(open.value()));
  EXPECT_THAT(of(tess), IsEmpty());
  EXPECT_EQ(movesOf(elements, sam, today)[0].asker, tess);
}

TEST_F(Moves, AnAnswerOfBlanksIsNone) {
  put(OpenQuestion{.text = "Who?", .owner = sam, .answer = " \n "});
  EXPECT_EQ(of(sam).size(), 1u);
}

TEST_F(Moves, BlockingOnesComeFirstThenByDayAndThoseWithoutADayLast) {
  const auto undated = put(OpenQuestion{.text = "a", .owner = sam});
  const auto july = put(OpenQuestion{.text = "b", .owner = sam, .due = day("2020-07-01")});
  const auto late = put(Weapon{.name = "Deck", .status = WeaponStatus::InWork, .owner = sam, .due = day("2020-05-01")});
  const auto blocking = put(OpenQuestion{.text = "c", .blocking = true, .owner = sam, .due = day("2020-12-01")});
  EXPECT_THAT(of(sam), ElementsAre(blocking.value(), late.value(), july.value(), undated.value()));
}

TEST_F(Moves, AReviewShowsUpFourteenDaysBeforeItsDay) {
  const auto near = put(Assumption{.statement = "near", .owner = sam, .reviewBy = day("2020-06-29")});
  put(Assumption{.statement = "far", .owner = sam, .reviewBy = day("2020-06-30")});
  put(Assumption{.statement = "none", .owner = sam});
  EXPECT_THAT(of(sam), ElementsAre(near.value()));
}

TEST_F(Moves, ASalesToolIsOwedWhileItIsNotReadyAndAnIdeaOnceADayIsAgreed) {
  const auto work = put(Weapon{.name = "work", .status = WeaponStatus::InWork, .owner = sam});
  const auto old = put(Weapon{.name = "old", .status = WeaponStatus::Outdated, .owner = sam});
  put(Weapon{.name = "ready", .status = WeaponStatus::Ready, .owner = sam, .due = day("2020-01-01")});
  put(Weapon{.name = "idea", .status = WeaponStatus::Idea, .owner = sam});
  const auto agreed =
      put(Weapon{.name = "agreed", .status = WeaponStatus::Idea, .owner = sam, .due = day("2020-08-01")});
  EXPECT_THAT(of(sam), ElementsAre(agreed.value(), work.value(), old.value()));
}

TEST_F(Moves, ACandidateWaitsForWhoeverDecides) {
  using strategy::MarketStatus;
  const auto open = put(Market{.name = "Japan", .decideOwner = maya, .decideBy = day("2020-09-30")});
  put(Market{.name = "France", .status = MarketStatus::Selected, .decideOwner = maya});
  EXPECT_THAT(of(maya), ElementsAre(open.value()));
}

TEST_F(Moves, TheVersionInForceWaitsForThoseItNamesUntilTheyAnswer) {
  const auto first = hand(1, "2019-07-01", {sam, tess});
  const auto second = hand(2, "2020-06-01", {sam, tess});
  put(handoff::Acknowledgement{.handoff = second, .person = tess, .verdict = handoff::Verdict::Accepted});
  EXPECT_THAT(of(sam), ElementsAre(second.value())) << "the one before is superseded: " << first.value();
  EXPECT_THAT(of(tess), IsEmpty());
  EXPECT_THAT(of(maya), IsEmpty());
}

TEST_F(Moves, AVersionThatComesIntoForceLaterCanBeAnsweredAlready) {
  const auto now = hand(1, "2020-01-01", {sam});
  const auto later = hand(2, "2020-07-01", {sam});
  EXPECT_THAT(of(sam), ElementsAre(now.value(), later.value()));
}

TEST_F(Moves, ARecalledVersionWaitsForNobody) {
  put(handoff::Handoff{.version = 1, .inForceFrom = day("2020-01-01"), .receivers = {sam}, .recalled = "Wrong price"});
  EXPECT_THAT(of(sam), IsEmpty());
}

TEST_F(Moves, WhoSignedAnEarlierVersionIsToldWhich) {
  const auto first = hand(1, "2019-07-01", {sam, tess});
  const auto second = hand(2, "2020-06-01", {sam, tess});
  put(handoff::Acknowledgement{.handoff = first, .person = tess, .verdict = handoff::Verdict::Accepted});
  const auto toTess = movesOf(elements, tess, today), toSam = movesOf(elements, sam, today);
  ASSERT_EQ(toTess.size(), 1u);
  EXPECT_EQ(toTess[0].version, second);
  EXPECT_EQ(toTess[0].signedName, "1");
  ASSERT_EQ(toSam.size(), 1u);
  EXPECT_EQ(toSam[0].signedName, "");
}

TEST_F(Moves, WhatIsTheirsAndStandsOnAChangeIsOneMoveForEachVersion) {
  const auto second = hand(2, "2020-06-01", {});
  const auto deck = put(Weapon{.name = "Deck", .status = WeaponStatus::Ready, .owner = tess});
  const auto list = put(Weapon{.name = "List", .status = WeaponStatus::Ready, .owner = tess});
  const auto gone = put(Weapon{.name = "Gone", .status = WeaponStatus::Ready, .owner = tess});
  const auto* kind = &describe(basics::Tag<Weapon>{});
  handoff::VersionNews news;
  for (const auto id : {deck, list, gone})
    news.toReconfirm.push_back({{kind, id.value()}, "", second, {"Retail"}, {tess}});
  elements.erase(*kind, gone.value());
  const auto moves = movesOf(elements, tess, today, news);
  ASSERT_EQ(moves.size(), 1u);
  EXPECT_EQ(moves[0].matter, Matter::Reconfirmation);
  EXPECT_EQ(moves[0].version, second);
  EXPECT_EQ(moves[0].standing.size(), 2u);
  EXPECT_FALSE(moves[0].isOverdue(today)) << "no day was agreed";
  EXPECT_THAT(movesOf(elements, sam, today, news), IsEmpty());
}

class AskedAndAnswered : public Moves {
protected:
  AskedAndAnswered() {
    question = put(OpenQuestion{.askedBy = tess, .text = "Who?", .owner = maya, .answer = "Sam"});
    second = hand(2, "2020-06-01", {sam, tess});
    auto step = std::make_shared<handoff::VersionStep>();
    step->version = second;
    step->difference.answered.push_back({question, "Who?", "Sam", "Tess", {}});
    news.steps.push_back(step);
  }
  std::vector<basics::RowId> answersTo(basics::Id<people::Person> person) const {
    std::vector<basics::RowId> ids;
    for (const Waiting& move : movesOf(elements, person, today, news))
      if (move.matter == Matter::Answered)
        ids.push_back(move.ref.id);
    return ids;
  }
  basics::Id<OpenQuestion> question;
  basics::Id<handoff::Handoff> second;
  handoff::VersionNews news;
};

TEST_F(AskedAndAnswered, TheAskerIsToldUntilTheyHaveAnsweredTheVersion) {
  EXPECT_THAT(answersTo(tess), ElementsAre(question.value()));
  EXPECT_THAT(answersTo(sam), IsEmpty());
  put(handoff::Acknowledgement{.handoff = second, .person = tess, .verdict = handoff::Verdict::Received});
  EXPECT_THAT(answersTo(tess), IsEmpty());
}

TEST_F(AskedAndAnswered, NotAnyMoreOnceALaterVersionIsInForce) {
  hand(3, "2020-06-10", {});
  EXPECT_THAT(answersTo(tess), IsEmpty());
}

TEST_F(Moves, NobodyHasNoMoves) {
  put(OpenQuestion{.text = "Whose?"});
  EXPECT_THAT(of({}), IsEmpty());
}

class Late : public Company {};

TEST_F(Late, StandsWithTheSideOfItsOwnerTheOldestFirst) {
  const auto young = put(OpenQuestion{.text = "a", .owner = maya, .due = day("2020-06-14")});
  const auto old = put(Market{.name = "Japan", .decideOwner = maya, .decideBy = day("2020-02-01")});
  const auto tool = put(Weapon{.name = "t", .status = WeaponStatus::InWork, .owner = tess, .due = day("2020-06-01")});
  const Overdue late = overdue(elements, today);
  ASSERT_EQ(late.leadership.size(), 2u);
  EXPECT_EQ(late.leadership[0].ref.id, old.value());
  EXPECT_EQ(late.leadership[1].ref.id, young.value());
  ASSERT_EQ(late.sales.size(), 1u);
  EXPECT_EQ(late.sales[0].ref.id, tool.value());
  EXPECT_EQ(late.count(), 3u);
}

TEST_F(Late, IsNotYetOnTheDayItself) {
  put(OpenQuestion{.text = "a", .owner = maya, .due = today});
  EXPECT_EQ(overdue(elements, today).count(), 0u);
}

TEST_F(Late, OfNobodyWhereNoneIsNamedOrWhoWasHasLeft) {
  put(OpenQuestion{.text = "a", .due = day("2020-06-01")});
  put(Assumption{.statement = "b", .owner = vic, .reviewBy = day("2020-06-02")});
  const Overdue late = overdue(elements, today);
  EXPECT_EQ(late.nobody.size(), 2u);
  EXPECT_EQ(late.count(), 2u);
}

TEST_F(Late, AVersionNobodyAnsweredIsNotPastAnyDay) {
  put(handoff::Handoff{.version = 1, .inForceFrom = day("2019-01-01"), .receivers = {sam}});
  EXPECT_EQ(overdue(elements, today).count(), 0u);
}

/// Answers are due 14 days after the proposal: what was proposed on 1 June is due today, on 31 May yesterday.
TEST_F(Moves, WhatSalesProposesWaitsForWhoeverLeadsAndIsOverdueOnThatSide) {
  using strategy::Extension, strategy::ExtensionState;
  const auto due = put(Extension{.proposedBy = tess, .statement = "8 % on parts", .proposed = day("2020-06-01")});
  put(Extension{.proposedBy = tess,
                .statement = "answered",
                .state = ExtensionState::Parked,
                .answer = "Later",
                .proposed = day("2020-05-01")});
  EXPECT_THAT(of(maya), ElementsAre(due.value()));
  EXPECT_THAT(of(sam), IsEmpty()) << "Sales does not answer itself";
  const Waiting move = movesOf(elements, maya, today)[0];
  EXPECT_EQ(move.asker, tess);
  EXPECT_EQ(move.awaitingDays, 14);
  EXPECT_EQ(overdue(elements, today).count(), 0u);
  const auto late = put(Extension{.proposedBy = sam, .statement = "Rent", .proposed = day("2020-05-31")});
  const Overdue sides = overdue(elements, today);
  ASSERT_EQ(sides.leadership.size(), 1u);
  EXPECT_EQ(sides.leadership[0].ref.id, late.value());
  EXPECT_TRUE(sides.nobody.empty()) << "that nobody is named does not make it nobody's";
}

/// What the badge of Signals counts for who reported it.
TEST_F(Moves, AnAnswerToASignalWaitsForItsReporterToSayWhetherItIsOne) {
  using field::Signal, field::SignalState;
  const auto answered = put(Signal{.date = day("2020-05-01"),
                                   .by = tess,
                                   .text = "Price",
                                   .state = SignalState::Answered,
                                   .answer = "We hold it",
                                   .answeredBy = maya});
  put(Signal{.date = day("2020-05-01"), .by = tess, .text = "Done", .state = SignalState::Closed});
  put(Signal{.date = day("2020-06-01"), .by = tess, .text = "Fresh"});
  put(Signal{.date = day("2020-05-01"), .text = "Nobody's", .state = SignalState::Answered});
  EXPECT_THAT(of(tess), ElementsAre(answered.value()));
  EXPECT_EQ(movesOf(elements, tess, today)[0].matter, Matter::SignalAnswer);
  EXPECT_EQ(movesOf(elements, tess, today)[0].asker, maya);
  EXPECT_THAT(of(sam), IsEmpty());
  EXPECT_EQ(overdue(elements, today).count(), 0u) << "no day was agreed for it";
}

TEST_F(Moves, AnAnswerToASignalThatIsPastItsDayIsOverdueOfLeadership) {
  using field::Signal, field::SignalKind, field::SignalState;
  const auto late = put(Signal{.date = day("2020-05-31"), .by = tess, .text = "Price"});
  put(Signal{.date = day("2020-05-31"), .by = tess, .signalKind = SignalKind::Praise, .text = "Thanks"});
  put(Signal{.date = day("2020-05-31"), .by = tess, .text = "Old", .state = SignalState::Answered});
  put(Signal{.date = day("2020-06-01"), .by = tess, .text = "Fresh"});
  ASSERT_EQ(overdue(elements, today).leadership.size(), 1u);
  EXPECT_EQ(overdue(elements, today).leadership[0].ref.id, late.value());
  EXPECT_THAT(of(maya), IsEmpty()) << "signals are answered on their own page";
}

} // namespace
} // namespace baton::home
