// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/asked_and_given.h"

#include "core/coaching/meeting.h"
#include "core/signals/owed_answers.h"
#include "core/strategy/target_account.h"
#include "core/workshop/remembered.h"

#include <algorithm>

namespace baton::coaching {
namespace {

using basics::Date, basics::Elements, basics::Value;
using people::Person, people::Side;

bool isInWindow(const std::optional<Date>& day, Date today) {
  return day && *day <= today && *day > today.plusDays(-pairDays);
}

PairSide ratioOf(double part, double whole, std::int64_t cases, std::string missing) {
  if (cases == 0 || whole == 0)
    return {std::nullopt, cases, std::move(missing)};
  return {part / whole, cases, {}};
}

PairSide followedUp(const PairsSource& source) {
  std::int64_t cases = 0;
  double days = 0;
  for (const FollowUp& one : source.followUps)
    if (one.followed && isInWindow(one.met, source.today)) {
      ++cases;
      days += one.followed->days() - one.met.days();
    }
  return ratioOf(days, double(cases), cases, "Import first meetings with their accounts, and what followed them");
}

PairSide answered(const PairsSource& source) {
  std::int64_t cases = 0;
  double days = 0;
  for (const field::OwedAnswer& one : field::owedAnswers(source.elements))
    if (isInWindow(one.answered, source.today)) {
      ++cases;
      days += one.days(source.today).value_or(0);
    }
  return ratioOf(days, double(cases), cases, "Answer what the field reports and proposes");
}

PairSide kept(const PromisesKept& promises) {
  return ratioOf(double(promises.onTime), double(promises.due), promises.due, "Promises with a date that has passed");
}

PairSide calledWrong(const PairsSource& source) {
  const plan::CallAccuracy calls = plan::accuracyOfCalls(source.calls);
  return {calls.wmape, calls.periods, calls.wmape ? std::string() : "Call the next quarter, and see what comes"};
}

PairSide planned(const PairsSource& source) {
  std::int64_t cases = 0;
  basics::Amount apart, came;
  for (const plan::PerformanceRow& row : source.targets) {
    if (!row.figures.goal || !row.figures.actual)
      continue;
    ++cases;
    const basics::Amount gap = *row.figures.goal - *row.figures.actual;
    apart += gap < basics::Amount() ? -gap : gap;
    came += *row.figures.actual;
  }
  return ratioOf(apart.number(), came.number(), cases, "Targets of a period that has ended in these days");
}

PairSide met(const PairsSource& source, Side side) {
  std::int64_t all = 0, held = 0;
  for (const MeetingDay& one : source.elements.all<MeetingDay>()) {
    const Person* by = source.elements.find(one.by);
    if (!by || by->side != side || !isInWindow(one.date, source.today))
      continue;
    ++all;
    held += one.held ? 1 : 0;
  }
  return ratioOf(double(held), double(all), all, "Plan one-to-ones, and note which were held");
}

PairSide listChanged(const PairsSource& source) {
  const auto& accounts = source.elements.all<strategy::TargetAccount>();
  if (accounts.empty())
    return {std::nullopt, 0, "Name target accounts, with the day on which each was added"};
  std::int64_t changes = 0;
  for (const strategy::TargetAccount& account : accounts)
    changes += (isInWindow(account.added, source.today) ? 1 : 0) + (isInWindow(account.dropped, source.today) ? 1 : 0);
  return {double(changes), std::int64_t(accounts.size()), {}};
}

bool holds(const Value& value, std::string_view word) {
  const auto* text = std::get_if<std::string>(&value);
  return text && *text == word;
}

/// A market that was selected or is, a pair that was core or is.
bool isChoice(const handoff::ElementChange& change) {
  const bool market = change.kind->name == "market", fit = change.kind->name == "fit";
  if (!market && !fit)
    return false;
  return std::ranges::any_of(change.fields, [&](const handoff::FieldChange& one) {
    const std::string_view word = market ? "selected" : "core";
    return one.field->name == (market ? "status" : "level") && (holds(one.before, word) || holds(one.after, word));
  });
}

PairSide strategyChanged(const PairsSource& source) {
  if (source.steps.empty())
    return {std::nullopt, 0, "Hand off a version"};
  std::int64_t changes = 0, versions = 0;
  for (const auto& step : source.steps) {
    const handoff::Handoff* version = source.elements.find(step->version);
    if (!version || !version->at || !isInWindow(version->at->date(), source.today) || !step->before)
      continue;
    ++versions;
    changes += std::ranges::count_if(step->difference.elements, isChoice);
  }
  return {double(changes), versions, {}};
}

/// Right answers of all five questions to everybody of that side, in the newest playback of the window.
PairSide remembered(const PairsSource& source, Side side) {
  const auto memory = workshop::rememberedBy(source.elements, side, source.today);
  if (!memory || !isInWindow(memory->date, source.today))
    return {std::nullopt, 0, "A playback, taken by sellers and by authors"};
  return {memory->share(), memory->people, {}};
}

} // namespace

std::array<AskedAndGiven, 6> askedAndGiven(const PairsSource& source) {
  return {{{Pair::Answers, PairUnit::Days, followedUp(source), answered(source)},
           {Pair::Promises, PairUnit::Share, kept(source.bySales), kept(source.byLeadership)},
           {Pair::Errors, PairUnit::Share, calledWrong(source), planned(source)},
           {Pair::Playback, PairUnit::Share, remembered(source, Side::Sales), remembered(source, Side::Leadership)},
           {Pair::OneToOnes, PairUnit::Share, met(source, Side::Sales), met(source, Side::Leadership)},
           {Pair::Changes, PairUnit::Count, listChanged(source), strategyChanged(source)}}};
}

} // namespace baton::coaching
