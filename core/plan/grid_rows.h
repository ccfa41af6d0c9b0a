// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/goal.h"

#include <set>

namespace baton::plan {

enum class GridRows { People, Roles };

/// Which goals a grid shows.
struct GridAsked {
  Id<Metric> metric;
  Basis basis = Basis::Target;
  Scope scope = Scope::Own; ///< what the rows of managers show: sums of own goals, or what was stated for the team
  Measure measure = Measure::InPeriod;
  basics::Period year;                          ///< fiscal
  basics::Grain grain = basics::Grain::Quarter; ///< of the columns; the year stands after them
  GridRows rows = GridRows::People;
  Id<people::Person> top; ///< this person and everyone under them; none: everyone
  Id<strategy::Market> market;
  Id<strategy::Offering> offering;
  std::string business;

  friend bool operator==(const GridAsked&, const GridAsked&) = default;
};

struct GridRow {
  enum class Kind { Company, Team, Person, Role };
  Kind kind = Kind::Person;
  Id<people::Person> person; ///< of Team: who leads it
  std::string role;
  int depth = 0;
  int parent = -1;
  int end = 0; ///< the first row that is no longer below it
};

/// Who owes something that the grid is asked for.
struct GridOwners {
  std::set<Id<people::Person>> own, team;
  std::set<std::string> roles;
};

/// The rows of a grid. People: down the management tree by the present reporting line, each by name, who leads others
/// as a team with its people below; everyone of side Sales who works in the year, whoever owes something, and who leads
/// them. The whole company is a row where it has statements of its own, or more than one person is led by nobody.
/// Roles: the titles of those people, and those for which something is stated, by name.
std::vector<GridRow> gridRows(const basics::Elements& elements, const GridAsked& asked, const GridOwners& owners);

} // namespace baton::plan
