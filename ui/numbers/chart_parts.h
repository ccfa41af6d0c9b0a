// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/numbers/chart_book.h"

#include <QCoreApplication>
#include <functional>

// What charts share.
namespace baton::numbers {

/// The words of charts, whichever file they stand in.
struct ChartWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::ChartWords)
};

/// To the cent, or that it is not defined.
QString exactly(const std::optional<basics::Amount>& amount);
/// The same of a sum over so many deals; not known where none of them has a value.
QString sumOf(basics::Amount value, std::int64_t count, std::int64_t unvalued);
/// "12 of 40 have no amount": what a sum is without; empty where it is whole.
QString withoutAmount(std::int64_t count, std::int64_t unvalued);
/// "FY2018-Q1": what a chart of the period at hand is about.
QString nameAtHand(const ChartSource& source);
/// "FY2018 to FY2020": the time that the filters ask for.
QString timeOf(const ChartSource& source);
/// The deals of whom, where and what the filters say.
std::vector<plan::Deal> shownOf(const ChartSource& source);
std::vector<plan::Deal> keptOf(const std::vector<plan::Deal>& deals,
                               const std::function<bool(const plan::Deal&)>& wanted);

} // namespace baton::numbers
