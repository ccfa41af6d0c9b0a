// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sums_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/figure_line.h"
#include "ui/widgets/fitting_grid.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::widgets {

using theme::TextStyle;

/// One sum: its name, its figure, and what it is made of.
class SumsCard::Part : public QWidget {
public:
  Part()
      : m_name(label({}, TextStyle::Label, Tone::Muted)), m_figure(new FigureLine({}, {}, TextStyle::FigureSmall)),
        m_facts(paragraph({}, TextStyle::Caption, Tone::Muted)) {
    auto* column = new QVBoxLayout(this);
    theme::space(column, 0, 2);
    column->addWidget(m_name);
    column->addWidget(m_figure);
    column->addWidget(m_facts);
    column->addStretch(1);
  }
  void set(const Sum& sum) {
    m_name->setText(sum.name);
    m_figure->set(sum.figure);
    m_facts->setText(sum.facts);
  }

private:
  TextLabel* m_name;
  FigureLine* m_figure;
  TextLabel* m_facts;
};

SumsCard::SumsCard(QWidget* parent) : Card({}, parent), m_grid(new FittingGrid(140, 16, 5)) {
  setObjectName("sums");
  m_grid->setLines();
  body()->addWidget(m_grid);
}

void SumsCard::show(const std::vector<Sum>& sums) {
  const bool asMany = m_parts.size() == sums.size();
  while (m_parts.size() > sums.size()) {
    delete m_parts.back();
    m_parts.pop_back();
  }
  while (m_parts.size() < sums.size())
    m_parts.push_back(new Part);
  for (std::size_t i = 0; i < sums.size(); ++i)
    m_parts[i]->set(sums[i]);
  if (!asMany)
    m_grid->setParts({m_parts.begin(), m_parts.end()});
}

} // namespace baton::widgets
