// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"

// What leadership owes is in the handoff already: sales tools that are not there yet, plays that have none. Drafted as
// promises, so that somebody makes them.
namespace baton::commitments {

/// A promise that leadership could make and nobody has made yet.
struct OwedDraft {
  basics::ElementRef from;     ///< the sales tool; or the play that has none
  Id<people::Person> promisor; ///< whose tool it is, of leadership and still here; none: to be named
  Id<people::Person> promisee; ///< who leads Sales; none where nobody does
  Terms terms;                 ///< without a day where none is said, or it has passed
};

/// Of the tools and plays that a strategy names (a version as it was handed off, or the draft), as they are now: of
/// those that still exist, every tool that is not ready and every play without a tool. Left out: what somebody of Sales
/// owns, and what a promise of leadership that is asked for, offered or in force serves or names. By day, those without
/// one last.
std::vector<OwedDraft> owedDrafts(const basics::Elements& named, const Ledger& ledger);

} // namespace baton::commitments
