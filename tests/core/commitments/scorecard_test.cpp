// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/scorecard.h"
#include "tests/core/commitments/conversation.h"

namespace baton::commitments {
namespace {

using tests::Conversation, tests::day;

class Scorecards : public testing::Test {
protected:
  /// Maya's promise to Ann, agreed on 5 January, due that day.
  Id<Commitment> promise(Date due, std::optional<int> confidence = {}) {
    Terms terms = Conversation::terms("Promise", due);
    terms.confidence = confidence;
    return m_talk.agreed(terms, day(1, 5));
  }
  void keep(Id<Commitment> id, Date on) {
    m_talk.make(id, Move::Report, m_talk.maya, on);
    m_talk.make(id, Move::Satisfied, m_talk.ann, on);
  }
  void moveTo(Id<Commitment> id, Date due, Date on) {
    Terms terms = m_talk.standing(id).terms;
    terms.due = due;
    m_talk.make(id, Move::Propose, m_talk.maya, on, terms);
    m_talk.make(id, Move::AcceptTerms, m_talk.ann, on);
  }
  Scorecard card(Date today, std::optional<basics::Period> period = {}) {
    m_ledger.emplace(m_talk.ledger(today));
    return scorecardOf(*m_ledger, period);
  }
  Score leadership(Date today, std::optional<basics::Period> period = {}) { return card(today, period).sides[0].score; }

  Conversation m_talk;
  std::optional<Ledger> m_ledger;
};

std::string inFigures(const Score& score) {
  return "due " + std::to_string(score.due) + ", on time " + std::to_string(score.onTime) + ", late " +
         std::to_string(score.late) + ", broken " + std::to_string(score.broken) + ", revoked " +
         std::to_string(score.revoked) + ", open " + std::to_string(score.open) + ", renegotiated " +
         std::to_string(score.renegotiated);
}

TEST_F(Scorecards, CountWhatWasDueByHowItWasKept) {
  keep(promise(day(2, 10)), day(2, 10)); // on time: on the day
  keep(promise(day(2, 10)), day(2, 11)); // late
  m_talk.make(promise(day(2, 10)), Move::Break, m_talk.ann, day(2, 20));
  m_talk.make(promise(day(2, 10)), Move::Revoke, m_talk.maya, day(1, 20)); // before its day
  m_talk.make(promise(day(2, 10)), Move::Release, m_talk.ann, day(2, 20)); // not counted
  promise(day(2, 10));                                                     // open: agreed
  m_talk.make(promise(day(2, 10)), Move::Report, m_talk.maya, day(2, 9));  // open: nobody has said that it is done
  const auto rejected = promise(day(2, 10));                               // open: found not satisfied
  m_talk.make(rejected, Move::Report, m_talk.maya, day(2, 9));
  m_talk.make(rejected, Move::Unsatisfied, m_talk.ann, day(2, 10));
  const auto again = promise(day(2, 10)); // late: the report that was found satisfied came after the day
  m_talk.make(again, Move::Report, m_talk.maya, day(2, 9));
  m_talk.make(again, Move::Unsatisfied, m_talk.ann, day(2, 10));
  keep(again, day(2, 12));
  promise(day(3, 1));                                                  // not due yet
  keep(promise(day(3, 1)), day(2, 1));                                 // kept, and its day is still to come
  m_talk.ask(Conversation::terms("Asked for", day(2, 10)), day(1, 5)); // never promised
  EXPECT_EQ(inFigures(leadership(day(3, 1))), "due 8, on time 1, late 2, broken 1, revoked 1, open 3, renegotiated 0");
  EXPECT_EQ(inFigures(card(day(3, 1)).sides[1].score), inFigures(Score{})) << "Sales has promised nothing";
  EXPECT_EQ(leadership(day(3, 2)).due, 10);
  EXPECT_DOUBLE_EQ(*leadership(day(3, 1)).reliability(), 1.0 / 8);
}

TEST_F(Scorecards, APeriodHoldsWhatFellDueInIt) {
  keep(promise(day(2, 28)), day(2, 20));
  keep(promise(day(3, 1)), day(2, 20));
  const basics::FiscalCalendar calendar(1);
  EXPECT_EQ(leadership(day(4, 1), calendar.periodAt(day(2, 1), basics::Grain::Month)).due, 1);
  EXPECT_EQ(leadership(day(4, 1), calendar.periodAt(day(3, 1), basics::Grain::Month)).onTime, 1);
  EXPECT_EQ(leadership(day(4, 1), calendar.periodAt(day(4, 1), basics::Grain::Month)).due, 0);
}

TEST_F(Scorecards, ADayMovedInTimeCountsAtTheNewDay) {
  const auto moved = promise(day(2, 10));
  moveTo(moved, day(3, 10), day(2, 10)); // the day had not passed
  keep(moved, day(3, 9));
  const auto late = promise(day(2, 10));
  moveTo(late, day(3, 10), day(2, 11)); // it had
  keep(late, day(3, 9));
  const basics::FiscalCalendar calendar(1);
  const auto february = calendar.periodAt(day(2, 1), basics::Grain::Month);
  const auto march = calendar.periodAt(day(3, 1), basics::Grain::Month);
  EXPECT_EQ(inFigures(leadership(day(4, 1), february)),
            "due 1, on time 0, late 1, broken 0, revoked 0, open 0, renegotiated 1");
  EXPECT_EQ(inFigures(leadership(day(4, 1), march)),
            "due 1, on time 1, late 0, broken 0, revoked 0, open 0, renegotiated 0");
  EXPECT_EQ(inFigures(leadership(day(4, 1))), "due 2, on time 1, late 1, broken 0, revoked 0, open 0, renegotiated 1");
}

TEST_F(Scorecards, EachOccurrenceIsDueByItself) {
  Terms weekly = Conversation::terms("List of prices", day(2, 2));
  weekly.recurs = Recurrence::Weekly; // 2, 9, 16, 23 February, 2 March ...
  weekly.until = day(3, 31);
  const auto id = m_talk.agreed(weekly, day(1, 5));
  keep(id, day(2, 2));
  keep(id, day(2, 10));
  EXPECT_EQ(inFigures(leadership(day(2, 16))), "due 2, on time 1, late 1, broken 0, revoked 0, open 0, renegotiated 0");
  EXPECT_EQ(inFigures(leadership(day(2, 24))), "due 4, on time 1, late 1, broken 0, revoked 0, open 2, renegotiated 0")
      << "nobody gains by never closing: the 16th and the 23rd";
  m_talk.make(id, Move::Break, m_talk.ann, day(2, 24));
  EXPECT_EQ(inFigures(leadership(day(3, 20))), "due 4, on time 1, late 1, broken 2, revoked 0, open 0, renegotiated 0")
      << "what would have come after it was closed is not due";
  EXPECT_EQ(card(day(3, 20)).causes, (std::map<Cause, int>{{Cause::Capacity, 1}}));
}

/// Robert G. Newcombe, "Two-sided confidence intervals for the single proportion: comparison of seven methods",
/// Statistics in Medicine 17 (1998), table I, method 3 (Wilson's score, no continuity correction), 95 %.
TEST_F(Scorecards, IntervalIsWilsonsAsPublished) {
  struct Published {
    int kept, due;
    double low, high;
  };
  for (const Published& one : {Published{81, 263, 0.2553, 0.3662}, Published{15, 148, 0.0624, 0.1605},
                               Published{0, 20, 0.0000, 0.1611}, Published{1, 29, 0.0061, 0.1718}}) {
    Score score;
    score.due = one.due;
    score.onTime = one.kept;
    EXPECT_NEAR(score.interval()->low, one.low, 0.00005) << one.kept;
    EXPECT_NEAR(score.interval()->high, one.high, 0.00005) << one.kept;
  }
  EXPECT_FALSE(Score{}.interval()) << "nothing was due";
  EXPECT_FALSE(Score{}.reliability());
}

/// Glenn W. Brier's score for one event, as in the worked cases that the literature repeats: said 100 % and it came, 0;
/// said 100 % and it did not, 1; 70 % and it came, 0.09; 30 % and it came, 0.49; 50 %, 0.25 either way.
TEST_F(Scorecards, CalibrationIsBriersScore) {
  struct Said {
    int percent;
    bool came;
    double score;
  };
  Calibration all;
  for (const Said& said : {Said{100, true, 0}, Said{100, false, 1}, Said{70, true, 0.09}, Said{30, true, 0.49},
                           Said{50, true, 0.25}, Said{50, false, 0.25}}) {
    Calibration one;
    one.add(said.percent, said.came);
    EXPECT_NEAR(*one.brier(), said.score, 1e-12) << said.percent;
    all.add(said.percent, said.came);
  }
  EXPECT_NEAR(*all.brier(), (0 + 1 + 0.09 + 0.49 + 0.25 + 0.25) / 6, 1e-12);
  EXPECT_NEAR(*all.stated(), 4.0 / 6, 1e-12);
  EXPECT_EQ(all.kept, 4);
  EXPECT_FALSE(Calibration{}.brier());
}

TEST_F(Scorecards, ConfidenceIsHeldAgainstWhatCame) {
  keep(promise(day(2, 10), 80), day(2, 10)); // (0.8 - 1)^2 = 0.04
  promise(day(2, 10), 90);                   // open: (0.9 - 0)^2 = 0.81
  keep(promise(day(2, 10)), day(2, 10));     // nothing was said
  const auto line = card(day(3, 1)).sides[0];
  EXPECT_EQ(line.calibration.cases, 2);
  EXPECT_NEAR(*line.calibration.brier(), (0.04 + 0.81) / 2, 1e-12);
}

TEST_F(Scorecards, AnswerTimeIsFromBeingAskedToAnswering) {
  const auto id = m_talk.ask(Conversation::terms("Promise", day(3, 1)), day(1, 5));
  Terms other = m_talk.standing(id).terms;
  other.due = day(3, 15);
  m_talk.make(id, Move::Counter, m_talk.maya, day(1, 9), other); // Maya: 4 days
  m_talk.make(id, Move::Accept, m_talk.ann, day(1, 10));         // Ann: 1 day
  m_talk.make(id, Move::Report, m_talk.maya, day(3, 1));
  m_talk.make(id, Move::Satisfied, m_talk.ann, day(3, 4)); // Ann: 3 days
  const auto withdrawn = m_talk.ask(Conversation::terms("Another", day(3, 1)), day(1, 5));
  m_talk.make(withdrawn, Move::Withdraw, m_talk.ann, day(1, 25));   // no answer was given
  m_talk.ask(Conversation::terms("A third", day(3, 1)), day(2, 1)); // waits
  const Scorecard all = card(day(3, 5));
  EXPECT_DOUBLE_EQ(*all.sides[0].answerDays(), 4);
  EXPECT_EQ(all.sides[0].unanswered, 1);
  EXPECT_DOUBLE_EQ(*all.sides[1].answerDays(), 2);
  EXPECT_EQ(all.sides[1].answers, 2);
}

TEST_F(Scorecards, TheSameSheetForASideAndForAPerson) {
  const auto bo = m_talk.person("Bo", people::Side::Leadership);
  keep(promise(day(2, 10)), day(2, 1));
  const auto offered = m_talk.begin(Move::Offer, bo, m_talk.ann, Conversation::terms("Bo's", day(2, 10)), day(1, 5));
  m_talk.make(offered, Move::Accept, m_talk.ann, day(1, 5));
  const auto ofSales = m_talk.begin(Move::Offer, m_talk.ann, bo, Conversation::terms("Ann's", day(2, 10)), day(1, 5));
  m_talk.make(ofSales, Move::Accept, bo, day(1, 5));
  const Scorecard all = card(day(3, 1));
  EXPECT_EQ(inFigures(all.sides[0].score), "due 2, on time 1, late 0, broken 0, revoked 0, open 1, renegotiated 0");
  EXPECT_EQ(inFigures(all.sides[1].score), "due 1, on time 0, late 0, broken 0, revoked 0, open 1, renegotiated 0");
  std::vector<std::string> names;
  for (const ScoreLine& line : all.persons)
    names.push_back(m_talk.elements.titleOf(line.person.value()) + " " + std::to_string(line.score.due));
  EXPECT_EQ(names, (std::vector<std::string>{"Bo 1", "Maya 1", "Ann 1"}));
  EXPECT_NEAR(*all.leadershipShare(), 2.0 / 3, 1e-12) << "leadership made two of three promises";
}

TEST_F(Scorecards, QualityIsHeldAgainstWhatWasKept) {
  const auto negotiated = m_talk.ask(Conversation::terms("Promise", day(2, 1)), day(1, 5));
  Terms other = m_talk.standing(negotiated).terms;
  other.due = day(2, 10);
  m_talk.make(negotiated, Move::Counter, m_talk.maya, day(1, 6), other);
  m_talk.make(negotiated, Move::Accept, m_talk.ann, day(1, 7));
  keep(negotiated, day(2, 10));
  promise(day(2, 10));
  const auto quality = card(day(3, 1)).quality;
  EXPECT_DOUBLE_EQ(*quality[1].with.reliability(), 1) << "negotiated: 1 of 1";
  EXPECT_DOUBLE_EQ(*quality[1].without.reliability(), 0) << "as asked: 0 of 1";
  EXPECT_EQ(quality[0].with.due, 2) << "all that is agreed is public";
  EXPECT_FALSE(quality[0].without.reliability());
}

TEST_F(Scorecards, TheTrendGoesFromQuarterToQuarter) {
  keep(promise(day(2, 10)), day(2, 1));
  promise(day(8, 10));
  const Ledger ledger = m_talk.ledger(day(9, 1));
  const basics::FiscalCalendar calendar(1);
  std::vector<std::string> quarters;
  for (const Scorecard& quarter : trendOf(ledger, calendar))
    quarters.push_back(calendar.name(*quarter.period) + " " + std::to_string(quarter.sides[0].score.due));
  EXPECT_EQ(quarters, (std::vector<std::string>{"FY2026-Q1 1", "FY2026-Q2 0", "FY2026-Q3 1"}));
}

} // namespace
} // namespace baton::commitments
