// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/measures.h"

#include <optional>

namespace baton::planbook {

/// A sum over what is open; none where no open deal has an amount: that is not zero (decision 33).
inline std::optional<basics::Amount> ifKnown(const plan::Measures& measures, basics::Amount sum) {
  return measures.openIsUnknown() ? std::nullopt : std::optional(sum);
}

/// Likewise amount x probability; none where no open deal has a probability.
inline std::optional<basics::Amount> weightedIfKnown(const plan::Measures& measures) {
  return measures.open == measures.unweighted ? std::nullopt : ifKnown(measures, measures.weighted);
}

} // namespace baton::planbook
