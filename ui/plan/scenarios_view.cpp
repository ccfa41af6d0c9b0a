// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/scenarios_view.h"

#include "core/people/reporting_line.h"
#include "ui/inspector/field_edits.h"
#include "ui/inspector/words.h"
#include "ui/plan/capacity_table.h"
#include "ui/plan/deals_at_hand.h"
#include "ui/plan/period_choice.h"
#include "ui/plan/scenario_table_model.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPointer>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::plan_page {

using basics::Id;
using plan::Scenario, plan::ScenarioFigures;
using ScenarioModel = ScenarioTableModel;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int wordsWidth = 150, scenarioWidth = 132, driverHigh = 30, figureHigh = 48;

} // namespace

ScenariosView::ScenariosView(session::Session& session, session::Surrounding&, QWidget* parent)
    : PlanView(parent), m_session(session), m_deals(DealsAtHand::of(session)), m_stack(new widgets::FittingStack) {
  m_new = widgets::button(tr("New scenario"), "plus", widgets::ButtonKind::Primary, this);
  m_new->setObjectName("new-scenario");
  m_new->hide();
  widgets::setWhyDisabled(m_new, session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(m_new, &QPushButton::clicked, this, [this] {
    Scenario one;
    one.name = tr("Scenario %1").arg(m_model->scenarios().size() + 1).toStdString();
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
  m_seatsCard = new widgets::Card;
  buildSeats(*m_seatsCard);
  column->addWidget(m_seatsCard);
  column->addStretch();
  return body;
}

void ScenariosView::buildTable(widgets::Card& card) {
  m_remove = widgets::toolButton("trash-2", tr("Delete this scenario (Ctrl+Delete)"));
  m_remove->setObjectName("delete-scenario");
  connect(m_remove, &QToolButton::clicked, this, &ScenariosView::removeScenario);
  card.addTool(m_remove);
  m_model = new ScenarioModel(this);
  m_model->setReadOnly(m_session.readOnly());
  m_table = new QTableView;
  m_table->setObjectName("scenarios");
  m_table->setModel(m_model);
  widgets::styleTable(m_table, tr("Scenarios side by side"), widgets::CellDelegate::Rows::TwoLines);
  m_table->horizontalHeader()->hide();
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                           QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
  m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table->installEventFilter(this);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ScenariosView::showSeats);
  connect(m_table, &QTableView::doubleClicked, this, [this] { press(Qt::Key_Space); });
  connect(m_model, &ScenarioModel::edited, this, &ScenariosView::write);
  card.body()->addWidget(m_table);
  m_refusal = widgets::paragraph({}, TextStyle::Caption, Tone::Bad);
  m_refusal->setObjectName("refusal");
  m_refusal->hide();
  connect(m_model, &ScenarioModel::refused, this, [this](const QString& reason) {
    m_refusal->setText(reason);
    m_refusal->setVisible(!reason.isEmpty());
  });
  card.body()->addWidget(m_refusal);
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

void ScenariosView::buildSeats(widgets::Card& card) {
  auto* plan = widgets::smallButton(tr("Plan a seat"), "plus");
  plan->setObjectName("plan-seat");
  widgets::setWhyDisabled(plan, m_session.readOnly() ? tr("The file is open for reading only") : QString());
  connect(plan, &QPushButton::clicked, this, &ScenariosView::addSeat);
  card.addTool(plan);
  m_noSeats = widgets::paragraph(tr("No seat of its own. One that is planned here counts in this scenario alone."),
                                 TextStyle::Body, Tone::Muted);
  card.body()->addWidget(m_noSeats);
  m_seats = new CapacityTable(m_session, tr("Planned seats of the scenario"));
  card.body()->addWidget(m_seats);
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
  const QModelIndex at = m_table->currentIndex();
  m_model->show(std::move(scenarios));
  if (!m_table->currentIndex().isValid() && at.isValid())
    m_table->setCurrentIndex(m_model->index(at.row(), std::min(at.column(), m_model->columnCount() - 1)));
  arrange();
  showSeats();
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
  if (m_model->scenarios().empty() || !m_deals.areThere())
    return showProgress();
  m_wanted = std::make_shared<std::atomic<bool>>(true);
  auto question = std::make_shared<plan::ScenarioQuestion>();
  question->elements = m_session.elements();
  question->deals = m_deals.deals();
  question->actuals = m_deals.booked();
  question->calendar = m_session.calendar();
  question->today = m_session.today();
  question->owner = Id<people::Person>(m_asked.person);
  question->period = chosenPeriod(*m_period, m_session.calendar(), m_asked.year);
  std::vector<Scenario> all{Scenario{}};
  all.insert(all.end(), m_model->scenarios().begin(), m_model->scenarios().end());
  m_all = all.size();
  if (const std::pair asked{m_asked.person, question->period}; std::exchange(m_reckonedFor, asked) != asked)
    for (std::size_t i = 0; i < m_all; ++i)
      m_model->setFigures(i, std::nullopt); // those of somebody else
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
  m_model->setFigures(column, figures ? std::optional(*figures) : std::nullopt);
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

const Scenario* ScenariosView::current() const {
  return m_model->at(m_table->currentIndex().column());
}

void ScenariosView::showSeats() {
  const Scenario* scenario = current();
  m_seatsCard->setVisible(scenario != nullptr);
  m_remove->setEnabled(scenario && !m_session.readOnly());
  if (!scenario)
    return;
  m_seatsCard->setTitle(tr("Seats of %1")
                            .arg(inspector::shortTitle(m_session.elements(),
                                                       {&describe(basics::Tag<Scenario>{}), scenario->id.value()})));
  auto capacity = plan::capacityPlan(m_session.elements(), m_session.calendar(), Id<people::Person>(m_asked.person),
                                     chosenPeriod(*m_period, m_session.calendar(), m_asked.year), scenario->id);
  const auto& elements = m_session.elements();
  std::erase_if(capacity.lines, [&elements, scenario](const plan::CapacityLine& line) {
    const auto* seat = elements.find(line.planned);
    return !seat || seat->scenario != scenario->id;
  });
  m_noSeats->setVisible(capacity.lines.empty());
  m_seats->setVisible(!capacity.lines.empty());
  m_seats->show(std::move(capacity), false);
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

void ScenariosView::addSeat() {
  const Scenario* scenario = current();
  if (!scenario)
    return;
  plan::PlannedSeat seat;
  seat.id = m_session.newId<plan::PlannedSeat>();
  seat.scenario = scenario->id;
  seat.name = tr("New seat").toStdString();
  seat.started = std::max(chosenPeriod(*m_period, m_session.calendar(), m_asked.year).from,
                          m_session.today().firstOfMonth().plusMonths(1));
  if (people::isManager(m_session.elements(), Id<people::Person>(m_asked.person)))
    seat.manager = Id<people::Person>(m_asked.person);
  seat.fullProductivity = plan::usualProductivity(m_session.elements());
  basics::Edits edits;
  edits.put(seat);
  m_session.change(tr("plan a seat in a scenario"), edits,
                   [view = QPointer(this), &session = m_session, id = seat.id](const auto& done) {
                     if (done.refused())
                       return session.refuse(done.refusal());
                     if (view)
                       view->m_seats->goTo(id.value());
                   });
}

void ScenariosView::removeScenario() {
  const Scenario* scenario = current();
  if (!scenario || m_session.readOnly())
    return;
  basics::Edits edits;
  edits.erase(scenario->id);
  m_session.change(
      inspector::deleteLabel(m_session.elements(), {&describe(basics::Tag<Scenario>{}), scenario->id.value()}), edits);
}

void ScenariosView::write(const basics::ElementRef& element, const QString& field, const basics::Value& value) {
  basics::Edits edits;
  const basics::Field& edited = *element.kind->field(field.toStdString());
  edits.set(*element.kind, element.id, edited, value);
  m_session.change(inspector::editLabel(m_session.elements(), element, edited, value), edits);
}

void ScenariosView::commitDrafts() {
  m_seats->commit();
  commitEditorOf(*m_table);
}

bool ScenariosView::show(basics::RowId element) {
  const auto* seat = m_session.elements().find(Id<plan::PlannedSeat>(element));
  const int column = m_model->columnOf(seat ? seat->scenario.value() : element);
  if (column < 0)
    return false;
  m_table->setCurrentIndex(m_model->index(ScenarioModel::Name, column));
  if (seat)
    return m_seats->goTo(element);
  m_table->setFocus(Qt::OtherFocusReason);
  return true;
}

QString ScenariosView::facts() const {
  const auto count = std::int64_t(m_model->scenarios().size());
  return count == 0 ? tr("What else could be so, side by side with the plan as it is")
                    : widgets::counted(count, tr("1 scenario beside the plan as it is"),
                                       tr("%1 scenarios beside the plan as it is"));
}

QVector<QWidget*> ScenariosView::actions() {
  return {m_new};
}

/// What a key does to the current cell.
bool ScenariosView::press(int key) {
  const QModelIndex at = m_table->currentIndex();
  const Scenario* scenario = current();
  if (!scenario)
    return false;
  if (at.row() == ScenarioModel::LargestLost && (key == Qt::Key_Space || key == Qt::Key_Return || key == Qt::Key_Enter))
    return m_model->setData(at, !scenario->largestLost, Qt::EditRole);
  if (key == Qt::Key_Delete && at.row() <= ScenarioModel::LargestLost && at.row() != ScenarioModel::Name) {
    m_model->setData(at, at.row() == ScenarioModel::LargestLost ? QVariant(false) : QVariant(QString()), Qt::EditRole);
    return true;
  }
  if ((key == Qt::Key_Return || key == Qt::Key_Enter) && at.flags() & Qt::ItemIsEditable) {
    m_table->edit(at);
    return true;
  }
  return false;
}

bool ScenariosView::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress && m_table->hasFocus()) {
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Delete && key.modifiers() == Qt::ControlModifier) {
      removeScenario();
      return true;
    }
    if (press(key.key()))
      return true;
  }
  return PlanView::eventFilter(watched, event);
}

void ScenariosView::arrange() {
  const theme::Ink& ink = theme::ink();
  const int columns = m_model->columnCount();
  const int room = m_table->width() > 0 ? m_table->viewport()->width() : width();
  const int figures = std::max(1, columns - 1);
  const int wide = std::max(ink.whole(scenarioWidth), (room - ink.whole(wordsWidth)) / figures);
  m_table->setColumnWidth(ScenarioModel::words, ink.whole(wordsWidth));
  for (int i = ScenarioModel::base; i < columns; ++i)
    m_table->setColumnWidth(i, std::min(wide, ink.whole(2 * scenarioWidth)));
  int high = 1;
  for (int row = 0; row < ScenarioModel::RowCount; ++row) {
    m_table->setRowHeight(row, ink.whole(row < ScenarioModel::Likely ? driverHigh : figureHigh));
    high += m_table->rowHeight(row);
  }
  const bool scrolls = ink.whole(wordsWidth) + figures * std::min(wide, ink.whole(2 * scenarioWidth)) > room;
  m_table->setFixedHeight(high + (scrolls ? m_table->horizontalScrollBar()->sizeHint().height() : 0));
}

void ScenariosView::resizeEvent(QResizeEvent* event) {
  PlanView::resizeEvent(event);
  arrange();
}

void ScenariosView::changeEvent(QEvent* event) {
  PlanView::changeEvent(event);
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::plan_page
