// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

// A promise is a conversation for action (Terry Winograd and Fernando Flores, "Understanding Computers and Cognition",
// 1986): one person asks or offers, the other answers, and every move is kept with the terms as they then stood.
namespace baton::commitments {

using basics::Date, basics::Id, basics::Ids, basics::Instant;

struct CommitmentEvent;

enum class Recurrence { Weekly, Monthly, Quarterly };

/// One promise: exactly one person owes it to exactly one other. Which side owes it is the side of its promisor.
/// The terms are those agreed, or until then the last on the table; what holds after moves were made apart, only the
/// ledger tells (standing.h). Made and changed by moves only, and never deleted: what was said stays.
struct Commitment {
  Id<Commitment> id;
  Id<people::Person> promisor;
  Id<people::Person> promisee;
  std::string statement;
  std::string satisfaction; ///< done means
  std::optional<Date> due;  ///< of a recurring one: the day of the next occurrence
  Ids<basics::Anything> serves;
  Ids<Commitment> dependsOn;
  std::optional<int> confidence; ///< in percent
  std::optional<Recurrence> recurs;
  std::optional<Date> until; ///< the last day on which an occurrence may be due; empty: without an end
};
const basics::Kind& describe(basics::Tag<Commitment>);

enum class Move {
  Request,
  Offer,
  Accept,
  Counter,
  Decline,
  Withdraw,
  Propose,
  AcceptTerms,
  DeclineTerms,
  WithdrawTerms,
  Report,
  Satisfied,
  Unsatisfied,
  Revoke,
  Release,
  Break
};

/// Why a promise was not kept.
enum class Cause {
  Prerequisite, ///< something it stood on was missing
  Decision,     ///< a decision was missing, or changed
  Information,
  Capacity,
  Priorities,
  Skill,
  Customer,
  Supplier,
  Estimate, ///< it took longer than thought
  Outside   ///< beyond both sides
};

/// One move, written once, with the terms as they then stood.
struct CommitmentEvent {
  Id<CommitmentEvent> id;
  Id<Commitment> commitment;
  Move move = Move::Request;
  /// The standing that it answers: the last move, or where moves had been made apart, all of them.
  Ids<CommitmentEvent> answers;
  Id<people::Person> by;
  std::optional<Instant> at; ///< when it is said to have been made; decides no order
  std::string note;
  std::optional<Cause> cause;
  std::string statement;
  std::string satisfaction;
  std::optional<Date> due;
  Ids<basics::Anything> serves;
  Ids<Commitment> dependsOn;
  std::optional<int> confidence;
  std::optional<Recurrence> recurs;
  std::optional<Date> until;
};
const basics::Kind& describe(basics::Tag<CommitmentEvent>);

/// What is promised, apart from by whom and to whom.
struct Terms {
  std::string statement;
  std::string satisfaction;
  std::optional<Date> due;
  Ids<basics::Anything> serves;
  Ids<Commitment> dependsOn;
  std::optional<int> confidence;
  std::optional<Recurrence> recurs;
  std::optional<Date> until;

  friend bool operator==(const Terms&, const Terms&) = default;
};
Terms termsOf(const Commitment& commitment);
Terms termsOf(const CommitmentEvent& event);
void setTerms(Commitment& commitment, const Terms& terms);
void setTerms(CommitmentEvent& event, const Terms& terms);

} // namespace baton::commitments

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::Recurrence> =
    std::to_array<std::string_view>({"weekly", "monthly", "quarterly"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::Move> = std::to_array<std::string_view>(
    {"request", "offer", "accept", "counter", "decline", "withdraw", "propose", "accept-terms", "decline-terms",
     "withdraw-terms", "report", "satisfied", "unsatisfied", "revoke", "release", "break"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::commitments::Cause> =
    std::to_array<std::string_view>({"prerequisite", "decision", "information", "capacity", "priorities", "skill",
                                     "customer", "supplier", "estimate", "outside"});
