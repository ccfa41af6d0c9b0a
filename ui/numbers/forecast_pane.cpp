// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/forecast_pane.h"

#include "core/plan/pipeline_rows.h"
#include "ui/inspector/words.h"
#include "ui/numbers/accuracy_card.h"
#include "ui/numbers/calls_card.h"
#include "ui/numbers/chart_parts.h"
#include "ui/numbers/figures_view.h"
#include "ui/numbers/trials_card.h"
#include "ui/records/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace baton::numbers {

using inspector::text;

namespace {

constexpr int twoBeside = 1000; ///< px at 100 % for trials and categories beside each other

} // namespace

ForecastPane::ForecastPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_trials(new TrialsCard(session)), m_categories(new widgets::Card(tr("By category"))),
      m_calls(new CallsCard(session)), m_accuracy(new AccuracyCard(session)),
      m_top(new QBoxLayout(QBoxLayout::TopToBottom)), m_categoryRows(new FiguresView(tr("Open and due, by category"))) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  theme::space(m_top, 0, 16);
  buildCategories();
  m_top->addWidget(m_trials, 3);
  m_top->addWidget(m_categories, 2);
  column->addLayout(m_top);
  column->addWidget(m_calls);
  column->addWidget(m_accuracy);
  column->addStretch();
  connect(m_trials, &TrialsCard::tableAsked, this, &ForecastPane::tableAsked);
  connect(m_calls, &CallsCard::tableAsked, this, &ForecastPane::tableAsked);
  connect(m_accuracy, &AccuracyCard::tableAsked, this, &ForecastPane::tableAsked);
}

void ForecastPane::buildCategories() {
  m_categoryRows->setObjectName("categories");
  auto* table = widgets::toolButton("table-2", tr("Show as table"));
  connect(table, &QToolButton::clicked, this, [this] { emit tableAsked(m_categoryTable); });
  m_categories->addTool(table);
  m_categories->body()->addWidget(m_categoryRows);
  m_categories->body()->addWidget(
      widgets::paragraph(tr("As the opportunities say it: closed is what was won of them. What was booked is counted "
                            "with the trials and the calls."),
                         theme::TextStyle::Caption, widgets::Tone::Muted));
  m_categories->body()->addStretch();
}

void ForecastPane::show(const ChartSource& source, std::shared_ptr<const RecordReading> reading) {
  showCategories(source, *reading);
  m_calls->show(source);
  m_accuracy->show(source, reading);
  m_trials->show(source, std::move(reading));
}

/// What the sellers say of each of their opportunities, and the sum of it.
void ForecastPane::showCategories(const ChartSource& source, const RecordReading& reading) {
  m_categories->setFacts(text(source.calendar.name(source.atHand)));
  m_categoryTable = {tr("Opportunities due in %1, by category").arg(text(source.calendar.name(source.atHand))),
                     {tr("Category"), tr("Opportunities"), tr("Value")},
                     {}};
  std::int64_t count = 0, unvalued = 0;
  basics::Amount value;
  for (const plan::CategoryRow& row :
       plan::categoryRows(dealsShown(reading.deals, source.elements, source.filter), source.atHand, source.today)) {
    const QString name =
        row.category ? records::categoryWord(std::string(basics::wordOf(*row.category))) : tr("Not said");
    m_categoryTable.rows.push_back({name, widgets::whole(row.count), sumOf(row.value, row.count, row.unvalued)});
    count += row.count;
    unvalued += row.unvalued;
    value += row.value;
  }
  m_categoryTable.strongRow = int(m_categoryTable.rows.size());
  m_categoryTable.rows.push_back({tr("Together"), widgets::whole(count), sumOf(value, count, unvalued)});
  m_categoryRows->show(m_categoryTable, int(m_categoryTable.rows.size()));
}

void ForecastPane::commit() {
  m_calls->commit();
}

void ForecastPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_top->setDirection(width() >= theme::ink().px(twoBeside) ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace baton::numbers
