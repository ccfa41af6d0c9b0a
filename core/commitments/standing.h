// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/moves.h"

#include <span>
#include <vector>

// Where a conversation stands is a function of the set of its moves, and of nothing else: the order in which they came
// in, clocks and ids decide nothing of it.
//
// Moves that were made apart, on two copies of a workspace, may answer one standing:
// - Two that say the same (the same move by the same person, with the same new terms) are one.
// - Where all of what was done apart comes to the same standing, that standing holds.
// - Where each line of moves ends the promise, the milder end holds: fulfilled, released, withdrawn, declined, revoked,
//   broken.
// - Else the standing that all of them had seen still holds, what was done apart is shown as crossed, and either party
//   may move again. That move answers all of them.
namespace baton::commitments {

/// An occurrence of a promise; of one that does not recur the only one. Judged by its own date.
struct Occurrence {
  /// The agreed day by which it is judged: a later day agreed after this one had passed does not take its place.
  std::optional<Date> due;
  std::vector<Date> movedFrom;  ///< days agreed before, and moved before they had passed (the day itself still counts)
  std::optional<Date> reported; ///< by the report that was found satisfied, or that still waits for an answer
  std::optional<State> ended;   ///< fulfilled, released, revoked or broken; empty: in force
  std::optional<Date> endedOn;
  std::optional<Cause> cause;    ///< where it was declared broken
  std::optional<int> confidence; ///< as last agreed for it
};

/// From being asked for an answer to giving it.
struct Answer {
  Party by = Party::Promisor;
  Instant asked, given;
};

struct Standing {
  State state = State::Requested;
  Terms terms;                                ///< as agreed; until then, as last put on the table
  std::optional<Terms> proposed;              ///< new terms of an agreed promise that wait for an answer
  const CommitmentEvent* termsFrom = nullptr; ///< the move that put the terms on the table
  std::optional<Party> turn;    ///< whose move is waited for; of an agreed one its promisor's; over: nobody's
  std::optional<Party> awaited; ///< who owes an answer
  std::optional<Instant> since; ///< from when on that answer is awaited
  bool crossed = false;         ///< moves made apart wait for another move

  std::vector<const CommitmentEvent*> moves;    ///< those that count, in their order
  std::vector<const CommitmentEvent*> setAside; ///< those that do not, by id: crossed, or overruled by a milder end
  Ids<CommitmentEvent> answered;                ///< what the next move answers

  std::optional<Date> firstDue; ///< the agreed day that occurrences are counted from, and the number of the present one
  int number = 0;
  std::vector<Occurrence> occurrences; ///< once agreed, in their order; the last is the present one
  std::vector<Answer> answers;
  bool negotiated = false; ///< terms were countered, or new ones proposed
  bool offered = false;    ///< the promisor began

  bool wasAgreed() const { return !occurrences.empty(); }
};

/// Where a promise stands by its events. Nothing without a first move.
std::optional<Standing> standingOf(const Commitment& commitment, std::span<const CommitmentEvent* const> events);

/// The day of the occurrence after one that was due on the day before it, counted from the first day agreed so that
/// the 31st does not become the 28th for good; nothing after the last.
std::optional<Date> nextDue(const Terms& terms, Date first, int number);

/// The party that made a move.
Party partyOf(const Commitment& commitment, const CommitmentEvent& event);

} // namespace baton::commitments
