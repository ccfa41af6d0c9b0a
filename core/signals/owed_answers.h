// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/signals/signal.h"
#include "core/strategy/room_to_run.h"

#include <optional>
#include <vector>

// The clock: what Sales reports or proposes is answered within the days that were agreed, and that is a promise of
// leadership like any other.
namespace baton::field {

/// Calendar days, where the workspace agrees on no others (`answer_days`): two working weeks.
inline constexpr int usualAnswerDays = 14;
int answerDays(const basics::Elements& elements);

/// One answer that leadership owes, or owed.
struct OwedAnswer {
  basics::ElementRef ref;   ///< the signal, or the extension
  Id<people::Person> asker; ///< none: it is not said who
  Date asked, due;
  bool isAnswered = false;
  std::optional<Date> answered; ///< none: not answered, or nobody knows when
  Id<people::Person> by;        ///< who answered

  /// Days without an answer, so far or until it came; nothing where it came and nobody knows when.
  std::optional<int> days(Date today) const;
  /// Waits past its day.
  bool isOverdue(Date today) const { return !isAnswered && due < today; }
  bool cameLate() const { return answered && *answered > due; }
};

/// What is owed to one signal; nothing for praise, and for one that has no date.
std::optional<OwedAnswer> owedAnswer(const Signal& signal, int limit);
/// What is owed to one extension; nothing where it is not said when it was proposed.
std::optional<OwedAnswer> owedAnswer(const strategy::Extension& extension, int limit);
/// Answered, and this person, who reported it, has still to say whether that is an answer.
bool waitsForReporter(const Signal& signal, Id<people::Person> person);
/// Signals and extensions, by the day on which the answer is due, then by id.
std::vector<OwedAnswer> owedAnswers(const basics::Elements& elements);

/// The promise, counted as every other: due in the period and past, or answered.
struct AnswersKept {
  int due = 0;     ///< onTime + late + open
  int onTime = 0;  ///< answered on or before its day
  int late = 0;    ///< answered after it
  int open = 0;    ///< past its day and not answered
  int unknown = 0; ///< answered, and nobody knows when: not in due
};
AnswersKept answersKept(const std::vector<OwedAnswer>& owed, const basics::Period& period, Date today);

} // namespace baton::field
