// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/period.h"
#include "core/people/person.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// Somebody who sells, or a seat that is to be filled.
struct Seat {
  basics::Money fullProductivity;      ///< revenue a month, once ramped up
  std::optional<basics::Date> started; ///< none: long ago
  std::optional<basics::Date> left;    ///< the last day
  int rampMonths = 0;                  ///< 0: productive from the first day
  double attainment = 1;               ///< what of it is expected, as a share of 1
};

/// None where the person has no full productivity.
std::optional<Seat> seatOf(const people::Person& person);

/// What a seat can bring in a period, to the cent: full productivity a month x ramp x expected attainment, over the
/// months in which it is filled. In month k of a ramp of R months, the month of the start being the first, the ramp is
/// min(1, k / R); a month that is not filled whole counts by its days.
basics::Amount capacityOf(const Seat& seat, const basics::Period& period);
/// The sum of theirs, to the cent.
basics::Amount capacityOf(const std::vector<Seat>& seats, const basics::Period& period);

} // namespace baton::plan
