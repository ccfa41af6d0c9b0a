// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/signals/signal.h"

#include <string>
#include <vector>

// What becomes of a signal, and whose move it is: people of leadership acknowledge and answer; the reporter closes it,
// or says what the answer lacks, and it waits again.
namespace baton::field {

enum class SignalMove { Acknowledge, Answer, Close, AskAgain };

struct MoveAsked {
  Id<Signal> signal;
  SignalMove move = SignalMove::Acknowledge;
  Id<people::Person> by;
  Instant at;
  std::string text;                       ///< the answer, or what it lacks; what the reporter says when closing
  std::optional<StrategyAnswer> strategy; ///< of an answer: what it means for the strategy
};

struct SignalMoved {
  std::string label; ///< "answer signal Larkfield delivers free"
  basics::Edits edits;
};

/// Whether this person may make this move now. Acknowledge: from new. Answer: from new, acknowledged or answered (then
/// it is put into other words, and stands as given before). Close and ask again: from answered; praise, to which no
/// answer is owed, is closed from any state. Where the reporter is not named or no longer here, anyone of Sales stands
/// in.
basics::Outcome<basics::Done> mayMove(const basics::Elements& elements, const Signal& signal, SignalMove move,
                                      Id<people::Person> by, Date day);

/// Whether this person may change what was reported, or delete it: who reported it, and who stands on their side. The
/// others answer it. Where the reporter is not named or no longer here, anyone of Sales.
basics::Outcome<basics::Done> mayChange(const basics::Elements& elements, const Signal& signal, Id<people::Person> by,
                                        Date day);

/// The moves that this person may make now.
std::vector<SignalMove> movesOn(const basics::Elements& elements, const Signal& signal, Id<people::Person> by,
                                Date day);

/// Refused as mayMove says, and where an answer has no text or does not say what it means for the strategy.
basics::Outcome<SignalMoved> move(const basics::Elements& elements, const MoveAsked& asked);

/// The same answer to a signal and to every other one of its matter that waits for one: they are answered as one.
basics::Outcome<SignalMoved> answerMatter(const basics::Elements& elements, const MoveAsked& asked);

} // namespace baton::field
