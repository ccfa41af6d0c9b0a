// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/kinds.h"

#include "core/commitments/commitment.h"

namespace baton::commitments {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Commitment>{}),
      &describe(Tag<CommitmentEvent>{}),
  };
}

} // namespace baton::commitments
