// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/figures_dialog.h"
#include "ui/numbers/numbers_view.h"

// What the charts of the page show, as tables to read and to copy.
namespace baton::numbers {

/// title: "Revenue by quarter". Without a currency it is no money. Cumulative: each row with all before it.
FiguresTable periodTable(const NumbersView& view, const basics::FiscalCalendar& calendar, const QString& title,
                         const QString& currency, bool cumulative);
FiguresTable peopleTable(const NumbersView& view, const QString& currency);
FiguresTable marketTable(const NumbersView& view, const QString& currency);

/// "71 %". Under a chance of one in a hundred no digit means anything.
QString chanceText(double chance);

} // namespace baton::numbers
