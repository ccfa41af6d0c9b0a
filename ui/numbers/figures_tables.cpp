// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/figures_tables.h"

#include "ui/inspector/words.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using inspector::text;

namespace {

struct Tables {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::Tables)
};

QString exactOr(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

QString withCurrency(const QString& title, const QString& currency) {
  return currency.isEmpty() ? title : Tables::tr("%1, %2").arg(title, currency);
}

/// A goal and what came of it, as money to the cent, or as a number.
class FigureTexts {
public:
  explicit FigureTexts(const QString& currency) : m_isMoney(!currency.isEmpty()) {}
  QString goal(const std::optional<basics::Amount>& goal) const { return goal ? exact(*goal) : widgets::notDefined(); }
  QString actual(const std::optional<basics::Amount>& actual) const {
    return actual ? exact(*actual) : widgets::notKnown();
  }

  QString forecast(const std::optional<basics::Amount>& forecast) const {
    return forecast ? exact(*forecast) : QString();
  }

private:
  QString exact(basics::Amount amount) const {
    const bool isWhole = amount.tenThousandths() % basics::Amount::unit == 0;
    return m_isMoney ? widgets::exactCents(amount.cents()) : widgets::exact(amount.number(), isWhole ? 0 : 2);
  }
  bool m_isMoney;
};

} // namespace

FiguresTable periodTable(const NumbersView& view, const basics::FiscalCalendar& calendar, const QString& title,
                         const QString& currency, bool cumulative) {
  const FigureTexts texts(currency);
  FiguresTable table;
  table.title = withCurrency(title, currency);
  table.header = {Tables::tr("Period"), Tables::tr("Goal"), Tables::tr("Actual"), Tables::tr("Attainment")};
  const auto said = [&view](auto which) {
    return std::ranges::any_of(view.quarters, [which](const QuarterFigures& one) { return (one.*which).has_value(); });
  };
  const bool commits = said(&QuarterFigures::commit), forecasts = !cumulative && said(&QuarterFigures::forecast);
  if (commits)
    table.header.push_back(Tables::tr("Commit"));
  if (forecasts)
    table.header.push_back(Tables::tr("Forecast"));
  std::optional<basics::Amount> goal, actual, commit;
  const auto add = [cumulative](std::optional<basics::Amount>& sum, const std::optional<basics::Amount>& part) {
    if (!cumulative || !sum)
      sum = part;
    else if (part)
      sum = *sum + *part;
  };
  for (const QuarterFigures& quarter : view.quarters) {
    add(goal, quarter.figures.goal);
    add(actual, quarter.figures.actual);
    add(commit, quarter.commit);
    std::vector<QString> row{text(calendar.name(quarter.period)), texts.goal(goal), texts.actual(actual),
                             widgets::percentOr(goal && actual ? basics::ratio(*actual, *goal) : std::nullopt)};
    if (commits)
      row.push_back(texts.goal(commit));
    if (forecasts)
      row.push_back(texts.forecast(quarter.forecast));
    table.rows.push_back(std::move(row));
  }
  return table;
}

FiguresTable peopleTable(const NumbersView& view, const QString& currency) {
  const FigureTexts texts(currency);
  FiguresTable table{withCurrency(Tables::tr("Attainment by person"), currency),
                     {Tables::tr("Person"), Tables::tr("Goal"), Tables::tr("Actual"), Tables::tr("Attainment")},
                     {}};
  for (const PersonFigures& person : view.people)
    table.rows.push_back({text(person.person.name), texts.goal(person.figures.goal), texts.actual(person.measured),
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

QString chanceText(double chance) {
  if (chance > 0 && chance < 0.01)
    return QStringLiteral("< ") + widgets::percent(0.01, 0);
  if (chance < 1 && chance > 0.99)
    return QStringLiteral("> ") + widgets::percent(0.99, 0);
  return widgets::percent(chance, 0);
}

} // namespace baton::numbers
