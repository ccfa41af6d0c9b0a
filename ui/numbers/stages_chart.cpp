// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/text.h"
#include "core/plan/pipeline_rows.h"
#include "ui/inspector/words.h"
#include "ui/numbers/chart_parts.h"
#include "ui/session/day_text.h"
#include "ui/widgets/number_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace baton::numbers {

using basics::Amount;
using inspector::text;
using plan::Deal, plan::DealState;

namespace {

struct StageWords {
  Q_DECLARE_TR_FUNCTIONS(baton::numbers::StageWords)
};

} // namespace

Chart stagesChart(const ChartSource& source) {
  const auto deals = shownOf(source);
  const auto rows = plan::openByStage(deals, source.reading.stages.order);
  charts::BulletSeries series;
  series.title = StageWords::tr("Open pipeline by stage").toStdString();
  series.currency = source.currency.toStdString();
  Chart chart;
  chart.table = {
      StageWords::tr("Open pipeline by stage, %1").arg(source.currency),
      {StageWords::tr("Stage"), StageWords::tr("Opportunities"), StageWords::tr("Value"), StageWords::tr("Weighted")},
      {}};
  Amount whole;
  std::int64_t count = 0, unvalued = 0;
  std::vector<std::string> stages;
  for (const plan::StageRow& row : rows) {
    const QString name = row.stage.empty() ? StageWords::tr("No stage") : text(row.stage);
    series.rows.push_back(
        {.name = name.toStdString(),
         .actual = row.value.number(),
         .text = StageWords::tr("%1 · %2", "value and count, as in 1.2M · 34")
                     .arg(row.unvalued == row.count ? widgets::notKnown() : widgets::compact(row.value.number()),
                          widgets::whole(row.count))
                     .toStdString()});
    chart.table.rows.push_back({name, widgets::whole(row.count), sumOf(row.value, row.count, row.unvalued),
                                sumOf(row.weighted, row.count, row.unvalued)});
    stages.push_back(row.stage);
    whole += row.value;
    count += row.count;
    unvalued += row.unvalued;
  }
  chart.any = !series.rows.empty();
  chart.about = [today = source.today] { return session::longDay(today); };
  chart.bullets = std::move(series);
  if (chart.any)
    chart.note = unvalued == count
                     ? StageWords::tr("%1 are open, whatever their day; what they would bring is not known.")
                           .arg(widgets::whole(count))
                     : StageWords::tr("%1 %2 are open, whatever their day.")
                           .arg(widgets::compact(whole.number()), source.currency);
  if (unvalued > 0 && unvalued < count)
    chart.note += ' ' + withoutAmount(count, unvalued) + '.';
  chart.behind = [deals, stages](int mark) {
    const std::string& stage = stages.at(std::size_t(mark));
    return dealRows(stage.empty() ? StageWords::tr("no stage") : text(stage), keptOf(deals, [&stage](const Deal& deal) {
                      return deal.state == DealState::Open && basics::sameName(deal.stage, stage);
                    }));
  };
  return chart;
}

} // namespace baton::numbers
