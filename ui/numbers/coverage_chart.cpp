// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pipeline_rows.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using basics::Amount, basics::Id;
using inspector::text;
using plan::Deal, plan::DealState;

namespace {

struct CoverageWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::CoverageWords)
};

} // namespace

Chart coverageChart(const ChartSource& source) {
  const auto deals = shownOf(source);
  plan::MeasuresQuery query;
  query.period = source.atHand;
  query.today = source.today;
  query.actuals = &source.reading.closed;
  charts::BulletSeries series;
  series.title = CoverageWords::tr("Pipeline coverage, %1").arg(nameAtHand(source)).toStdString();
  series.measure = charts::Measure::Times;
  Chart chart;
  chart.table = {CoverageWords::tr("Pipeline coverage, %1, %2").arg(nameAtHand(source), source.currency),
                 {CoverageWords::tr("Team"), CoverageWords::tr("Open and due"), CoverageWords::tr("Remaining"),
                  CoverageWords::tr("Coverage"), CoverageWords::tr("Required"), CoverageWords::tr("To create"),
                  CoverageWords::tr("Closed behind the rate")},
                 {}};
  const auto timesOr = [](const std::optional<double>& ratio, const QString& none) {
    return ratio ? widgets::times(*ratio) : none;
  };
  std::vector<basics::RowId> managers;
  for (const plan::CoverageRow& row : plan::coverageRows(deals, source.elements, query, source.calendar)) {
    const QString name = row.manager.name.empty() ? CoverageWords::tr("Everyone")
                                                  : CoverageWords::tr("%1's team").arg(text(row.manager.name));
    const bool reached = row.remaining && *row.remaining <= Amount();
    const QString none = reached     ? CoverageWords::tr("goal reached")
                         : !row.open ? widgets::notKnown()
                                     : widgets::notDefined();
    const QString noRate = row.lostAreUnknown() ? widgets::notKnown() : widgets::tooLittleHistory();
    chart.table.rows.push_back({name, row.open ? exactly(row.open) : widgets::notKnown(), exactly(row.remaining),
                                timesOr(row.coverage, none), timesOr(row.required, noRate), exactly(row.toCreate),
                                widgets::whole(row.closed)});
    if (!row.remaining)
      continue;
    series.rows.push_back({.name = name.toStdString(),
                           .actual = row.coverage,
                           .goal = reached ? std::nullopt : row.required,
                           .text = timesOr(row.coverage, none).toStdString()});
    managers.push_back(row.manager.id);
    if (managers.size() > 1 || reached)
      continue;
    if (!row.open)
      chart.note = CoverageWords::tr("What is open and due has no amounts, so nobody knows what it covers.");
    else if (row.lostAreUnknown())
      chart.note = CoverageWords::tr("What coverage it takes is not known: %1 lost opportunities have no amount.")
                       .arg(widgets::whole(row.lostUnvalued));
    if (!row.required || !row.toCreate)
      continue;
    chart.note = CoverageWords::tr("Mark: required, 1 over the win rate by value, %1 over %2 closed. %3 left to close; "
                                   "%4 still to be created.")
                     .arg(widgets::percent(1 / *row.required), widgets::whole(row.closed),
                          widgets::compact(row.remaining->number()), widgets::compact(row.toCreate->number()));
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

} // namespace baton::numbers
