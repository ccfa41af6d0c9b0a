// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/home_page.h"

#include "core/home/blank.h"
#include "core/home/four_legs.h"
#include "core/home/pressed_assumptions.h"
#include "ui/home/goal_tile.h"
#include "ui/home/indices_card.h"
#include "ui/home/legs_card.h"
#include "ui/home/overdue_card.h"
#include "ui/home/ready_card.h"
#include "ui/home/waiting_list.h"
#include "ui/session/live_check.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QGridLayout>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace baton::home {
namespace {

using session::LiveCheck, session::Session, session::Surrounding;
using theme::TextStyle;
using widgets::Tone;

constexpr int twoColumns = 560, allColumns = 940; ///< px at 100 %
constexpr int movesShown = 6, pressedShown = 5;

bool touches(const workspace::Report& report, std::initializer_list<std::string_view> kinds) {
  return std::ranges::any_of(report.touched, [&kinds](const basics::ElementRef& ref) {
    return std::ranges::find(kinds, ref.kind->name) != kinds.end();
  });
}

QString weekdayText(basics::Date date) {
  const QDate day(date.year(), date.month(), date.day());
  return QLocale().toString(day, QLocale::LongFormat);
}

} // namespace

session::PageEntry HomePage::entry() {
  return {
      "home",
      tr("Home"),
      "house",
      {},
      [](Session& session, Surrounding& surrounding) -> session::Page* { return new HomePage(session, surrounding); },
      {}};
}

HomePage::HomePage(Session& session, Surrounding& surrounding, QWidget* parent) : Page(session, surrounding, parent) {
  build();
  listen();
}

void HomePage::listen() {
  connect(&m_session, &Session::changed, this, [this](const workspace::Report& report) {
    int parts = Moves; // their names and facts come from anywhere
    if (touches(report, {"goal", "metric", "workspace", "import", "market", "offering", "person"}))
      parts |= Goals;
    if (touches(report, {"handoff", "acknowledgement", "open_question", "person"}))
      parts |= Standing;
    stale(parts);
  });
  connect(&m_session, &Session::actualsReady, this, [this] { stale(Goals); });
  connect(&m_session, &Session::meChanged, this, [this] { stale(Moves); });
  connect(&LiveCheck::of(m_session), &LiveCheck::checked, this, [this] { stale(Standing); });
}

void HomePage::build() {
  auto* outer = new QVBoxLayout(this);
  theme::space(outer, 0, 0);
  auto* scroll = new widgets::PageScroll(this);
  outer->addWidget(scroll);
  m_header = new widgets::PageHeader(tr("Where we stand"));
  m_primary = widgets::button({}, "arrow-right", widgets::ButtonKind::Primary);
  m_primary->setObjectName("primary");
  m_primary->hide();
  connect(m_primary, &QPushButton::clicked, this, [this] { go(m_next); });
  m_header->addAction(m_primary);
  scroll->content()->addWidget(m_header);

  m_stack = new QStackedWidget(this);
  m_stack->addWidget(buildEmpty());
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  theme::space(column, 0, 16);
  m_upper = new QGridLayout;
  theme::space(m_upper, 0, 16);
  m_ready = new ReadyCard;
  m_ready->setObjectName("ready");
  m_indices = new IndicesCard;
  m_indices->setObjectName("indices");
  connect(m_ready, &ReadyCard::placeAsked, this, &HomePage::go);
  connect(m_indices, &IndicesCard::arithmeticAsked, this, [this] { go({QStringLiteral("clarity"), 0, {}}); });
  column->addLayout(m_upper);
  column->addWidget(buildGoals());
  column->addWidget(buildMoves());
  m_legs = new LegsCard;
  m_legs->setObjectName("four-legs");
  connect(m_legs, &LegsCard::placeAsked, this, &HomePage::go);
  column->addWidget(m_legs);
  column->addStretch(1);
  m_stack->addWidget(body);
  scroll->content()->addWidget(m_stack, 1);
  arrange();
}

QWidget* HomePage::buildEmpty() {
  auto* empty = new widgets::EmptyState(
      tr("Nothing here yet"),
      tr("The shortest way to a first page takes about 15 minutes: one market, one offering, and "
         "why a buyer there should choose you."));
  empty->setObjectName("nothing-yet");
  auto* begin = widgets::button(tr("Write the first market"), "compass", widgets::ButtonKind::Primary);
  begin->setObjectName("begin");
  connect(begin, &QPushButton::clicked, this, [this] {
    go({QStringLiteral("strategy"), 0, QStringLiteral("market")});
  });
  empty->addButton(begin);
  auto* example = widgets::button(tr("Look at the example"), "bike");
  example->setObjectName("example");
  connect(example, &QPushButton::clicked, this, [this] { emit m_surrounding.startFrom(QStringLiteral("example")); });
  empty->addButton(example);
  return empty;
}

QWidget* HomePage::buildGoals() {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 10);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 12);
  m_goalsTitle = widgets::label({}, TextStyle::Title);
  m_legend = new GoalLegend;
  head->addWidget(m_goalsTitle, 1);
  head->addWidget(m_legend, 0, Qt::AlignVCenter);
  column->addLayout(head);
  m_tiles = new QGridLayout;
  theme::space(m_tiles, 0, 16);
  column->addLayout(m_tiles);
  m_noGoals =
      widgets::paragraph(tr("No goals and no results yet. Goals come from the plan, results from a list of what "
                            "was sold; then each metric shows here how far it is."),
                         TextStyle::Body, Tone::Muted);
  column->addWidget(m_noGoals);
  return part;
}

QWidget* HomePage::buildMoves() {
  auto* part = new QWidget;
  m_lower = new QGridLayout(part);
  theme::space(m_lower, 0, 16);
  m_moves = new widgets::Card(tr("Your move"));
  m_moves->setObjectName("your-move");
  m_who = new QWidget;
  auto* ask = new QVBoxLayout(m_who);
  theme::space(ask, 0, 8);
  ask->addWidget(
      widgets::paragraph(tr("Who sits here? Once you say, this shows what waits for you: versions to answer, "
                            "questions, sales tools, assumptions and markets to decide."),
                         TextStyle::Body, Tone::Muted));
  auto* choose = widgets::button(tr("Choose your name"), "user");
  choose->setObjectName("choose-name");
  connect(choose, &QPushButton::clicked, this, [this] { emit m_surrounding.askWho(); });
  ask->addWidget(choose, 0, Qt::AlignLeft);
  m_noMoves = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_moveList = new WaitingList(movesShown);
  m_moveList->setObjectName("moves");
  m_overdue = new OverdueCard;
  m_overdue->setObjectName("overdue");
  m_pressed = new widgets::Card(tr("Assumptions under pressure"));
  m_pressed->setObjectName("pressed");
  m_noPressed = widgets::paragraph({}, TextStyle::Body, Tone::Muted);
  m_pressedList = new WaitingList(pressedShown);
  m_pressedList->setObjectName("assumptions");
  for (QWidget* one : std::initializer_list<QWidget*>{m_who, m_noMoves, m_moveList})
    m_moves->body()->addWidget(one);
  for (QWidget* one : std::initializer_list<QWidget*>{m_noPressed, m_pressedList})
    m_pressed->body()->addWidget(one);
  for (auto* card : {m_moves, m_pressed})
    card->body()->addStretch(1);
  connect(m_moveList, &WaitingList::placeAsked, this, &HomePage::go);
  connect(m_overdue, &OverdueCard::placeAsked, this, &HomePage::go);
  connect(m_pressedList, &WaitingList::placeAsked, this, &HomePage::go);
  return part;
}

void HomePage::stale(int parts) {
  m_stale |= parts;
  if (isVisible())
    refresh();
}

void HomePage::refresh() {
  const int parts = std::exchange(m_stale, 0);
  if (parts == 0)
    return;
  const bool blank = isBlank(m_session.elements());
  m_stack->setCurrentIndex(blank ? 0 : 1);
  if (parts & Goals)
    refreshGoals();
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
  m_header->setFacts(tr("%1 · %2 %3").arg(weekdayText(today), QString::fromStdString(calendar.name(quarter)), ends));
  const clarity::Check* check = LiveCheck::of(m_session).check();
  m_next = check ? firstToSettle(*check) : Place();
  if (m_next)
    m_primary->setText(tr("Show what is to settle"));
  else if (check && leads({QStringLiteral("handoff"), 0, {}})) {
    m_next = {QStringLiteral("handoff"), 0, {}};
    m_primary->setText(tr("Go to the handoff"));
  }
  m_primary->setVisible(m_next && m_stack->currentIndex() == 1);
}

void HomePage::refreshStanding() {
  const LiveCheck& live = LiveCheck::of(m_session);
  if (!live.check())
    return;
  m_ready->show(*live.check(), m_session.elements());
  m_indices->show(*live.check(), live.versions());
  m_legs->show(fourLegs(m_session.elements(), *live.check(), live.facts(), m_session.today()));
}

void HomePage::refreshGoals() {
  const GoalFigures figures = goalFigures(m_session.elements(), m_session.actuals(), m_session.calendar());
  while (m_goals.size() > figures.metrics.size()) {
    delete m_goals.back();
    m_goals.pop_back();
  }
  while (m_goals.size() < figures.metrics.size()) {
    auto* tile = new GoalTile;
    connect(tile, &GoalTile::activated, this, [this] { go({QStringLiteral("numbers"), 0, {}}); });
    m_goals.push_back(tile);
  }
  for (std::size_t i = 0; i < m_goals.size(); ++i) {
    m_goals[i]->setObjectName(QStringLiteral("goal-%1").arg(figures.metrics[i].metric->id.value()));
    m_goals[i]->show(figures.metrics[i], m_session.currency());
  }
  QString years;
  if (figures.years) {
    const auto calendar = m_session.calendar();
    const auto nameOf = [&calendar](basics::Date day) {
      return QString::fromStdString(calendar.name(calendar.periodAt(day, basics::Grain::Year)));
    };
    const QString first = nameOf(figures.years->from), last = nameOf(figures.years->to);
    years = first == last ? first : tr("%1 to %2").arg(first, last);
  }
  m_goalsTitle->setText(years.isEmpty()    ? tr("Goals")
                        : figures.hasGoals ? tr("Goals, %1").arg(years)
                                           : tr("Results, %1").arg(years));
  const bool any = !figures.metrics.empty();
  m_legend->setVisible(any && figures.hasGoals);
  m_noGoals->setVisible(!any && m_session.hasActuals());
  m_columns = 0; // the tiles are others
  arrange();
}

void HomePage::refreshMoves() {
  const auto& elements = m_session.elements();
  const basics::Date today = m_session.today();
  const bool known = elements.find(m_session.me()) != nullptr;
  std::vector<WaitingText> moves;
  for (const Waiting& move : movesOf(elements, m_session.me(), today)) {
    moves.push_back(moveText(move, elements, today));
    if (!leads(moves.back().place))
      moves.back().verb.clear();
  }
  m_who->setVisible(!known);
  m_noMoves->setVisible(known && moves.empty());
  m_noMoves->setText(tr("Nothing waits for you, %1.").arg(m_session.myName()));
  m_moves->setFacts(moves.empty() ? QString() : tr("%1 open").arg(moves.size()));
  m_moveList->setVisible(!moves.empty());
  m_moveList->show(std::move(moves));
  m_overdue->show(overdue(elements, today), elements, today);

  std::vector<WaitingText> pressed;
  for (const PressedAssumption& one : pressedAssumptions(elements, today))
    pressed.push_back(pressedText(one, elements));
  const std::size_t all = elements.count<strategy::Assumption>();
  m_pressed->setFacts(all == 0 ? QString() : tr("%1 of %2").arg(pressed.size()).arg(all));
  m_noPressed->setVisible(pressed.empty());
  m_noPressed->setText(all == 0 ? tr("No assumption is written yet: what must be true for this strategy to work?")
                                : tr("Each has a test, a person and a day that is still to come."));
  m_pressedList->setVisible(!pressed.empty());
  m_pressedList->show(std::move(pressed));
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
  for (QGridLayout* grid : {m_upper, m_tiles, m_lower})
    while (grid->count() > 0)
      delete grid->takeAt(0);
  const bool wide = columns == 3;
  m_upper->addWidget(m_ready, 0, 0);
  m_upper->addWidget(m_indices, wide ? 0 : 1, wide ? 1 : 0);
  m_upper->setColumnStretch(0, 2);
  m_upper->setColumnStretch(1, wide ? 1 : 0);

  const int tiles = wide ? std::clamp(int(m_goals.size()), 1, 4) : columns;
  for (std::size_t i = 0; i < m_goals.size(); ++i)
    m_tiles->addWidget(m_goals[i], int(i) / tiles, int(i) % tiles);
  for (int i = 0; i < 4; ++i)
    m_tiles->setColumnStretch(i, i < tiles ? 1 : 0);

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
  Page::showEvent(event);
  refresh();
}

} // namespace baton::home
