// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of the person: strengths, tools, coaching.
#include "core/coaching/cadence.h"
#include "core/coaching/levels.h"
#include "core/coaching/places_to_look.h"
#include "core/coaching/proficiency.h"
#include "core/handoff/wording.h"
#include "core/strategy/coverage.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::coaching {
namespace {

using basics::Elements;
using handoff::longDate;
using people::Person;
using strategy::Weapon, strategy::WeaponStatus;

template <class T> basics::ElementRef refTo(const T& element) {
  return {&describe(basics::Tag<T>{}), element.id.value()};
}

/// The last of each competency that has a level, the lowest first.
std::vector<const Rating*> lastRatings(const Elements& elements, Id<Person> person) {
  std::map<Id<Competency>, const Rating*> last;
  for (const Rating& rating : elements.all<Rating>()) {
    if (rating.person != person || !rating.level)
      continue;
    const Rating*& kept = last[rating.competency];
    if (!kept || kept->date < rating.date)
      kept = &rating;
  }
  std::vector<const Rating*> all;
  for (const auto& [competency, rating] : last)
    all.push_back(rating);
  std::ranges::stable_sort(all, {}, [](const Rating* rating) { return *rating->level; });
  return all;
}

std::string levelInWords(const Rating& rating, const Competency* competency) {
  std::string text = fmt::format("{}: level {}", competency ? competency->name : "a competency", *rating.level);
  if (const std::string words = competency ? describedLevel(*competency, *rating.level) : std::string(); !words.empty())
    text += fmt::format(", \"{}\"", words);
  if (rating.date)
    text += fmt::format(" ({})", longDate(*rating.date));
  return text;
}

void addRamp(PlaceToLook& place, const Person& person, Date end) {
  if (!person.started || !person.rampMonths || *person.started > end)
    return;
  const int month = basics::monthsBetween(*person.started, end) + 1;
  if (month <= *person.rampMonths)
    place.evidence.push_back(
        {fmt::format("In month {} of {} to full productivity at the end of the period", month, *person.rampMonths),
         refTo(person)});
}

/// Where they work: the markets they cover; all that are selected where nobody said.
std::set<Id<strategy::Market>> marketsOf(const Elements& elements, Id<Person> person) {
  std::set<Id<strategy::Market>> markets;
  for (const strategy::Coverage& coverage : elements.all<strategy::Coverage>())
    if (coverage.person == person && coverage.market)
      markets.insert(coverage.market);
  if (markets.empty())
    for (const strategy::Market& market : elements.all<strategy::Market>())
      if (market.status == strategy::MarketStatus::Selected)
        markets.insert(market.id);
  return markets;
}

bool isFor(const Weapon& weapon, const std::set<Id<strategy::Market>>& markets) {
  return weapon.markets.empty() || std::ranges::any_of(weapon.markets, [&](auto id) { return markets.contains(id); });
}

std::string notReady(const Weapon& weapon, Date today) {
  std::string text = fmt::format("{}: {}", weapon.name, handoff::wordInWords(basics::wordOf(weapon.status)));
  if (weapon.due && *weapon.due < today)
    text += fmt::format(", promised for {}", longDate(*weapon.due));
  else if (weapon.due)
    text += fmt::format(", by {}", longDate(*weapon.due));
  return text;
}

std::string asSeen(const Weapon& weapon, const Proficiency& seen, Date today) {
  std::string text = fmt::format("{}: level {} of 4", weapon.name, seen.level.value_or(0));
  if (seen.date)
    text += fmt::format(", seen on {}", longDate(*seen.date));
  if (isStale(seen, today))
    text += fmt::format(", longer ago than {} days", proficiencyHolds);
  return text;
}

} // namespace

PlaceToLook talentOf(const HelpSource& source, const SheetAsked& asked) {
  PlaceToLook place{Place::Talent, {}, {}};
  const Elements& elements = source.sheet.elements;
  for (const Rating* rating : lastRatings(elements, asked.person))
    place.evidence.push_back({levelInWords(*rating, elements.find(rating->competency)), refTo(*rating)});
  if (place.evidence.empty())
    place.missing.emplace_back("Strengths and next step, against a role profile");
  if (const Person* person = elements.find(asked.person))
    addRamp(place, *person, asked.period.to);
  return place;
}

PlaceToLook weaponsOf(const HelpSource& source, const SheetAsked& asked) {
  PlaceToLook place{Place::Weapon, {}, {}};
  const Elements& elements = source.sheet.elements;
  const auto markets = marketsOf(elements, asked.person);
  int unseen = 0;
  for (const Weapon* weapon : elements.inOrder<Weapon>()) {
    if (!isFor(*weapon, markets))
      continue;
    const Proficiency* seen = proficiencyOf(elements, asked.person, weapon->id);
    if (weapon->status != WeaponStatus::Ready)
      place.evidence.push_back({notReady(*weapon, source.sheet.today), refTo(*weapon)});
    else if (seen && seen->level)
      place.evidence.push_back({asSeen(*weapon, *seen, source.sheet.today), refTo(*seen)});
    else
      ++unseen;
  }
  if (unseen > 0)
    place.missing.push_back(
        fmt::format("What was seen with {}", unseen == 1 ? "one sales tool that is ready"
                                                         : fmt::format("{} sales tools that are ready", unseen)));
  else if (place.evidence.empty())
    place.missing.emplace_back("Sales tools for the markets that they work");
  return place;
}

PlaceToLook coachingOf(const HelpSource& source, const SheetAsked& asked) {
  PlaceToLook place{Place::Coaching, {}, {}};
  const Elements& elements = source.sheet.elements;
  int inPeriod = 0;
  const CoachingSession* last = nullptr;
  for (const CoachingSession& one : elements.all<CoachingSession>()) {
    if (one.person != asked.person || !one.date || *one.date > source.sheet.today)
      continue;
    inPeriod += asked.period.contains(*one.date) ? 1 : 0;
    if (!last || *last->date < *one.date)
      last = &one;
  }
  if (last)
    place.evidence.push_back({fmt::format("Last coached on {}{}; {} in the period", longDate(*last->date),
                                          last->skill.empty() ? "" : ", " + last->skill, inPeriod),
                              refTo(*last)});
  else
    place.missing.emplace_back("A note of coaching: one skill, seen with own eyes");
  if (const auto met = lastMeetingBefore(elements, asked.person, source.sheet.today.plusDays(1)))
    place.evidence.push_back({fmt::format("Last one-to-one on {}", longDate(met->date)), {}});
  else
    place.missing.emplace_back("The day of a one-to-one");
  return place;
}

} // namespace baton::coaching
