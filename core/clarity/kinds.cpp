// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/kinds.h"

#include "core/clarity/settings.h"

namespace baton::clarity {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<RuleSetting>{}),
      &describe(Tag<PutAside>{}),
  };
}

} // namespace baton::clarity
