// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/accuracy_card.h"

#include "ui/inspector/words.h"
#include "ui/numbers/figures_view.h"
#include "ui/numbers/run_bar.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::numbers {

using inspector::text;
using widgets::Tone;

namespace {

constexpr int mostPeople = 16, quartersTested = 4, trialsOfATest = 10'000;

QString signedOr(const std::optional<double>& share) {
  return share ? widgets::signedPercent(*share) : widgets::notDefined();
}

QString centsText(basics::Amount amount) {
  return widgets::exactCents(amount.cents());
}

/// A column: its name, and what it says of a person. Sums stand in the whole table alone.
struct AccuracyColumn {
  QString name;
  std::function<QString(const plan::PersonAccuracy&)> said;
  bool isSum = false;
};

std::vector<AccuracyColumn> testColumns() {
  using plan::PersonAccuracy;
  const auto column = [](const QString& name, auto said, bool isSum = false) {
    return AccuracyColumn{
        name,
        [said](const PersonAccuracy& one) { return one.periods == 0 ? QString(QChar(0x2013)) : QString(said(one)); },
        isSum};
  };
  return {
      column(AccuracyCard::tr("Quarters"), [](const PersonAccuracy& one) { return widgets::whole(one.periods); }),
      column(
          AccuracyCard::tr("Forecast"), [](const PersonAccuracy& one) { return centsText(one.forecast); }, true),
      column(
          AccuracyCard::tr("Won"), [](const PersonAccuracy& one) { return centsText(one.actual); }, true),
      column(AccuracyCard::tr("WMAPE"), [](const PersonAccuracy& one) { return widgets::percentOr(one.wmape); }),
      column(AccuracyCard::tr("Naive"), [](const PersonAccuracy& one) { return widgets::percentOr(one.naiveWmape); }),
      column(AccuracyCard::tr("Bias"), [](const PersonAccuracy& one) { return signedOr(one.bias); }),
      column(AccuracyCard::tr("In range"),
             [](const PersonAccuracy& one) { return AccuracyCard::tr("%1 of %2").arg(one.inside).arg(one.periods); })};
}

std::vector<AccuracyColumn> callColumns(plan::CallAccuracy plan::PersonAccuracy::*which, const QString& count,
                                        const QString& sum, const QString& wmape, const QString& bias) {
  using plan::CallAccuracy, plan::PersonAccuracy;
  const auto column = [which](const QString& name, auto said, bool isSum = false) {
    return AccuracyColumn{name,
                          [which, said](const PersonAccuracy& one) {
                            const CallAccuracy& calls = one.*which;
                            return calls.periods == 0 ? QString(QChar(0x2013)) : QString(said(calls));
                          },
                          isSum};
  };
  return {column(count, [](const CallAccuracy& calls) { return widgets::whole(calls.periods); }),
          column(
              sum, [](const CallAccuracy& calls) { return centsText(calls.called); }, true),
          column(
              AccuracyCard::tr("Came"), [](const CallAccuracy& calls) { return centsText(calls.came); }, true),
          column(wmape, [](const CallAccuracy& calls) { return widgets::percentOr(calls.wmape); }),
          column(bias, [](const CallAccuracy& calls) { return signedOr(calls.bias); })};
}

FiguresTable tableOf(const std::vector<plan::PersonAccuracy>& people, const std::vector<AccuracyColumn>& columns,
                     bool withSums) {
  FiguresTable table{AccuracyCard::tr("Accuracy by person"), {AccuracyCard::tr("Person")}, {}};
  for (const AccuracyColumn& column : columns)
    if (withSums || !column.isSum)
      table.header.push_back(column.name);
  for (const plan::PersonAccuracy& person : people) {
    table.rows.push_back({person.person.name.empty() ? AccuracyCard::tr("No owner") : text(person.person.name)});
    for (const AccuracyColumn& column : columns)
      if (withSums || !column.isSum)
        table.rows.back().push_back(column.said(person));
  }
  return table;
}

} // namespace

AccuracyCard::AccuracyCard(session::Session& session, QWidget* parent)
    : RunCard(session, tr("How well it was said before"), widgets::button(tr("Test against the past"), "history"),
              {"run-test", "test-progress", "accuracy", tr("Accuracy by person")}, parent),
      m_verdict(widgets::paragraph({}, theme::TextStyle::Body, Tone::Muted)) {
  m_verdict->setObjectName("verdict");
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  flow->addWidget(button());
  flow->addWidget(bar());
  body()->addWidget(m_verdict);
  body()->addWidget(row);
  body()->addWidget(table());
}

void AccuracyCard::show(const ChartSource& source, std::shared_ptr<const RecordReading> reading) {
  std::vector<basics::Period> quarters;
  basics::Period quarter = source.calendar.periodAt(source.today, basics::Grain::Quarter);
  for (int i = 0; i < quartersTested; ++i)
    quarters.insert(quarters.begin(), quarter = source.calendar.previous(quarter));
  if (reading != m_reading || source.filter != m_filter || quarters != m_quarters) {
    stop();
    m_test.reset();
  }
  m_reading = std::move(reading);
  m_filter = source.filter;
  m_quarters = std::move(quarters);
  m_calls = plan::pastCalls(source.elements, plan::ClosedRevenue(m_reading->booked, m_reading->deals), m_quarters,
                            m_filter.owners(source.elements));
  setFacts(tr("%1 to %2")
               .arg(text(source.calendar.name(m_quarters.front())), text(source.calendar.name(m_quarters.back()))));
  showResult();
}

void AccuracyCard::run() {
  if (!m_reading)
    return;
  start<plan::Backtest>([](const Run& run) { return run.share.load(); },
                        [quarters = m_quarters, reading = m_reading, filter = m_filter,
                         elements = session().elements()](Run& run) -> std::optional<plan::Backtest> {
                          auto test = plan::backtest(
                              dealsShown(reading->deals, elements, filter), quarters, trialsOfATest, 1,
                              [&run] { return run.wanted.load(); }, &run.share);
                          return test ? std::optional(std::move(*test)) : std::nullopt;
                        },
                        [this](std::optional<plan::Backtest> test) {
                          m_test = std::move(test);
                          showResult();
                        });
}

void AccuracyCard::showResult() {
  const plan::CallAccuracy calls = plan::accuracyOfCalls(m_calls), adjustments = plan::accuracyOfAdjustments(m_calls);
  m_verdict->setText(verdict(calls, adjustments));
  m_verdict->setTone(m_test || calls.periods > 0 ? Tone::Plain : Tone::Muted);
  const auto people = plan::accuracyByPerson(m_test.value_or(plan::Backtest()), m_calls);
  std::vector<AccuracyColumn> columns;
  const auto add = [&columns](std::vector<AccuracyColumn> more) {
    columns.insert(columns.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
  };
  if (m_test && !m_test->rows.empty())
    add(testColumns());
  if (calls.periods > 0)
    add(callColumns(&plan::PersonAccuracy::calls, tr("Called"), tr("Calls"), tr("WMAPE of calls"),
                    tr("Bias of calls")));
  if (adjustments.periods > 0)
    add(callColumns(&plan::PersonAccuracy::adjustments, tr("Adjusted"), tr("Adjusted calls"), tr("WMAPE, adjusted"),
                    tr("Bias, adjusted")));
  m_figures = tableOf(people, columns, true); // with the sums behind the rates
  table()->setVisible(!people.empty());
  table()->show(tableOf(people, columns, false), mostPeople);
}

QString AccuracyCard::verdict(const plan::CallAccuracy& calls, const plan::CallAccuracy& adjustments) const {
  QStringList all;
  if (calls.periods > 0)
    all += tr("Calls were off by %1 of what came (WMAPE), with a bias of %2, over %3 quarters of people.")
               .arg(widgets::percentOr(calls.wmape), signedOr(calls.bias), widgets::whole(calls.periods));
  if (adjustments.periods > 0)
    all += tr("Adjusted, over %1 of them, they were off by %2.")
               .arg(widgets::whole(adjustments.periods), widgets::percentOr(adjustments.wmape));
  if (!m_test)
    all += tr("The test forecasts the last four quarters that are over from what was known on the first day of each.");
  else if (m_test->rows.empty())
    all += tr("Nothing was closed before these quarters, so that there is nothing to learn from.");
  else
    all += tr("The model would have been off by %1 of what was won (WMAPE); asking for everything that was open at "
              "everybody's win rate, by %2. %3 of the outcomes lie from P10 to P90, where 80 % should.")
               .arg(widgets::percentOr(m_test->wmape), widgets::percentOr(m_test->naiveWmape),
                    widgets::percentOr(m_test->insideShare, 0));
  return all.join(QLatin1Char(' '));
}

} // namespace baton::numbers
