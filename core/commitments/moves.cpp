// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/moves.h"

#include <algorithm>

namespace baton::commitments {
namespace {

using enum State;
using States = std::array<std::optional<State>, 3>;

constexpr States none{};
constexpr States asked{Requested, Offered, Countered};
constexpr States agreed{Agreed};
constexpr States renegotiating{Renegotiating};
constexpr States reported{Reported};
constexpr States inForce{Agreed, Reported, Renegotiating};
constexpr States unreported{Agreed, Renegotiating};

constexpr std::string_view askAgain = "Ask or offer again";
constexpr std::string_view withdrawIt = "Withdraw it";
constexpr std::string_view newPromise = "Make a new promise";
constexpr std::string_view newTerms = "Propose new terms";

constexpr std::array rules{
    // clang-format off
    MoveRule{.move = Move::Request, .by = Mover::Promisee, .from = none, .to = Requested, .terms = OnTerms::Puts, .wayBack = withdrawIt},
    MoveRule{.move = Move::Offer, .by = Mover::Promisor, .from = none, .to = Offered, .terms = OnTerms::Puts, .wayBack = withdrawIt},
    MoveRule{.move = Move::Accept, .by = Mover::ToAnswer, .from = asked, .to = Agreed, .terms = OnTerms::TakesPut, .wayBack = "Propose new terms, revoke it with a reason, or release the other from it"},
    MoveRule{.move = Move::Counter, .by = Mover::ToAnswer, .from = asked, .to = Countered, .terms = OnTerms::Puts, .wayBack = withdrawIt},
    MoveRule{.move = Move::Decline, .by = Mover::ToAnswer, .from = asked, .to = Declined, .wayBack = askAgain},
    MoveRule{.move = Move::Withdraw, .by = Mover::SpokeLast, .from = asked, .to = Withdrawn, .wayBack = askAgain},
    MoveRule{.move = Move::Propose, .by = Mover::Either, .from = agreed, .to = Renegotiating, .terms = OnTerms::Puts, .wayBack = "Withdraw the new terms"},
    MoveRule{.move = Move::AcceptTerms, .by = Mover::ToAnswer, .from = renegotiating, .to = Agreed, .terms = OnTerms::TakesPut, .wayBack = "Propose the terms as they were"},
    MoveRule{.move = Move::DeclineTerms, .by = Mover::ToAnswer, .from = renegotiating, .to = Agreed, .terms = OnTerms::DropsPut, .wayBack = newTerms},
    MoveRule{.move = Move::WithdrawTerms, .by = Mover::SpokeLast, .from = renegotiating, .to = Agreed, .terms = OnTerms::DropsPut, .wayBack = newTerms},
    MoveRule{.move = Move::Report, .by = Mover::Promisor, .from = agreed, .to = Reported, .wayBack = "Ask the other to say that it is not done yet"},
    MoveRule{.move = Move::Satisfied, .by = Mover::Promisee, .from = reported, .to = Fulfilled, .wayBack = newPromise},
    MoveRule{.move = Move::Unsatisfied, .by = Mover::Promisee, .from = reported, .to = Agreed, .needsNote = true, .wayBack = "Ask the other to report it done again"},
    MoveRule{.move = Move::Revoke, .by = Mover::Promisor, .from = inForce, .to = Revoked, .needsNote = true, .wayBack = newPromise},
    MoveRule{.move = Move::Release, .by = Mover::Promisee, .from = inForce, .to = Released, .wayBack = newPromise},
    MoveRule{.move = Move::Break, .by = Mover::Promisee, .from = unreported, .to = Broken, .needsNote = true, .needsCause = true, .onlyPastDue = true, .wayBack = newPromise},
    // clang-format on
};

/// The mildest first.
constexpr std::array endings{Fulfilled, Released, Withdrawn, Declined, Revoked, Broken};

} // namespace

bool MoveRule::allows(State state) const {
  return std::ranges::find(from, std::optional(state)) != from.end();
}

const MoveRule& ruleOf(Move move) {
  return *std::ranges::find(rules, move, &MoveRule::move);
}

bool isOver(State state) {
  return std::ranges::find(endings, state) != endings.end();
}

bool isInForce(State state) {
  return state == Agreed || state == Reported || state == Renegotiating;
}

bool isMilder(State one, State than) {
  return std::ranges::find(endings, one) < std::ranges::find(endings, than);
}

} // namespace baton::commitments
