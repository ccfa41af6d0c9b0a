// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/signal_moves.h"

#include "core/basics/text.h"
#include "core/people/presence.h"
#include "core/signals/owed_answers.h"

#include <fmt/format.h>

namespace baton::field {
namespace {

using basics::Done, basics::Elements, basics::Outcome, basics::Refusal;
using people::Person, people::Side;

bool isLeaderships(SignalMove move) {
  return move == SignalMove::Acknowledge || move == SignalMove::Answer;
}

bool isPraise(const Signal& signal) {
  return signal.signalKind == SignalKind::Praise;
}

/// Who reported it, as long as they are here to say something.
const Person* reporterHere(const Elements& elements, const Signal& signal, Date day) {
  const Person* reporter = elements.find(signal.by);
  return reporter && people::isActive(*reporter, day) ? reporter : nullptr;
}

Outcome<Done> isTheirs(const Elements& elements, const Signal& signal, SignalMove move, const Person& person,
                       Date day) {
  if (isLeaderships(move)) {
    if (person.side == Side::Leadership)
      return Done{};
    return Refusal{fmt::format("{} is of Sales, and a signal is answered by leadership", person.name),
                   "Ask somebody of leadership to answer it"};
  }
  const Person* reporter = reporterHere(elements, signal, day);
  if (reporter ? reporter->id == person.id : person.side == Side::Sales)
    return Done{};
  return reporter ? Refusal{fmt::format("This is for {} to say, who reported it", reporter->name),
                            "Ask whether the answer is one"}
                  : Refusal{"Who reported it is not here, and anyone of Sales may say it instead", "Ask Sales"};
}

Outcome<Done> fitsTheState(const Signal& signal, SignalMove move) {
  const bool answered = signal.state == SignalState::Answered;
  if (signal.state == SignalState::Closed)
    return Refusal{"The signal is closed", "Report anew what is seen again"};
  if (move == SignalMove::Acknowledge && signal.state != SignalState::New)
    return Refusal{answered ? "The signal is answered already" : "The signal is acknowledged already",
                   answered ? "Put the answer into other words, if it needs them" : "Answer it"};
  if (!isLeaderships(move) && !answered && !(move == SignalMove::Close && isPraise(signal)))
    return Refusal{"The signal has no answer yet", "Wait for the answer, or delete what was reported by mistake"};
  return Done{};
}

std::string wordFor(SignalMove move) {
  switch (move) {
  case SignalMove::Acknowledge:
    return "acknowledge";
  case SignalMove::Answer:
    return "answer";
  case SignalMove::Close:
    return "close";
  case SignalMove::AskAgain:
    break;
  }
  return "ask again about";
}

Outcome<Done> saysEnough(const MoveAsked& asked) {
  const bool blank = basics::trimmed(asked.text).empty();
  if (asked.move == SignalMove::Answer && blank)
    return Refusal{"An answer says something", "Write what the reporter is to know"};
  if (asked.move == SignalMove::Answer && !asked.strategy)
    return Refusal{"It is not said what the answer means for the strategy", "Say whether it changes or stays"};
  if (asked.move == SignalMove::AskAgain && blank)
    return Refusal{"It is not said what the answer lacks", "Write what is missing"};
  return Done{};
}

void setState(basics::Edits& edits, Id<Signal> id, SignalState state) {
  edits.set(id, "state", std::string(basics::wordOf(state)));
}

void note(basics::Edits& edits, const Signal& signal, const MoveAsked& asked) {
  const std::string at = asked.at.iso(), text(basics::trimmed(asked.text));
  switch (asked.move) {
  case SignalMove::Acknowledge:
    setState(edits, signal.id, SignalState::Acknowledged);
    edits.set(signal.id, "acknowledged", at);
    edits.set(signal.id, "acknowledged_by", asked.by.value());
    return;
  case SignalMove::Answer:
    setState(edits, signal.id, SignalState::Answered);
    edits.set(signal.id, "answer", text);
    edits.set(signal.id, "strategy", std::string(basics::wordOf(*asked.strategy)));
    edits.set(signal.id, "answered_by", asked.by.value());
    if (signal.state != SignalState::Answered || !signal.answered)
      edits.set(signal.id, "answered", at);
    return;
  case SignalMove::Close:
    setState(edits, signal.id, SignalState::Closed);
    edits.set(signal.id, "closed", at);
    if (!text.empty())
      edits.set(signal.id, "reply", text);
    return;
  case SignalMove::AskAgain:
    setState(edits, signal.id, SignalState::Acknowledged);
    edits.set(signal.id, "reply", text);
    edits.set(signal.id, "answered", basics::Value());
    return;
  }
}

} // namespace

Outcome<Done> mayMove(const Elements& elements, const Signal& signal, SignalMove move, Id<Person> by, Date day) {
  const Person* person = elements.find(by);
  if (!person)
    return Refusal{"It is not said who does this", "Name a person of the workspace"};
  if (!people::isActive(*person, day))
    return Refusal{fmt::format("{} is not with the company on {}", person->name, day.iso()), "Name somebody who is"};
  if (auto theirs = isTheirs(elements, signal, move, *person, day); theirs.refused())
    return theirs;
  return fitsTheState(signal, move);
}

Outcome<Done> mayChange(const Elements& elements, const Signal& signal, Id<Person> by, Date day) {
  const Person* person = elements.find(by);
  if (!person)
    return Refusal{"It is not said who sits here", "Say who you are, to change what your side reported"};
  const Person* reporter = reporterHere(elements, signal, day);
  if (person->side == (reporter ? reporter->side : Side::Sales))
    return Done{};
  return reporter ? Refusal{fmt::format("It is as {} reported it", reporter->name),
                            "Who reported it can change it, and their side"}
                  : Refusal{"It is as Sales reported it", "Sales can change it"};
}

std::vector<SignalMove> movesOn(const Elements& elements, const Signal& signal, Id<Person> by, Date day) {
  std::vector<SignalMove> moves;
  for (const SignalMove one : {SignalMove::Acknowledge, SignalMove::Answer, SignalMove::Close, SignalMove::AskAgain})
    if (mayMove(elements, signal, one, by, day))
      moves.push_back(one);
  return moves;
}

Outcome<SignalMoved> move(const Elements& elements, const MoveAsked& asked) {
  const Signal* signal = elements.find(asked.signal);
  if (!signal)
    return Refusal{"This signal is not there", "Take its id from the list of signals"};
  if (const auto may = mayMove(elements, *signal, asked.move, asked.by, asked.at.date()); may.refused())
    return may.refusal();
  if (const auto enough = saysEnough(asked); enough.refused())
    return enough.refusal();
  SignalMoved done{fmt::format("{} signal {}", wordFor(asked.move), basics::shortened(signal->text, 40)), {}};
  note(done.edits, *signal, asked);
  return done;
}

Outcome<SignalMoved> answerMatter(const Elements& elements, const MoveAsked& asked) {
  auto made = move(elements, asked);
  const Signal* first = elements.find(asked.signal);
  if (!made || asked.move != SignalMove::Answer || !first->matter)
    return made;
  int answered = 1;
  for (const Signal& other : elements.all<Signal>()) {
    const auto owed = owedAnswer(other, answerDays(elements));
    if (other.matter != first->matter || other.id == first->id || !owed || owed->isAnswered)
      continue;
    MoveAsked same = asked;
    same.signal = other.id;
    const auto more = move(elements, same);
    if (!more)
      return more.refusal();
    made->edits.append(more->edits);
    ++answered;
  }
  if (answered > 1)
    made->label = fmt::format("answer {} signals about {}", answered,
                              basics::shortened(elements.titleOf(first->matter.value()), 40));
  return made;
}

} // namespace baton::field
