// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/all_kinds.h"

#include "core/clarity/kinds.h"
#include "core/coaching/kinds.h"
#include "core/commitments/kinds.h"
#include "core/handoff/kinds.h"
#include "core/people/person.h"
#include "core/plan/kinds.h"
#include "core/records/kinds.h"
#include "core/signals/kinds.h"
#include "core/strategy/kinds.h"
#include "core/workshop/kinds.h"

#include <algorithm>

namespace baton::workspace {

const std::vector<const basics::Kind*>& allKinds() {
  static const std::vector<const basics::Kind*> kinds = [] {
    std::vector<const basics::Kind*> all;
    for (const auto& package :
         {people::kinds(), strategy::kinds(), records::kinds(), plan::kinds(), field::kinds(), commitments::kinds(),
          coaching::kinds(), clarity::kinds(), handoff::kinds(), workshop::kinds()})
      all.insert(all.end(), package.begin(), package.end());
    return all;
  }();
  return kinds;
}

const basics::Kind* kindNamed(std::string_view name) {
  const auto found = std::ranges::find(allKinds(), name, &basics::Kind::name);
  return found == allKinds().end() ? nullptr : *found;
}

} // namespace baton::workspace
