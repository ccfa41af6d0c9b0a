// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/kinds.h"

#include "core/workshop/card.h"

namespace baton::workshop {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Session>{}),  &describe(Tag<AgendaItem>{}),     &describe(Tag<Participant>{}),
      &describe(Tag<Decision>{}), &describe(Tag<Card>{}),           &describe(Tag<Vote>{}),
      &describe(Tag<Decoy>{}),    &describe(Tag<PlaybackAnswer>{}),
  };
}

} // namespace baton::workshop
