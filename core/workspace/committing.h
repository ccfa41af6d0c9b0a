// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/moving.h"
#include "core/commitments/owed_drafts.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// The ledger on a day. Of dependencies that two copies closed to a circle, the journal says which gives way.
commitments::Ledger ledgerOf(const Workspace& workspace, basics::Date today);

/// When something is said to happen that is done now: now, or on the day that counts as today where that is another
/// one.
basics::Instant momentOn(const Workspace& workspace, basics::Date today);

struct MoveAsked {
  commitments::Move move = commitments::Move::Request;
  basics::Id<commitments::Commitment> commitment; ///< empty where the move begins a conversation
  basics::Id<people::Person> by;
  basics::Id<people::Person> to;           ///< only where it begins
  std::optional<commitments::Terms> terms; ///< whole; of request, offer, counter and propose
  std::string note;
  std::optional<commitments::Cause> cause;
  basics::Date today;
  std::optional<basics::Instant> at; ///< empty: now, or on that day where it is another one
};
struct MoveMade {
  basics::Id<commitments::Commitment> commitment;
  commitments::CommitmentEvent event;
  commitments::State state = commitments::State::Requested;
  std::optional<commitments::Party> turn;
  Report report;
};
/// Makes a move of a promise. It has no undo: it is taken back by another move.
basics::Outcome<MoveMade> makeMove(Workspace& workspace, const MoveAsked& asked);
/// Asks for and offers several new promises that do not stand on each other: all of them or none, as one change.
basics::Outcome<Report> beginPromises(Workspace& workspace, const std::vector<MoveAsked>& asked);

/// What leadership owes, drafted from the sales tools and plays that are named.
struct OwedPromises {
  std::string version; ///< the one in force, by its name; empty: none is
  std::vector<commitments::OwedDraft> ofVersion, ofDraft;
  /// Of the version in force; of the draft where none is.
  const std::vector<commitments::OwedDraft>& inForce() const { return version.empty() ? ofDraft : ofVersion; }
};
OwedPromises owedPromises(const Workspace& workspace, basics::Date today);

} // namespace baton::workspace
