// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/funnel_view.h"

#include "ui/inspector/text_editors.h"
#include "ui/inspector/words.h"
#include "ui/plan/deals_at_hand.h"
#include "ui/plan/funnel_field.h"
#include "ui/plan/period_choice.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>
#include <cmath>

namespace baton::plan_page {

using basics::Amount, basics::Id;
using inspector::text;
using theme::TextStyle;
using widgets::Tone;

namespace {

std::optional<Amount> moneyOf(double value) {
  return std::abs(value) < 1e12 ? std::optional(Amount::ofCents(std::llround(value * 100))) : std::nullopt;
}

} // namespace

FunnelView::FunnelView(session::Session& session, session::Surrounding&, QWidget* parent)
    : PlanView(parent), m_session(session), m_deals(DealsAtHand::of(session)),
      m_period(new widgets::FilterCombo(tr("Period"))), m_goalCard(new widgets::Card(tr("What is to be won"))),
      m_stepsCard(new widgets::Card(tr("What it takes"))),
      m_goals(widgets::button(tr("Make these the activity goals"), "target", widgets::ButtonKind::Primary, this)),
      m_back(widgets::smallButton(tr("Back to what was measured"), "undo-2")) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 16);
  m_period->setObjectName("funnel-period");
  connect(m_period, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  column->addWidget(m_period, 0, Qt::AlignLeft);
  buildGoal();
  column->addWidget(m_goalCard);
  buildSteps();
  column->addWidget(m_stepsCard);
  column->addStretch();
  m_goals->setObjectName("make-goals");
  m_goals->hide();
  connect(m_goals, &QPushButton::clicked, this, &FunnelView::makeGoals);
  m_back->setObjectName("all-back");
  connect(m_back, &QPushButton::clicked, this, [this] { say({}); });
  connect(&m_deals, &DealsAtHand::changed, this, [this] {
    if (isVisible())
      refresh();
  });
}

FunnelField* FunnelView::addGoalField(widgets::FlowLayout& row, const QString& label, const QString& objectName,
                                      int decimals) {
  auto* field = new FunnelField(label, label, decimals);
  field->line()->setObjectName(objectName);
  connect(field, &FunnelField::refused, this, [this](const QString& reason) { refuse(reason); });
  row.addWidget(field);
  return field;
}

void FunnelView::buildGoal() {
  m_goalCard->addTool(m_back);
  auto* fields = new QWidget;
  auto* row = new widgets::FlowLayout(fields);
  theme::space(row, 0, 12);
  m_goal = addGoalField(*row, tr("Revenue goal"), "goal", 2);
  m_remaining = addGoalField(*row, tr("Still to win"), "remaining", 2);
  m_average = addGoalField(*row, tr("Average deal"), "average", 2);
  m_weeks = addGoalField(*row, tr("Weeks to begin in"), "weeks", 1);
  m_goalCard->body()->addWidget(fields);
  m_goalFacts = widgets::paragraph({}, TextStyle::Caption, Tone::Muted);
  m_goalFacts->setObjectName("goal-facts");
  m_goalCard->body()->addWidget(m_goalFacts);
  m_refusal = widgets::paragraph({}, TextStyle::Caption, Tone::Bad);
  m_refusal->setObjectName("refusal");
  m_refusal->hide();
  m_goalCard->body()->addWidget(m_refusal);
  const auto sayGoal = [this](std::optional<Amount> goal) {
    auto said = m_said;
    said.goal = goal;
    said.anchor.reset();
    say(said);
  };
  connect(m_goal, &FunnelField::given, this, [sayGoal](double value) { sayGoal(moneyOf(value)); });
  connect(m_goal, &FunnelField::takenBack, this, [sayGoal] { sayGoal({}); });
  connect(m_remaining, &FunnelField::given, this, [this, sayGoal](double value) {
    const auto remaining = moneyOf(value);
    sayGoal(remaining ? std::optional(m_measured.closed + *remaining) : std::nullopt);
  });
  connect(m_remaining, &FunnelField::takenBack, this, [sayGoal] { sayGoal({}); });
  const auto sayAverage = [this](std::optional<Amount> average) {
    auto said = m_said;
    said.averageDeal = average;
    say(said, m_typed);
  };
  connect(m_average, &FunnelField::given, this, [sayAverage](double value) { sayAverage(moneyOf(value)); });
  connect(m_average, &FunnelField::takenBack, this, [sayAverage] { sayAverage({}); });
  const auto sayWeeks = [this](std::optional<double> weeks) {
    auto said = m_said;
    said.weeks = weeks;
    say(said, m_typed);
  };
  connect(m_weeks, &FunnelField::given, this, [sayWeeks](double value) { sayWeeks(value); });
  connect(m_weeks, &FunnelField::takenBack, this, [sayWeeks] { sayWeeks({}); });
}

void FunnelView::buildSteps() {
  auto* rows = new QWidget;
  m_steps = new QVBoxLayout(rows);
  theme::space(m_steps, 0, 10);
  m_stepsCard->body()->addWidget(rows);
  m_stepsCard->body()->addWidget(widgets::paragraph(
      tr("Needed of a step = needed of the next / what goes on, rounded up. A number that is typed leads both ways: "
         "back to the calls, and on to the revenue that it brings."),
      TextStyle::Caption, Tone::Muted));
}

void FunnelView::ask(const PlanAsked& asked) {
  m_asked = asked;
  refresh();
}

void FunnelView::refresh() {
  offerPeriods(*m_period, m_session.calendar(), m_asked.year, m_session.today(), true);
  const std::pair now{m_asked.person, chosenPeriod(*m_period, m_session.calendar(), m_asked.year)};
  if (m_shownFor != now) {
    m_shownFor = now;
    m_said = {};
    m_isMeasured = false;
  }
  measure();
}

/// Beside the window: there can be very many deals.
void FunnelView::measure() {
  if (!m_deals.areThere() || !m_shownFor)
    return;
  const int round = ++m_round;
  m_session.compute<plan::MeasuredFunnel>(
      this,
      [elements = m_session.elements(), actuals = m_deals.booked(), deals = m_deals.shared(), seen = m_deals.seen(),
       calendar = m_session.calendar(), today = m_session.today(), asked = *m_shownFor] {
        const plan::FunnelSituation situation{elements, actuals, *deals, seen, calendar, today};
        return plan::measuredFunnel(situation, Id<people::Person>(asked.first), asked.second);
      },
      [this, round](plan::MeasuredFunnel measured) {
        if (round == m_round)
          take(std::move(measured));
      });
}

void FunnelView::take(plan::MeasuredFunnel measured) {
  m_measured = std::move(measured);
  m_isMeasured = true;
  makeRows();
  say(m_said, m_typed);
}

void FunnelView::makeRows() {
  std::vector<std::string> names;
  for (const auto& step : m_measured.steps)
    names.push_back(step.name);
  if (names == m_rowNames && !m_rows.empty())
    return;
  for (FunnelRow* row : m_rows) {
    row->hide();
    row->deleteLater();
  }
  m_rows.clear();
  if (m_money)
    m_money->deleteLater();
  m_money = nullptr;
  m_rowNames = names;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const bool isActivity = bool(m_measured.steps[i].metric);
    const bool isPlain = !isActivity && names[i] == "opportunity";
    if (!isActivity && !m_money)
      makeMoney(i);
    m_rows.push_back(makeRow(isPlain      ? tr("Opportunities")
                             : isActivity ? session::word(names[i])
                                          : text(names[i]),
                             i, isActivity ? FunnelRow::Kind::Activity : FunnelRow::Kind::Stage));
  }
  m_rows.push_back(makeRow(tr("Won"), names.size(), FunnelRow::Kind::Won));
}

/// What the opportunities of the first stage are worth together.
void FunnelView::makeMoney(std::size_t firstStage) {
  m_firstStage = firstStage;
  m_money = new FunnelRow(tr("Pipeline"), FunnelRow::Kind::Money);
  m_money->setObjectName("pipeline");
  m_steps->addWidget(m_money);
  connect(m_money, &FunnelRow::neededGiven, this, [this](double value) {
    const auto& average = m_worked.averageDeal;
    if (!average || *average <= Amount())
      return m_money->refuse(tr("What an average deal is worth is not known. Type it first."));
    anchor(m_firstStage, value / average->number(), Typed::Money);
  });
  connect(m_money, &FunnelRow::neededTakenBack, this, [this] {
    auto said = m_said;
    said.anchor.reset();
    say(said);
  });
  connect(m_money, &FunnelRow::haveAsked, this, [this] { openRows(openDue()); });
}

FunnelRow* FunnelView::makeRow(const QString& step, std::size_t place, FunnelRow::Kind kind) {
  auto* row = new FunnelRow(step, kind);
  row->setObjectName(QStringLiteral("step-%1").arg(place));
  m_steps->addWidget(row);
  connect(row, &FunnelRow::neededGiven, this, [this, place](double count) { anchor(place, count, Typed::Count); });
  connect(row, &FunnelRow::perWeekGiven, this, [this, place, row](double count) {
    if (!m_worked.weeks)
      return row->refuse(tr("There is no time left to begin in. Type the weeks first."));
    anchor(place, count * *m_worked.weeks, Typed::PerWeek);
  });
  connect(row, &FunnelRow::neededTakenBack, this, [this, row] {
    auto said = m_said;
    said.anchor.reset();
    say(said, Typed::Count, row);
  });
  connect(row, &FunnelRow::conversionGiven, this, [this, place, row](double share) {
    auto said = m_said;
    said.conversions[place] = share;
    say(said, m_typed, row);
  });
  connect(row, &FunnelRow::conversionTakenBack, this, [this, place, row] {
    auto said = m_said;
    said.conversions.erase(place);
    say(said, m_typed, row);
  });
  connect(row, &FunnelRow::haveAsked, this, [this, place] { openRows(rowsBehind(place)); });
  return row;
}

void FunnelView::anchor(std::size_t step, double count, Typed typed) {
  auto said = m_said;
  said.goal.reset();
  said.anchor = plan::FunnelAnchor{step, count};
  say(said, typed, typed == Typed::Money ? m_money : m_rows[step]);
}

void FunnelView::say(const plan::FunnelAsked& said, Typed typed, FunnelRow* row) {
  if (!m_isMeasured)
    return;
  const auto worked = plan::workOut(m_measured, said);
  if (!worked)
    return row ? row->refuse(session::sentence(worked.refusal())) : refuse(session::sentence(worked.refusal()));
  takeRefusalsBack();
  m_said = said;
  m_typed = said.anchor ? typed : Typed::Count;
  m_worked = *worked;
  showWorked();
}

/// What is still being typed and was refused stays so.
void FunnelView::takeRefusalsBack() {
  bool drafts = false;
  for (const FunnelField* field : {m_goal, m_remaining, m_average, m_weeks})
    drafts = drafts || field->line()->hasDraft();
  if (!drafts)
    refuse({});
  for (FunnelRow* one : m_rows)
    if (!one->hasDraft())
      one->refuse({});
  if (m_money && !m_money->hasDraft())
    m_money->refuse({});
}

void FunnelView::refuse(const QString& reason) {
  m_refusal->setText(reason);
  m_refusal->setVisible(!reason.isEmpty());
}

void FunnelView::makeGoals() {
  if (!m_isMeasured || !m_shownFor)
    return;
  plan::GoalProposal proposal;
  proposal.by = m_session.me();
  proposal.at = m_session.now();
  const QString deals = widgets::exact(std::ceil(m_worked.deals.value_or(0) - 1e-9), 0);
  proposal.note =
      (m_worked.weeks
           ? tr("From the funnel calculator: for %1 deals, in %2 weeks").arg(deals, widgets::exact(*m_worked.weeks, 1))
           : tr("From the funnel calculator: for %1 deals").arg(deals))
          .toStdString();
  const auto edits = plan::activityGoals(m_session.elements(), m_measured, m_worked, Id<people::Person>(m_asked.person),
                                         proposal, [this] { return m_session.newId<plan::GoalProposal>(); });
  if (!edits.empty())
    m_session.change(tr("make what the funnel needs the activity goals of %1")
                         .arg(text(m_session.calendar().name(m_measured.period))),
                     edits);
}

void FunnelView::commitDrafts() {
  for (FunnelField* field : {m_goal, m_remaining, m_average, m_weeks})
    field->commit();
  if (m_money)
    m_money->commit();
  for (FunnelRow* row : m_rows)
    row->commit();
}

QString FunnelView::facts() const {
  if (!m_isMeasured)
    return tr("From the goal to the calls of a week");
  return m_said.empty() ? tr("Measured on the records; any number can be typed")
                        : tr("Some numbers are typed; they are marked");
}

QVector<QWidget*> FunnelView::actions() {
  return {m_goals};
}

} // namespace baton::plan_page
