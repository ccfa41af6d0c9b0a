// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signals/kinds.h"

#include "core/signals/signal.h"

namespace baton::signals {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Signal>{}),
  };
}

} // namespace baton::signals
