// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/figures_tables.h"

#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>

namespace baton::numbers {

using inspector::text;

namespace {

struct Tables {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::Tables)
};

QString exactOr(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

} // namespace

FiguresTable quarterTable(const NumbersView& view, const basics::FiscalCalendar& calendar, const QString& metric,
                          const QString& currency, bool cumulative) {
  FiguresTable table;
  table.title = (cumulative ? Tables::tr("%1, cumulative, %2") : Tables::tr("%1 by quarter, %2")).arg(metric, currency);
  table.header = {Tables::tr("Quarter"), Tables::tr("Goal"), Tables::tr("Actual"), Tables::tr("Attainment")};
  std::optional<basics::Amount> goal, actual;
  const auto add = [cumulative](std::optional<basics::Amount>& sum, const std::optional<basics::Amount>& part) {
    if (!cumulative || !sum)
      sum = part;
    else if (part)
      sum = *sum + *part;
  };
  for (const QuarterFigures& quarter : view.quarters) {
    add(goal, quarter.figures.goal);
    add(actual, quarter.figures.actual);
    table.rows.push_back({text(calendar.name(quarter.period)), exactOr(goal), exactOr(actual),
                          widgets::percentOr(goal && actual ? basics::ratio(*actual, *goal) : std::nullopt)});
  }
  return table;
}

FiguresTable peopleTable(const NumbersView& view, const QString& currency) {
  FiguresTable table{Tables::tr("Attainment by person, %1").arg(currency),
                     {Tables::tr("Person"), Tables::tr("Goal"), Tables::tr("Actual"), Tables::tr("Attainment")},
                     {}};
  for (const PersonFigures& person : view.people)
    table.rows.push_back({text(person.person.name), exactOr(person.figures.goal), exactOr(person.figures.actual),
                          widgets::percentOr(person.figures.attainment)});
  return table;
}

FiguresTable marketTable(const NumbersView& view, const QString& currency) {
  FiguresTable table{Tables::tr("Revenue and margin by market, %1").arg(currency),
                     {Tables::tr("Market"), Tables::tr("Revenue"), Tables::tr("Margin"), Tables::tr("Margin in %")},
                     {}};
  for (const MarketFigures& market : view.markets)
    table.rows.push_back(
        {market.market.name.empty() ? Tables::tr("No market") : text(market.market.name), exactOr(market.revenue),
         exactOr(market.margin),
         widgets::percentOr(market.margin ? basics::ratio(*market.margin, market.revenue) : std::nullopt, 2)});
  return table;
}

} // namespace baton::numbers
