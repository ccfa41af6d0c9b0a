// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/performance.h"
#include "core/records/actuals.h"
#include "ui/charts/chart_series.h"

#include <optional>
#include <string>
#include <vector>

namespace baton::numbers {

/// What the filters above the charts say.
struct Filter {
  basics::Id<plan::Metric> metric;
  std::optional<basics::Period> years; ///< from the first day of the first fiscal year to the last day of the last
  basics::Id<people::Person> owner;
  bool team = false; ///< of the owner and everyone under them
  basics::Id<strategy::Market> market;
  basics::Id<strategy::Offering> offering;
  plan::Basis basis = plan::Basis::Target;
};

/// One quarter, with the period behind it.
struct QuarterFigures {
  basics::Period period;
  plan::Figures figures;
};

struct PersonFigures {
  records::Named person;
  plan::Figures figures;
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
  plan::Figures fullQuarters; ///< of the quarters that are over
  int fullQuarterCount = 0;
  std::vector<PersonFigures> people;  ///< with a goal, the largest goal first
  std::vector<MarketFigures> markets; ///< the largest revenue first
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
  std::int64_t bookings = 0;
  int goals = 0;
  std::optional<basics::Date> dataThrough;

  bool empty() const { return bookings == 0 && goals == 0; }
};

NumbersView numbersView(const basics::Elements& elements, const records::Actuals& actuals,
                        const basics::FiscalCalendar& calendar, const Filter& filter);

/// The fiscal years in which there is a goal or a record, in order.
std::vector<basics::Period> yearsWithNumbers(const basics::Elements& elements, const records::Actuals& actuals,
                                             const basics::FiscalCalendar& calendar);

charts::ChartSeries quarterSeries(const NumbersView& view, const basics::FiscalCalendar& calendar,
                                  const std::string& title, const std::string& currency);

} // namespace baton::numbers
