// SPDX-License-Identifier: GPL-3.0-or-later
// Charts of opportunities: stages, bridge, coverage, forecast; and how evenly revenue came.
#include "core/basics/text.h"
#include "core/plan/linearity.h"
#include "core/plan/pipeline_rows.h"
#include "core/plan/revenue_target.h"
#include "ui/charts/series_text.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_book.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <algorithm>

namespace baton::numbers {
namespace {

using basics::Amount, basics::Id, basics::Period;
using inspector::text;
using plan::Deal, plan::DealState;

struct PipelineWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::PipelineWords)
};

QString exactly(const std::optional<Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

QString shortDate(basics::Date date) {
  return QLocale().toString(QDate(date.year(), date.month(), date.day()), QLocale::ShortFormat);
}

QString nameAtHand(const ChartSource& source) {
  return text(source.calendar.name(source.atHand));
}

std::vector<Deal> keptOf(const std::vector<Deal>& deals, const std::function<bool(const Deal&)>& wanted) {
  std::vector<Deal> kept;
  std::ranges::copy_if(deals, std::back_inserter(kept), wanted);
  return kept;
}

std::vector<Deal> shownOf(const ChartSource& source) {
  return dealsShown(source.reading.deals, source.elements, source.filter);
}

plan::BridgeStep stepAt(int mark, const std::vector<int>& steps) {
  return plan::BridgeStep(steps.at(std::size_t(mark)));
}

bool leavesThe(plan::BridgeStep step) {
  return step >= plan::BridgeStep::Shrunk && step <= plan::BridgeStep::Gone;
}

QString bridgeWord(plan::BridgeStep step) {
  static const char* const words[] = {QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Start"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Created"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Pushed in"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Pulled in"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Reopened"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Grown"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Shrunk"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Won"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Lost"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Pushed out"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Pulled out"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "Gone"),
                                      QT_TRANSLATE_NOOP("baton::numbers::PipelineWords", "End")};
  return PipelineWords::tr(words[int(step)]);
}

} // namespace

Chart stagesChart(const ChartSource& source) {
  const auto deals = shownOf(source);
  const auto rows = plan::openByStage(deals, source.reading.stages.order);
  charts::BulletSeries series;
  series.title = PipelineWords::tr("Open pipeline by stage").toStdString();
  series.currency = source.currency.toStdString();
  Chart chart;
  chart.table = {PipelineWords::tr("Open pipeline by stage, %1").arg(source.currency),
                 {PipelineWords::tr("Stage"), PipelineWords::tr("Opportunities"), PipelineWords::tr("Value"),
                  PipelineWords::tr("Weighted")},
                 {}};
  Amount whole;
  std::vector<std::string> stages;
  for (const plan::StageRow& row : rows) {
    const QString name = row.stage.empty() ? PipelineWords::tr("No stage") : text(row.stage);
    series.rows.push_back({.name = name.toStdString(),
                           .actual = row.value.number(),
                           .text = PipelineWords::tr("%1 · %2", "value and count, as in 1.2M · 34")
                                       .arg(widgets::compact(row.value.number()), widgets::whole(row.count))
                                       .toStdString()});
    chart.table.rows.push_back({name, widgets::whole(row.count), exactly(row.value), exactly(row.weighted)});
    stages.push_back(row.stage);
    whole += row.value;
  }
  chart.any = !series.rows.empty();
  chart.bullets = std::move(series);
  if (chart.any)
    chart.note = PipelineWords::tr("%1 %2 are open, whatever their day.").arg(exactly(whole), source.currency);
  chart.behind = [deals, stages](int mark) {
    const std::string& stage = stages.at(std::size_t(mark));
    return dealRows(stage.empty() ? PipelineWords::tr("no stage") : text(stage),
                    keptOf(deals, [&stage](const Deal& deal) {
                      return deal.state == DealState::Open && basics::sameName(deal.stage, stage);
                    }));
  };
  return chart;
}

Chart bridgeChart(const ChartSource& source) {
  Chart chart;
  charts::BridgeSeries series;
  series.title = PipelineWords::tr("Pipeline bridge, %1").arg(nameAtHand(source)).toStdString();
  series.currency = source.currency.toStdString();
  chart.any = source.reading.then.has_value();
  if (!chart.any) {
    chart.figure = charts::bridge(series);
    chart.note =
        PipelineWords::tr("A bridge leads from one export of opportunities to a later one of the same period.");
    return chart;
  }
  const auto start = dealsShown(source.reading.then->atStart, source.elements, source.filter);
  const auto end = dealsShown(source.reading.then->atEnd, source.elements, source.filter);
  const plan::Bridge bridge = plan::bridge(start, end, source.atHand);
  chart.table = {PipelineWords::tr("Pipeline bridge, %1, %2").arg(nameAtHand(source), source.currency),
                 {PipelineWords::tr("Step"), PipelineWords::tr("Value"), PipelineWords::tr("Opportunities")},
                 {}};
  std::vector<int> steps;
  for (int i = 0; i < plan::bridgeSteps; ++i) {
    const auto step = plan::BridgeStep(i);
    const auto& figures = bridge.at(step);
    const Amount value = leavesThe(step) ? -figures.value : figures.value;
    chart.table.rows.push_back({bridgeWord(step), exactly(value), widgets::whole(figures.count)});
    const bool total = step == plan::BridgeStep::Start || step == plan::BridgeStep::End;
    if (!total && figures.count == 0)
      continue;
    steps.push_back(i);
    using Kind = charts::BridgeStep::Kind;
    series.steps.push_back({bridgeWord(step).toStdString(), value.number(),
                            total                           ? Kind::Total
                            : step == plan::BridgeStep::Won ? Kind::Won
                                                            : Kind::Change});
  }
  chart.figure = charts::bridge(series);
  chart.note = PipelineWords::tr("What was due in %1, from the export of %2 to that of %3.")
                   .arg(nameAtHand(source), shortDate(*source.reading.from), shortDate(*source.reading.to));
  chart.behind = [bridge, start, end, steps](int mark) {
    const plan::BridgeStep step = stepAt(mark, steps);
    const auto& ids = bridge.at(step).ids;
    const std::set<std::string> wanted(ids.begin(), ids.end());
    // At what it was then: at the start, and where nobody has it any more.
    const bool before = step == plan::BridgeStep::Start || step == plan::BridgeStep::Gone;
    return dealRows(bridgeWord(step), keptOf(before ? start : end,
                                             [&wanted](const Deal& deal) { return wanted.contains(deal.externalId); }));
  };
  return chart;
}

Chart coverageChart(const ChartSource& source) {
  const auto deals = shownOf(source);
  plan::MeasuresQuery query;
  query.period = source.atHand;
  query.today = source.today;
  query.actuals = &source.reading.closed;
  charts::BulletSeries series;
  series.title = PipelineWords::tr("Pipeline coverage, %1").arg(nameAtHand(source)).toStdString();
  series.measure = charts::Measure::Times;
  Chart chart;
  chart.table = {PipelineWords::tr("Pipeline coverage, %1, %2").arg(nameAtHand(source), source.currency),
                 {PipelineWords::tr("Team"), PipelineWords::tr("Open and due"), PipelineWords::tr("Remaining"),
                  PipelineWords::tr("Coverage"), PipelineWords::tr("Required"), PipelineWords::tr("To create"),
                  PipelineWords::tr("Closed behind the rate")},
                 {}};
  const auto timesOr = [](const std::optional<double>& ratio, const QString& none) {
    return ratio ? widgets::times(*ratio) : none;
  };
  std::vector<basics::RowId> managers;
  for (const plan::CoverageRow& row : plan::coverageRows(deals, source.elements, query, source.calendar)) {
    const QString name = row.manager.name.empty() ? PipelineWords::tr("Everyone")
                                                  : PipelineWords::tr("%1's team").arg(text(row.manager.name));
    const bool reached = row.remaining && *row.remaining <= Amount();
    const QString none = reached ? PipelineWords::tr("goal reached") : widgets::notDefined();
    chart.table.rows.push_back({name, exactly(row.open), exactly(row.remaining), timesOr(row.coverage, none),
                                timesOr(row.required, widgets::tooLittleHistory()), exactly(row.toCreate),
                                widgets::whole(row.closed)});
    if (!row.remaining)
      continue;
    series.rows.push_back({.name = name.toStdString(),
                           .actual = row.coverage,
                           .goal = reached ? std::nullopt : row.required,
                           .text = timesOr(row.coverage, none).toStdString()});
    managers.push_back(row.manager.id);
    if (managers.size() > 1 || !row.required || reached)
      continue;
    chart.note =
        PipelineWords::tr("Mark: required, 1 over the win rate by value, %1 over %2 closed. %3 left to close; "
                          "%4 still to be created.")
            .arg(widgets::percent(1 / *row.required), widgets::whole(row.closed),
                 widgets::compact(row.remaining->number()), widgets::compact(row.toCreate.value_or(Amount()).number()));
  }
  chart.any = !deals.empty() && !series.rows.empty();
  chart.bullets = std::move(series);
  chart.behind = [source, deals, managers](int mark) {
    Filter team = source.filter;
    if (const basics::RowId manager = managers.at(std::size_t(mark))) {
      team.owner = Id<people::Person>(manager);
      team.team = true;
    }
    return dealRows(nameAtHand(source), keptOf(dealsShown(deals, source.elements, team), [&source](const Deal& deal) {
                      const auto due = plan::dueDate(deal, source.today);
                      return deal.state == DealState::Open && due && source.atHand.contains(*due);
                    }));
  };
  return chart;
}

std::optional<Amount> targetAtHand(const ChartSource& source) {
  return plan::revenueTarget(source.elements, source.calendar, source.filter.owner, source.atHand, source.filter.market,
                             source.filter.offering);
}

namespace {

/// What a forecast learns from and whom it is about.
struct ForecastGround {
  std::vector<Deal> learned, shown;
  plan::ForecastAsked asked;
};

// What a market or an offering brings is learned from its own deals, what a person does from everybody's.
ForecastGround groundOf(const ChartSource& source, const plan::ForecastAsked& asked) {
  Filter everyone = source.filter;
  everyone.owner = {};
  ForecastGround ground{dealsShown(source.reading.deals, source.elements, everyone), shownOf(source), asked};
  for (const basics::RowId one : source.filter.owners(source.elements))
    ground.asked.people.push_back({one, {}});
  return ground;
}

} // namespace

basics::Outcome<std::vector<plan::FanPoint>> fanOf(const ChartSource& source, const plan::ForecastAsked& asked,
                                                   const std::function<bool()>& goesOn) {
  const ForecastGround ground = groundOf(source, asked);
  const plan::ClosedRevenue closed(bookedShown(source.reading.booked, source.filter), ground.learned);
  const plan::ForecastHistory history(ground.learned, asked.today);
  return plan::forecastFan(ground.shown, closed, history, ground.asked, source.calendar, goesOn);
}

basics::Outcome<std::pair<plan::Forecast, plan::Chances>>
wholeForecast(const ChartSource& source, const plan::ForecastAsked& asked, const std::function<bool()>& goesOn) {
  const ForecastGround ground = groundOf(source, asked);
  const plan::ClosedRevenue closed(bookedShown(source.reading.booked, source.filter), ground.learned);
  const plan::ForecastHistory history(ground.learned, asked.today);
  auto chances = plan::chancesOf(ground.shown, history, ground.asked);
  const auto forecast = plan::forecastOf(closed.in(asked.period, asked.today, source.filter.owners(source.elements)),
                                         chances, ground.asked, goesOn);
  if (!forecast)
    return forecast.refusal();
  return std::pair(*forecast, std::move(chances));
}

Chart forecastChart(const ChartSource& source) {
  charts::ChartSeries series;
  series.title = PipelineWords::tr("Forecast, %1").arg(nameAtHand(source)).toStdString();
  series.currency = source.currency.toStdString();
  series.summed = true;
  Chart chart;
  chart.table = {PipelineWords::tr("Forecast, %1, %2").arg(nameAtHand(source), source.currency),
                 {PipelineWords::tr("By the end of"), PipelineWords::tr("Closed"), PipelineWords::tr("P10"),
                  PipelineWords::tr("P50"), PipelineWords::tr("P90"), PipelineWords::tr("Mean")},
                 {}};
  chart.any = source.fan && std::ranges::any_of(*source.fan, [](const auto& point) { return point.ahead.has_value(); });
  const auto goal = targetAtHand(source);
  const auto goalNumber = goal ? std::optional(goal->number()) : std::nullopt;
  if (source.fan && !source.fan->empty()) {
    charts::ChartPeriod start;
    start.actual = 0;
    start.goal = goalNumber;
    series.periods.push_back(start);
  }
  for (const plan::FanPoint& point : source.fan ? *source.fan : std::vector<plan::FanPoint>()) {
    charts::ChartPeriod period = chartPeriod(point.month, source.calendar);
    period.year.clear();
    period.goal = goalNumber;
    if (point.closed)
      period.actual = point.closed->number();
    std::vector<QString> row{text(source.calendar.name(point.month)), exactly(point.closed)};
    if (point.ahead) {
      period.forecast = point.ahead->p50.number();
      period.low = point.ahead->p10.number();
      period.high = point.ahead->p90.number();
    }
    for (const auto& value : {&plan::Forecast::p10, &plan::Forecast::p50, &plan::Forecast::p90, &plan::Forecast::mean})
      row.push_back(point.ahead ? exactly((*point.ahead).*value) : QString());
    chart.table.rows.push_back(std::move(row));
    series.periods.push_back(std::move(period));
  }
  chart.figure = charts::cumulative(series);
  if (chart.any && source.fan->back().ahead) {
    const plan::Forecast& whole = *source.fan->back().ahead;
    if (whole.probabilityOfGoal)
      chart.note = PipelineWords::tr("Eight of ten of %1 trials end between P10 and P90; the goal is reached in %2.")
                       .arg(widgets::whole(whole.trials), widgets::percent(*whole.probabilityOfGoal, 0));
    else
      chart.note =
          PipelineWords::tr("Eight of ten of %1 trials end between P10 and P90.").arg(widgets::whole(whole.trials));
  }
  chart.behind = [source](int mark) {
    const auto deals = shownOf(source);
    const plan::ClosedRevenue closed(source.reading.booked, source.reading.deals);
    (void)mark; // every mark ends the same way from the first day
    return dealRows(nameAtHand(source), keptOf(deals, [&](const Deal& deal) {
                      return deal.state == DealState::Open ||
                             (closed.counts(deal) && source.atHand.contains(*deal.closed));
                    }));
  };
  return chart;
}

Chart linearityChart(const ChartSource& source) {
  // The fiscal year of the period at hand, as far as its months are over.
  Filter byMonth = source.filter;
  const Period year = source.calendar.periodAt(source.atHand.from, basics::Grain::Year);
  byMonth.metric = Id<plan::Metric>(101);
  byMonth.years = year;
  byMonth.grain = basics::Grain::Month;
  const NumbersView view = numbersView(source.elements, source.actuals, source.calendar, byMonth);
  std::vector<Amount> months;
  std::vector<Period> periods;
  for (const Period& month : source.calendar.within(year, basics::Grain::Month)) {
    const auto found = std::ranges::find(view.quarters, month, &QuarterFigures::period);
    if (!view.dataThrough || *view.dataThrough < month.to)
      break;
    months.push_back(found == view.quarters.end() ? Amount() : found->figures.actual.value_or(Amount()));
    periods.push_back(month);
  }
  const plan::Linearity linearity = plan::linearityOf(months);
  charts::ChartSeries series;
  series.title = PipelineWords::tr("Linearity, %1").arg(text(source.calendar.name(year))).toStdString();
  series.measure = charts::Measure::Ratio;
  series.summed = true;
  series.goalName = PipelineWords::tr("Even").toStdString();
  series.actualName = PipelineWords::tr("Closed").toStdString();
  Chart chart;
  chart.table = {PipelineWords::tr("Linearity, %1").arg(text(source.calendar.name(year))),
                 {PipelineWords::tr("Month"), PipelineWords::tr("Closed"), PipelineWords::tr("Share so far"),
                  PipelineWords::tr("Even")},
                 {}};
  if (!months.empty()) {
    charts::ChartPeriod start;
    start.actual = start.goal = 0;
    series.periods.push_back(start);
  }
  for (std::size_t i = 0; i < linearity.months.size(); ++i) {
    charts::ChartPeriod period = chartPeriod(periods[i], source.calendar);
    period.year.clear();
    period.actual = linearity.months[i].share;
    period.goal = linearity.months[i].time;
    chart.table.rows.push_back({text(source.calendar.name(periods[i])), exactly(months[i]),
                                widgets::percentOr(period.actual), widgets::percent(linearity.months[i].time)});
    series.periods.push_back(std::move(period));
  }
  chart.any = linearity.value.has_value() && months.size() > 1;
  if (linearity.value) {
    const QString note =
        months.size() < 12
            ? PipelineWords::tr("Linearity %1 over the %2 months that are over: 1 less the mean distance between the "
                                "two lines.")
                  .arg(widgets::exact(*linearity.value, 2))
                  .arg(months.size())
            : PipelineWords::tr("Linearity %1: 1 less the mean distance between the two lines.")
                  .arg(widgets::exact(*linearity.value, 2));
    chart.note = note;
    series.sentence = (QString::fromStdString(series.title) + QStringLiteral(". ") + note).toStdString();
  }
  chart.figure = charts::cumulative(series);
  chart.behind = [source, periods](int mark) {
    ChartSource ofRevenue = source;
    ofRevenue.filter.metric = Id<plan::Metric>(101);
    const Period& month = periods.at(std::size_t(std::max(0, mark - 1)));
    return rowsOf(ofRevenue, text(source.calendar.name(month)), month);
  };
  return chart;
}

} // namespace baton::numbers
