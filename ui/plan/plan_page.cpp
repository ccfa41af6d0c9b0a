// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/plan_page.h"

#include "core/plan/business_plan.h"
#include "core/plan/goal.h"
#include "core/plan/person_plan.h"
#include "core/plan/scenario.h"
#include "ui/plan/plan_filters.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {
namespace {

constexpr int besideFrom = 860; ///< px at 100 % of the page from which a panel stands beside the view
constexpr int sideWidth = 316;

} // namespace

std::vector<session::PageCommand> PlanPage::commands() {
  std::vector<session::PageCommand> all{{"spread", tr("Spread a number over periods or people..."), "columns-3"}};
  for (const PlanViewEntry& view : planViews())
    all.push_back(session::viewOf(view.id, view.phrase, QStringLiteral("table-2"), view.words));
  for (session::PageCommand& command : exporting::exportCommands(exporting::planOffers()))
    all.push_back(std::move(command));
  return all;
}

session::PageEntry PlanPage::entry(const exporting::DrawBook& draw) {
  return {"plan",
          tr("Plan"),
          "table-2",
          tr("Sales"),
          session::pageOf<PlanPage>(draw),
          {},
          {{tr("Arrows"), tr("in the goals: from cell to cell; with Shift, several")},
           {tr("Digits, F2"), tr("type a goal; Enter goes down, Tab to the right")},
           {tr("Delete"), tr("takes the chosen goals away")},
           {tr("Ctrl+C, Ctrl+V"), tr("copies and pastes goals, also to and from a spreadsheet")},
           {tr("Ctrl+R, Ctrl+D"), tr("fills the first column to the right, the first row down")},
           {tr("Space"), tr("folds a team away, and shows it again")},
           {tr("Alt+Up, Alt+Down"), tr("in a business plan: puts a line to another place")},
           {tr("Ctrl+Delete"), tr("takes a planned seat, a departure or a scenario away")}},
          commands()};
}

PlanPage::PlanPage(session::Session& session, session::Surrounding& surrounding, exporting::DrawBook draw,
                   QWidget* parent)
    : Page(session, surrounding, parent), m_draw(std::move(draw)), m_saving(new exporting::Saving(this, surrounding)),
      m_entries(planViews()) {
  build();
  connect(&session, &session::Session::actualsReady, this, &PlanPage::outdate);
  connect(&session, &session::Session::changed, this, &PlanPage::outdate);
  open(0);
}

void PlanPage::build() {
  auto* whole = new QHBoxLayout(this);
  theme::space(whole, 0, 0);
  m_scroll = new widgets::PageScroll(this);
  whole->addWidget(m_scroll, 1);
  m_side = new QScrollArea(this);
  m_side->setProperty("inspector", true);
  m_side->setWidgetResizable(true);
  m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_side->setFocusPolicy(Qt::NoFocus);
  whole->addWidget(m_side);
  m_header = new widgets::PageHeader(tr("Plan"));
  m_actions = new QWidget;
  theme::space(new QHBoxLayout(m_actions), 0, 8);
  m_export = new exporting::ExportMenu(exporting::exportGroups(exporting::planOffers()), this);
  m_export->follow(*m_saving);
  connect(m_export, &exporting::ExportMenu::chosen, this, &PlanPage::run);
  m_header->addAction(m_export->button());
  m_header->addAction(m_actions);
  m_scroll->content()->addWidget(m_header);
  m_whole = new widgets::FittingStack;
  m_whole->addWidget(buildEmpty());
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 0);
  column->addWidget(buildChoice());
  m_stack = new widgets::FittingStack;
  column->addWidget(m_stack, 1);
  m_whole->addWidget(body);
  m_scroll->content()->addWidget(m_whole, 1);
  m_below = new QWidget;
  theme::space(new QVBoxLayout(m_below), QMargins(0, 12, 0, 0), 0);
  m_scroll->content()->addWidget(m_below);
}

QWidget* PlanPage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("No plan yet"),
      tr("A plan says who owes how much of what, and when: from above and from below, side by side. It begins with the "
         "people who sell; goals are then typed into a grid, pasted from a spreadsheet, or imported."));
  auto* load = widgets::button(tr("Import people or goals..."), "download", widgets::ButtonKind::Primary);
  load->setObjectName("plan-import");
  connect(load, &QPushButton::clicked, this, [this] { emit m_surrounding.importFile({}); });
  empty->addButton(load);
  return empty;
}

bool PlanPage::isEmpty() const {
  return m_session.elements().count<people::Person>() == 0 && m_session.elements().count<plan::Goal>() == 0;
}

QWidget* PlanPage::buildChoice() {
  auto* row = new QWidget;
  auto* flow = new widgets::FlowLayout(row);
  theme::space(flow, QMargins(0, 0, 0, 12), 8);
  if (m_entries.size() > 1) {
    QStringList words;
    for (const PlanViewEntry& entry : m_entries)
      words.append(entry.label);
    m_choice = new widgets::SegmentedControl(tr("View of the plan"), words);
    m_choice->setObjectName("plan-views");
    connect(m_choice, &widgets::SegmentedControl::changed, this, &PlanPage::open);
    flow->addWidget(m_choice);
  }
  m_filters = new PlanFilters(m_session);
  connect(m_filters, &PlanFilters::changed, this, &PlanPage::askCurrent);
  flow->addWidget(m_filters);
  return row;
}

int PlanPage::indexOf(const QString& view) const {
  const auto found = std::ranges::find(m_entries, view, &PlanViewEntry::id);
  return found == m_entries.end() ? -1 : int(found - m_entries.begin());
}

PlanView* PlanPage::current() const {
  const auto found = m_views.find(m_current);
  return found == m_views.end() ? nullptr : found->second;
}

PlanView* PlanPage::make(int index) {
  PlanView* view = m_entries[std::size_t(index)].make(m_session, m_surrounding, nullptr);
  view->setObjectName("plan-" + m_entries[std::size_t(index)].id);
  m_stack->addWidget(view);
  for (QWidget* action : view->actions())
    m_actions->layout()->addWidget(action);
  connect(view, &PlanView::factsChanged, this, &PlanPage::showHeader);
  connect(view, &PlanView::asked, this, [this](basics::RowId person, int year) { m_filters->choose({person, year}); });
  return view;
}

void PlanPage::open(int index) {
  if (index == m_current)
    return;
  if (PlanView* before = current()) {
    before->commitDrafts();
    if (QWidget* panel = before->panel())
      panel->hide();
  }
  m_current = index;
  if (!m_views.contains(index)) {
    m_views[index] = make(index);
    m_views[index]->setProperty("place", int(m_views.size()) - 1);
  }
  m_stack->setCurrentIndex(current()->property("place").toInt());
  if (m_choice)
    m_choice->setCurrent(index);
  askCurrent();
  placePanel();
}

void PlanPage::askCurrent() {
  if (PlanView* view = current())
    view->ask(m_filters->asked());
  showHeader();
}

void PlanPage::showHeader() {
  PlanView* view = isEmpty() ? nullptr : current();
  m_whole->setCurrentIndex(view ? 1 : 0);
  m_export->setWhyDisabled(view ? QString() : tr("There is nothing to export yet"));
  m_header->setFacts(view ? view->facts() : tr("Goals that add up"));
  for (const auto& [index, one] : m_views)
    for (QWidget* action : one->actions())
      action->setVisible(one == view);
  m_actions->setVisible(view && !view->actions().isEmpty());
}

/// Beside the view where both have room, with a scroll of its own; else below it.
void PlanPage::placePanel() {
  QWidget* panel = current() && !isEmpty() ? current()->panel() : nullptr;
  const bool beside = panel && width() >= theme::ink().px(besideFrom);
  m_side->setVisible(beside);
  m_below->setVisible(panel && !beside);
  m_side->setFixedWidth(theme::ink().whole(sideWidth));
  if (QWidget* before = m_side->widget(); before && (before != panel || !beside)) {
    before->hide();
    m_below->layout()->addWidget(m_side->takeWidget());
  }
  if (!panel)
    return;
  if (beside && m_side->widget() != panel) {
    m_below->layout()->removeWidget(panel);
    m_side->setWidget(panel);
  } else if (!beside && m_below->layout()->indexOf(panel) < 0)
    m_below->layout()->addWidget(panel);
  panel->show();
}

void PlanPage::refresh() {
  m_filters->fill();
  if (PlanView* view = current())
    view->refresh();
  showHeader();
  placePanel();
}

void PlanPage::show(basics::RowId element, const QString& field) {
  renew();
  const auto& elements = m_session.elements();
  if (const int view = indexOf(field); view >= 0) {
    open(view);
    if (elements.find(basics::Id<people::Person>(element)))
      m_filters->choose({element, m_filters->asked().year});
    else if (element != 0)
      current()->show(element);
    return;
  }
  if (const int view = indexOf(viewShowing(element)); view >= 0)
    open(view);
  else if (elements.find(basics::Id<people::Person>(element)))
    m_filters->choose({element, m_filters->asked().year});
  current()->show(element);
}

void PlanPage::run(const QString& command) {
  commitDrafts();
  renew();
  if (const int view = indexOf(command); view >= 0)
    return open(view);
  if (command == QLatin1String("spread"))
    return spread();
  if (isEmpty())
    return emit m_surrounding.say(tr("There is nothing to export yet."), false);
  const PlanAsked asked = m_filters->asked();
  basics::Id<people::Person> person(asked.person);
  if (!person)
    person = m_session.me();
  if (!person && command.startsWith(QLatin1String("person-")))
    return emit m_surrounding.say(tr("Choose the person first: the filter beside the views names them."), false);
  exporting::exportPlan(command, m_session, *m_saving, m_draw,
                        {person, plan::fiscalYear(m_session.calendar(), asked.year)});
}

/// In the goals, where it is asked for.
void PlanPage::spread() {
  if (isEmpty())
    return emit m_surrounding.say(tr("There are no people and no goals yet."), false);
  open(indexOf(QStringLiteral("goals")));
  for (QWidget* action : current()->actions())
    if (auto* button = qobject_cast<QPushButton*>(action); button && button->objectName() == QLatin1String("spread"))
      button->click();
}

/// The view that is about an element; empty where each shows it.
QString PlanPage::viewShowing(basics::RowId element) const {
  const auto& elements = m_session.elements();
  if (elements.find(basics::Id<plan::Goal>(element)))
    return QStringLiteral("goals");
  if (elements.find(basics::Id<plan::BusinessPlan>(element)) || elements.find(basics::Id<plan::PlanItem>(element)))
    return QStringLiteral("person");
  if (const auto* seat = elements.find(basics::Id<plan::PlannedSeat>(element)))
    return seat->scenario ? QStringLiteral("scenarios") : QStringLiteral("capacity");
  const bool ofScenario =
      elements.find(basics::Id<plan::Scenario>(element)) || elements.find(basics::Id<plan::Departure>(element));
  return ofScenario ? QStringLiteral("scenarios") : QString();
}

void PlanPage::commitDrafts() {
  if (PlanView* view = current())
    view->commitDrafts();
}

void PlanPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placePanel();
}

void PlanPage::changeEvent(QEvent* event) {
  Page::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_side)
    placePanel();
}

} // namespace baton::plan_page
