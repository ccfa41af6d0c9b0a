// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/records/actuals.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// Which goals and actuals are asked for, and how finely. Without a period key every row spans the asked period;
/// without that either, the fiscal years in which it has a goal or a record.
struct Query {
  Id<Metric> metric; ///< none: every one
  std::optional<Basis> basis;
  bool byPerson = false, byMarket = false, byOffering = false;
  std::optional<basics::Grain> byPeriod;
  Id<people::Person> owner;
  bool subtree = false;                 ///< a person's row adds own goals and actuals over everyone under them
  std::optional<basics::Period> period; ///< only rows whose period overlaps it
  /// Of the whole company what it states and what its people owe together as a row each, also where both stand; else
  /// what it states goes before.
  bool bothScopes = false;
  /// Only rows that something is stated for: what records hold beside them is not looked for.
  bool statedOnly = false;
};

/// A goal and what was reached of it. Attainment is actual / goal, also where better is down; remaining is goal -
/// actual.
struct Figures {
  std::optional<Amount> goal;   ///< none: nothing stated at this level, or announced and to follow
  std::optional<Amount> actual; ///< none: not known, since the metric's data ends before the period or begins after it
  std::optional<double> attainment;
  std::optional<Amount> remaining;
  bool partial = false; ///< the data ends before the period does

  friend bool operator==(const Figures&, const Figures&) = default;
};

/// One line of the answer. Keys that were not asked are empty; a record's name that matches no element has the id 0,
/// and records without a person, market or offering stand under an empty name.
struct PerformanceRow {
  std::optional<records::Named> person, market, offering;
  basics::Period period;
  const Metric* metric = nullptr; ///< of the elements that were asked
  std::optional<Basis> basis;     ///< none: nothing is stated that this actual could be held against
  Measure measure = Measure::InPeriod;
  Scope scope = Scope::Own; ///< of the whole company: team when stated for it, own where its people's goals are added
  Figures figures;
};

struct Performance {
  std::vector<PerformanceRow> rows; ///< by metric, person, market, offering, period, basis, measure, scope
  std::optional<Figures> total;     ///< only where all rows are of one metric, basis and measure that can be added
};

/// Goals against actuals, exact. The rules are those of docs/decisions "Goals against actuals".
Performance performance(const basics::Elements& elements, const records::Actuals& actuals, const Query& query,
                        const basics::FiscalCalendar& calendar);
/// Its rows alone: nobody has to know what they come to.
std::vector<PerformanceRow> performanceRows(const basics::Elements& elements, const records::Actuals& actuals,
                                            const Query& query, const basics::FiscalCalendar& calendar);

} // namespace baton::plan
