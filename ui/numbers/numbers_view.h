// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/performance.h"
#include "core/records/actuals.h"
#include "ui/charts/chart_series.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace baton::numbers {

/// What the filters above the charts say.
struct Filter {
  basics::Id<plan::Metric> metric;
  std::optional<basics::Period> atHand; ///< what coverage, bridge and forecast are about, where it is chosen
  std::optional<basics::Period> years;  ///< from the first day of the first fiscal year to the last day of the last
  basics::Id<people::Person> owner;
  bool team = false; ///< of the owner and everyone under them
  basics::Id<strategy::Market> market;
  basics::Id<strategy::Offering> offering;
  plan::Basis basis = plan::Basis::Target;
  basics::Grain grain = basics::Grain::Quarter; ///< of the columns

  /// Whose figures these are; empty: everyone's.
  std::set<basics::RowId> owners(const basics::Elements& elements) const;

  friend bool operator==(const Filter&, const Filter&) = default;
};

/// One quarter (or month, or year), with the period behind it.
struct QuarterFigures {
  basics::Period period;
  plan::Figures figures;
  std::optional<basics::Amount> commit;   ///< what its people promised
  std::optional<basics::Amount> forecast; ///< what the whole of it is expected to bring
  bool isBeforeData = false;              ///< it ends before the first export that knows what stood then
};

struct PersonFigures {
  records::Named person;
  plan::Figures figures;
  std::optional<basics::Amount> commit;
  std::optional<basics::Amount> measured; ///< the actual of the time for which there are goals; all of it without any
  std::optional<basics::Period> goalTime; ///< where something came outside of it
};

/// A market, period by period.
struct MarketPeriods {
  records::Named market;
  std::vector<QuarterFigures> periods; ///< the same ones in each market
};

struct MarketFigures {
  records::Named market;
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
};

/// Everything that the page shows, worked out from the elements and what the records add up to.
struct NumbersView {
  std::vector<QuarterFigures> quarters;
  plan::Figures whole;
  bool beyondGoals = false;   ///< its actual holds what came in periods without a goal; its attainment does not
  plan::Figures fullQuarters; ///< of the quarters that are over
  int fullQuarterCount = 0;
  std::vector<PersonFigures> people;  ///< with a goal, the largest goal first
  std::vector<MarketFigures> markets; ///< the largest revenue first
  std::vector<MarketPeriods> panels;  ///< by market, the largest actual first
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
  std::int64_t bookings = 0;
  int goals = 0;
  std::optional<basics::Date> dataThrough;
  std::optional<basics::Date> dataFrom; ///< of what stands at a moment: the first export

  bool empty() const { return bookings == 0 && goals == 0; }
};

NumbersView numbersView(const basics::Elements& elements, const records::Actuals& actuals,
                        const basics::FiscalCalendar& calendar, const Filter& filter);

/// Only its periods and what they come to, and from when to when there is data.
NumbersView wholeView(const basics::Elements& elements, const records::Actuals& actuals,
                      const basics::FiscalCalendar& calendar, const Filter& filter);

/// The fiscal years in which there is a goal or a record, in order.
std::vector<basics::Period> yearsWithNumbers(const basics::Elements& elements, const records::Actuals& actuals,
                                             const basics::FiscalCalendar& calendar);

/// A name and a year below it: "Q1" of "FY2018", "Jul" of "FY2018", "FY2018".
charts::ChartPeriod chartPeriod(const basics::Period& period, const basics::FiscalCalendar& calendar);
charts::ChartSeries quarterSeries(const NumbersView& view, const basics::FiscalCalendar& calendar,
                                  const std::string& title, const std::string& currency);

} // namespace baton::numbers
