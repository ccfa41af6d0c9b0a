// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/sides_pane.h"

#include "ui/commitments/promise_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>
#include <algorithm>

namespace baton::commitments_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int oneBelow = 600; // px at 100 %

QString factsOf(const std::vector<PromiseCard>& cards) {
  const auto open = std::ranges::count(cards, false, &PromiseCard::isOver);
  const auto late = std::ranges::count(cards, true, &PromiseCard::pastDue);
  QString facts = SidesPane::tr("%1 open").arg(widgets::whole(open));
  if (late > 0)
    facts += QStringLiteral(", ") + SidesPane::tr("%1 past their date").arg(widgets::whole(late));
  if (const auto over = std::ssize(cards) - open; over > 0)
    facts += QStringLiteral(", ") + SidesPane::tr("%1 over").arg(widgets::whole(over));
  return facts;
}

} // namespace

SidesPane::SidesPane(QWidget* parent) : QWidget(parent) {
  auto* column = new QVBoxLayout(this);
  theme::space(column, 0, 8);
  m_which = new widgets::SegmentedControl(tr("Whose promises"), {tr("Leadership owes"), tr("Sales owes")});
  m_which->setObjectName("which-side");
  column->addWidget(m_which);
  m_grid = new QGridLayout; // so that the lists begin at one height, also where one head takes two lines
  theme::space(m_grid, 0, 12);
  m_drafts = widgets::linkButton({});
  m_drafts->setObjectName("drafts");
  m_leadership = makeHalf(widgets::Side::Leadership);
  m_sales = makeHalf(widgets::Side::Sales);
  int at = 0;
  for (const Half& half : {m_leadership, m_sales}) {
    m_grid->addWidget(half.head, 0, at);
    m_grid->addWidget(half.body, 1, at++);
  }
  m_grid->setRowStretch(1, 1);
  column->addLayout(m_grid, 1);
  connect(m_drafts, &QPushButton::clicked, this, &SidesPane::draftsAsked);
  connect(m_which, &widgets::SegmentedControl::changed, this, &SidesPane::arrange);
  arrange();
}

SidesPane::Half SidesPane::makeHalf(widgets::Side side) {
  const bool leads = side == widgets::Side::Leadership;
  const QString name = leads ? tr("Leadership owes") : tr("Sales owes");
  Half half;
  half.head = new QWidget;
  auto* head = new widgets::FlowLayout(half.head);
  theme::space(head, 0, 10);
  head->addWidget(new widgets::Chip(leads ? widgets::ChipKind::Leadership : widgets::ChipKind::Sales, name));
  head->addWidget(half.facts = widgets::label({}, TextStyle::Small, Tone::Muted));
  if (leads)
    head->addWidget(m_drafts);
  half.body = new QWidget;
  auto* column = new QVBoxLayout(half.body);
  theme::space(column, 0, 8);
  half.nothing = widgets::paragraph(leads ? tr("Leadership has promised nothing that is shown here.")
                                          : tr("Sales has promised nothing that is shown here."),
                                    TextStyle::Body, Tone::Muted);
  column->addWidget(half.nothing);
  column->addWidget(half.list = new PromiseList(name), 1);
  theme::leastHeight(half.list, 240);
  half.list->setObjectName(leads ? "leadership-owes" : "sales-owes");
  half.facts->setObjectName(half.list->objectName() + QStringLiteral("-facts"));
  connect(half.list, &PromiseList::chosen, this, [this](basics::RowId id) {
    select(id);
    emit chosen(id);
  });
  connect(half.list, &PromiseList::opened, this, &SidesPane::opened);
  return half;
}

void SidesPane::showHalf(const Half& half, std::vector<PromiseCard> cards) {
  half.facts->setText(factsOf(cards));
  half.nothing->setVisible(cards.empty());
  half.list->setVisible(!cards.empty());
  half.list->show(std::move(cards));
}

void SidesPane::show(std::vector<PromiseCard> leadership, std::vector<PromiseCard> sales) {
  showHalf(m_leadership, std::move(leadership));
  showHalf(m_sales, std::move(sales));
}

void SidesPane::setDrafts(int count, const QString& why) {
  m_drafts->setText(widgets::counted(count, tr("1 more from the handoff"), tr("%1 more from the handoff")));
  m_drafts->setAccessibleDescription(tr("What leadership owes and nobody has promised yet"));
  m_drafts->setVisible(count > 0);
  widgets::setWhyDisabled(m_drafts, why);
}

/// At most one promise is chosen on the page.
void SidesPane::select(basics::RowId id) {
  const bool leads = m_leadership.list->select(id);
  const bool sells = m_sales.list->select(id);
  if ((leads || sells) && m_which->isVisible())
    m_which->setCurrent(sells ? 1 : 0);
}

void SidesPane::arrange() {
  const bool one = width() < theme::ink().whole(oneBelow);
  m_which->setVisible(one);
  int at = 0;
  for (const Half& half : {m_leadership, m_sales}) {
    const bool shows = !one || m_which->current() == at;
    half.head->setVisible(shows);
    half.body->setVisible(shows);
    m_grid->setColumnStretch(at++, shows ? 1 : 0); // one that is hidden would keep its half
  }
}

void SidesPane::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void SidesPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    arrange();
}

} // namespace baton::commitments_page
