// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/scenario.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>

namespace baton::plan {

using basics::Outcome, basics::Refusal;

const basics::Kind& describe(basics::Tag<Scenario>) {
  static const basics::Kind kind =
      basics::DescribeKind<Scenario>("scenario", "Scenario", "Scenarios")
          .ordered()
          .field<&Scenario::name>("name", "Name", {.title = true})
          .field<&Scenario::winRate>("win_rate", "Win rate, change in %")
          .field<&Scenario::dealSize>("deal_size", "Deal size, change in %")
          .field<&Scenario::laterDays>("later_days", "Closing later, days", {.least = -3650, .most = 3650})
          .field<&Scenario::largestLost>("largest_lost", "Largest deal lost")
          .field<&Scenario::note>("note", "Note", {.prose = true})
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<PlannedSeat>) {
  static const basics::Kind kind =
      basics::DescribeKind<PlannedSeat>("planned_seat", "Planned seat", "Planned seats")
          .ordered()
          .partOf<&PlannedSeat::scenario>("scenario", "Scenario", "scenario")
          .field<&PlannedSeat::name>("name", "Name", {.title = true})
          .reference<&PlannedSeat::manager>("manager", "Reports to", "person")
          .field<&PlannedSeat::seats>("seats", "Seats", {.least = 0, .most = 10'000})
          .field<&PlannedSeat::started>("started", "Starts")
          .field<&PlannedSeat::left>("left", "Until")
          .field<&PlannedSeat::rampMonths>("ramp_months", "Months to full productivity", {.least = 0, .most = 120})
          .field<&PlannedSeat::fullProductivity>("full_productivity", "Full productivity a month")
          .field<&PlannedSeat::expectedAttainment>("expected_attainment", "Expected attainment, %")
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<Departure>) {
  static const basics::Kind kind = basics::DescribeKind<Departure>("departure", "Departure", "Departures")
                                       .ordered()
                                       .partOf<&Departure::scenario>("scenario", "Scenario", "scenario")
                                       .reference<&Departure::person>("person", "Who leaves", "person")
                                       .field<&Departure::left>("left", "Last day")
                                       .done();
  return kind;
}

namespace {

/// 1 and a change in percent; what would be less than nothing is nothing.
double factor(const std::optional<Amount>& change) {
  return change ? std::max(0.0, 1 + change->number() / 100) : 1;
}

Scenario usual(const char* name, std::optional<int> winRate, std::optional<int> dealSize, std::optional<int> later,
               bool largestLost) {
  Scenario one;
  one.name = name;
  if (winRate)
    one.winRate = Amount::of(*winRate);
  if (dealSize)
    one.dealSize = Amount::of(*dealSize);
  one.laterDays = later;
  one.largestLost = largestLost;
  return one;
}

} // namespace

ForecastDrivers driversOf(const Scenario& scenario) {
  return {factor(scenario.winRate), factor(scenario.dealSize), scenario.laterDays.value_or(0), scenario.largestLost};
}

const std::vector<Scenario>& usualScenarios() {
  static const std::vector<Scenario> all{
      usual("Win rate down a fifth", -20, {}, {}, false), usual("Win rate up a fifth", 20, {}, {}, false),
      usual("Deals a tenth smaller", {}, -10, {}, false), usual("Closing a month later", {}, {}, 30, false),
      usual("Largest deal lost", {}, {}, {}, true)};
  return all;
}

Outcome<Scenario> scenarioNamed(const basics::Elements& elements, const std::string& name) {
  std::vector<const Scenario*> found;
  std::vector<std::string> names;
  for (const Scenario* one : elements.inOrder<Scenario>()) {
    if (one->id.text() == basics::trimmed(name))
      return *one;
    if (basics::sameName(one->name, name))
      found.push_back(one);
    if (names.size() < 20)
      names.push_back(one->name);
  }
  if (found.size() == 1)
    return *found.front();
  if (found.size() > 1)
    return Refusal{fmt::format("{} scenarios are called \"{}\"", found.size(), name),
                   "Give the id of the one you mean"};
  if (basics::sameName(name, "expected"))
    return Scenario{};
  for (const Scenario& one : usualScenarios()) {
    if (basics::sameName(one.name, name))
      return one;
    names.push_back(one.name);
  }
  return Refusal{fmt::format("There is no scenario \"{}\"", name),
                 fmt::format("Choose of expected, {}", fmt::join(names, ", "))};
}

} // namespace baton::plan
