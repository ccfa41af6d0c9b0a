// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/overdue_card.h"

#include "ui/home/waiting_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::home {
namespace {

using widgets::Chip, widgets::ChipKind;

constexpr int linesOfASide = 4;

} // namespace

OverdueCard::OverdueCard(QWidget* parent) : Card(tr("Overdue, both sides"), parent) {
  m_sides = {addSide(new Chip(ChipKind::Leadership, tr("Leadership and support owe")), "overdue-leadership",
                     tr("Nothing past its date.")),
             addSide(new Chip(ChipKind::Sales, tr("Sales owes")), "overdue-sales", tr("Nothing past its date.")),
             addSide(new Chip(ChipKind::None, tr("Nobody is named")), "overdue-nobody", {})};
  body()->addStretch(1);
}

OverdueCard::SidePart OverdueCard::addSide(QWidget* chip, const QString& objectName, const QString& nothing) {
  SidePart part{new QWidget, widgets::paragraph(nothing, theme::TextStyle::Small, widgets::Tone::Muted),
                new WaitingList(linesOfASide)};
  auto* column = new QVBoxLayout(part.whole);
  theme::space(column, QMargins(0, 0, 0, 6), 4);
  column->addWidget(chip, 0, Qt::AlignLeft);
  column->addWidget(part.nothing);
  column->addWidget(part.list);
  part.list->setObjectName(objectName);
  connect(part.list, &WaitingList::placeAsked, this, &OverdueCard::placeAsked);
  body()->addWidget(part.whole);
  return part;
}

void OverdueCard::show(const Overdue& overdue, const basics::Elements& elements, basics::Date today) {
  setFacts(overdue.count() == 0 ? tr("none") : QString::number(overdue.count()));
  auto side = m_sides.begin();
  for (const std::vector<Waiting>* waiting : {&overdue.leadership, &overdue.sales, &overdue.nobody}) {
    std::vector<WaitingText> lines;
    lines.reserve(waiting->size());
    for (const Waiting& late : *waiting)
      lines.push_back(overdueText(late, elements, today));
    side->nothing->setVisible(lines.empty());
    side->list->setVisible(!lines.empty());
    side->whole->setVisible(waiting != &overdue.nobody || !lines.empty());
    side->list->show(std::move(lines));
    ++side;
  }
}

} // namespace baton::home
