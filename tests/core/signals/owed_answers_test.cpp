// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/owed_answers.h"

#include "tests/core/signals/field.h"

namespace baton::field {
namespace {

using strategy::Extension, strategy::ExtensionState;

class Clock : public Field {
protected:
  OwedAnswer owed(const Signal& signal) const { return *owedAnswer(signal, answerDays(elements)); }
  static Signal answered(std::string_view seen, std::string_view answered) {
    Signal made{.date = day(seen), .signalKind = SignalKind::Objection, .text = "x"};
    made.state = SignalState::Answered;
    made.answered = noon(answered);
    return made;
  }
};

TEST_F(Clock, GivesTwoWeeksUnlessTheWorkspaceAgreesOnOthers) {
  const Signal seen{.date = day("2020-06-01"), .text = "x"};
  EXPECT_EQ(owed(seen).due, day("2020-06-15"));
  EXPECT_EQ(owed(seen).days(today), 14);
  EXPECT_FALSE(owed(seen).isOverdue(today)) << "its day is not over";
  EXPECT_TRUE(owed(seen).isOverdue(day("2020-06-16")));
  put(strategy::WorkspaceSettings{.id = Id<strategy::WorkspaceSettings>(1), .answerDays = 5});
  EXPECT_EQ(owed(seen).due, day("2020-06-06"));
  EXPECT_TRUE(owed(seen).isOverdue(today));
}

TEST_F(Clock, StopsWithTheAnswer) {
  const OwedAnswer late = owed(answered("2020-06-01", "2020-06-16"));
  EXPECT_EQ(late.days(day("2020-12-31")), 15);
  EXPECT_FALSE(late.isOverdue(day("2020-12-31")));
  EXPECT_TRUE(late.cameLate());
  EXPECT_FALSE(owed(answered("2020-06-01", "2020-06-15")).cameLate());
}

TEST_F(Clock, DoesNotRunForPraiseNorWithoutADay) {
  EXPECT_FALSE(owedAnswer(Signal{.date = today, .signalKind = SignalKind::Praise}, 14));
  EXPECT_FALSE(owedAnswer(Signal{.signalKind = SignalKind::Objection}, 14));
}

TEST_F(Clock, AnAnswerOfAnUnknownDayIsNeitherLateNorWaiting) {
  Signal made = answered("2020-06-01", "2020-06-16");
  made.answered.reset();
  EXPECT_FALSE(owed(made).days(today));
  EXPECT_FALSE(owed(made).isOverdue(day("2021-01-01")));
  EXPECT_FALSE(owed(made).cameLate());
}

TEST_F(Clock, RunsForWhatSalesProposesAsWell) {
  put(Extension{.proposedBy = tess, .statement = "Rent", .proposed = day("2020-05-20")});
  put(Extension{.statement = "Lease",
                .state = ExtensionState::Declined,
                .proposed = day("2020-05-01"),
                .answered = noon("2020-05-11"),
                .answeredBy = maya});
  put(Extension{.statement = "of an unknown day"});
  const auto all = owedAnswers(elements);
  ASSERT_EQ(all.size(), 2u);
  EXPECT_EQ(all[0].days(today), 10);
  EXPECT_EQ(all[0].by, maya);
  EXPECT_EQ(all[1].asker, tess);
  EXPECT_TRUE(all[1].isOverdue(today)) << "due on 3 June";
}

/// Due days, two weeks after each: 15 May (answered on it), 16 May (answered on the 20th), 20 May (waits), 30 June
/// (waits, not past), 1 April (before the quarter); and one answered, nobody knows when.
TEST_F(Clock, IsCountedAsAPromiseIs) {
  put(answered("2020-05-01", "2020-05-15"));
  put(answered("2020-05-02", "2020-05-20"));
  put(Signal{.date = day("2020-05-06"), .text = "waits"});
  put(Signal{.date = day("2020-06-16"), .text = "waits, and may"});
  put(Signal{.date = day("2020-03-01"), .text = "of the quarter before"});
  Signal unknown = answered("2020-05-01", "2020-05-15");
  unknown.answered.reset();
  put(unknown);
  const auto kept =
      answersKept(owedAnswers(elements), {basics::Grain::Quarter, day("2020-04-01"), day("2020-06-30")}, today);
  EXPECT_EQ(kept.onTime, 1);
  EXPECT_EQ(kept.late, 1);
  EXPECT_EQ(kept.open, 1);
  EXPECT_EQ(kept.due, 3);
  EXPECT_EQ(kept.unknown, 1);
}

} // namespace
} // namespace baton::field
