// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/owed_answers.h"

#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <tuple>

namespace baton::field {
namespace {

using basics::Elements;
using strategy::Extension;

OwedAnswer owed(basics::ElementRef ref, Id<people::Person> asker, Date asked, int limit) {
  OwedAnswer made;
  made.ref = ref;
  made.asker = asker;
  made.asked = asked;
  made.due = asked.plusDays(limit);
  return made;
}

void answer(OwedAnswer& made, const std::optional<Instant>& at, Id<people::Person> by) {
  made.isAnswered = true;
  made.by = by;
  if (at)
    made.answered = std::max(at->date(), made.asked);
}

} // namespace

int answerDays(const Elements& elements) {
  return elements.only<strategy::WorkspaceSettings>().answerDays.value_or(usualAnswerDays);
}

std::optional<int> OwedAnswer::days(Date today) const {
  if (isAnswered && !answered)
    return std::nullopt;
  return std::max(0, answered.value_or(today).days() - asked.days());
}

std::optional<OwedAnswer> owedAnswer(const Signal& signal, int limit) {
  if (!signal.date || signal.signalKind == SignalKind::Praise)
    return std::nullopt;
  auto made = owed({&describe(basics::Tag<Signal>{}), signal.id.value()}, signal.by, *signal.date, limit);
  if (signal.state == SignalState::Answered || signal.state == SignalState::Closed)
    answer(made, signal.answered, signal.answeredBy);
  return made;
}

bool waitsForReporter(const Signal& signal, Id<people::Person> person) {
  return person && signal.by == person && signal.state == SignalState::Answered;
}

std::optional<OwedAnswer> owedAnswer(const Extension& extension, int limit) {
  if (!extension.proposed)
    return std::nullopt;
  auto made = owed({&describe(basics::Tag<Extension>{}), extension.id.value()}, extension.proposedBy,
                   *extension.proposed, limit);
  if (extension.state != strategy::ExtensionState::Proposed)
    answer(made, extension.answered, extension.answeredBy);
  return made;
}

std::vector<OwedAnswer> owedAnswers(const Elements& elements) {
  const int limit = answerDays(elements);
  std::vector<OwedAnswer> all;
  for (const Signal& signal : elements.all<Signal>())
    if (auto one = owedAnswer(signal, limit))
      all.push_back(*one);
  for (const Extension& extension : elements.all<Extension>())
    if (auto one = owedAnswer(extension, limit))
      all.push_back(*one);
  std::ranges::sort(all, {}, [](const OwedAnswer& one) { return std::tuple(one.due, one.ref.id); });
  return all;
}

AnswersKept answersKept(const std::vector<OwedAnswer>& owed, const basics::Period& period, Date today) {
  AnswersKept kept;
  for (const OwedAnswer& one : owed) {
    if (!period.contains(one.due))
      continue;
    if (one.isAnswered && !one.answered)
      ++kept.unknown;
    else if (one.isAnswered)
      ++(one.cameLate() ? kept.late : kept.onTime);
    else if (one.isOverdue(today))
      ++kept.open;
  }
  kept.due = kept.onTime + kept.late + kept.open;
  return kept;
}

} // namespace baton::field
