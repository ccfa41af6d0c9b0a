// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/commitment.h"

#include <array>
#include <optional>
#include <string_view>

// Who may move when: one table, and nothing beside it.
namespace baton::commitments {

enum class State {
  Requested,
  Offered,
  Countered,
  Agreed,
  Renegotiating,
  Reported,
  Declined,
  Withdrawn,
  Fulfilled,
  Released,
  Revoked,
  Broken
};
inline constexpr std::size_t stateCount = 12;

/// The two who talk.
enum class Party { Promisor, Promisee };
inline Party other(Party party) {
  return party == Party::Promisor ? Party::Promisee : Party::Promisor;
}

/// Whose move it is allowed to be. Who spoke last is known while an answer is awaited: requested, offered, countered,
/// renegotiating.
enum class Mover { Promisor, Promisee, Either, ToAnswer, SpokeLast };

/// What a move does to the terms.
enum class OnTerms { Keeps, Puts, TakesPut, DropsPut };

/// One line of the table.
struct MoveRule {
  Move move = Move::Request;
  Mover by = Mover::Either;
  std::array<std::optional<State>, 3> from{}; ///< none: it begins the conversation
  State to = State::Requested;
  OnTerms terms = OnTerms::Keeps;
  bool needsNote = false;
  bool needsCause = false;
  bool onlyPastDue = false;
  /// What is done in place of an undo.
  std::string_view wayBack;

  bool begins() const { return !from.front(); }
  bool allows(State state) const;
};

/// The line of a move.
const MoveRule& ruleOf(Move move);

/// Whether a promise in this state is over: nothing moves it any more.
bool isOver(State state);
/// Whether it has been agreed and is not over.
bool isInForce(State state);
/// Which of two that both end a promise ends it: fulfilled, released, withdrawn, declined, revoked, broken.
bool isMilder(State one, State than);

} // namespace baton::commitments

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::State> =
    std::to_array<std::string_view>({"requested", "offered", "countered", "agreed", "renegotiating", "reported",
                                     "declined", "withdrawn", "fulfilled", "released", "revoked", "broken"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::Party> = std::to_array<std::string_view>({"promisor",
                                                                                                           "promisee"});
