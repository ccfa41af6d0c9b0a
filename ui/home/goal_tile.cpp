// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/goal_tile.h"

#include "core/basics/number_of.h"
#include "ui/home/waiting_text.h"
#include "ui/session/day_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/bullet_bar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/marks.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <cmath>

namespace baton::home {
namespace {

using theme::TextStyle;
using widgets::ChipKind;

/// Percentages are kept as they are read: 4.5 is 4.5 %.
QString amountText(const plan::Metric& metric, basics::Amount amount) {
  if (metric.unit == plan::Unit::Percent)
    return widgets::percent(amount.number() / 100);
  return widgets::compact(amount.number());
}

bool isReached(const plan::Metric& metric, const plan::Figures& figures) {
  return metric.better == plan::Better::Up ? *figures.actual >= *figures.goal : *figures.actual <= *figures.goal;
}

QString basisWord(plan::Basis basis) {
  return basis == plan::Basis::Target   ? GoalTile::tr("goal")
         : basis == plan::Basis::Commit ? GoalTile::tr("commit")
                                        : GoalTile::tr("stretch goal");
}

/// "81.0 % · 18.2M short", "104 % · 1.2M over".
QString standing(const MetricFigures& one, bool recordsKnown) {
  const plan::Figures& figures = one.figures;
  if (!figures.goal)
    return GoalTile::tr("No goal is set for it.");
  if (!figures.actual && !recordsKnown)
    return GoalTile::tr("The results are being added up.");
  if (!figures.actual)
    return one.dataFrom ? GoalTile::tr("Not known: the first export speaks of %1.").arg(session::longDay(*one.dataFrom))
                        : GoalTile::tr("No results are loaded for it.");
  const basics::Amount left = *figures.remaining, none;
  const QString rest = amountText(*one.metric, left < none ? -left : left), basis = basisWord(one.basis);
  const QString words = left == none  ? GoalTile::tr("exactly the %1").arg(basis)
                        : left > none ? GoalTile::tr("%1 below the %2").arg(rest, basis)
                                      : GoalTile::tr("%1 above the %2").arg(rest, basis);
  return figures.attainment ? GoalTile::tr("%1 · %2").arg(widgets::percent(*figures.attainment), words) : words;
}

QVector<widgets::LegendEntry> entries() {
  using widgets::LegendMark;
  return {{LegendMark::Actual, widgets::legendWord(LegendMark::Actual)},
          {LegendMark::GoalTick, widgets::legendWord(LegendMark::GoalTick)}};
}

} // namespace

GoalTile::GoalTile(QWidget* parent)
    : Card({}, parent), m_name(widgets::label({}, TextStyle::Label, widgets::Tone::Muted)),
      m_facts(widgets::paragraph({}, TextStyle::Small, widgets::Tone::Muted)),
      m_chip(new widgets::Chip(ChipKind::None, {})), m_figure(new widgets::FigureLine({})),
      m_bar(new widgets::BulletBar) {
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 8);
  m_name->setElided();
  row->addWidget(m_name, 1);
  row->addWidget(m_chip);
  auto policy = m_chip->sizePolicy(); // the tiles beside one with a chip stay at its height
  policy.setRetainSizeWhenHidden(true);
  m_chip->setSizePolicy(policy);
  body()->addLayout(row);
  body()->addWidget(m_figure);
  body()->addWidget(m_bar);
  body()->addWidget(m_facts);
  body()->addStretch(1);
  m_facts->setWrapping(3);
}

void GoalTile::show(const MetricFigures& one, const QString& currency, bool recordsKnown) {
  const plan::Metric& metric = *one.metric;
  const plan::Figures& figures = one.figures;
  const QString unit = metric.unit == plan::Unit::Money ? ' ' + currency : QString();
  const QString name = QString::fromStdString(metric.name);
  m_name->setText(name);
  m_chip->setVisible(figures.goal && figures.actual);
  if (figures.goal && figures.actual) {
    if (figures.partial && !isReached(metric, figures))
      m_chip->set(ChipKind::None, tr("So far"));
    else if (isReached(metric, figures))
      m_chip->set(ChipKind::Ok, tr("Reached"));
    else
      m_chip->set(ChipKind::Bad, tr("Short"));
  }
  m_figure->set(figures.actual ? amountText(metric, *figures.actual) : QStringLiteral("–"),
                figures.goal ? tr("of %1%2").arg(amountText(metric, *figures.goal), unit) : unit.trimmed());
  QStringList facts{standing(one, recordsKnown)};
  if (figures.partial && one.dataThrough)
    facts += tr("The last period is partial: data to %1.").arg(session::longDay(*one.dataThrough));
  m_facts->setText(facts.join('\n'));
  widgets::Bullet bullet;
  bullet.actual = numberOf(figures.actual);
  (one.basis == plan::Basis::Commit ? bullet.commit : bullet.goal) = numberOf(figures.goal);
  const QString sentence =
      tr("%1: %2 %3. %4")
          .arg(name, m_figure->figure(), figures.goal ? tr("of %1").arg(amountText(metric, *figures.goal)) : QString(),
               facts.join(' '));
  m_bar->set(bullet, sentence);
  m_bar->setVisible(figures.goal.has_value()); // a length says nothing where there is nothing to reach
  setClickable(sentence);
}

GoalLegend::GoalLegend(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize GoalLegend::sizeHint() const {
  return {int(std::ceil(widgets::legendWidth(entries(), theme::ink()))) + 2, theme::ink().whole(16)};
}

void GoalLegend::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  widgets::paintLegend(painter, rect(), entries(), theme::ink());
}

} // namespace baton::home
