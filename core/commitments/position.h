// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/standing.h"

namespace baton::commitments {

/// How far a conversation has come, as little as the next move needs. The terms are those of the event that put them.
struct Position {
  std::optional<State> state; ///< nothing before the first move
  Party spokeLast = Party::Promisor;
  const CommitmentEvent* agreed = nullptr;  ///< whose terms are agreed
  const CommitmentEvent* onTable = nullptr; ///< whose terms wait for an answer
  std::optional<Date> firstDue;             ///< of the agreed terms: where counting occurrences begins
  int number = 0;                           ///< of the present occurrence, from 0
  std::optional<Date> due;                  ///< of the present occurrence

  bool isOver() const { return state && commitments::isOver(*state); }
  /// The terms that hold or, before there are any, those on the table; due of the present occurrence.
  Terms terms() const;
};

/// The position after a move; nothing where the table does not know it from here.
std::optional<Position> after(const Position& position, const Commitment& commitment, const CommitmentEvent& event);

/// Whether two come to the same: state, terms, and who is to answer.
bool sameOutcome(const Position& one, const Position& other);

} // namespace baton::commitments
