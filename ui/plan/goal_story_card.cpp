// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/goal_story_card.h"

#include "core/plan/goal_story.h"
#include "ui/inspector/words.h"
#include "ui/plan/goal_grid_model.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QDate>
#include <QDateTime>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QVBoxLayout>
#include <utility>

namespace baton::plan_page {

using inspector::text;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int roomForStory = 68; ///< px at 100 %

QString dayOf(const std::optional<basics::Instant>& at) {
  return at ? QLocale().toString(QDateTime::fromString(text(at->iso()), Qt::ISODate).date(), QLocale::ShortFormat)
            : QString();
}

} // namespace

GoalStoryCard::GoalStoryCard(session::Session& session, const GoalGridModel& model, QWidget* parent)
    : Card({}, parent), m_session(session), m_model(model), m_facts(new widgets::FittingGrid(120, 16, 5)) {
  setObjectName("goal-story");
  setPadding(16, 12);
  m_propose = widgets::smallButton(tr("Note a request or an offer..."), "message-square");
  m_propose->setObjectName("goal-propose");
  connect(m_propose, &QPushButton::clicked, this, &GoalStoryCard::proposalAsked);
  m_note = widgets::paragraph({}, TextStyle::Small, Tone::Muted);
  body()->addWidget(m_facts);
  m_story = new QWidget;
  auto* story = new QVBoxLayout(m_story);
  theme::space(story, 0, 4);
  story->addWidget(m_note);
  story->addWidget(m_propose, 0, Qt::AlignLeft);
  m_lines = new QVBoxLayout;
  theme::space(m_lines, 0, 4);
  story->addLayout(m_lines);
  story->addStretch(1);
  body()->addWidget(m_story);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &GoalStoryCard::keepRoom);
  keepRoom();
  showNothing();
}

/// The grid above keeps its height from cell to cell: there is room for the button and a line or two in any case.
void GoalStoryCard::keepRoom() {
  m_story->setMinimumHeight(theme::ink().whole(roomForStory));
}

void GoalStoryCard::clear() {
  for (QWidget* part : std::exchange(m_parts, {}))
    delete part;
  m_facts->setParts({});
  m_facts->hide();
  m_note->hide();
  m_propose->hide();
  while (QLayoutItem* item = m_lines->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

/// The room that the story of a cell takes says what will stand in it.
void GoalStoryCard::showNothing() {
  clear();
  setTitle(tr("No cell is chosen"));
  setFacts(tr("Choose one in the grid"));
  addFact(tr("Goal"), QStringLiteral("–"), tr("to the cent"));
  addFact(tr("Actual"), QStringLiteral("–"), tr("what came of it so far"));
  addFact(tr("Attainment"), QStringLiteral("–"), tr("actual over goal"));
  addFact(tr("Remaining"), QStringLiteral("–"), tr("goal less actual"));
  m_facts->setParts(m_parts);
  m_facts->show();
  for (const QString& words :
       {tr("Who asked for what, who offered what, and when; one click makes such an amount the goal."),
        tr("What the people of a team owe together, beside what is asked of it."),
        tr("What the goal stands on: promises of both sides, and other goals.")})
    m_lines->addWidget(widgets::paragraph(words, TextStyle::Small, Tone::Muted));
}

void GoalStoryCard::show(int row, int column, const QString& metric, const QString& basis) {
  clear();
  setTitle(m_model.cellTitle(row, column));
  setFacts(tr("%1, %2").arg(metric, basis));
  showFigures(row, column);
  showLevels(row, column);
  showProposals(row, column);
}

void GoalStoryCard::addFact(const QString& name, const QString& figure, const QString& note) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 1);
  column->addWidget(widgets::label(name, TextStyle::Label, Tone::Muted));
  column->addWidget(widgets::figure(figure, TextStyle::BodyStrong));
  column->addWidget(widgets::paragraph(note, TextStyle::Caption, Tone::Muted));
  column->addStretch(1);
  m_parts.push_back(part);
}

void GoalStoryCard::showFigures(int row, int column) {
  const plan::Figures figures =
      plan::figuresAt(m_session.elements(), m_session.actuals(), m_session.calendar(), *m_model.grid(), row, column);
  const plan::GridCell& cell = m_model.grid()->cell(row, column);
  const GridUnit exact{m_model.unit().unit, false};
  const auto amount = [&exact](const std::optional<basics::Amount>& one) {
    return one ? exactAmount(*one, exact) : QStringLiteral("–");
  };
  const QString unit = exact.unit == plan::Unit::Money ? m_session.currency() : QString();
  addFact(tr("Goal"), cell.isThere() && !cell.amount ? toFollow() : amount(cell.amount),
          cell.isThere() ? unit : tr("no goal yet"));
  const auto metric = m_model.grid()->asked().metric.value();
  const auto through = m_session.actuals().dataThrough.find(metric);
  const bool partial = figures.partial && through != m_session.actuals().dataThrough.end();
  const QString until =
      partial
          ? tr("to %1, not over yet")
                .arg(QLocale().toString(QDate(through->second.year(), through->second.month(), through->second.day()),
                                        QLocale::ShortFormat))
          : QString();
  addFact(tr("Actual"), amount(figures.actual), figures.actual ? until : tr("none known"));
  addFact(tr("Attainment"),
          figures.actual && figures.goal ? widgets::percentOr(figures.attainment) : QStringLiteral("–"),
          tr("actual over goal"));
  addFact(tr("Remaining"), amount(figures.remaining), tr("goal less actual"));
  m_facts->setParts(m_parts);
  m_facts->show();
}

/// What is asked of a team against what its people owe.
void GoalStoryCard::showLevels(int row, int column) {
  const auto& grid = *m_model.grid();
  const auto kind = grid.rows()[std::size_t(row)].kind;
  if (grid.asked().scope != plan::Scope::Team ||
      (kind != plan::GridRow::Kind::Team && kind != plan::GridRow::Kind::Company))
    return;
  const plan::GridLevels levels = grid.levels(row, column);
  const auto above = levels.above.value(), parts = levels.parts.value();
  if (!above || !parts)
    return;
  const GridUnit exact{m_model.unit().unit, false};
  const auto over = plan::overAssignment(levels.parts, levels.above);
  const QString sums = exactAmount(*parts, exact);
  m_note->setText(
      *parts < *above
          ? tr("Those who report owe %1 together: %2 are nobody's.").arg(sums, exactAmount(*above - *parts, exact))
          : tr("Those who report owe %1 together, %2 of over-assignment.")
                .arg(sums, over ? widgets::signedPercent(*over) : widgets::notDefined()));
  m_note->show();
}

void GoalStoryCard::showProposals(int row, int column) {
  const auto goal = m_model.grid()->goalAt(row, column);
  if (!goal) {
    m_lines->addWidget(widgets::paragraph(session::sentence(goal.refusal()), TextStyle::Small, Tone::Muted));
    return;
  }
  m_propose->setVisible(!m_session.readOnly());
  const GridUnit exact{m_model.unit().unit, false};
  for (const auto* proposal : plan::proposalsFor(m_session.elements(), goal->id)) {
    const auto* by = m_session.elements().find(proposal->by);
    const QString who = by ? text(by->name) : tr("somebody");
    const QString amount = proposal->amount ? exactAmount(*proposal->amount, exact) : toFollow();
    const QString what =
        (plan::isOffer(m_session.elements(), *goal, *proposal) ? tr("%1 offered %2") : tr("%1 asked for %2"))
            .arg(who, amount);
    auto* line = new QWidget;
    auto* across = new QHBoxLayout(line);
    theme::space(across, 0, 8);
    auto* words = widgets::paragraph(
        QStringList({dayOf(proposal->at), proposal->note.empty() ? what : tr("%1: %2").arg(what, text(proposal->note))})
            .filter(QRegularExpression(QStringLiteral(".")))
            .join(QStringLiteral(" · ")),
        TextStyle::Small);
    across->addWidget(words, 1);
    if (proposal->amount && proposal->amount != goal->amount && !m_session.readOnly()) {
      auto* take = widgets::linkButton(tr("Make it the goal"));
      take->setAccessibleName(tr("Make it the goal: %1").arg(what));
      connect(take, &QPushButton::clicked, this, [this, id = proposal->id.value()] { emit taken(id); });
      across->addWidget(take, 0, Qt::AlignTop);
      m_lines->addWidget(line);
    } else
      m_lines->addWidget(line);
  }
  showGrounds(*goal);
}

void GoalStoryCard::showGrounds(const plan::Goal& goal) {
  QStringList titles;
  for (const auto id : goal.dependsOn)
    titles.append(inspector::shortTitle(m_session.elements(), m_session.elements().locate(id.value())));
  if (!titles.isEmpty())
    m_lines->addWidget(
        widgets::paragraph(tr("Stands on: %1").arg(titles.join(QStringLiteral(", "))), TextStyle::Small, Tone::Muted));
}

} // namespace baton::plan_page
