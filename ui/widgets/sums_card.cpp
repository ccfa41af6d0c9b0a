// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sums_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>
#include <utility>

namespace baton::widgets {
namespace {

using theme::TextStyle;

QWidget* partFor(const SumsCard::Sum& sum) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 2);
  column->addWidget(label(sum.name, TextStyle::Label, Tone::Muted));
  column->addWidget(new FigureLine(sum.figure, {}, TextStyle::FigureSmall));
  column->addWidget(paragraph(sum.facts, TextStyle::Caption, Tone::Muted));
  column->addStretch(1);
  return part;
}

} // namespace

SumsCard::SumsCard(QWidget* parent) : Card({}, parent), m_grid(new FittingGrid(140, 16, 5)) {
  setObjectName("sums");
  m_grid->setLines();
  body()->addWidget(m_grid);
}

void SumsCard::show(const std::vector<Sum>& sums) {
  for (QWidget* part : std::exchange(m_parts, {}))
    delete part;
  for (const Sum& sum : sums)
    m_parts.push_back(partFor(sum));
  m_grid->setParts(m_parts);
}

} // namespace baton::widgets
