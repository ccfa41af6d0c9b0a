// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/people/person.h"
#include "core/plan/scenario.h"

#include <optional>
#include <string>
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

/// How much of a period a seat is filled, in months; a month that is not filled whole counts by its days.
double monthsPresent(const Seat& seat, const basics::Period& period);
/// The same, each month at its share of the ramp.
double monthsAtFull(const Seat& seat, const basics::Period& period);

/// None where the person has no full productivity.
std::optional<Seat> seatOf(const people::Person& person);

/// What a seat can bring in a period, to the cent: full productivity a month x ramp x expected attainment, over the
/// months in which it is filled. In month k of a ramp of R months, the month of the start being the first, the ramp is
/// min(1, k / R); a month that is not filled whole counts by its days.
basics::Amount capacityOf(const Seat& seat, const basics::Period& period);
/// The sum of theirs, to the cent.
basics::Amount capacityOf(const std::vector<Seat>& seats, const basics::Period& period);

/// One person who sells, or a seat that is planned.
struct CapacityLine {
  basics::Id<people::Person> person; ///< none: a planned seat
  basics::Id<PlannedSeat> planned;   ///< none: a person
  basics::Id<Departure> departure;   ///< of a person who leaves in the scenario
  std::string name, title;
  int seats = 1;                         ///< alike
  Seat seat;                             ///< of one of them; without a full productivity it carries nothing
  double months = 0, atFull = 0;         ///< of one of them, in the period
  std::optional<basics::Amount> carries; ///< all of them; none: nobody said a full productivity
};

/// What a team can bring in a period, against what it owes.
struct Capacity {
  std::vector<CapacityLine> lines; ///< people by name, then planned seats in their order
  basics::Amount carried;
  int people = 0, seats = 0, unknown = 0; ///< lines that count; people without a full productivity
  int leaving = 0;                        ///< people who leave in the scenario
  std::optional<basics::Amount> goal;     ///< the revenue target
  std::optional<basics::Amount> gap;      ///< carried - goal
  std::optional<double> over;             ///< goal / carried - 1: 0.18 is 18 % over capacity; below zero: under it
};

/// Everyone of Sales under an owner (none: of the company) who has not left before the period, and the seats that are
/// planned there: those of the plan itself, and those of the scenario where one is given. Who leaves in that scenario
/// is there until the day of it, and has a line though that is before the period; where it says two days, the earlier
/// one counts.
Capacity capacityPlan(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                      basics::Id<people::Person> owner, const basics::Period& period,
                      basics::Id<Scenario> scenario = {});

/// What a new seat may be taken to bring a month: the mean of the people who sell, in whole units; none where nobody's
/// is known.
std::optional<basics::Money> usualProductivity(const basics::Elements& elements);

} // namespace baton::plan
