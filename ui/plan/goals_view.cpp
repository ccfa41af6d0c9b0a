// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goals_view.h"

#include "ui/inspector/words.h"
#include "ui/plan/goal_block.h"
#include "ui/plan/goal_filters.h"
#include "ui/plan/goal_story_card.h"
#include "ui/plan/goal_table.h"
#include "ui/plan/plan_findings.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/sums_card.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <algorithm>

namespace baton::plan_page {

using inspector::text;
using theme::TextStyle;
using widgets::Tone;

namespace {

bool concernsPlans(const workspace::Report& report) {
  return basics::touchesAny(report.touched, {"goal", "goal_proposal", "person", "metric", "market", "offering",
                                             "import", "workspace", "planned_seat"});
}

QString sumText(const plan::GoalSum& sum, const GridUnit& unit) {
  const auto value = sum.value();
  if (!value)
    return sum.stated() ? toFollow() : QStringLiteral("–");
  return unit.unit == plan::Unit::Percent ? widgets::percent(value->number() / 100) : widgets::compact(value->number());
}

} // namespace

GoalsView::GoalsView(session::Session& session, session::Surrounding&, QWidget* parent)
    : PlanView(parent), m_session(session) {
  build();
  connect(&session, &session::Session::changed, this, &GoalsView::take);
  connect(&session, &session::Session::actualsReady, this, [this] {
    m_outdated = true;
    if (isVisible())
      askGrid();
  });
}

void GoalsView::build() {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 12);
  m_spread = widgets::button(tr("Spread..."), "columns-3", widgets::ButtonKind::Primary, this);
  m_spread->setObjectName("spread");
  connect(m_spread, &QPushButton::clicked, this, &GoalsView::askSpread);
  m_filters = new GoalFilters(m_session);
  connect(m_filters, &GoalFilters::changed, this, &GoalsView::askGrid);
  column->addWidget(m_filters);
  m_sums = new widgets::SumsCard;
  m_sums->setPadding(16, 10);
  column->addWidget(m_sums);
  column->addWidget(buildGrid(), 1);
  buildStory();
  column->addWidget(m_story);
  m_findings = new PlanFindings(m_session, this);
  m_findings->hide();
  connect(m_findings, &PlanFindings::looked, this, &GoalsView::mark);
  connect(m_findings, &PlanFindings::goAsked, this, &GoalsView::goToFinding);
}

QWidget* GoalsView::buildGrid() {
  auto* card = new widgets::Card;
  card->setPadding(1, 1);
  m_model = new GoalGridModel(m_session, this);
  m_table = new GoalTable(m_model);
  m_refusal = widgets::paragraph({}, TextStyle::Small, Tone::Bad);
  m_refusal->setObjectName("goal-refusal");
  m_refusal->hide();
  card->body()->addWidget(m_table, 1);
  auto* strip = new QWidget;
  auto* line = new QVBoxLayout(strip);
  theme::space(line, QMargins(10, 0, 10, 0), 0);
  line->addWidget(m_refusal);
  m_left = widgets::paragraph({}, TextStyle::Small, Tone::Warn);
  m_left->setObjectName("goal-left");
  m_left->hide();
  line->addWidget(m_left);
  m_longer =
      widgets::paragraph(tr("Blank are periods whose goals are stated for a longer one: the quarter, or the year."),
                         TextStyle::Small, Tone::Muted);
  m_longer->hide();
  line->addWidget(m_longer);
  card->body()->addWidget(strip);
  connect(m_table, &GoalTable::refused, this, &GoalsView::refuse);
  connect(m_table, &GoalTable::currentMoved, this, [this] { noteLeft({}); });
  connect(m_table, &GoalTable::copyAsked, this, &GoalsView::copy);
  connect(m_table, &GoalTable::pasteAsked, this, &GoalsView::paste);
  connect(m_table, &GoalTable::deleteAsked, this, &GoalsView::takeAway);
  connect(m_table, &GoalTable::fillAsked, this, &GoalsView::fill);
  return card;
}

void GoalsView::ask(const PlanAsked& asked) {
  if (asked == m_asked && !m_outdated)
    return;
  m_asked = asked;
  askGrid();
}

void GoalsView::refresh() {
  m_filters->fill();
  if (m_outdated)
    askGrid();
}

void GoalsView::showEvent(QShowEvent* event) {
  PlanView::showEvent(event);
  if (m_aroundOutdated)
    showAround();
}

/// What stands around the grid takes a look at all goals and deals: only where it is seen.
void GoalsView::showAround() {
  m_aroundOutdated = !isVisible();
  if (m_aroundOutdated)
    return;
  showStory();
  m_findings->look(m_model->grid()->asked().year);
}

void GoalsView::askGrid() {
  const plan::GridAsked asked = m_filters->asked(m_asked);
  m_model->ask(asked, m_filters->unit(), m_filters->compares());
  if (std::exchange(m_outdated, false))
    m_model->renew();
  m_table->setCornerWord(m_filters->compares()                 ? tr("%1, compared").arg(m_filters->basisName())
                         : asked.rows == plan::GridRows::Roles ? tr("Title")
                                                               : tr("Owner"));
  m_longer->setVisible(m_model->hasLonger());
  m_sumsOf.emplace(m_session.elements(), m_session.calendar(), asked);
  showSums();
  showAround();
  emit factsChanged();
}

/// An edited goal touches its row and the sums above it; the grid stays.
void GoalsView::take(const workspace::Report& report) {
  if (m_outdated || !concernsPlans(report))
    return;
  m_model->take(report.touched);
  if (m_sumsOf && !m_sumsOf->update(m_session.elements(), report.touched))
    m_sumsOf.emplace(m_session.elements(), m_session.calendar(), m_filters->asked(m_asked));
  showSums();
  showAround();
  emit factsChanged();
}

void GoalsView::showSums() {
  const plan::PlanSums sums = m_sumsOf->sums();
  const GridUnit unit = m_filters->unit();
  const auto gap = sums.gap();
  const auto target = sums.target.value();
  const auto share = gap && target ? basics::ratio(*gap, *target) : std::nullopt;
  std::vector<widgets::SumsCard::Sum> shown{
      {tr("Target, from above"), sumText(sums.target, unit),
       widgets::counted(std::int64_t(sums.targets), tr("1 goal"), tr("%1 goals"))},
      {tr("Commit, from below"), sumText(sums.commit, unit),
       tr("%1 of %2 given")
           .arg(widgets::whole(std::int64_t(sums.commits)), widgets::whole(std::int64_t(sums.targets)))},
      {tr("Gap"), gap ? widgets::signedCompact(gap->number()) : QStringLiteral("–"),
       share ? tr("%1 of target").arg(widgets::signedPercent(*share)) : tr("commit less target")}};
  const auto over = sums.overCapacity();
  const auto* metric = m_model->grid()->metric();
  if (metric && metric->role == plan::MetricRole::Revenue) // others have no capacity
    shown.push_back({tr("Capacity of these people"),
                     sums.capacity ? widgets::compact(sums.capacity->number()) : QStringLiteral("–"),
                     !sums.capacity ? tr("nobody's full productivity is known")
                     : !over        ? widgets::counted(std::int64_t(sums.seats), tr("1 person"), tr("%1 people"))
                     : *over > 0    ? tr("target is %1 over it").arg(widgets::percent(*over))
                                    : tr("target is %1 under it").arg(widgets::percent(-*over))});
  m_sums->show(shown);
}

QString GoalsView::facts() const {
  if (!m_model->grid())
    return {};
  std::set<basics::Id<people::Person>> people;
  for (const plan::GridRow& row : m_model->grid()->rows())
    if (row.kind == plan::GridRow::Kind::Person)
      people.insert(row.person);
  const GridUnit unit = m_filters->unit();
  const QString amounts = unit.unit == plan::Unit::Count     ? tr("goals as counts")
                          : unit.unit == plan::Unit::Percent ? tr("goals in percent")
                          : unit.thousands ? tr("goals in thousand %1, rounded where shown").arg(m_session.currency())
                                           : tr("goals in %1").arg(m_session.currency());
  QStringList parts{text(m_session.calendar().name(m_model->grid()->asked().year)),
                    widgets::counted(std::int64_t(people.size()), tr("1 person"), tr("%1 people")), amounts};
  if (m_model->grid()->asked().measure == plan::Measure::YearToDate)
    parts.append(tr("counted from the year's start"));
  if (m_model->grid()->asked().measure == plan::Measure::AtEnd)
    parts.append(tr("counted at the period's end"));
  return parts.join(QStringLiteral(" · "));
}

QVector<QWidget*> GoalsView::actions() {
  return {m_spread};
}

QWidget* GoalsView::panel() {
  return m_findings;
}

void GoalsView::commitDrafts() {
  m_table->commitDraft();
}

bool GoalsView::show(basics::RowId element) {
  const auto* goal = m_session.elements().find(basics::Id<plan::Goal>(element));
  if (!goal || !goal->from)
    return false;
  const auto year = m_session.calendar().periodAt(*goal->from, basics::Grain::Year);
  emit asked(m_asked.person, year.to.year());
  if (!m_model->grid()->find(goal->id))
    m_filters->choose(*goal);
  if (!m_model->grid()->find(goal->id) && m_asked.person != 0)
    emit asked(0, year.to.year());
  const auto place = m_model->grid()->find(goal->id);
  if (place) {
    m_table->goTo(place->first, place->second);
    m_table->setFocus();
  }
  return place.has_value();
}

void GoalsView::refuse(const QString& reason) {
  m_refusal->setText(reason);
  m_refusal->setVisible(!reason.isEmpty());
}

void GoalsView::copy() {
  widgets::copyCells(blockText(*m_model, m_table->block(), m_table->rowsInSight()));
}

bool GoalsView::write(const BlockEntries& block, const QString& one, const QString& several) {
  refuse(block.refusal);
  noteLeft({});
  if (!block.refusal.isEmpty())
    return false;
  const auto refusal =
      block.entries.empty()
          ? std::nullopt
          : m_model->write(block.entries, widgets::counted(std::int64_t(block.entries.size()), one, several));
  if (refusal)
    refuse(session::sentence(*refusal));
  else if (block.left.all() > 0)
    noteLeft(block.entries.empty() ? tr("Nothing was changed. %1").arg(leftWords(block.left)) : leftWords(block.left));
  return !refusal && !block.entries.empty();
}

/// Stands below the grid until the keyboard goes to another cell.
void GoalsView::noteLeft(const QString& words) {
  m_left->setText(words);
  m_left->setVisible(!words.isEmpty());
}

/// What the grid does not show by itself is said: the unit that the amounts were taken in, and what is gone.
void GoalsView::paste() {
  const auto block =
      entriesFrom(*m_model, widgets::CopiedCells::onClipboard(), m_table->block(), m_table->rowsInSight());
  if (write(block, tr("paste 1 goal"), tr("paste %1 goals")))
    noteLeft(QStringList{pastedWords(block.entries, m_model->unit().thousands, m_session.currency()), m_left->text()}
                 .join(QLatin1Char(' '))
                 .trimmed());
}

void GoalsView::takeAway() {
  write(entriesErasing(*m_model, m_table->block(), m_table->rowsInSight()), tr("delete 1 goal"), tr("delete %1 goals"));
}

void GoalsView::fill(Qt::Orientation orientation) {
  write(entriesFilling(*m_model, m_table->block(), m_table->rowsInSight(), orientation), tr("fill 1 goal"),
        tr("fill %1 goals"));
}

} // namespace baton::plan_page
