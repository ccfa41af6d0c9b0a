// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/goal.h"

#include <set>
#include <tuple>
#include <unordered_map>

namespace baton::plan {

/// Who owes a goal: its owner, or everyone who bears the title that it names.
///
/// Titles are the present ones, compared as names are. A goal of one's own for the same thing replaces the one of one's
/// role; whoever had left before the period began, or starts after it, does not bear the title in it.
class RoleGoals {
public:
  RoleGoals(const basics::Elements& elements, const basics::FiscalCalendar& calendar);

  /// Nobody for a goal of the whole company.
  std::vector<Id<people::Person>> bearersOf(const Goal& goal) const;
  /// The same one after the other.
  template <class Take> void forEachBearer(const Goal& goal, Take take) const {
    if (goal.owner)
      take(goal.owner);
    else if (!goal.role.empty())
      for (Id<people::Person> bearer : bearersOf(goal))
        take(bearer);
  }

private:
  using Subject = std::tuple<basics::RowId, Basis, Scope, basics::Period, Measure, basics::RowId, basics::RowId,
                             std::string, basics::RowId>;
  Subject subjectOf(const Goal& goal, Id<people::Person> bearer) const;
  bool ownsOne(const Goal& goal, Id<people::Person> bearer) const;

  basics::FiscalCalendar m_calendar;
  std::unordered_map<std::string, std::vector<const people::Person*>> m_titles;
  std::set<Subject> m_owned;
};

} // namespace baton::plan
