// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/capacity.h"

#include "core/people/reporting_line.h"
#include "core/plan/revenue_target.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace baton::plan {

using basics::Amount, basics::Date, basics::Period;

namespace {

/// Of a month: how much of it lies between the seat's first and last day and in the period.
double presence(const Seat& seat, const Period& period, Date month) {
  Date first = std::max(month, period.from), last = std::min(month.lastOfMonth(), period.to);
  if (seat.started)
    first = std::max(first, *seat.started);
  if (seat.left)
    last = std::min(last, *seat.left);
  const int days = last.days() - first.days() + 1;
  return days <= 0 ? 0 : double(days) / month.lastOfMonth().day();
}

double ramp(const Seat& seat, Date month) {
  if (!seat.started || seat.rampMonths <= 0)
    return 1;
  const int k = basics::monthsBetween(seat.started->firstOfMonth(), month) + 1;
  return std::clamp(double(k) / seat.rampMonths, 0.0, 1.0);
}

double shareOf(const std::optional<Amount>& percent) {
  return percent ? std::max(0.0, percent->number() / 100) : 1;
}

} // namespace

std::optional<Seat> seatOf(const people::Person& person) {
  if (!person.fullProductivity)
    return std::nullopt;
  return Seat{*person.fullProductivity, person.started, person.left, person.rampMonths.value_or(0),
              shareOf(person.expectedAttainment)};
}

double monthsPresent(const Seat& seat, const Period& period) {
  double months = 0;
  for (Date month = period.from.firstOfMonth(); month <= period.to; month = month.plusMonths(1))
    months += presence(seat, period, month);
  return months;
}

double monthsAtFull(const Seat& seat, const Period& period) {
  double months = 0;
  for (Date month = period.from.firstOfMonth(); month <= period.to; month = month.plusMonths(1))
    months += presence(seat, period, month) * ramp(seat, month);
  return months;
}

Amount capacityOf(const Seat& seat, const Period& period) {
  return Amount::ofCents(
      std::llround(double(seat.fullProductivity.cents()) * seat.attainment * monthsAtFull(seat, period)));
}

Amount capacityOf(const std::vector<Seat>& seats, const Period& period) {
  Amount sum;
  for (const Seat& seat : seats)
    sum += capacityOf(seat, period);
  return sum;
}

namespace {

class TakingStock {
public:
  TakingStock(const basics::Elements& elements, Id<people::Person> owner, const Period& period)
      : m_elements(elements), m_owner(owner), m_period(period) {
    if (owner)
      m_team = people::withEveryoneUnder(elements, owner);
  }

  Capacity with(Id<Scenario> scenario) {
    readDepartures(scenario);
    addPeople();
    addPlanned(scenario);
    return std::move(m_capacity);
  }

private:
  void readDepartures(Id<Scenario> scenario) {
    for (const Departure* one : m_elements.inOrder<Departure>()) {
      if (!scenario || one->scenario != scenario || !one->person)
        continue;
      const auto [held, isFirst] = m_departures.emplace(one->person, one);
      if (!isFirst && one->left && (!held->second->left || *one->left < *held->second->left))
        held->second = one;
    }
  }

  void leave(CapacityLine& line, const Departure& departure) {
    line.departure = departure.id;
    ++m_capacity.leaving;
    if (departure.left && (!line.seat.left || *departure.left < *line.seat.left))
      line.seat.left = departure.left;
  }

  void addPeople() {
    std::vector<const people::Person*> all;
    for (const people::Person& person : m_elements.all<people::Person>())
      if (person.side == people::Side::Sales && isUnder(person.id) && !(person.left && *person.left < m_period.from))
        all.push_back(&person);
    std::ranges::stable_sort(all, {}, &people::Person::name);
    for (const people::Person* person : all) {
      const auto seat = seatOf(*person);
      CapacityLine line{.person = person->id, .name = person->name, .title = person->title};
      line.seat = seat.value_or(
          Seat{{}, person->started, person->left, person->rampMonths.value_or(0), shareOf(person->expectedAttainment)});
      if (const auto leaves = m_departures.find(person->id); leaves != m_departures.end())
        leave(line, *leaves->second);
      add(std::move(line), seat.has_value());
    }
  }

  void addPlanned(Id<Scenario> scenario) {
    for (const PlannedSeat* planned : m_elements.inOrder<PlannedSeat>()) {
      if ((planned->scenario && planned->scenario != scenario) || (m_owner && !m_team.contains(planned->manager)))
        continue;
      CapacityLine line{.planned = planned->id, .name = planned->name, .seats = planned->seats.value_or(1)};
      line.seat = {planned->fullProductivity.value_or(Money()), planned->started, planned->left,
                   planned->rampMonths.value_or(0), shareOf(planned->expectedAttainment)};
      add(std::move(line), planned->fullProductivity.has_value());
    }
  }

  bool isUnder(Id<people::Person> person) const { return !m_owner || m_team.contains(person); }

  void add(CapacityLine line, bool isKnown) {
    line.months = monthsPresent(line.seat, m_period);
    line.atFull = monthsAtFull(line.seat, m_period);
    if (isKnown) {
      line.carries = Amount::ofCents(capacityOf(line.seat, m_period).cents() * line.seats);
      m_capacity.carried += *line.carries;
    }
    (!isKnown ? m_capacity.unknown : line.person ? m_capacity.people : m_capacity.seats) += line.seats;
    m_capacity.lines.push_back(std::move(line));
  }

  const basics::Elements& m_elements;
  Id<people::Person> m_owner;
  Period m_period;
  std::set<Id<people::Person>> m_team;
  std::map<Id<people::Person>, const Departure*> m_departures; ///< in the scenario
  Capacity m_capacity;
};

} // namespace

Capacity capacityPlan(const basics::Elements& elements, const basics::FiscalCalendar& calendar,
                      Id<people::Person> owner, const Period& period, Id<Scenario> scenario) {
  Capacity capacity = TakingStock(elements, owner, period).with(scenario);
  capacity.goal = revenueTarget(elements, calendar, owner, period);
  if (!capacity.goal)
    return capacity;
  capacity.gap = capacity.carried - *capacity.goal;
  if (const auto share = basics::ratio(*capacity.goal, capacity.carried))
    capacity.over = *share - 1;
  return capacity;
}

std::optional<Money> usualProductivity(const basics::Elements& elements) {
  std::int64_t cents = 0, known = 0;
  for (const people::Person& person : elements.all<people::Person>())
    if (person.side == people::Side::Sales && person.fullProductivity) {
      cents += person.fullProductivity->cents();
      ++known;
    }
  return known == 0 ? std::nullopt : std::optional(Money::ofCents(cents / known / 100 * 100));
}

} // namespace baton::plan
