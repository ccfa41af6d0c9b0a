// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/measures_query.h"

#include <string>
#include <vector>

namespace baton::plan {

/// The open pipeline of one stage.
struct StageRow {
  std::string stage;                    ///< empty: none was said
  std::int64_t count = 0, unvalued = 0; ///< all of them; those whose value is not known
  basics::Amount value;                 ///< of those that have one
  basics::Amount weighted;              ///< amount x probability over those that have both
};

/// What is open, by stage, in the order of the stages; stages that nobody put in an order follow, the largest first.
std::vector<StageRow> openByStage(const std::vector<Deal>& deals, const std::vector<std::string>& order);

/// What is open and due in a period, by what the seller says of it; closed is what was won in it.
struct CategoryRow {
  std::optional<ForecastCategory> category; ///< none: nobody said
  std::int64_t count = 0, unvalued = 0;     ///< all of them; those whose value is not known
  basics::Amount value;
};

/// Every category in its order, also an empty one; what nobody said follows where there is any.
std::vector<CategoryRow> categoryRows(const std::vector<Deal>& deals, const basics::Period& period, basics::Date today);

/// Whether what is open and due in a period covers what remains of the revenue target.
struct CoverageRow {
  records::Named manager;                  ///< with everyone under them; no name: the whole company
  std::optional<basics::Amount> open;      ///< due in the period; none where no value is known
  std::optional<basics::Amount> remaining; ///< of the target, less what is closed; none without a target
  std::optional<double> coverage;          ///< open / remaining; nothing where the goal is reached
  std::optional<double> required;          ///< 1 / sound win rate by value over all that is closed
  std::int64_t closed = 0;                 ///< deals behind that rate
  std::int64_t lostUnvalued = 0;           ///< lost ones of these whose value is not known
  std::optional<basics::Amount> toCreate;  ///< what is missing of the required coverage

  /// No rate though there is history: too many lost deals have no value.
  bool lostAreUnknown() const { return !required && lostUnvalued > 0; }
};

/// The company, then each manager's team that has deals or a target, by name. A team that closed fewer deals than the
/// floor of the query is held against everybody's rate.
std::vector<CoverageRow> coverageRows(const std::vector<Deal>& deals, const basics::Elements& elements,
                                      const MeasuresQuery& query, const basics::FiscalCalendar& calendar);

} // namespace baton::plan
