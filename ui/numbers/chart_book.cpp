// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/chart_book.h"

#include "core/basics/number_of.h"
#include "core/plan/deal_facts.h"
#include "ui/charts/series_text.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/numbers/figures_tables.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using inspector::text;

namespace {

using basics::Amount, basics::Id, basics::Period;
using plan::MetricRole;

constexpr std::size_t mostPanels = 8;

const plan::Metric* metricOf(const ChartSource& source) {
  return source.elements.find(source.filter.metric);
}

MetricRole roleOf(const ChartSource& source) {
  const plan::Metric* metric = metricOf(source);
  return metric ? metric->role : MetricRole::Revenue;
}

QString metricName(const ChartSource& source) {
  switch (roleOf(source)) {
  case MetricRole::Revenue:
    return ChartWords::tr("Revenue");
  case MetricRole::Margin:
    return ChartWords::tr("Margin");
  case MetricRole::Pipeline:
    return ChartWords::tr("Pipeline");
  default:
    return text(metricOf(source)->name);
  }
}

/// Whether it is what it is at a moment, or a mean: then it is not added up over time.
bool metricStands(const ChartSource& source) {
  const plan::Metric* metric = metricOf(source);
  return metric && metric->aggregation != plan::Aggregation::Sum;
}

/// Money has a currency; what is counted is named.
template <class Series> void setUnit(Series& series, const ChartSource& source) {
  const plan::Metric* metric = metricOf(source);
  if (!metric || metric->unit == plan::Unit::Money) {
    series.currency = source.currency.toStdString();
  } else {
    series.measure = charts::Measure::Count;
  }
}

QString marketName(const records::Named& market) {
  return market.name.empty() ? ChartWords::tr("No market") : text(market.name);
}

RowsAsked marketRows(const ChartSource& source, const records::Named& market) {
  RowsAsked asked =
      rowsOf(source, market.name.empty() ? ChartWords::tr("no market") : text(market.name), source.filter.years);
  if (market.id != 0)
    asked.market = Id<strategy::Market>(market.id);
  else
    asked.unmatchedMarket = market.name;
  std::erase_if(asked.deals,
                [&asked](const plan::Deal& deal) { return !asked.isOf(deal.person, deal.market, deal.offering); });
  return asked;
}

} // namespace

const plan::Metric* metricFor(const basics::Elements& elements, const records::Actuals& actuals, MetricRole role) {
  const plan::Metric* first = nullptr;
  for (const plan::Metric* metric : elements.inOrder<plan::Metric>()) {
    if (metric->role != role)
      continue;
    first = first ? first : metric;
    if (actuals.dataThrough.contains(metric->id.value()))
      return metric;
  }
  return first;
}

RowsAsked dealRows(const QString& title, std::vector<plan::Deal> deals) {
  RowsAsked asked;
  asked.title = title;
  asked.kind = RowsAsked::Kind::Opportunities;
  asked.deals = std::move(deals);
  return asked;
}

namespace {

/// What opportunities say to the metric; nothing where it has records of its own.
std::optional<plan::TakenFrom> dealsBehindMetric(const ChartSource& source) {
  const plan::Metric* metric = metricOf(source);
  const auto isOfIt = [&source](const records::Fact& fact) { return fact.metric == source.filter.metric.value(); };
  return metric ? plan::dealsBehind(*metric, std::ranges::any_of(source.reading.booked.facts, isOfIt)) : std::nullopt;
}

/// Rows that are opportunities: those that stood open at the period's end, or those on whose day something happened.
void takeDeals(RowsAsked& asked, const ChartSource& source, plan::TakenFrom taken) {
  asked.kind = RowsAsked::Kind::Opportunities;
  if (plan::standsAtAMoment(taken)) {
    asked.standing = RowsAsked::Standing{taken, asked.period ? std::optional(asked.period->to) : std::nullopt};
    return;
  }
  for (const plan::Deal& deal : dealsShown(source.reading.deals, source.elements, source.filter))
    if (const auto day = plan::dayCounted(deal, taken); day && (!asked.period || asked.period->contains(*day)))
      asked.deals.push_back(deal);
}

} // namespace

RowsAsked rowsOf(const ChartSource& source, const QString& title, const std::optional<Period>& period) {
  RowsAsked asked;
  asked.title = title;
  asked.period = period;
  asked.market = source.filter.market;
  asked.offering = source.filter.offering;
  for (const basics::RowId one : source.filter.owners(source.elements))
    asked.people.push_back(Id<people::Person>(one));
  const auto taken = dealsBehindMetric(source);
  const bool isBooked = roleOf(source) == MetricRole::Revenue || roleOf(source) == MetricRole::Margin;
  if (taken)
    takeDeals(asked, source, *taken);
  const bool isWonMargin = taken && roleOf(source) == MetricRole::Margin && !plan::standsAtAMoment(*taken) &&
                           !source.reading.bookedThrough();
  if (isBooked && (!taken || isWonMargin)) {
    // Bookings are rows of their own; where there are none, revenue is what was won, and its margin a column of them.
    asked.kind = RowsAsked::Kind::Bookings;
  } else if (!taken) {
    asked.kind = RowsAsked::Kind::Activities;
    asked.metric = source.filter.metric;
  }
  return asked;
}

Chart periodChart(const ChartSource& source, const NumbersView& view, bool cumulative) {
  const QString name = metricName(source);
  const auto grain = source.filter.grain;
  const QString title = cumulative                        ? ChartWords::tr("%1, cumulative").arg(name)
                        : grain == basics::Grain::Quarter ? ChartWords::tr("%1 by quarter").arg(name)
                        : grain == basics::Grain::Month   ? ChartWords::tr("%1 by month").arg(name)
                                                          : ChartWords::tr("%1 by year").arg(name);
  auto series = quarterSeries(view, source.calendar, title.toStdString(), {});
  setUnit(series, source);
  series.stands = metricStands(source);
  if (cumulative && series.stands)
    series.periods.clear(); // what stands is not added up
  Chart chart;
  chart.figure = cumulative ? charts::cumulative(series) : charts::columns(series);
  chart.any = !cumulative || !series.stands;
  if (!chart.any)
    chart.note = ChartWords::tr("What stands at a moment is not added up over time.");
  else if (const auto& from = view.dataFrom; from && std::ranges::any_of(view.quarters, &QuarterFigures::isBeforeData))
    chart.note = ChartWords::tr("Before the first export of opportunities, of %1, nothing is known of what was open.")
                     .arg(session::shortDay(*from));
  chart.table = periodTable(view, source.calendar, title, QString::fromStdString(series.currency), cumulative);
  chart.behind = [source, view](int mark) {
    const Period& period = view.quarters.at(std::size_t(mark)).period;
    return rowsOf(source, text(source.calendar.name(period)), period);
  };
  return chart;
}

/// Of a goal whose periods are still to come nothing is known yet.
QString attainmentText(const plan::Figures& figures) {
  if (figures.attainment)
    return widgets::percent(*figures.attainment);
  if (!figures.goal)
    return ChartWords::tr("no goal");
  return *figures.goal == Amount() ? widgets::notDefined() : ChartWords::tr("not yet known");
}

Chart peopleChart(const ChartSource& source, const NumbersView& view) {
  charts::BulletSeries series;
  series.title = ChartWords::tr("Attainment by person").toStdString();
  setUnit(series, source);
  for (const PersonFigures& person : view.people)
    series.rows.push_back({.name = person.person.name,
                           .actual = numberOf(person.measured),
                           .goal = numberOf(person.figures.goal),
                           .commit = numberOf(person.commit),
                           .text = attainmentText(person.figures).toStdString()});
  Chart chart;
  chart.any = !series.rows.empty();
  chart.about = [source, isMoney = !series.currency.empty()] {
    return isMoney ? ChartWords::tr("%1 in %2, %3").arg(metricName(source), source.currency, timeOf(source))
                   : ChartWords::tr("%1, %2").arg(metricName(source), timeOf(source));
  };
  chart.note = std::ranges::any_of(view.people, [](const PersonFigures& one) { return one.goalTime.has_value(); })
                   ? ChartWords::tr("Bar: actual of the time that has goals. Mark: goal. Right: attainment.")
                   : ChartWords::tr("Bar: actual. Mark: goal. Right: attainment.");
  chart.table = peopleTable(view, QString::fromStdString(series.currency));
  chart.bullets = std::move(series);
  chart.behind = [source, view](int mark) {
    const PersonFigures& figures = view.people.at(std::size_t(mark));
    ChartSource own = source;
    own.filter.owner = Id<people::Person>(figures.person.id);
    own.filter.team = false;
    return rowsOf(own, text(figures.person.name), figures.goalTime ? figures.goalTime : source.filter.years);
  };
  return chart;
}

Chart marketsChart(const ChartSource& source, const NumbersView& view) {
  const bool margin = roleOf(source) == MetricRole::Margin;
  charts::BulletSeries series;
  series.title = ChartWords::tr("Revenue and margin by market").toStdString();
  series.currency = source.currency.toStdString();
  Amount loss;
  for (const MarketFigures& market : view.markets) {
    const auto share = market.margin ? basics::ratio(*market.margin, market.revenue) : std::nullopt;
    series.rows.push_back({.name = marketName(market.market).toStdString(),
                           .actual = margin ? numberOf(market.margin) : numberOf(market.revenue),
                           .text = widgets::percentOr(share).toStdString()});
    if (market.margin && *market.margin < Amount())
      loss += *market.margin;
  }
  Chart chart;
  chart.any = !series.rows.empty();
  chart.bullets = std::move(series);
  chart.table = marketTable(view, source.currency);
  chart.about = [source] { return ChartWords::tr("%1, %2").arg(source.currency, timeOf(source)); };
  chart.note = margin ? ChartWords::tr("Bar: margin. Right: margin of revenue.")
                      : ChartWords::tr("Bar: revenue. Right: margin of it.");
  if (loss < Amount())
    chart.note += QLatin1Char(' ') + ChartWords::tr("Markets sold below cost lost %1 %2 in this period.")
                                         .arg(widgets::exactCents(-loss.cents()), source.currency);
  chart.behind = [source, view](int mark) {
    ChartSource ofRevenue = source;
    ofRevenue.filter.metric = Id<plan::Metric>(101);
    return marketRows(ofRevenue, view.markets.at(std::size_t(mark)).market);
  };
  return chart;
}

Chart panelsChart(const ChartSource& source, const NumbersView& view) {
  charts::PanelSeries series;
  series.title = ChartWords::tr("%1 by market and period").arg(metricName(source)).toStdString();
  setUnit(series, source);
  series.stands = metricStands(source);
  Chart chart;
  chart.table.title = ChartWords::tr("%1 by market and period").arg(metricName(source));
  chart.table.header = {ChartWords::tr("Market"), ChartWords::tr("Period"), ChartWords::tr("Goal"),
                        ChartWords::tr("Actual")};
  const auto measure = series.measure;
  for (const MarketPeriods& market : view.panels) {
    charts::Panel panel{marketName(market.market).toStdString(), {}};
    for (const QuarterFigures& figures : market.periods) {
      charts::ChartPeriod period = chartPeriod(figures.period, source.calendar);
      period.actual = numberOf(figures.figures.actual);
      period.goal = numberOf(figures.figures.goal);
      chart.table.rows.push_back({marketName(market.market), text(source.calendar.name(figures.period)),
                                  charts::exactText(measure, period.goal), charts::exactText(measure, period.actual)});
      panel.periods.push_back(std::move(period));
    }
    if (series.panels.size() < mostPanels)
      series.panels.push_back(std::move(panel));
  }
  chart.any = view.panels.size() > 1;
  if (view.panels.size() > mostPanels)
    chart.note =
        ChartWords::tr("The %1 largest of %2 markets; the table has all.").arg(mostPanels).arg(view.panels.size());
  chart.figure = charts::panels(series);
  chart.height = [series](int width) { return charts::panelsHeight(series, width, theme::ink()); };
  chart.behind = [source, view](int mark) { return marketRows(source, view.panels.at(std::size_t(mark)).market); };
  return chart;
}

} // namespace baton::numbers
