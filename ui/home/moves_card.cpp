// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/home/moves_card.h"

#include "ui/home/waiting_list.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace baton::home {
namespace {

using theme::TextStyle;
using widgets::Tone;

constexpr int movesShown = 6, owedShown = 3, pressedShown = 5;

} // namespace

MovesCard::MovesCard(QWidget* parent)
    : Card(tr("Your move"), parent), m_who(new QWidget),
      m_nothing(widgets::paragraph({}, TextStyle::Body, Tone::Muted)), m_list(new WaitingList(movesShown)),
      m_owedTitle(widgets::label(tr("Owed to you"), TextStyle::Title)), m_owed(new WaitingList(owedShown)) {
  auto* ask = new QVBoxLayout(m_who);
  theme::space(ask, 0, 8);
  ask->addWidget(
      widgets::paragraph(tr("Who sits here? Once you say, this shows what waits for you: versions to answer, what "
                            "stands on a change, questions, promises, sales tools, assumptions and markets to decide."),
                         TextStyle::Body, Tone::Muted));
  auto* choose = widgets::button(tr("Choose your name"), "user");
  choose->setObjectName("choose-name");
  connect(choose, &QPushButton::clicked, this, &MovesCard::whoAsked);
  ask->addWidget(choose, 0, Qt::AlignLeft);
  m_list->setObjectName("moves");
  connect(m_list, &WaitingList::placeAsked, this, &MovesCard::placeAsked);
  body()->addWidget(m_who);
  body()->addWidget(m_nothing);
  m_owed->setObjectName("owed-to-me");
  connect(m_owed, &WaitingList::placeAsked, this, &MovesCard::placeAsked);
  body()->addWidget(m_list);
  body()->addWidget(m_owedTitle);
  body()->addWidget(m_owed);
  body()->addStretch(1);
}

void MovesCard::show(const QString& name, std::vector<WaitingText> moves, std::vector<WaitingText> owed) {
  m_who->setVisible(name.isEmpty());
  m_nothing->setVisible(!name.isEmpty() && moves.empty());
  m_nothing->setText(tr("Nothing waits for you, %1.").arg(name));
  setFacts(moves.empty() ? QString() : tr("%1 open").arg(moves.size()));
  m_list->setVisible(!moves.empty());
  m_list->show(std::move(moves));
  m_owedTitle->setVisible(!owed.empty());
  m_owed->setVisible(!owed.empty());
  m_owed->show(std::move(owed));
}

PressedCard::PressedCard(QWidget* parent)
    : Card(tr("Assumptions under pressure"), parent), m_nothing(widgets::paragraph({}, TextStyle::Body, Tone::Muted)),
      m_list(new WaitingList(pressedShown)) {
  m_list->setObjectName("assumptions");
  connect(m_list, &WaitingList::placeAsked, this, &PressedCard::placeAsked);
  body()->addWidget(m_nothing);
  body()->addWidget(m_list);
  body()->addStretch(1);
}

void PressedCard::show(std::vector<WaitingText> pressed, std::size_t ofAll) {
  setFacts(ofAll == 0 ? QString() : tr("%1 of %2").arg(pressed.size()).arg(ofAll));
  m_nothing->setVisible(pressed.empty());
  m_nothing->setText(ofAll == 0 ? tr("No assumption is written yet: what must be true for this strategy to work?")
                                : tr("Each has a test, a person and a day that is still to come."));
  m_list->setVisible(!pressed.empty());
  m_list->show(std::move(pressed));
}

} // namespace baton::home
