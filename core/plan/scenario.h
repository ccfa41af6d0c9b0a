// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/basics/elements.h"
#include "core/people/person.h"
#include "core/plan/forecast.h"

#include <string>
#include <vector>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Id, basics::Money;

/// What else could be so: a named set of drivers, held against the plan as it is.
struct Scenario {
  Id<Scenario> id;
  std::string position;
  std::string name;
  std::optional<Amount> winRate;  ///< change in percent: -20 is a fifth less; empty: as measured
  std::optional<Amount> dealSize; ///< change in percent
  std::optional<int> laterDays;   ///< every deal closes so many days later; below zero: earlier
  bool largestLost = false;       ///< the largest open deal brings nothing
  std::string note;
};
const basics::Kind& describe(basics::Tag<Scenario>);

/// Seats that are to be filled by people who are not there yet: of the plan itself, or of one scenario alone.
struct PlannedSeat {
  Id<PlannedSeat> id;
  std::string position;
  Id<Scenario> scenario; ///< none: of the plan itself
  std::string name;      ///< "Seller, Europe"
  Id<people::Person> manager;
  std::optional<int> seats; ///< alike; empty: one
  std::optional<Date> started, left;
  std::optional<int> rampMonths;
  std::optional<Money> fullProductivity;    ///< revenue a month, once ramped up
  std::optional<Amount> expectedAttainment; ///< in percent; empty: 100
};
const basics::Kind& describe(basics::Tag<PlannedSeat>);

/// Somebody who leaves in a scenario: what they carry ends with that day, there and nowhere else. In the plan itself it
/// is the day on which the person left.
struct Departure {
  Id<Departure> id;
  std::string position;
  Id<Scenario> scenario;
  Id<people::Person> person;
  std::optional<Date> left; ///< the last day; empty: not known yet, and then nothing follows
};
const basics::Kind& describe(basics::Tag<Departure>);

/// What a forecast takes of it.
ForecastDrivers driversOf(const Scenario& scenario);

/// Sets of drivers to begin with, which no workspace has to hold: a fifth less and more of the win rate, deals a tenth
/// smaller, closing a month later, the largest deal lost. Their words are English.
const std::vector<Scenario>& usualScenarios();

/// The scenario of a name or an id: one of the workspace, else a usual one; "expected" is the plan as it is. Refused:
/// none of that name, or two.
basics::Outcome<Scenario> scenarioNamed(const basics::Elements& elements, const std::string& name);

} // namespace baton::plan
