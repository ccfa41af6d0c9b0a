// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/cadence.h"

#include "core/coaching/role_profile.h"
#include "core/people/presence.h"

#include <algorithm>
#include <tuple>

namespace baton::coaching {
namespace {

using basics::Elements;
using people::Person;

std::optional<int> weeksSince(const std::optional<Date>& last, const Person& person, Date today) {
  const std::optional<Date> from = last ? last : person.started;
  return from ? std::optional(std::max(0, today.days() - from->days()) / 7) : std::nullopt;
}

void earlier(std::optional<Date>& kept, const std::optional<Date>& date, Date today) {
  if (date && *date >= today)
    kept = std::min(kept.value_or(*date), *date);
}

} // namespace

CadenceRow cadenceOf(const Elements& elements, const Person& person, Date today) {
  CadenceRow row;
  row.person = &person;
  if (const auto last = lastMeetingBefore(elements, person.id, today.plusDays(1)))
    row.met = last->date;
  for (const MeetingDay& one : elements.all<MeetingDay>())
    if (one.person == person.id && !one.held)
      earlier(row.planned, one.date, today);
  for (const CoachingSession& one : elements.all<CoachingSession>()) {
    if (one.person != person.id)
      continue;
    if (one.date && *one.date <= today)
      row.coached = std::max(row.coached.value_or(*one.date), *one.date);
    earlier(row.nextLook, one.next, today);
  }
  row.weeksUnmet = weeksSince(row.met, person, today);
  row.weeksUncoached = weeksSince(row.coached, person, today);
  return row;
}

std::vector<CadenceRow> cadence(const Elements& elements, Date today, Id<Person> manager) {
  std::vector<CadenceRow> rows;
  for (const Person& person : elements.all<Person>())
    if (person.side == people::Side::Sales && people::isActive(person, today) &&
        (!manager || person.manager == manager))
      rows.push_back(cadenceOf(elements, person, today));
  std::ranges::sort(rows, {}, [](const CadenceRow& row) {
    return std::tuple(row.weeksUnmet.has_value(), -row.weeksUnmet.value_or(0), row.person->name,
                      row.person->id.value());
  });
  return rows;
}

} // namespace baton::coaching
