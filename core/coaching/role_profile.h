// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "core/strategy/weapon.h"

namespace baton::coaching {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct RoleProfile {
  Id<RoleProfile> id;
  std::string position;
  std::string name;
  Id<strategy::Market> market;
};
const basics::Kind& describe(basics::Tag<RoleProfile>);

struct Competency {
  Id<Competency> id;
  std::string position;
  Id<RoleProfile> profile;
  std::string name;
  std::vector<std::string> levels;
};
const basics::Kind& describe(basics::Tag<Competency>);

struct Interview;

/// What was seen of a person, or heard of a candidate in an interview.
struct Rating {
  Id<Rating> id;
  Id<people::Person> person;
  Id<Competency> competency;
  std::optional<int> level;
  std::string evidence;
  std::optional<Date> date;
  Id<Interview> interview;
};
const basics::Kind& describe(basics::Tag<Rating>);

struct Proficiency {
  Id<Proficiency> id;
  Id<people::Person> person;
  Id<strategy::Weapon> weapon;
  std::optional<int> level;
  std::string evidence;
  std::optional<Date> date;
  Id<people::Person> by;
};
const basics::Kind& describe(basics::Tag<Proficiency>);

struct CoachingSession {
  Id<CoachingSession> id;
  Id<people::Person> person;
  std::optional<Date> date;
  Id<people::Person> by;
  std::string skill;
  std::string seen;
  std::string agreed;
  std::optional<Date> next;
};
const basics::Kind& describe(basics::Tag<CoachingSession>);

struct Interview {
  Id<Interview> id;
  std::string candidate;
  Id<RoleProfile> profile;
  std::optional<Date> date;
  Id<people::Person> by;
  std::string verdict;
  std::string evidence;
};
const basics::Kind& describe(basics::Tag<Interview>);

} // namespace baton::coaching
