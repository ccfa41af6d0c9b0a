// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/adds_up.h"
#include "core/plan/bridge.h"
#include "core/plan/performance.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What a plan review looks at, of the quarter in which the day lies.
struct PlanReview {
  struct Result {
    std::string market;    ///< empty: of no market
    plan::Figures revenue; ///< against the target, where one is stated by market
    plan::Figures margin;
  };
  basics::Period quarter;
  std::string name;                        ///< "FY2020-Q4"
  std::optional<basics::Date> dataThrough; ///< of the results
  std::vector<Result> results;             ///< in the order of the strategy, then by name
  Result whole;                            ///< of the company
  /// Of the open opportunities due in the quarter: between the export before the newest, and the newest.
  struct SinceLast {
    basics::Date from, to;
    plan::Bridge bridge;
  };
  std::optional<SinceLast> since;
  std::optional<double> coverage, required; ///< pipeline coverage, and that which the win rate by value requires
  std::vector<plan::PlanFinding> open;      ///< where the plan of the year does not add up
};

PlanReview planReviewOf(const Workspace& workspace, basics::Date today);

} // namespace baton::workspace
