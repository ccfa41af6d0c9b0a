// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/goals_band.h"

#include "ui/home/goal_tile.h"
#include "ui/session/words.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QStringList>
#include <QVBoxLayout>

namespace baton::home {
namespace {

using theme::TextStyle;

QString yearsText(const basics::Period& years, const basics::FiscalCalendar& calendar) {
  const auto nameOf = [&calendar](basics::Date day) {
    return QString::fromStdString(calendar.name(calendar.periodAt(day, basics::Grain::Year)));
  };
  const QString first = nameOf(years.from), last = nameOf(years.to);
  return first == last ? first : GoalsBand::tr("%1 to %2").arg(first, last);
}

} // namespace

GoalsBand::GoalsBand(QWidget* parent)
    : QWidget(parent), m_grid(new widgets::FittingGrid(230, 16, 4)), m_title(widgets::label({}, TextStyle::Title)),
      m_nothing(widgets::paragraph(tr("No goals and no results yet. Goals come from the plan, results from a list of "
                                      "what was sold; then each metric shows here how far it is."),
                                   TextStyle::Body, widgets::Tone::Muted)),
      m_legend(new GoalLegend), m_plan(new QWidget), m_planChip(new widgets::Chip(widgets::ChipKind::Plain, {})),
      m_planText(widgets::paragraph({}, TextStyle::Body)), m_planLink(widgets::linkButton(tr("See why"))) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 10);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 12);
  head->addWidget(m_title, 1);
  head->addWidget(m_legend, 0, Qt::AlignVCenter);
  column->addLayout(head);
  column->addWidget(m_grid);
  column->addWidget(m_nothing);
  m_plan->setObjectName("plan-line");
  m_planLink->setObjectName("plan-findings");
  auto* lines = new QVBoxLayout(m_plan);
  theme::space(lines, 0, 4);
  auto* line = new QHBoxLayout;
  theme::space(line, 0, 12);
  line->addWidget(m_planChip);
  line->addWidget(m_planLink);
  line->addStretch();
  lines->addLayout(line);
  lines->addWidget(m_planText);
  m_plan->hide();
  column->addWidget(m_plan);
  connect(m_planLink, &QPushButton::clicked, this, &GoalsBand::planAsked);
}

void GoalsBand::showPlan(bool planned, const PlanStanding& standing) {
  m_plan->setVisible(planned);
  m_planLink->setVisible(standing.all() > 0);
  if (standing.all() == 0) {
    m_planChip->set(widgets::ChipKind::Ok, tr("The plan adds up"));
    m_planText->setText(tr("As far as its goals and what people did so far say."));
    return;
  }
  m_planChip->set(standing.contradicts() ? widgets::ChipKind::Warn : widgets::ChipKind::Info,
                  standing.contradicts() ? tr("The plan does not add up") : tr("The plan adds up, with a question"));
  QStringList weights;
  for (int weight = 0; weight < int(standing.findings.size()); ++weight)
    if (const int count = standing.findings[std::size_t(weight)])
      weights += tr("%1: %2").arg(session::severityWord(basics::Severity(weight))).arg(count);
  m_planText->setText(tr("%1 (%2)", "the first finding, and how many there are of each weight")
                          .arg(standing.first, weights.join(QStringLiteral(", "))));
}

void GoalsBand::show(const GoalFigures& figures, const basics::FiscalCalendar& calendar, const QString& currency,
                     bool recordsKnown) {
  while (m_tiles.size() > figures.metrics.size()) {
    delete m_tiles.back();
    m_tiles.pop_back();
  }
  while (m_tiles.size() < figures.metrics.size()) {
    auto* tile = new GoalTile;
    connect(tile, &GoalTile::activated, this, &GoalsBand::activated);
    m_tiles.push_back(tile);
  }
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    m_tiles[i]->setObjectName(QStringLiteral("goal-%1").arg(figures.metrics[i].metric->id.value()));
    m_tiles[i]->show(figures.metrics[i], currency, recordsKnown);
  }
  m_title->setText(!figures.years     ? tr("Goals")
                   : figures.hasGoals ? tr("Goals, %1").arg(yearsText(*figures.years, calendar))
                                      : tr("Results, %1").arg(yearsText(*figures.years, calendar)));
  m_legend->setVisible(!m_tiles.empty() && figures.hasGoals);
  m_nothing->setVisible(m_tiles.empty() && recordsKnown);
  m_grid->setParts({m_tiles.begin(), m_tiles.end()});
}

void GoalsBand::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_legend)
    m_legend->updateGeometry();
}

} // namespace baton::home
