// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/adds_up.h"

#include <map>
#include <optional>

namespace baton::plan {

inline constexpr basics::RowId revenueMetric = 101, marginMetric = 102;

/// The targets of a fiscal year, as the rules of adds-up hold them against each other.
struct AskedGoals {
  struct OfPerson {
    std::map<basics::RowId, basics::Amount> own, team; ///< by metric: of the year
    std::map<basics::RowId, std::map<basics::Date, basics::Amount>>
        atEnds;                                  ///< by metric of pipeline and first day of quarter
    std::map<basics::Date, basics::Amount> sold; ///< revenue by first day of the quarter
  };
  basics::Period year;
  std::map<basics::RowId, OfPerson> ofPerson;
  std::map<basics::RowId, basics::Amount> stated; ///< for the whole company, by metric
  std::optional<basics::Amount> revenueOfCompany; ///< stated for it, else what its people owe together

  static AskedGoals of(const PlanSituation& situation);
};

/// Of these goals the one for a metric.
inline std::optional<basics::Amount> goalFor(const std::map<basics::RowId, basics::Amount>& goals,
                                             basics::RowId metric) {
  const auto found = goals.find(metric);
  return found == goals.end() ? std::nullopt : std::optional(found->second);
}

/// Half a percent: rounding of goals is no contradiction.
inline constexpr double goalTolerance = 0.005;

/// A share as a sentence has it: 22 %.
std::string wholePercent(double share);

} // namespace baton::plan
