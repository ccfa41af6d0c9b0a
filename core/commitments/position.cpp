// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/position.h"

namespace baton::commitments {
namespace {

bool awaitsAnswer(State state) {
  return state == State::Requested || state == State::Offered || state == State::Countered ||
         state == State::Renegotiating;
}

bool mayMove(const Position& position, const MoveRule& rule, Party party) {
  if (!position.state)
    return rule.begins() && (rule.by == Mover::Promisor) == (party == Party::Promisor);
  if (!rule.allows(*position.state))
    return false;
  switch (rule.by) {
  case Mover::Promisor:
    return party == Party::Promisor;
  case Mover::Promisee:
    return party == Party::Promisee;
  case Mover::Either:
    return true;
  case Mover::ToAnswer:
    return party == other(position.spokeLast);
  case Mover::SpokeLast:
    return party == position.spokeLast;
  }
  return false;
}

void takeTerms(Position& position) {
  position.agreed = position.onTable;
  position.onTable = nullptr;
  if (position.agreed->due == position.due)
    return; // the day stays, and so does the count of occurrences
  position.firstDue = position.due = position.agreed->due;
  position.number = 0;
}

/// What a satisfied promisee closes is one occurrence; where there is another, that one is open now.
void openNext(Position& position) {
  if (!position.agreed || !position.firstDue)
    return;
  const auto next = nextDue(termsOf(*position.agreed), *position.firstDue, position.number + 1);
  if (!next)
    return;
  position.due = *next;
  ++position.number;
  position.state = State::Agreed;
}

std::optional<Terms> termsOrNone(const CommitmentEvent* event) {
  return event ? std::optional(termsOf(*event)) : std::nullopt;
}

} // namespace

Terms Position::terms() const {
  if (!agreed)
    return onTable ? termsOf(*onTable) : Terms{};
  Terms terms = termsOf(*agreed);
  terms.due = due;
  return terms;
}

std::optional<Position> after(const Position& position, const Commitment& commitment, const CommitmentEvent& event) {
  const MoveRule& rule = ruleOf(event.move);
  const Party party = partyOf(commitment, event);
  if (!mayMove(position, rule, party))
    return std::nullopt;
  Position next = position;
  next.state = rule.to;
  if (awaitsAnswer(rule.to))
    next.spokeLast = party;
  if (rule.terms == OnTerms::Puts)
    next.onTable = &event;
  else if (rule.terms == OnTerms::DropsPut)
    next.onTable = nullptr;
  else if (rule.terms == OnTerms::TakesPut && next.onTable)
    takeTerms(next);
  if (!awaitsAnswer(rule.to) && next.agreed)
    next.onTable = nullptr; // it was taken back or let go while new terms were on the table
  if (rule.to == State::Fulfilled)
    openNext(next);
  return next;
}

bool sameOutcome(const Position& one, const Position& other) {
  if (one.state != other.state)
    return false;
  if (!one.state || one.isOver())
    return true; // in the same way: what the terms were by then is history
  return one.due == other.due && (!awaitsAnswer(*one.state) || one.spokeLast == other.spokeLast) &&
         termsOrNone(one.agreed) == termsOrNone(other.agreed) && termsOrNone(one.onTable) == termsOrNone(other.onTable);
}

} // namespace baton::commitments
