// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/measures.h"

#include <map>
#include <string>
#include <vector>

namespace baton::plan {

/// What measures can be told apart by.
enum class MeasureKey { Person, Manager, Team, Market, Offering, Account, Sector, Stage };

struct MeasuresQuery {
  std::vector<MeasureKey> by;
  std::optional<basics::Grain> byPeriod;
  std::optional<basics::Period> period;
  bool subtree = false; ///< a person's row has the deals of everyone under them as well; so has a manager's
  basics::Date today;
  std::int64_t floor = 10;
  /// With what is closed (closed_revenue.h), for what remains of a goal; null: the won value of the deals.
  const records::Actuals* actuals = nullptr;
};

/// The same as it is typed: "person,quarter". Refused: a word that is no key; two of month, quarter and year.
basics::Outcome<MeasuresQuery> measuresQueryOf(const std::string& by, const std::string& period,
                                               const basics::FiscalCalendar& calendar);

struct MeasuresRow {
  std::map<MeasureKey, records::Named> keys; ///< those asked; no name where a deal has none
  std::optional<basics::Period> period;      ///< where a grain is asked: none for what is due on no day
  Measures measures;
  std::optional<basics::Amount> remaining; ///< of the revenue target, less what is closed; needs a period
  std::optional<double> coverage;          ///< open value due / what remains of the revenue target; needs a period
  std::optional<double> requiredCoverage;  ///< 1 / win rate by value
  std::optional<double> slippage;          ///< needs a period, and what was known at its start and at its end
};

/// The deals of a period as they were known at its start and at its end.
struct KnownThen {
  basics::Period period;
  std::vector<Deal> atStart, atEnd;
};

/// One row for each combination of keys that some deal has, by name and period. Won and lost fall in the period of
/// closing, open in that of the day due, created in that of creation. What slipped needs what was known at the start and
/// the end of each row's period.
std::vector<MeasuresRow> measuresBy(const std::vector<Deal>& deals, const basics::Elements& elements,
                                    const MeasuresQuery& query, const basics::FiscalCalendar& calendar,
                                    const std::vector<KnownThen>& then = {});

/// The measures of all of them together, with their coverage.
MeasuresRow measuresOf(const std::vector<Deal>& deals, const basics::Elements& elements, const MeasuresQuery& query,
                       const basics::FiscalCalendar& calendar, const std::vector<KnownThen>& then = {});

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::MeasureKey> =
    std::to_array<std::string_view>({"person", "manager", "team", "market", "offering", "account", "sector", "stage"});
