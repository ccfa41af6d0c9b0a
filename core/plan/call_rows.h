// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/closed_revenue.h"
#include "core/plan/forecast_call.h"

#include <set>
#include <vector>

namespace baton::plan {

struct CallsAsked {
  basics::Period period;
  Date today;
  std::set<basics::RowId> people; ///< only theirs; empty: everyone's
};

/// What a person says of a period, beside what records and goals say of it.
struct CallRow {
  records::Named person;      ///< id 0: records of a name that matches nobody, or of no name
  std::optional<Amount> goal; ///< the own target
  Amount closed;
  Amount open;                              ///< due in the period
  std::int64_t openDeals = 0, unvalued = 0; ///< all of these; those whose value is not known
  std::optional<ForecastCall> call;
  std::optional<ForecastAdjustment> adjustment;

  bool mayCall() const { return person.id != 0; }
  std::optional<Amount> called() const;
  /// The adjusted amount, else the call's.
  std::optional<Amount> taken() const;
};

/// Everybody who sells then and leads nobody, and whoever else owes, closed, has open or said something; by name, what
/// is nobody's last.
std::vector<CallRow> callRows(const basics::Elements& elements, const std::vector<Deal>& deals,
                              const ClosedRevenue& closed, const basics::FiscalCalendar& calendar,
                              const CallsAsked& asked);

/// The sums of the rows; nothing where no row says anything.
struct CallTotals {
  std::optional<Amount> goal;
  Amount closed, open;
  std::int64_t openDeals = 0, unvalued = 0;
  std::optional<Amount> called, taken;
  std::int64_t people = 0, calls = 0, adjustments = 0; ///< who could call, who did, whose call was adjusted
};
CallTotals totalsOf(const std::vector<CallRow>& rows);

} // namespace baton::plan
