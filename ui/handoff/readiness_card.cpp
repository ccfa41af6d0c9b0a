// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/readiness_card.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

#include <QVBoxLayout>

namespace baton::handoff_page {

using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr std::size_t pointsShown = 4;

} // namespace

ReadinessCard::ReadinessCard(QWidget* parent)
    : Card(tr("Before it can be handed off"), parent), m_why(widgets::paragraph({})),
      m_ways(widgets::paragraph({}, TextStyle::Small, Tone::Muted)), m_pointColumn(new QVBoxLayout) {
  setObjectName("readiness");
  setPadding(16, 14);
  setEdge(Edge::Bad);
  m_why->setObjectName("why-not-ready");
  body()->addWidget(m_why);
  theme::space(m_pointColumn, 0, 0);
  body()->addLayout(m_pointColumn);
  body()->addWidget(m_ways);
  auto* buttons = new QWidget;
  auto* flow = new widgets::FlowLayout(buttons);
  theme::space(flow, 0, 8);
  auto* settle = widgets::smallButton(tr("Settle"), {}, widgets::ButtonKind::Primary);
  settle->setObjectName("settle");
  auto* draft = widgets::smallButton(tr("Draft for comment"));
  draft->setObjectName("draft-for-comment");
  auto* reason = widgets::smallButton(tr("Hand off with reason"));
  reason->setObjectName("with-reason");
  for (auto* button : {settle, draft, reason})
    flow->addWidget(button);
  body()->addWidget(buttons);
  connect(settle, &QPushButton::clicked, this, [this] { emit settleAsked(0); });
  connect(draft, &QPushButton::clicked, this, &ReadinessCard::draftAsked);
  connect(reason, &QPushButton::clicked, this, &ReadinessCard::reasonAsked);
}

void ReadinessCard::show(const HandoffView& view) {
  setVisible(!view.ready);
  if (view.ready)
    return;
  m_why->setText(whyNotReady(view));
  m_ways->setText(tr("You can settle it now (about %1 minutes), publish as a draft for comment, or hand off as it is "
                     "with a reason, which the document prints.")
                      .arg(minutesToSettle(view)));
  addPoints(view);
}

void ReadinessCard::addPoints(const HandoffView& view) {
  delete m_points;
  m_points = new QWidget;
  auto* column = new QVBoxLayout(m_points);
  theme::space(column, 0, 4);
  // The first is in the sentence above.
  for (std::size_t i = 1; i < view.toSettle.size() && i < pointsShown; ++i) {
    auto* what = widgets::paragraph(view.toSettle[i].what, TextStyle::Small);
    column->addWidget(what);
    auto* go = widgets::linkButton(tr("Settle"));
    go->setAccessibleName(tr("Settle: %1").arg(view.toSettle[i].what));
    go->setProperty("small", true);
    connect(go, &QPushButton::clicked, this, [this, i] { emit settleAsked(int(i)); });
    column->addWidget(go, 0, Qt::AlignLeft);
  }
  if (view.toSettle.size() > pointsShown)
    column->addWidget(
        widgets::paragraph(tr("And %1 more, on the page Clarity.").arg(view.toSettle.size() - pointsShown),
                           TextStyle::Small, Tone::Muted));
  m_points->setVisible(view.toSettle.size() > 1);
  m_pointColumn->addWidget(m_points);
}

} // namespace baton::handoff_page
