// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clarity/index_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace baton::clarity {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int sideWidth = 140, figureWidth = 58;

} // namespace

IndexCard::IndexCard(const QString& title, const QString& formula, QWidget* parent)
    : Card(title, parent), m_figure(new widgets::FigureLine({}, {}, TextStyle::FigureLarge)),
      m_band(widgets::paragraph({}, TextStyle::BodyStrong)),
      m_note(widgets::paragraph({}, TextStyle::Small, Tone::Muted)), m_side(new QVBoxLayout), m_formula(formula) {
  setFacts(m_formula);
  auto* row = new QHBoxLayout;
  theme::space(row, 0, 24);
  auto* left = new QWidget;
  theme::fixWidth(left, sideWidth);
  auto* column = new QVBoxLayout(left);
  theme::space(column, 0, 4);
  column->addWidget(m_figure);
  column->addWidget(m_band);
  column->addWidget(m_note);
  column->addStretch();
  row->addWidget(left);
  theme::space(m_side, 0, 0);
  row->addLayout(m_side, 1);
  body()->addLayout(row);
  body()->addStretch();
}

void IndexCard::addLine(QVBoxLayout* into, const SumLine& line, bool total) {
  auto* part = new QWidget;
  auto* row = new QHBoxLayout(part);
  theme::space(row, QMargins(0, 4, 0, 4), 12);
  const TextStyle style = total ? TextStyle::BodyStrong : TextStyle::Body;
  auto* name = widgets::paragraph(line.name, style, line.leftOut ? Tone::Muted : Tone::Plain);
  row->addWidget(name, total ? 1 : 4, Qt::AlignTop);
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
  m_figure->set(figures.value ? widgets::exact(*figures.value, 1) : widgets::notDefined(),
                figures.value ? tr("of 100") : QString());
  m_band->setText(figures.band);
  m_band->setVisible(!figures.band.isEmpty());
  m_note->setText(figures.note);
  m_note->setVisible(!figures.note.isEmpty());
  delete m_sum;
  m_sum = new QWidget;
  auto* column = new QVBoxLayout(m_sum);
  theme::space(column, 0, 0);
  for (const SumLine& line : figures.lines) {
    addLine(column, line, false);
    column->addWidget(widgets::horizontalLine());
  }
  if (!figures.total.figure.isEmpty())
    addLine(column, figures.total, true);
  column->addSpacing(theme::ink().whole(4));
  column->addWidget(widgets::paragraph(figures.rest, TextStyle::Caption, Tone::Muted));
  column->addStretch();
  m_side->addWidget(m_sum);
}

} // namespace baton::clarity
