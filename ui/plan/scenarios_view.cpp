// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenarios_view.h"

#include "ui/plan/deals_at_hand.h"
#include "ui/plan/period_choice.h"
#include "ui/plan/scenario_people.h"
#include "ui/plan/scenario_table.h"
#include "ui/plan/scenario_table_model.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::plan_page {

using basics::Id;
using plan::Scenario, plan::ScenarioFigures;
using theme::TextStyle;
using widgets::Tone;

ScenariosView::ScenariosView(session::Session& session, session::Surrounding&, QWidget* parent)
    : PlanView(parent), m_session(session), m_deals(DealsAtHand::of(session)), m_stack(new widgets::FittingStack) {
  m_new = widgets::button(tr("New scenario"), "plus", widgets::ButtonKind::Primary, this);
  m_new->setObjectName("new-scenario");
  m_new->hide();
  widgets::setWhyDisabled(m_new, session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(m_new, &QPushButton::clicked, this, [this] {
    Scenario one;
    one.name = tr("Scenario %1").arg(m_table->model().scenarios().size() + 1).toStdString();
    add({one}, tr("add a scenario"));
  });
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 0);
  m_stack->addWidget(buildEmpty());
  m_stack->addWidget(buildBody());
  column->addWidget(m_stack);
  connect(&m_deals, &DealsAtHand::changed, this, [this] {
    if (isVisible())
      refresh();
  });
}

ScenariosView::~ScenariosView() {
  stop();
}

QWidget* ScenariosView::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("What else could be so?"),
      tr("A scenario changes what the plan stands on: how often deals are won, how large they are, when they close, "
         "who is hired when, and whether the largest one is lost. Side by side they show how much the plan can bear."));
  auto* usual = widgets::button(tr("Begin with the usual five"), "plus", widgets::ButtonKind::Primary);
  usual->setObjectName("usual-scenarios");
  widgets::setWhyDisabled(usual, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(usual, &QPushButton::clicked, this, [this] {
    std::vector<Scenario> all = plan::usualScenarios();
    for (Scenario& one : all)
      one.name = session::word(one.name).toStdString();
    add(std::move(all), tr("begin with the usual scenarios"));
  });
  empty->addButton(usual);
  return empty;
}

QWidget* ScenariosView::buildBody() {
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_period = new widgets::FilterCombo(tr("Period"));
  m_period->setObjectName("scenario-period");
  connect(m_period, &QComboBox::currentIndexChanged, this, [this] { refresh(); });
  column->addWidget(m_period, 0, Qt::AlignLeft);
  auto* card = new widgets::Card(tr("Side by side"));
  buildTable(*card);
  column->addWidget(card);
  m_people = new ScenarioPeople(m_session);
  column->addWidget(m_people);
  column->addStretch();
  return body;
}

void ScenariosView::buildTable(widgets::Card& card) {
  m_remove = widgets::toolButton("trash-2", tr("Delete this scenario (Ctrl+Delete)"));
  m_remove->setObjectName("delete-scenario");
  card.addTool(m_remove);
  m_table = new ScenarioTable(m_session);
  connect(m_remove, &QToolButton::clicked, m_table, &ScenarioTable::remove);
  connect(m_table, &ScenarioTable::moved, this, &ScenariosView::showPeople);
  card.body()->addWidget(m_table);
  auto* foot = new QHBoxLayout;
  theme::space(foot, 0, 8);
  m_progress = widgets::paragraph({}, TextStyle::Caption, Tone::Muted);
  m_progress->setObjectName("progress");
  foot->addWidget(m_progress, 1);
  m_stop = widgets::smallButton(tr("Stop"));
  m_stop->setObjectName("stop");
  connect(m_stop, &QPushButton::clicked, this, [this] {
    if (m_stopped)
      return reckon();
    stop();
    m_stopped = true;
    showProgress();
  });
  foot->addWidget(m_stop);
  card.body()->addLayout(foot);
}

void ScenariosView::ask(const PlanAsked& asked) {
  m_asked = asked;
  refresh();
}

void ScenariosView::refresh() {
  offerPeriods(*m_period, m_session.calendar(), m_asked.year, m_session.today(), true);
  std::vector<Scenario> scenarios;
  for (const Scenario* one : m_session.elements().inOrder<Scenario>())
    scenarios.push_back(*one);
  m_stack->setCurrentIndex(scenarios.empty() ? 0 : 1);
  m_table->show(std::move(scenarios));
  showPeople();
  reckon();
  emit factsChanged();
}

void ScenariosView::stop() {
  if (m_wanted)
    *m_wanted = false;
  m_wanted.reset();
}

/// One answer after the other, each as soon as it is there.
void ScenariosView::reckon() {
  stop();
  m_stopped = false;
  m_done = m_all = 0;
  if (m_table->model().scenarios().empty() || !m_deals.areThere())
    return showProgress();
  m_wanted = std::make_shared<std::atomic<bool>>(true);
  auto question = std::make_shared<plan::ScenarioQuestion>();
  question->elements = m_session.elements();
  question->deals = m_deals.deals();
  question->actuals = m_deals.booked();
  question->calendar = m_session.calendar();
  question->today = m_session.today();
  question->owner = Id<people::Person>(m_asked.person);
  question->period = period();
  std::vector<Scenario> all{Scenario{}};
  all.insert(all.end(), m_table->model().scenarios().begin(), m_table->model().scenarios().end());
  m_all = all.size();
  if (const std::pair asked{m_asked.person, question->period}; std::exchange(m_reckonedFor, asked) != asked)
    for (std::size_t i = 0; i < m_all; ++i)
      m_table->model().setFigures(i, std::nullopt); // those of somebody else
  for (std::size_t i = 0; i < all.size(); ++i)
    m_session.compute<basics::Outcome<ScenarioFigures>>(
        this,
        [question, scenario = all[i], wanted = m_wanted] {
          return plan::figuresUnder(*question, scenario, [wanted] { return wanted->load(); });
        },
        [this, i, wanted = m_wanted](basics::Outcome<ScenarioFigures> figures) {
          if (*wanted)
            take(i, figures);
        });
  showProgress();
}

void ScenariosView::take(std::size_t column, const basics::Outcome<ScenarioFigures>& figures) {
  ++m_done;
  m_table->model().setFigures(column, figures ? std::optional(*figures) : std::nullopt);
  showProgress();
}

void ScenariosView::showProgress() {
  const bool running = m_done < m_all && !m_stopped;
  m_stop->setVisible(running || m_stopped);
  m_stop->setText(m_stopped ? tr("Reckon again") : tr("Stop"));
  if (m_stopped)
    m_progress->setText(tr("Stopped. What stands here may be older than what is assumed."));
  else if (running)
    m_progress->setText(tr("Reckoning %1 of %2").arg(m_done + 1).arg(m_all));
  else
    m_progress->setText(tr("Below each figure its difference to the plan as it is. Win rate and deal size are changes "
                           "in %, closing is in days. Each forecast is 10,000 trials with the same seed; Delete sets "
                           "a cell back."));
}

basics::Period ScenariosView::period() const {
  return chosenPeriod(*m_period, m_session.calendar(), m_asked.year);
}

void ScenariosView::showPeople() {
  const Scenario* scenario = m_table->current();
  m_people->setVisible(scenario != nullptr);
  m_remove->setEnabled(scenario && !m_session.readOnly());
  if (scenario)
    m_people->show(*scenario, Id<people::Person>(m_asked.person), period());
}

void ScenariosView::add(std::vector<Scenario> scenarios, const QString& label) {
  basics::Edits edits;
  for (Scenario& one : scenarios) {
    one.id = m_session.newId<Scenario>();
    edits.put(one);
  }
  m_session.change(label, edits,
                   [view = QPointer(this), &session = m_session, id = scenarios.back().id](const auto& done) {
                     if (done.refused())
                       return session.refuse(done.refusal());
                     if (view)
                       view->show(id.value());
                   });
}

void ScenariosView::commitDrafts() {
  m_people->commit();
  m_table->commit();
}

/// A scenario, or who comes or leaves in one.
bool ScenariosView::show(basics::RowId element) {
  const auto* seat = m_session.elements().find(Id<plan::PlannedSeat>(element));
  const auto* departure = m_session.elements().find(Id<plan::Departure>(element));
  if (!m_table->goTo(seat ? seat->scenario.value() : departure ? departure->scenario.value() : element))
    return false;
  if (seat || departure)
    return m_people->goTo(element);
  m_table->takeFocus();
  return true;
}

QString ScenariosView::facts() const {
  const auto count = std::int64_t(m_table->model().scenarios().size());
  return count == 0 ? tr("What else could be so, side by side with the plan as it is")
                    : widgets::counted(count, tr("1 scenario beside the plan as it is"),
                                       tr("%1 scenarios beside the plan as it is"));
}

QVector<QWidget*> ScenariosView::actions() {
  return {m_new};
}

} // namespace baton::plan_page
