// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal_moves.h"

#include "tests/core/signals/field.h"

namespace baton::field {
namespace {

using testing::ElementsAre, testing::IsEmpty;
using enum SignalMove;

class Moves : public Field {
protected:
  Id<Signal> reported(SignalState state, Id<people::Person> by, SignalKind kind = SignalKind::Objection) {
    Signal made{.date = day("2020-06-01"), .by = by, .signalKind = kind, .text = "Larkfield delivers free"};
    made.state = state;
    if (state == SignalState::Answered)
      made.answered = noon("2020-06-05");
    return put(made);
  }
  auto may(Id<Signal> id, Id<people::Person> by) const { return movesOn(elements, signal(id), by, today); }
  /// Makes the move and takes what it wrote.
  basics::Outcome<SignalMoved> make(MoveAsked asked) {
    const auto moved = move(elements, asked);
    if (!moved)
      return moved;
    Signal after = signal(asked.signal);
    for (const auto& row : moved->edits.rows())
      for (const auto& [field, value] : row.values)
        field->write(&after, value);
    put(after);
    return moved;
  }
  MoveAsked asked(Id<Signal> id, SignalMove move, Id<people::Person> by, std::string text = {}) const {
    return {.signal = id, .move = move, .by = by, .at = noon("2020-06-10"), .text = std::move(text)};
  }
};

TEST_F(Moves, AreLeadershipsUntilItIsAnsweredAndThenTheReporters) {
  const auto fresh = reported(SignalState::New, tess);
  EXPECT_THAT(may(fresh, maya), ElementsAre(Acknowledge, Answer));
  EXPECT_THAT(may(fresh, tess), IsEmpty());
  const auto seen = reported(SignalState::Acknowledged, tess);
  EXPECT_THAT(may(seen, maya), ElementsAre(Answer));
  EXPECT_THAT(may(seen, tess), IsEmpty());
  const auto answered = reported(SignalState::Answered, tess);
  EXPECT_THAT(may(answered, maya), ElementsAre(Answer)) << "in other words";
  EXPECT_THAT(may(answered, tess), ElementsAre(Close, AskAgain));
  EXPECT_THAT(may(answered, sam), IsEmpty()) << "it is not theirs";
  const auto closed = reported(SignalState::Closed, tess);
  EXPECT_THAT(may(closed, maya), IsEmpty());
  EXPECT_THAT(may(closed, tess), IsEmpty());
}

TEST_F(Moves, OfAReporterWhoLeftAreMadeByAnyoneOfSales) {
  const auto left = reported(SignalState::Answered, vic);
  EXPECT_THAT(may(left, sam), ElementsAre(Close, AskAgain));
  const auto nobodys = reported(SignalState::Answered, {});
  EXPECT_THAT(may(nobodys, tess), ElementsAre(Close, AskAgain));
  EXPECT_THAT(may(nobodys, maya), ElementsAre(Answer)) << "leadership does not close what it answered";
}

TEST_F(Moves, WhatWasReportedIsChangedByItsSideAndByNobodyElse) {
  const auto tesss = reported(SignalState::New, tess), mayas = reported(SignalState::New, maya),
             vics = reported(SignalState::New, vic);
  const auto mayChangeIt = [this](Id<Signal> id, Id<people::Person> by) {
    return bool(mayChange(elements, signal(id), by, today));
  };
  EXPECT_TRUE(mayChangeIt(tesss, tess));
  EXPECT_TRUE(mayChangeIt(tesss, sam)) << "of her side";
  EXPECT_FALSE(mayChangeIt(tesss, {}));
  EXPECT_EQ(mayChange(elements, signal(tesss), maya, today).refusal().cause, "It is as Tess reported it");
  EXPECT_TRUE(mayChangeIt(mayas, maya));
  EXPECT_FALSE(mayChangeIt(mayas, sam)) << "what leadership saw is leadership's";
  EXPECT_TRUE(mayChangeIt(vics, sam)) << "Vic has left";
  EXPECT_EQ(mayChange(elements, signal(vics), maya, today).refusal().cause, "It is as Sales reported it");
}

TEST_F(Moves, PraiseIsClosedWithoutAnAnswer) {
  EXPECT_THAT(may(reported(SignalState::New, tess, SignalKind::Praise), tess), ElementsAre(Close));
}

TEST_F(Moves, AreNotMadeByNobodyNorByWhoLeft) {
  const auto fresh = reported(SignalState::New, tess);
  EXPECT_TRUE(mayMove(elements, signal(fresh), Answer, {}, today).refused());
  EXPECT_EQ(mayMove(elements, signal(fresh), Answer, vic, today).refusal().cause,
            "Vic is not with the company on 2020-06-15");
  EXPECT_EQ(mayMove(elements, signal(fresh), Answer, sam, today).refusal().cause,
            "Sam is of Sales, and a signal is answered by leadership");
}

TEST_F(Moves, AnswerSaysWhatWhenAndByWhom) {
  const auto id = reported(SignalState::New, tess);
  MoveAsked one = asked(id, Answer, maya, "  We match it for A accounts ");
  EXPECT_EQ(move(elements, one).refusal().cause, "It is not said what the answer means for the strategy");
  one.strategy = StrategyAnswer::Changes;
  const auto done = make(one);
  ASSERT_TRUE(done);
  EXPECT_EQ(done->label, "answer signal Larkfield delivers free");
  EXPECT_EQ(signal(id).state, SignalState::Answered);
  EXPECT_EQ(signal(id).answer, "We match it for A accounts");
  EXPECT_EQ(signal(id).answeredBy, maya);
  EXPECT_EQ(signal(id).answered->iso(), "2020-06-10T12:00:00Z");
  EXPECT_EQ(signal(id).strategy, StrategyAnswer::Changes);
  MoveAsked empty = asked(id, Answer, maya, " \n");
  empty.strategy = StrategyAnswer::Stays;
  EXPECT_TRUE(move(elements, empty).refused());
}

TEST_F(Moves, AnAnswerInOtherWordsStandsAsGivenBefore) {
  const auto id = reported(SignalState::Answered, tess);
  MoveAsked one = asked(id, Answer, maya, "Said better");
  one.strategy = StrategyAnswer::Stays;
  ASSERT_TRUE(make(one));
  EXPECT_EQ(signal(id).answered->iso(), "2020-06-05T12:00:00Z");
}

TEST_F(Moves, WhoAsksAgainMakesItWaitAgain) {
  const auto id = reported(SignalState::Answered, tess);
  EXPECT_TRUE(move(elements, asked(id, AskAgain, tess)).refused()) << "it has to be said what is missing";
  ASSERT_TRUE(make(asked(id, AskAgain, tess, "And for B accounts?")));
  EXPECT_EQ(signal(id).state, SignalState::Acknowledged);
  EXPECT_EQ(signal(id).reply, "And for B accounts?");
  EXPECT_FALSE(signal(id).answered);
}

TEST_F(Moves, ClosedWithAWordOrWithout) {
  const auto id = reported(SignalState::Answered, tess);
  ASSERT_TRUE(make(asked(id, Close, tess)));
  EXPECT_EQ(signal(id).state, SignalState::Closed);
  EXPECT_EQ(signal(id).closed->iso(), "2020-06-10T12:00:00Z");
  EXPECT_EQ(signal(id).reply, "");
}

TEST_F(Moves, AnAnswerToAMatterReachesAllOfItThatWaits) {
  const auto matter = put(Matter{.name = "Free assembly"});
  const auto in = [&](SignalState state, SignalKind kind = SignalKind::Objection) {
    Signal made = signal(reported(state, tess, kind));
    made.matter = matter;
    return put(made);
  };
  const auto first = in(SignalState::New), second = in(SignalState::Acknowledged);
  const auto answered = in(SignalState::Answered), praise = in(SignalState::New, SignalKind::Praise);
  const auto elsewhere = reported(SignalState::New, tess);
  MoveAsked one = asked(first, Answer, maya, "We match it for A accounts");
  one.strategy = StrategyAnswer::Changes;
  const auto moved = answerMatter(elements, one);
  ASSERT_TRUE(moved);
  std::vector<basics::RowId> touched;
  for (const auto& row : moved->edits.rows())
    touched.push_back(row.id);
  EXPECT_THAT(touched, ElementsAre(first.value(), second.value()));
  EXPECT_EQ(moved->label, "answer 2 signals about Free assembly");
  one.by = tess;
  EXPECT_TRUE(answerMatter(elements, one).refused()) << "it is leadership's to answer";
  for (const auto other : {answered, praise, elsewhere})
    EXPECT_THAT(touched, testing::Not(testing::Contains(other.value())));
}

TEST_F(Moves, AnAnswerWithoutAMatterReachesOne) {
  const auto first = reported(SignalState::New, tess);
  reported(SignalState::New, sam);
  MoveAsked one = asked(first, Answer, maya, "It stays");
  one.strategy = StrategyAnswer::Stays;
  const auto moved = answerMatter(elements, one);
  ASSERT_TRUE(moved);
  EXPECT_EQ(moved->edits.rows().size(), 1u);
  EXPECT_EQ(moved->label, "answer signal Larkfield delivers free");
}

} // namespace
} // namespace baton::field
