// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/basics/severity.h"
#include "core/plan/deal.h"
#include "core/plan/measures.h"
#include "core/records/actuals.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace baton::plan {

/// One thing in which the plan contradicts itself, or what its people have done so far.
struct PlanFinding {
  std::string_view rule;
  std::string_view kind; ///< of the element
  basics::RowId id = 0;  ///< 0: the plan as a whole
  std::string_view field;
  std::string text;         ///< what is so, with the figures
  std::string why;          ///< a question to who owns it
  std::string remedy;       ///< what would mend it
  basics::RowId metric = 0; ///< whose goals it is about

  /// A plan holds up no handoff, so none is a blocker: warnings are goals that cannot all be met, or not be counted; a
  /// hint is one that can be met, and asks why (plan-over).
  basics::Severity severity() const;
};

/// What people did with opportunities so far.
struct PlanHistory {
  Measures ofAll;
  std::map<basics::RowId, Measures> ofPerson;
  std::map<basics::RowId, std::int64_t> opened; ///< by person: opportunities with a day of creation
  std::int64_t openedByAll = 0;
};
PlanHistory planHistory(const std::vector<Deal>& deals, basics::Date today);

/// What a plan is held against.
struct PlanSituation {
  const basics::Elements& elements;
  const records::Actuals& actuals;
  const std::vector<Deal>& deals;
  basics::FiscalCalendar calendar;
  basics::Date today; ///< its fiscal year is the one that is looked at
};

/// Whether the targets of the fiscal year add up, a finding for each place where they do not:
/// - plan-pipeline: a person's pipeline goal x the win rate by value, against the revenue goal of the year; where it is
///   a goal at the end of quarters, against that of the quarter after, the one that falls furthest behind; what is
///   weighted already is multiplied by nothing;
/// - plan-margin: a person's margin goal against the revenue goal at the person's own margin;
/// - plan-activity: a person's activity goal, against the opportunities that the revenue goal needs (revenue / (average
///   deal x win rate by count)) x activities for each opportunity so far;
/// - plan-capacity: the revenue that is asked of the company against what its people can carry; where they can, a
///   person's own goal against what that person alone can;
/// - plan-short and plan-over: what is asked of the people who report to somebody against what that one's team owes,
/// and
///   of all people against what is stated for the company;
///   over-assignment = sum of the parts / whole - 1, named from a fifth on;
/// - plan-metric: a metric that counts nothing, since it cannot be counted from what it is to be taken from;
/// - plan-period: a goal that counts nowhere, since merged copies left it without a period or an owner.
///
/// Rates are the person's own where ten closed deals stand behind them, else everybody's where ten do, else nothing is
/// said. Warnings before hints; then by person, in the order of names, and the plan as a whole.
std::vector<PlanFinding> addsUp(const PlanSituation& situation);
/// The same with a history that was read before.
std::vector<PlanFinding> addsUp(const PlanSituation& situation, const PlanHistory& history);

/// Whether a rule of the clarity check is about the plan: those stand beside the ones above.
bool isAboutThePlan(std::string_view clarityRule);

} // namespace baton::plan
