// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/commitments/ledger.h"

#include <string>

// Moves, as edits. They are written through the door for change as commands of their own (byItsCommand, not undoable):
// what was said stays, and a move is taken back by another move.
namespace baton::commitments {

struct MoveRequest {
  Move move = Move::Request;
  Id<Commitment> commitment; ///< empty where the move begins a conversation
  Id<people::Person> by;
  Id<people::Person> to; ///< of whom it is asked, to whom it is offered; only where it begins
  /// New terms, whole: of request, offer, counter and propose.
  std::optional<Terms> terms;
  std::string note;
  std::optional<Cause> cause;
  Instant at;                     ///< when it is said to be made; whether a day has passed is asked of it
  Id<Commitment> freshCommitment; ///< used where it begins
  Id<CommitmentEvent> freshEvent;
};

struct Moved {
  Id<Commitment> commitment;
  CommitmentEvent event;
  State state = State::Requested; ///< after it
  std::optional<Party> turn;      ///< whose move is waited for then
  basics::Edits edits;
  std::string label; ///< "accept: Reference story"
};

/// Whether somebody may make this move on a promise that is there: refused, with the reason in words, from the wrong
/// state, by the wrong party, and where the day has not passed.
basics::Outcome<basics::Done> mayMove(const basics::Elements& elements, const Commitment& commitment,
                                      const Standing& standing, Move move, Id<people::Person> by, Date day);

/// The moves that somebody may make now, in the order of the table.
std::vector<Move> movesFor(const basics::Elements& elements, const Commitment& commitment, const Standing& standing,
                           Id<people::Person> by, Date day);

/// What a form begins with: the terms that a counter or a proposal changes.
Terms termsToChange(const Standing& standing);

/// Refused as mayMove refuses; without a person that exists on either side, or with the same on both; without a
/// statement, "done means" and a day; with new terms that are the old ones; without the note or the cause that the move
/// needs; and where the promise would come to stand on itself.
basics::Outcome<Moved> move(const basics::Elements& elements, const MoveRequest& request);

} // namespace baton::commitments
