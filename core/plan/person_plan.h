// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/business_plan.h"
#include "core/plan/deal.h"
#include "core/plan/performance.h"

#include <vector>

namespace baton::plan {

/// What a person owes of one metric in the year, and what came of it.
struct PersonGoal {
  const Metric* metric = nullptr; ///< of the elements that were asked
  Scope scope = Scope::Own;       ///< team: with everyone under them
  Measure measure = Measure::InPeriod;
  std::optional<Amount> target, commit, stretch;
  std::optional<Basis> against; ///< what the figures are held against: the first of the three that is stated
  Figures figures;
};

/// One line of the page.
struct PersonPlanLine {
  Id<PlanItem> id;
  std::string text;
  std::optional<Date> due;
  bool done = false;
  bool late = false; ///< due before today and not done
};

struct PersonPlanSection {
  PlanItemKind kind = PlanItemKind::Goal;
  std::vector<PersonPlanLine> lines; ///< in the order that people chose
};

/// The business plan of a person and a fiscal year as one page says it.
struct PersonPlan {
  Id<people::Person> person;
  std::string name, title, team;
  std::string manager; ///< the name; empty where nobody is
  int year = 0;        ///< the calendar year in which it ends
  basics::Period period;
  Id<BusinessPlan> plan;         ///< none until something of it was written
  std::optional<Date> presented; ///< to whom they report
  /// Revenue, margin, pipeline, activities, each at least once, also where nothing is owed; a person who leads can owe
  /// for themselves and for the team.
  std::vector<PersonGoal> goals;
  /// Goals in their own words, strategies, actions, obstacles, development: all five, in this order.
  std::vector<PersonPlanSection> sections;

  /// Nobody has written anything of it, and nothing is owed.
  bool empty() const;
};

/// The facts of the page. The actual of a pipeline goal is what is open and due in the year, as far as deals say it.
/// A person who is not there has no name.
PersonPlan personPlan(const basics::Elements& elements, const records::Actuals& actuals, const std::vector<Deal>& deals,
                      const basics::FiscalCalendar& calendar, Date today, Id<people::Person> person, int year);

/// The fiscal year that ends in a calendar year from 1901 to 9998; of any other, the nearest of those.
basics::Period fiscalYear(const basics::FiscalCalendar& calendar, int year);

} // namespace baton::plan
