// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/chart_parts.h"
#include "ui/records/words.h"
#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using basics::Amount;
using plan::Deal;

namespace {

struct BridgeWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::BridgeWords)
};

plan::BridgeStep stepAt(int mark, const std::vector<int>& steps) {
  return plan::BridgeStep(steps.at(std::size_t(mark)));
}

bool leavesThe(plan::BridgeStep step) {
  return step >= plan::BridgeStep::Shrunk && step <= plan::BridgeStep::Gone;
}

QString bridgeWord(plan::BridgeStep step) {
  static const char* const words[] = {QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Start"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Created"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Pushed in"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Pulled in"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Reopened"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Grown"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Shrunk"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Won"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Lost"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Pushed out"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Pulled out"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "Gone"),
                                      QT_TRANSLATE_NOOP("baton::numbers::BridgeWords", "End")};
  return BridgeWords::tr(words[int(step)]);
}

} // namespace

Chart bridgeChart(const ChartSource& source) {
  Chart chart;
  charts::BridgeSeries series;
  series.title = BridgeWords::tr("Pipeline bridge, %1").arg(nameAtHand(source)).toStdString();
  series.currency = source.currency.toStdString();
  chart.any = source.reading.then.has_value();
  if (!chart.any) {
    chart.figure = charts::bridge(series);
    chart.note = BridgeWords::tr("A bridge leads from one export of opportunities to a later one of the same period.");
    return chart;
  }
  const auto start = dealsShown(source.reading.then->atStart, source.elements, source.filter);
  const auto end = dealsShown(source.reading.then->atEnd, source.elements, source.filter);
  const plan::Bridge bridge = plan::bridge(start, end, source.atHand);
  chart.table = {BridgeWords::tr("Pipeline bridge, %1, %2").arg(nameAtHand(source), source.currency),
                 {BridgeWords::tr("Step"), BridgeWords::tr("Value"), BridgeWords::tr("Opportunities"),
                  BridgeWords::tr("Without an amount")},
                 {}};
  std::vector<int> steps;
  for (int i = 0; i < plan::bridgeSteps; ++i) {
    const auto step = plan::BridgeStep(i);
    const auto& figures = bridge.at(step);
    const Amount value = leavesThe(step) ? -figures.value : figures.value;
    chart.table.rows.push_back({bridgeWord(step), sumOf(value, figures.count, figures.unvalued),
                                widgets::whole(figures.count), widgets::whole(figures.unvalued)});
    const bool total = step == plan::BridgeStep::Start || step == plan::BridgeStep::End;
    if (!total && figures.count == 0)
      continue;
    steps.push_back(i);
    using Kind = charts::BridgeStep::Kind;
    series.steps.push_back({bridgeWord(step).toStdString(), value.number(),
                            total                           ? Kind::Total
                            : step == plan::BridgeStep::Won ? Kind::Won
                                                            : Kind::Change,
                            figures.isUnknown()});
  }
  chart.figure = charts::bridge(series);
  chart.note =
      BridgeWords::tr("What was due in %1, from the export of %2 to that of %3.")
          .arg(nameAtHand(source), session::shortDay(*source.reading.from), session::shortDay(*source.reading.to));
  if (bridge.unvalued > 0)
    chart.note += ' ' + withoutAmount(bridge.opportunities, bridge.unvalued) + '.';
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

} // namespace baton::numbers
