// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/forecast_pane.h"

#include "core/plan/pipeline_rows.h"
#include "core/plan/revenue_target.h"
#include "ui/inspector/words.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QIntValidator>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <atomic>
#include <limits>

namespace baton::numbers {

using inspector::text;
using widgets::Tone;

namespace {

constexpr int trialCounts[] = {1000, 10'000, 100'000};
constexpr int mostPeople = 16, quartersTested = 4;

QString centsText(const std::optional<basics::Amount>& amount) {
  return amount ? widgets::exactCents(amount->cents()) : widgets::notDefined();
}

void setHeight(QTableView* table, int rows) {
  table->setFixedHeight(table->horizontalHeader()->sizeHint().height() +
                        std::max(1, rows) * table->verticalHeader()->defaultSectionSize() + theme::ink().whole(4));
}

/// Instead of what the table showed before.
void fill(QTableView* table, const FiguresTable& figures) {
  auto* before = table->model();
  table->setModel(new FiguresTableModel(figures, table));
  delete before;
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  setHeight(table, std::min(mostPeople, int(figures.rows.size())));
}

} // namespace

/// Trials or a test beside the window, until they are done or nobody wants them any more.
struct ForecastPane::Work {
  std::atomic<bool> wanted = true;
};

ForecastPane::ForecastPane(session::Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_categories(new widgets::Card(tr("By category"))),
      m_trials(new widgets::Card(tr("Trials"))), m_accuracy(new widgets::Card(tr("How well it did before"))),
      m_categoryRows(new QTableView), m_accuracyRows(new QTableView) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  buildTrials();
  buildCategories();
  buildAccuracy();
  for (auto* card : {m_trials, m_categories, m_accuracy})
    column->addWidget(card);
  column->addStretch();
  setRunning(false);
}

ForecastPane::~ForecastPane() {
  stop();
}

void ForecastPane::buildCategories() {
  m_categoryRows->setObjectName("categories");
  widgets::styleTable(m_categoryRows, tr("Open and due, by category"));
  auto* table = widgets::toolButton("table-2", tr("Show as table"));
  connect(table, &QToolButton::clicked, this, [this] { emit tableAsked(m_categoryTable); });
  m_categories->addTool(table);
  m_categories->body()->addWidget(m_categoryRows);
}

void ForecastPane::buildTrials() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  m_count = new widgets::FilterCombo(tr("Trials"));
  m_count->setObjectName("trials");
  for (const int count : trialCounts)
    m_count->addItem(widgets::whole(count), count);
  m_count->setCurrentIndex(1);
  m_seed = new QLineEdit(QStringLiteral("1"));
  m_seed->setObjectName("seed");
  m_seed->setAccessibleName(tr("Seed"));
  m_seed->setValidator(new QIntValidator(0, std::numeric_limits<int>::max(), m_seed));
  m_seed->setFixedWidth(theme::ink().whole(96));
  m_run = widgets::button(tr("Run the trials"), "play", widgets::ButtonKind::Primary);
  m_run->setObjectName("run-trials");
  m_cancel = widgets::button(tr("Cancel"), "x");
  m_cancel->setObjectName("cancel-trials");
  m_progress = new QProgressBar;
  m_progress->setRange(0, 0);
  m_progress->setAccessibleName(tr("Progress"));
  m_progress->setFixedWidth(theme::ink().whole(120));
  auto* seed = new QWidget;
  auto* named = new QHBoxLayout(seed);
  theme::space(named, 0, 8);
  named->addWidget(widgets::paragraph(tr("Seed"), theme::TextStyle::Body, Tone::Muted));
  named->addWidget(m_seed);
  for (QWidget* part : {static_cast<QWidget*>(m_count), seed, static_cast<QWidget*>(m_run),
                        static_cast<QWidget*>(m_cancel), static_cast<QWidget*>(m_progress)})
    flow->addWidget(part);
  m_result = widgets::paragraph(tr("The same seed gives the same answer."), theme::TextStyle::Body, Tone::Muted);
  m_result->setObjectName("trial-result");
  m_trials->body()->addWidget(row);
  m_trials->body()->addWidget(m_result);
  connect(m_run, &QPushButton::clicked, this, &ForecastPane::runTrials);
  connect(m_cancel, &QPushButton::clicked, this, &ForecastPane::stop);
}

void ForecastPane::buildAccuracy() {
  m_test = widgets::button(tr("Test against the past"), "history");
  m_test->setObjectName("run-test");
  connect(m_test, &QPushButton::clicked, this, &ForecastPane::runTest);
  m_verdict = widgets::paragraph(
      tr("Forecasts the last four quarters that are over from what was known on the first day of each."),
      theme::TextStyle::Body, Tone::Muted);
  m_verdict->setObjectName("verdict");
  m_accuracyRows->setObjectName("accuracy");
  widgets::styleTable(m_accuracyRows, tr("Accuracy by person"));
  auto* table = widgets::toolButton("table-2", tr("Show as table"));
  connect(table, &QToolButton::clicked, this, [this] { emit tableAsked(m_accuracyTable); });
  m_accuracy->addTool(table);
  m_accuracy->body()->addWidget(m_verdict);
  m_accuracy->body()->addWidget(m_test, 0, Qt::AlignLeft);
  m_accuracy->body()->addWidget(m_accuracyRows);
  m_accuracyRows->hide();
}

void ForecastPane::show(const ChartSource& source, std::shared_ptr<const RecordReading> reading) {
  m_reading = std::move(reading);
  m_filter = source.filter;
  m_atHand = source.atHand;
  const QString period = text(source.calendar.name(m_atHand));
  for (auto* card : {m_categories, m_trials})
    card->setFacts(period);
  showCategories(source);
}

void ForecastPane::showCategories(const ChartSource& source) {
  m_categoryTable = {tr("Open and due in %1, by category").arg(text(source.calendar.name(m_atHand))),
                     {tr("Category"), tr("Opportunities"), tr("Value")},
                     {}};
  for (const plan::CategoryRow& row :
       plan::categoryRows(dealsShown(m_reading->deals, source.elements, m_filter), m_atHand, source.today))
    m_categoryTable.rows.push_back({row.category ? session::word(basics::wordOf(*row.category)) : tr("not said"),
                                    widgets::whole(row.count), centsText(row.value)});
  fill(m_categoryRows, m_categoryTable);
  m_categoryRows->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ForecastPane::setRunning(bool running) {
  m_run->setEnabled(!running);
  m_test->setEnabled(!running);
  m_cancel->setVisible(running);
  m_progress->setVisible(running);
}

void ForecastPane::stop() {
  if (m_work)
    m_work->wanted = false;
  m_work.reset();
  setRunning(false);
}

void ForecastPane::runTrials() {
  stop();
  if (!m_reading)
    return;
  m_work = std::make_shared<Work>();
  setRunning(true);
  plan::ForecastAsked asked;
  asked.period = m_atHand;
  asked.today = m_session.today();
  asked.trials = m_count->currentData().toInt();
  asked.seed = std::uint64_t(m_seed->text().toULongLong());
  asked.goal = plan::revenueTarget(m_session.elements(), m_session.calendar(), m_filter.owner, m_atHand,
                                   m_filter.market, m_filter.offering);
  using Answer = std::optional<std::pair<plan::Forecast, plan::Chances>>;
  m_session.compute<Answer>(
      this,
      [asked, work = m_work, reading = m_reading, filter = m_filter, elements = m_session.elements(),
       calendar = m_session.calendar()]() -> Answer {
        static const records::Actuals none;
        const ChartSource source{elements, none, *reading, calendar, asked.today, {}, filter, asked.period, nullptr};
        auto answer = wholeForecast(source, asked, [work] { return work->wanted.load(); });
        return answer ? Answer(std::move(*answer)) : std::nullopt;
      },
      [this, work = m_work](Answer answer) {
        if (work != m_work)
          return;
        stop();
        if (answer)
          showForecast(answer->first, answer->second);
      });
}

void ForecastPane::showForecast(const plan::Forecast& forecast, const plan::Chances& chances) {
  const auto money = [](basics::Amount amount) { return widgets::compact(amount.number()); };
  QString told = tr("%1 closed. Half of %2 trials end above %3, eight of ten from %4 to %5.")
                     .arg(money(forecast.closed), widgets::whole(forecast.trials), money(forecast.p50),
                          money(forecast.p10), money(forecast.p90));
  if (forecast.probabilityOfGoal)
    told += QLatin1Char(' ') + tr("The goal is reached in %1.").arg(widgets::percent(*forecast.probabilityOfGoal, 0));
  told +=
      QLatin1Char(' ') + tr("%1 are open, %2 of them left out; %3 are expected of what is yet to be opened.")
                             .arg(widgets::whole(chances.open), widgets::whole(chances.omitted), money(chances.toOpen));
  told += QLatin1Char(' ') + tr("Seed %1.").arg(m_seed->text());
  m_result->setTone(Tone::Plain);
  m_result->setText(told);
}

void ForecastPane::runTest() {
  stop();
  if (!m_reading)
    return;
  m_work = std::make_shared<Work>();
  setRunning(true);
  std::vector<basics::Period> quarters;
  basics::Period quarter = m_session.calendar().periodAt(m_session.today(), basics::Grain::Quarter);
  for (int i = 0; i < quartersTested; ++i)
    quarters.insert(quarters.begin(), quarter = m_session.calendar().previous(quarter));
  using Answer = std::optional<plan::Backtest>;
  m_session.compute<Answer>(
      this,
      [quarters, work = m_work, reading = m_reading, filter = m_filter, elements = m_session.elements()]() -> Answer {
        auto test = plan::backtest(dealsShown(reading->deals, elements, filter), quarters, 10'000, 1,
                                   [work] { return work->wanted.load(); });
        return test ? Answer(std::move(*test)) : std::nullopt;
      },
      [this, work = m_work](Answer answer) {
        if (work != m_work)
          return;
        stop();
        if (answer)
          showAccuracy(*answer);
      });
}

void ForecastPane::showAccuracy(const plan::Backtest& test) {
  m_verdict->setTone(Tone::Plain);
  m_accuracyRows->setVisible(!test.rows.empty());
  if (test.rows.empty()) {
    m_verdict->setText(tr("Nothing was closed before these quarters, so that there is nothing to learn from."));
    return;
  }
  m_verdict->setText(tr("Off by %1 of what came (WMAPE); asking for everything that was open at everybody's win rate "
                        "would have been off by %2. %3 of the outcomes lie from P10 to P90, where 80 % should.")
                         .arg(widgets::percentOr(test.wmape), widgets::percentOr(test.naiveWmape),
                              widgets::percentOr(test.insideShare, 0)));
  m_accuracyTable = {tr("Accuracy of the forecast by person"),
                     {tr("Person"), tr("Quarters"), tr("Forecast"), tr("Actual"), tr("WMAPE"), tr("Naive WMAPE"),
                      tr("Bias"), tr("P10 to P90")},
                     {}};
  for (const plan::PersonAccuracy& one : plan::accuracyByPerson(test))
    m_accuracyTable.rows.push_back({text(one.person.name), widgets::whole(one.periods), centsText(one.forecast),
                                    centsText(one.actual), widgets::percentOr(one.wmape),
                                    widgets::percentOr(one.naiveWmape),
                                    one.bias ? widgets::signedPercent(*one.bias) : widgets::notDefined(),
                                    tr("%1 of %2").arg(one.inside).arg(one.periods)});
  fill(m_accuracyRows, m_accuracyTable);
}

} // namespace baton::numbers
