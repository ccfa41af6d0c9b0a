// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/capacity.h"

#include <algorithm>
#include <cmath>

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

} // namespace

std::optional<Seat> seatOf(const people::Person& person) {
  if (!person.fullProductivity)
    return std::nullopt;
  return Seat{*person.fullProductivity, person.started, person.left, person.rampMonths.value_or(0)};
}

Amount capacityOf(const Seat& seat, const Period& period) {
  double months = 0;
  for (Date month = period.from.firstOfMonth(); month <= period.to; month = month.plusMonths(1))
    months += presence(seat, period, month) * ramp(seat, month);
  return Amount::ofCents(std::llround(double(seat.fullProductivity.cents()) * seat.attainment * months));
}

Amount capacityOf(const std::vector<Seat>& seats, const Period& period) {
  Amount sum;
  for (const Seat& seat : seats)
    sum += capacityOf(seat, period);
  return sum;
}

} // namespace baton::plan
