// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/index_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/index_trend.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::clarity {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int sideWidth = 188, figureWidth = 66;
constexpr int besideFrom = 460; ///< px at 100 %: less is no room for the sum beside the figure
constexpr std::size_t shownLines = 8;

/// "Clarity from version to version: v1 68, v2 81, draft 87": what the picture shows, for who hears it.
QString trendSentence(const IndexFigures& figures) {
  QStringList said;
  for (const widgets::TrendPoint& point : figures.trend)
    said += point.name + ' ' + widgets::exact(point.value, 0);
  return IndexCard::tr("%1: %2").arg(figures.trendName, said.join(QStringLiteral(", ")));
}

} // namespace

IndexCard::IndexCard(const QString& title, const QString& formula, QWidget* parent)
    : Card(title, parent), m_figure(new widgets::FigureLine({}, {}, TextStyle::FigureLarge)),
      m_band(widgets::paragraph({}, TextStyle::BodyStrong)),
      m_note(widgets::paragraph({}, TextStyle::Small, Tone::Muted)),
      m_undefined(widgets::paragraph(widgets::notDefined(), TextStyle::Section, Tone::Muted)),
      m_trendName(widgets::paragraph({}, TextStyle::Caption, Tone::Muted)), m_load(widgets::linkButton(tr("Load"))),
      m_trend(new widgets::IndexTrend), m_side(new QVBoxLayout), m_formula(formula) {
  setFacts(m_formula);
  m_halves = new QBoxLayout(QBoxLayout::LeftToRight);
  theme::space(m_halves, 0, 24);
  m_left = new QWidget;
  auto* column = new QVBoxLayout(m_left);
  theme::space(column, 0, 4);
  column->addWidget(m_figure);
  column->addWidget(m_undefined);
  column->addWidget(m_band);
  column->addWidget(m_note);
  m_load->setObjectName("load-records");
  m_load->setAccessibleName(tr("Load a pipeline, bookings or activities"));
  column->addWidget(m_load, 0, Qt::AlignLeft);
  column->addSpacing(theme::ink().whole(4));
  column->addWidget(m_trend);
  column->addWidget(m_trendName);
  column->addStretch();
  connect(m_load, &QPushButton::clicked, this, &IndexCard::recordsAsked);
  m_halves->addWidget(m_left);
  theme::space(m_side, 0, 0);
  m_halves->addLayout(m_side, 1);
  body()->addLayout(m_halves);
  body()->addStretch();
  arrange();
}

void IndexCard::arrange() {
  const bool beside = width() >= theme::ink().whole(besideFrom);
  m_halves->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_left->setMinimumWidth(beside ? theme::ink().whole(sideWidth) : 0);
  m_left->setMaximumWidth(beside ? theme::ink().whole(sideWidth) : QWIDGETSIZE_MAX);
}

void IndexCard::resizeEvent(QResizeEvent* event) {
  Card::resizeEvent(event);
  arrange();
}

void IndexCard::changeEvent(QEvent* event) {
  Card::changeEvent(event);
  if (event->type() == QEvent::StyleChange && m_left)
    arrange();
}

void IndexCard::addLine(QVBoxLayout* into, const SumLine& line, bool total) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, QMargins(0, 4, 0, 4), 12);
  const TextStyle style = total ? TextStyle::BodyStrong : TextStyle::Body;
  auto* name = widgets::paragraph(line.name, style, line.leftOut ? Tone::Muted : Tone::Plain);
  row->addWidget(name, total ? 1 : 6, Qt::AlignTop);
  if (!total)
    row->addWidget(widgets::paragraph(line.detail, TextStyle::Small, Tone::Muted), 5);
  auto* figure = widgets::figure(line.figure, line.leftOut ? TextStyle::Small : TextStyle::BodyStrong,
                                 line.leftOut ? Tone::Muted : Tone::Plain);
  figure->setAlignment(Qt::AlignRight);
  theme::fixWidth(figure, figureWidth);
  row->addWidget(figure, 0, Qt::AlignTop);
  if (!line.toolTip.isEmpty())
    widgets::setPlainToolTip(part, line.toolTip);
  into->addWidget(part);
}

void IndexCard::show(const IndexFigures& figures) {
  m_figure->setVisible(figures.value.has_value());
  m_undefined->setVisible(!figures.value);
  if (figures.value)
    m_figure->set(widgets::exact(*figures.value, 1), tr("of 100"));
  m_band->setText(figures.band);
  m_band->setVisible(!figures.band.isEmpty());
  m_note->setText(figures.note);
  m_note->setVisible(!figures.note.isEmpty());
  m_load->setVisible(figures.asksForRecords);
  m_trend->setVisible(figures.trend.size() > 1);
  m_trendName->setVisible(figures.trend.size() > 1);
  m_trend->set(figures.trend, trendSentence(figures));
  m_trendName->setText(figures.trendName);
  m_figures = figures;
  showSum();
}

/// The largest lines, and what the others add up to, until all are asked for.
void IndexCard::showSum() {
  const IndexFigures& figures = m_figures;
  if (m_sum) {
    m_sum->setParent(nullptr);
    m_sum->deleteLater(); // its link may be the sender
  }
  m_sum = new QWidget;
  auto* column = new QVBoxLayout(m_sum);
  theme::space(column, 0, 0);
  const bool folds = figures.lines.size() > shownLines + 1 && figures.othersFrom && !m_all;
  const std::size_t shown = folds ? shownLines : figures.lines.size();
  for (std::size_t i = 0; i < shown; ++i) {
    addLine(column, figures.lines[i], false);
    column->addWidget(widgets::horizontalLine());
  }
  if (folds) {
    addLine(column, figures.othersFrom(shown), false);
    column->addWidget(widgets::horizontalLine());
  }
  if (!figures.total.figure.isEmpty())
    addLine(column, figures.total, true);
  column->addSpacing(theme::ink().whole(4));
  column->addWidget(widgets::paragraph(figures.rest, TextStyle::Caption, Tone::Muted));
  if (figures.othersFrom && figures.lines.size() > shownLines + 1) {
    auto* all = widgets::linkButton(m_all ? tr("Show the largest") : tr("Show all %1").arg(figures.lines.size()));
    all->setObjectName("all-lines");
    column->addWidget(all, 0, Qt::AlignLeft);
    connect(all, &QPushButton::clicked, this, [this] {
      m_all = !m_all;
      showSum();
    });
  }
  column->addStretch();
  m_side->addWidget(m_sum);
}

} // namespace baton::clarity
