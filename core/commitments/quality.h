// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/commitments/standing.h"

namespace baton::commitments {

/// What makes a promise one that is kept (Donald Sull and Charles Spinosa, "Promise-Based Management", Harvard Business
/// Review, April 2007), as far as the ledger can tell:
/// - public: agreed on the ledger, where everybody who has the file can read it; asked or offered only, it is not.
/// - active: negotiated, that is terms were countered or new ones proposed.
/// - voluntary: it could be declined. The promisor offered it, or negotiated, or the promisee does not stand above the
///   promisor in the reporting line: what one's own manager asks for, and one accepts as it is, could hardly be
///   declined.
/// - explicit: it has a day, and "done means" is more than a word or two: three words, or a figure.
/// - mission: it serves an element of the strategy or a goal.
struct Quality {
  bool isPublic = false;
  bool active = false;
  bool voluntary = false;
  bool isExplicit = false;
  bool mission = false;
};

Quality qualityOf(const basics::Elements& elements, const Commitment& commitment, const Standing& standing);

} // namespace baton::commitments
