// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "core/signals/signal.h"

#include <map>
#include <string>
#include <vector>

namespace baton::field {

/// Opportunities by what a signal calls them: their external id, else a name that one of them has alone; case and outer
/// blanks do not matter. Stands on the deals.
class KnownDeals {
public:
  explicit KnownDeals(const std::vector<plan::Deal>& deals);
  /// Null where none, or more than one, is called so.
  const plan::Deal* find(const std::string& called) const;

private:
  std::map<std::string, const plan::Deal*> m_byId, m_byName;
};

/// The opportunities that signals name, each once, and the money in them.
struct Stakes {
  std::vector<const plan::Deal*> deals;
  std::vector<std::string> unknown; ///< what matches no opportunity, as it was written
  Amount open;                      ///< of those still open: what is at stake
  Amount lost;                      ///< of those lost: what it has cost
  int withoutAmount = 0;            ///< of those open or lost
};
Stakes stakesOf(const std::vector<const Signal*>& reports, const KnownDeals& deals);

} // namespace baton::field
