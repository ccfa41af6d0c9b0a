// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/answered_pane.h"

#include "ui/handoff/handoff_view.h"
#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/wrapped_link.h"

#include <QVBoxLayout>

namespace baton::handoff_page {

using theme::TextStyle;
using widgets::Tone;

AnsweredPane::AnsweredPane(QWidget* parent) : PageScroll(parent) {
  setObjectName("answered-pane");
  setAccessibleName(tr("Signals answered"));
  theme::space(content(), QMargins(16, 12, 16, 16), 14);
}

void AnsweredPane::show(const std::vector<handoff::AnsweredSignal>& answered) {
  while (QLayoutItem* item = content()->takeAt(0)) {
    if (QWidget* part = item->widget()) {
      part->hide();
      part->deleteLater(); // a link in it may be the sender
    }
    delete item;
  }
  if (answered.empty()) {
    auto* nothing = widgets::paragraph(tr("No signal was answered between the two."), TextStyle::Body, Tone::Muted);
    nothing->setObjectName("answered-nothing");
    content()->addWidget(nothing);
  }
  for (const auto& signal : answered) {
    if (&signal != &answered.front())
      content()->addWidget(widgets::horizontalLine());
    content()->addWidget(partOf(signal));
  }
  content()->addStretch(1);
}

QWidget* AnsweredPane::partOf(const handoff::AnsweredSignal& signal) {
  auto* part = new QWidget;
  auto* column = new QVBoxLayout(part);
  theme::space(column, 0, 4);
  auto* head = new QHBoxLayout;
  theme::space(head, 0, 12);
  auto* link = new widgets::WrappedLink(text(signal.text).simplified());
  link->setObjectName("answered-signal");
  head->addWidget(link, 1);
  if (signal.changesStrategy)
    head->addWidget(*signal.changesStrategy ? new widgets::Chip(widgets::ChipKind::Info, tr("Strategy changes"))
                                            : new widgets::Chip(widgets::ChipKind::None, tr("Strategy stays")),
                    0, Qt::AlignTop);
  column->addLayout(head);
  QStringList facts;
  if (signal.seen)
    facts += tr("seen %1").arg(dayText(*signal.seen));
  if (!signal.by.empty())
    facts += text(signal.by).simplified();
  if (!signal.account.empty())
    facts += text(signal.account).simplified();
  column->addWidget(widgets::paragraph(facts.join(QStringLiteral(" · ")), TextStyle::Small, Tone::Muted));
  auto* answer = widgets::paragraph(text(signal.answer));
  answer->setObjectName("answered-answer");
  column->addWidget(answer);
  connect(link, &QPushButton::clicked, this, [this, id = signal.id] { emit signalAsked(id); });
  return part;
}

void AnsweredPane::takeFocus() {
  if (auto* first = findChild<widgets::WrappedLink*>())
    first->setFocus(Qt::OtherFocusReason);
  else
    setFocus(Qt::OtherFocusReason);
}

} // namespace baton::handoff_page
