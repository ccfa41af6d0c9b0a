// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/kinds.h"

#include "core/handoff/acknowledgement.h"
#include "core/handoff/comment.h"
#include "core/handoff/handoff.h"
#include "core/handoff/named_version.h"

namespace baton::handoff {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Handoff>{}),        &describe(Tag<Acknowledgement>{}), &describe(Tag<Comment>{}),
      &describe(Tag<Reconfirmation>{}), &describe(Tag<NamedVersion>{}),
  };
}

} // namespace baton::handoff
