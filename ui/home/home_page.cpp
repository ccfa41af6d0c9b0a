// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "core/home/blank.h"
#include "core/home/four_legs.h"
#include "core/home/goal_figures.h"
#include "core/home/pressed_assumptions.h"
#include "core/plan/adds_up.h"
#include "core/plan/goal.h"
#include "core/records/import_batch.h"
#include "core/strategy/market.h"
#include "core/workspace/deals.h"
#include "ui/home/goals_band.h"
#include "ui/home/indices_card.h"
#include "ui/home/legs_card.h"
#include "ui/home/moves_card.h"
#include "ui/home/overdue_card.h"
#include "ui/home/ready_card.h"
#include "ui/session/copies.h"
#include "ui/session/live_check.h"
#include "ui/session/read_versions.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/fitting_stack.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"

#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::home {
namespace {

using session::LiveCheck, session::Session, session::Surrounding;

constexpr int twoColumns = 560, allColumns = 940; ///< px at 100 %

bool bringsBookings(const workspace::Report& report, const basics::Elements& elements) {
  return std::ranges::any_of(report.touched, [&elements](const basics::ElementRef& ref) {
    const auto* batch = elements.find(basics::Id<records::ImportBatch>(ref.id));
    return batch && batch->recordKind == records::RecordKind::Bookings && !batch->undone;
  });
}

QString weekdayText(basics::Date date) {
  const QDate day(date.year(), date.month(), date.day());
  return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

session::PageEntry HomePage::entry() {
  return {"home", tr("Home"), "house", {}, session::pageOf<HomePage>(), {}};
}

HomePage::HomePage(Session& session, Surrounding& surrounding, QWidget* parent) : Page(session, surrounding, parent) {
  build();
  listen();
}

void HomePage::listen() {
  connect(&m_session, &Session::changed, this, [this](const workspace::Report& report) {
    int parts = Moves; // their names and facts come from anywhere
    if (basics::touchesAny(report.touched, {"goal", "metric", "workspace", "import", "market", "offering", "person"}))
      parts |= Goals;
    if (basics::touchesAny(report.touched,
                           {"handoff", "acknowledgement", "open_question", "person", "weapon", "proficiency"}))
      parts |= Standing;
    stale(parts);
    if (basics::touchesAny(report.touched, {"import", "competitor", "signal"}))
      askDeals();
    if (bringsBookings(report, m_session.elements()) && m_session.elements().count<strategy::Market>() == 0 &&
        isVisible())
      go({QStringLiteral("guide"), 0, QStringLiteral("sold")}); // what was sold is where a strategy can begin
  });
  connect(&m_session, &Session::actualsReady, this, [this] { stale(Goals); });
  connect(&m_session, &Session::meChanged, this, [this] { stale(Moves); });
  connect(&m_session, &Session::actualsReady, this, &HomePage::askDeals);
  if (m_session.hasActuals()) // they were ready before this page was first opened
    askDeals();
  connect(&LiveCheck::of(m_session), &LiveCheck::checked, this, [this] { stale(Standing | Moves); });
  connect(&session::Copies::of(m_session), &session::Copies::looked, this, &HomePage::refreshHeader);
}

void HomePage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  m_header = new widgets::PageHeader(tr("Where we stand"), {}, scroll->widget());
  m_primary = widgets::button({}, "arrow-right", widgets::ButtonKind::Primary);
  m_primary->setObjectName("primary");
  m_primary->hide();
  connect(m_primary, &QPushButton::clicked, this, [this] { go(m_next); });
  m_monday = widgets::button(tr("Monday sheet"), "calendar");
  m_monday->setObjectName("monday");
  m_monday->hide();
  connect(m_monday, &QPushButton::clicked, &m_surrounding, &Surrounding::askMonday);
  m_header->addAction(m_monday);
  m_header->addAction(m_primary);
  scroll->content()->addWidget(m_header);

  m_stack = new widgets::FittingStack(scroll->widget());
  m_stack->addWidget(buildEmpty());
  auto* body = new QWidget(m_stack);
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_upper = new QGridLayout;
  theme::space(m_upper, 0, 16);
  m_lower = new QGridLayout;
  theme::space(m_lower, 0, 16);
  m_goals = new GoalsBand(body);
  column->addLayout(m_upper);
  column->addWidget(m_goals);
  column->addLayout(m_lower);
  m_legs = new LegsCard(body);
  column->addWidget(m_legs);
  column->addStretch(1);
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);
  buildCards(body);
  arrange();
}

void HomePage::buildCards(QWidget* body) {
  m_ready = new ReadyCard(body);
  m_ready->setObjectName("ready");
  m_indices = new IndicesCard(body);
  m_indices->setObjectName("indices");
  m_moves = new MovesCard(body);
  m_moves->setObjectName("your-move");
  m_overdue = new OverdueCard(body);
  m_overdue->setObjectName("overdue");
  m_pressed = new PressedCard(body);
  m_pressed->setObjectName("pressed");
  m_legs->setObjectName("four-legs");
  connect(m_ready, &ReadyCard::placeAsked, this, &HomePage::go);
  connect(m_moves, &MovesCard::placeAsked, this, &HomePage::go);
  connect(m_overdue, &OverdueCard::placeAsked, this, &HomePage::go);
  connect(m_pressed, &PressedCard::placeAsked, this, &HomePage::go);
  connect(m_legs, &LegsCard::placeAsked, this, &HomePage::go);
  connect(m_indices, &IndicesCard::arithmeticAsked, this, [this] { go({QStringLiteral("clarity"), 0, {}}); });
  connect(m_goals, &GoalsBand::activated, this, [this] { go({QStringLiteral("numbers"), 0, {}}); });
  connect(m_goals, &GoalsBand::planAsked, this, [this] { go(m_plan); });
  connect(m_moves, &MovesCard::whoAsked, &m_surrounding, &Surrounding::askWho);
}

QWidget* HomePage::buildEmpty() {
  auto* empty = new widgets::EmptyState(tr("Nothing here yet"),
                                        tr("The shortest way to a first page takes about 15 minutes."), m_stack);
  empty->setObjectName("nothing-yet");
  const auto addWay = [this, empty](const char* name, const QString& words, const char* icon, const QString& place,
                                    widgets::ButtonKind kind = widgets::ButtonKind::Secondary) {
    auto* way = widgets::button(words, icon, kind);
    way->setObjectName(name);
    connect(way, &QPushButton::clicked, this, [this, place] { go({QStringLiteral("guide"), 0, place}); });
    empty->addButton(way);
  };
  addWay("sold", tr("Start with what we sold"), "download", QStringLiteral("sold"), widgets::ButtonKind::Primary);
  addWay("sort", tr("Sort a document"), "file-text", QStringLiteral("sort"));
  addWay("questions", tr("Answer twelve questions"), "list-checks", QStringLiteral("questions"));
  auto* example = widgets::button(tr("Look at the example"), "bike");
  example->setObjectName("example");
  connect(example, &QPushButton::clicked, this, [this] { emit m_surrounding.startFrom(QStringLiteral("example")); });
  empty->addButton(example);
  return empty;
}

void HomePage::stale(int parts) {
  m_stale |= parts;
  outdate();
}

void HomePage::refresh() {
  const int parts = std::exchange(m_stale, 0);
  if (parts == 0)
    return;
  const bool blank = isBlank(m_session.elements());
  m_stack->setCurrentIndex(blank ? 0 : 1);
  if (parts & Goals)
    m_goals->show(goalFigures(m_session.elements(), m_session.actuals(), m_session.calendar()), m_session.calendar(),
                  m_session.currency(), m_session.hasActuals());
  if (parts & Standing)
    refreshStanding();
  if (parts & Moves)
    refreshMoves();
  refreshHeader();
}

void HomePage::refreshHeader() {
  const basics::Date today = m_session.today();
  const auto calendar = m_session.calendar();
  const auto quarter = calendar.periodAt(today, basics::Grain::Quarter);
  const int left = quarter.to.days() - today.days();
  const QString ends = left == 0 ? tr("ends today") : left == 1 ? tr("ends tomorrow") : tr("ends in %1 days").arg(left);
  QString facts = tr("%1 · %2 %3").arg(weekdayText(today), QString::fromStdString(calendar.name(quarter)), ends);
  if (const auto& given = session::Copies::of(m_session).given())
    facts = session::noteOf(*given) + QStringLiteral(" · ") + facts;
  m_header->setFacts(facts);
  const clarity::Check* check = LiveCheck::of(m_session).check();
  m_next = check ? firstToSettle(*check) : Place();
  if (m_next)
    m_primary->setText(tr("Show what is to settle"));
  else if (check && leads({QStringLiteral("handoff"), 0, {}})) {
    m_next = {QStringLiteral("handoff"), 0, {}};
    m_primary->setText(tr("Go to the handoff"));
  }
  m_primary->setVisible(m_next && m_stack->currentIndex() == 1);
  m_monday->setVisible(m_stack->currentIndex() == 1);
}

void HomePage::refreshStanding() {
  const LiveCheck& live = LiveCheck::of(m_session);
  if (!live.check())
    return;
  m_ready->show(*live.check(), m_session.elements());
  m_indices->show(*live.check(), live.versions());
  m_legs->show(fourLegs(m_session.elements(), *live.check(), live.facts(), m_session.today(), {}, m_against),
               [this](const Place& place) { return leads(place); });
  refreshPlan();
}

/// How deals ended in which a competitor is named is read beside what is shown.
void HomePage::askDeals() {
  m_session.ask<Against>(
      this,
      [](const workspace::Workspace& workspace) {
        return againstCompetitors(workspace.elements(), workspace::dealsOf(workspace));
      },
      [this](const Against& against) {
        m_against = against;
        stale(Standing);
      });
}

/// What the clarity check says of goals belongs to it.
void HomePage::refreshPlan() {
  const LiveCheck& live = LiveCheck::of(m_session);
  m_plan = {QStringLiteral("clarity"), 0, {}};
  PlanStanding standing;
  std::optional<basics::Severity> heaviest;
  const auto take = [&](basics::Severity severity, const std::string& text, basics::RowId element) {
    ++standing.findings[std::size_t(severity)];
    if (heaviest && *heaviest <= severity)
      return;
    heaviest = severity;
    standing.first = session::word(text);
    m_plan.element = element;
  };
  for (const plan::PlanFinding& finding : live.plan())
    take(finding.severity(), finding.text, finding.id);
  for (const clarity::Finding& finding : live.check()->findings)
    if (plan::isAboutThePlan(finding.rule) && !finding.settled)
      take(finding.severity, finding.text, finding.id);
  m_goals->showPlan(m_session.elements().count<plan::Goal>() > 0, standing);
}

void HomePage::refreshMoves() {
  const auto& elements = m_session.elements();
  const basics::Date today = m_session.today();
  const commitments::Ledger ledger(elements, today);
  std::vector<WaitingText> moves, owed, pressed;
  const auto add = [&](std::vector<WaitingText>& lines, const Waiting& one, WaitingText text) {
    if (one.matter == Matter::Answered && session::hasRead(m_session, one.version))
      return;
    if (!leads(text.place)) {
      text.verb.clear();
      text.place = {};
    }
    lines.push_back(std::move(text));
  };
  for (const Waiting& move : movesOf(ledger, m_session.me(), LiveCheck::of(m_session).news()))
    add(moves, move, moveText(move, elements, today));
  for (const Waiting& promise : owedTo(ledger, m_session.me()))
    add(owed, promise, owedText(promise, elements, today));
  m_moves->show(m_session.myName(), std::move(moves), std::move(owed));
  m_overdue->show(overdue(ledger), elements, today);
  for (const PressedAssumption& one : pressedAssumptions(elements, today))
    pressed.push_back(pressedText(one, elements));
  m_pressed->show(std::move(pressed), elements.count<strategy::Assumption>());
}

bool HomePage::leads(const Place& place) const {
  return place && m_surrounding.hasPage(place.page);
}

void HomePage::go(const Place& place) {
  if (leads(place))
    emit m_surrounding.openPage(place.page, place.element, place.field);
}

void HomePage::arrange() {
  const double zoom = theme::ink().zoom;
  const int columns = width() >= allColumns * zoom ? 3 : width() >= twoColumns * zoom ? 2 : 1;
  if (columns == m_columns)
    return;
  m_columns = columns;
  for (QGridLayout* grid : {m_upper, m_lower})
    while (grid->count() > 0)
      delete grid->takeAt(0);
  const bool wide = columns == 3;
  m_upper->addWidget(m_ready, 0, 0);
  m_upper->addWidget(m_indices, wide ? 0 : 1, wide ? 1 : 0);
  m_upper->setColumnStretch(0, 2);
  m_upper->setColumnStretch(1, wide ? 1 : 0);

  const int weights[] = {wide ? 4 : 1, columns > 1 ? (wide ? 3 : 1) : 0, wide ? 3 : 0};
  if (wide) {
    m_lower->addWidget(m_moves, 0, 0);
    m_lower->addWidget(m_overdue, 0, 1);
    m_lower->addWidget(m_pressed, 0, 2);
  } else {
    m_lower->addWidget(m_moves, 0, 0, 1, columns);
    m_lower->addWidget(m_overdue, 1, 0);
    m_lower->addWidget(m_pressed, columns == 2 ? 1 : 2, columns == 2 ? 1 : 0);
  }
  for (int i = 0; i < 3; ++i)
    m_lower->setColumnStretch(i, weights[i]);
}

void HomePage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  arrange();
}

void HomePage::showEvent(QShowEvent* event) {
  stale(Moves); // what was read meanwhile is none any more
  Page::showEvent(event);
}

} // namespace baton::home
