// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/strategy/not_doing_card.h"

#include "ui/inspector/words.h"
#include "ui/strategy/not_doing_at_hand.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::strategy_page {

using theme::TextStyle;
using widgets::Tone;

NotDoingCard::NotDoingCard(session::Session& session, QWidget* parent)
    : Card(tr("Pursued all the same"), parent), m_session(session) {
  setObjectName("not-doing");
  connect(&NotDoingAtHand::of(session), &NotDoingAtHand::changed, this, &NotDoingCard::refresh);
  refresh();
}

void NotDoingCard::refresh() {
  delete m_lines;
  m_lines = new QWidget;
  auto* column = new QVBoxLayout(m_lines);
  theme::space(column, 0, 8);
  int lines = 0, blind = 0;
  for (const clarity::NotDoing& list : NotDoingAtHand::of(m_session).read().lists) {
    blind += !list.matchesAnything;
    const QString facts = pursuedFacts(list);
    if (facts.isEmpty())
      continue;
    if (lines++ > 0)
      column->addWidget(widgets::horizontalLine());
    auto* what = widgets::paragraph(inspector::text(list.exclusion->what).simplified(), TextStyle::BodyStrong);
    auto* said = widgets::paragraph(facts, TextStyle::Small, Tone::Muted);
    auto* show = widgets::smallButton(tr("Show the rows"));
    show->setObjectName(QStringLiteral("rows-%1").arg(list.exclusion->id.value()));
    show->setAccessibleDescription(what->text());
    auto* row = new QHBoxLayout;
    theme::space(row, 0, 12);
    auto* words = new QVBoxLayout;
    theme::space(words, 0, 2);
    words->addWidget(what);
    words->addWidget(said);
    row->addLayout(words, 1);
    row->addWidget(show, 0, Qt::AlignVCenter);
    column->addLayout(row);
    connect(show, &QPushButton::clicked, this, [this, id = list.exclusion->id.value()] { emit rowsAsked(id); });
  }
  if (lines > 0 && blind > 0)
    column->addWidget(widgets::paragraph(
        widgets::counted(blind, tr("1 names no market, offering or account: only people can tell what falls under it."),
                         tr("%1 name no market, offering or account: only people can tell what falls under them.")),
        TextStyle::Caption, Tone::Muted));
  body()->addWidget(m_lines);
  setVisible(lines > 0);
}

} // namespace baton::strategy_page
