// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"

// "If you deliver this, I commit that": what was asked for so that a promise could be made, once that promise is off
// the table. It stays a conversation of its own, so somebody has to end it.
namespace baton::commitments {

/// The promises that stand on one.
std::vector<const LedgerRow*> carriedBy(const Ledger& ledger, const LedgerRow& row);

/// What somebody asked for, not agreed yet, and the move by which they can end it.
struct EndingToo {
  Id<Commitment> asked;
  Move move = Move::Withdraw; ///< or decline, where other terms of it wait for their answer
};

/// What this person can take off the table together with a promise of theirs: what they asked for, on which that
/// promise stands and nothing else that is still to come.
std::vector<EndingToo> endingWith(const Ledger& ledger, const LedgerRow& promise, Id<people::Person> by);

} // namespace baton::commitments
