// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/kinds.h"

#include "core/records/mapping.h"

namespace baton::records {

std::vector<const basics::Kind*> kinds() {
  using basics::Tag;
  return {
      &describe(Tag<Mapping>{}),
  };
}

} // namespace baton::records
