// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/kinds.h"

#include "core/signals/signal.h"

namespace baton::field {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Matter>{}),
      &describe(Tag<Signal>{}),
  };
}

} // namespace baton::field
