// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/standing.h"

namespace baton::commitments {

/// The moves that count, of all that were made, also apart.
struct CountedMoves {
  std::vector<const CommitmentEvent*> moves;    ///< in their order
  std::vector<const CommitmentEvent*> setAside; ///< by id
  Ids<CommitmentEvent> last;                    ///< those that no move answers
  bool crossed = false;                         ///< what was done apart does not go together
};

CountedMoves countedMoves(const Commitment& commitment, std::span<const CommitmentEvent* const> events);

} // namespace baton::commitments
