// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// How evenly revenue came over a period, month by month.
struct Linearity {
  struct Month {
    std::optional<double> share; ///< of what came in the whole period, up to the end of this month
    double time = 0;             ///< the share of the period that is over by then, in months
  };
  std::vector<Month> months;
  /// 1 - mean over months of |cumulative share of bookings - cumulative share of time|: 1 is even. Nothing where
  /// nothing came, or less than nothing.
  std::optional<double> value;
};

/// Of what came in each month of a period, in order; of one that is not over, of the months that are.
Linearity linearityOf(const std::vector<basics::Amount>& byMonth);

} // namespace baton::plan
