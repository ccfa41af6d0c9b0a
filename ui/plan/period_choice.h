// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"

#include <optional>

namespace baton::widgets {
class FilterCombo;
}

namespace baton::plan_page {

/// Fills a combo with a fiscal year and its quarters. What is chosen stays; at first, and in another year, it is the
/// quarter of today where preferQuarter and the year has it, else the year.
void offerPeriods(widgets::FilterCombo& combo, const basics::FiscalCalendar& calendar, int year, basics::Date today,
                  bool preferQuarter);
basics::Period chosenPeriod(const widgets::FilterCombo& combo, const basics::FiscalCalendar& calendar, int year);

} // namespace baton::plan_page
