// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/trials_card.h"

#include "ui/inspector/words.h"
#include "ui/numbers/figures_tables.h"
#include "ui/numbers/figures_view.h"
#include "ui/numbers/run_bar.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <limits>

namespace baton::numbers {

using inspector::text;
using widgets::Tone;

namespace {

constexpr int trialCounts[] = {1000, 10'000, 100'000, 1'000'000};
constexpr int likelyRow = 2;

QString money(basics::Amount amount) {
  return widgets::exactCents(amount.cents());
}

QString signedMoney(basics::Amount amount) {
  return (amount > basics::Amount() ? QStringLiteral("+") : QString()) + money(amount);
}

QString chance(const std::optional<double>& probability) {
  return probability ? chanceText(*probability) : widgets::notDefined();
}

/// The trials need no sums of records.
const records::Actuals& none() {
  static const records::Actuals nothing;
  return nothing;
}

/// The figures of a forecast, one below the other; beside them those under a scenario, and by how much they differ.
FiguresTable figuresTable(const plan::Forecast& base, const plan::Forecast* under, const QString& scenario) {
  using plan::Forecast;
  FiguresTable table;
  table.header = {TrialsCard::tr("Figure"), TrialsCard::tr("As it is")};
  if (under)
    table.header.insert(table.header.end(), {scenario, TrialsCard::tr("Difference")});
  const std::pair<const char*, basics::Amount Forecast::*> lines[] = {
      {QT_TR_NOOP("Closed"), &Forecast::closed},   {QT_TR_NOOP("Low, P10"), &Forecast::p10},
      {QT_TR_NOOP("Likely, P50"), &Forecast::p50}, {QT_TR_NOOP("High, P90"), &Forecast::p90},
      {QT_TR_NOOP("Mean"), &Forecast::mean},
  };
  for (const auto& [name, figure] : lines) {
    std::vector<QString> row{TrialsCard::tr(name), money(base.*figure)};
    if (under)
      row.insert(row.end(), {money(under->*figure), signedMoney(under->*figure - base.*figure)});
    table.rows.push_back(std::move(row));
  }
  std::vector<QString> goal{TrialsCard::tr("Chance of the goal"), chance(base.probabilityOfGoal)};
  if (under) {
    const bool both = base.probabilityOfGoal && under->probabilityOfGoal;
    const double less = both ? *under->probabilityOfGoal - *base.probabilityOfGoal : 0;
    goal.insert(goal.end(),
                {chance(under->probabilityOfGoal),
                 both ? TrialsCard::tr("%1 points").arg(widgets::signedPercent(less, 1).remove('%').trimmed())
                      : widgets::notDefined()});
  }
  table.rows.push_back(std::move(goal));
  return table;
}

} // namespace

TrialsCard::TrialsCard(session::Session& session, QWidget* parent)
    : RunCard(session, tr("Trials"), widgets::button(tr("Run the trials"), "play", widgets::ButtonKind::Primary),
              {"run-trials", "trials-progress", "trial-figures", tr("What the trials bring")}, parent),
      m_scenario(new widgets::FilterCombo(tr("Scenario"))), m_count(new widgets::FilterCombo(tr("Trials"))),
      m_seed(new QLineEdit(QStringLiteral("1"))),
      m_result(widgets::paragraph({}, theme::TextStyle::Caption, Tone::Muted)) {
  body()->addWidget(buildChoices());
  table()->hide();
  body()->addWidget(table());
  m_result->setObjectName("trial-result");
  body()->addWidget(m_result);
  body()->addStretch();
  connect(m_scenario, &QComboBox::activated, this, &TrialsCard::run);
  connect(bar(), &RunBar::cancelled, this, [this] {
    m_result->setText(table()->isHidden() ? tr("Stopped.") : tr("Stopped. What stands here is of the trials before."));
  });
}

QWidget* TrialsCard::buildChoices() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, 0, 8);
  m_scenario->setObjectName("scenario");
  m_count->setObjectName("trials");
  for (const int count : trialCounts)
    m_count->addItem(widgets::whole(count), count);
  m_count->setCurrentIndex(1);
  m_seed->setObjectName("seed");
  m_seed->setAccessibleName(tr("Seed"));
  m_seed->setValidator(new QIntValidator(0, std::numeric_limits<int>::max(), m_seed));
  theme::fixWidth(m_seed, 96);
  auto* seed = new QWidget;
  auto* named = new QHBoxLayout(seed);
  theme::space(named, 0, 8);
  named->addWidget(widgets::label(tr("Seed"), theme::TextStyle::Body, Tone::Muted));
  named->addWidget(m_seed);
  for (QWidget* part : std::initializer_list<QWidget*>{m_scenario, m_count, seed, button(), bar()})
    flow->addWidget(part);
  return row;
}

void TrialsCard::show(const ChartSource& source, std::shared_ptr<const RecordReading> reading) {
  const auto goal = targetAtHand(source);
  if (reading != m_reading || source.atHand != m_period || source.filter != m_filter || goal != m_goal) {
    stop();
    m_outdated = true;
  }
  m_reading = std::move(reading);
  m_filter = source.filter;
  m_period = source.atHand;
  m_goal = goal;
  setFacts(text(source.calendar.name(m_period)));
  offerScenarios();
  renewWhereSeen();
}

/// The workspace's own, then the usual ones that none of these is called like.
void TrialsCard::offerScenarios() {
  m_scenarios.clear();
  widgets::FilterCombo::Choices choices{{tr("As it is"), QString()}};
  for (const plan::Scenario* one : session().elements().inOrder<plan::Scenario>()) {
    m_scenarios.push_back(*one);
    choices.emplace_back(one->name.empty() ? tr("Unnamed") : text(one->name), text(one->id.text()));
  }
  for (const plan::Scenario& one : plan::usualScenarios()) {
    const QString name = session::word(one.name);
    if (std::ranges::any_of(choices, [&name](const auto& known) { return known.first == name; }))
      continue;
    m_scenarios.push_back(one);
    choices.emplace_back(name, text(one.name));
  }
  m_scenario->offer(choices);
}

std::optional<plan::Scenario> TrialsCard::scenario() const {
  const int at = m_scenario->currentIndex() - 1;
  return at < 0 ? std::nullopt : std::optional(m_scenarios.at(std::size_t(at)));
}

void TrialsCard::showEvent(QShowEvent* event) {
  Card::showEvent(event);
  renewWhereSeen();
}

void TrialsCard::renewWhereSeen() {
  if (m_outdated && isVisible() && m_reading)
    run();
}

void TrialsCard::run() {
  if (!m_reading)
    return;
  m_outdated = false;
  plan::ForecastAsked asked;
  asked.period = m_period;
  asked.today = session().today();
  asked.trials = m_count->currentData().toInt();
  asked.seed = std::uint64_t(m_seed->text().toULongLong());
  asked.goal = m_goal;
  const auto chosen = scenario();
  const double all = double(asked.trials) * (chosen ? 2 : 1);
  start<Answer>([all](const Run& run) { return double(run.trials) / all; },
                [asked, chosen, reading = m_reading, filter = m_filter, elements = session().elements(),
                 calendar = session().calendar()](Run& run) {
                  return answerOf(
                      asked, chosen,
                      {elements, none(), *reading, calendar, asked.today, {}, filter, asked.period, nullptr}, run);
                },
                [this, name = m_scenario->currentText()](const std::optional<Answer>& answer) {
                  if (answer)
                    take(*answer, name);
                });
}

/// As things are, and under the scenario that is chosen; nothing where it was stopped.
std::optional<TrialsCard::Answer> TrialsCard::answerOf(plan::ForecastAsked asked,
                                                       const std::optional<plan::Scenario>& chosen,
                                                       const ChartSource& source, Run& run) {
  const auto wanted = [&run] { return run.wanted.load(); };
  asked.done = &run.trials;
  auto base = wholeForecast(source, asked, wanted);
  if (!base)
    return std::nullopt;
  Answer answer{base->first, std::move(base->second), {}};
  if (!chosen)
    return answer;
  asked.drivers = plan::driversOf(*chosen);
  const auto other = wholeForecast(source, asked, wanted);
  if (!other)
    return std::nullopt;
  answer.under = other->first;
  return answer;
}

void TrialsCard::take(const Answer& answer, const QString& scenario) {
  m_figures = figuresTable(answer.forecast, answer.under ? &*answer.under : nullptr, scenario);
  m_figures.title = tr("Trials for %1").arg(text(session().calendar().name(m_period)));
  m_figures.strongRow = likelyRow;
  table()->show(m_figures, int(m_figures.rows.size()));
  table()->show();
  const plan::Chances& chances = answer.chances;
  m_result->setText(
      tr("Half of %1 trials end above the likely one, eight of ten from low to high. %2 opportunities are open, %3 of "
         "them left out; %4 are expected of what is yet to be opened. Seed %5. The same seed gives the same answer.")
          .arg(widgets::whole(answer.forecast.trials), widgets::whole(chances.open), widgets::whole(chances.omitted),
               widgets::compact(chances.toOpen.number()), m_seed->text()));
}

} // namespace baton::numbers
