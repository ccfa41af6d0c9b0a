// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/signals_panel.h"

#include "ui/signals/assumption_list.h"
#include "ui/signals/matter_facts.h"
#include "ui/signals/move_bar.h"
#include "ui/signals/signal_facts.h"
#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/panel_body.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace baton::signals_page {

using basics::RowId;
using theme::TextStyle;
using widgets::Tone;

namespace {

constexpr int lettersInHead = 140; ///< the rest stands in its field, which scrolls

} // namespace

SignalsPanel::SignalsPanel(session::Session& session, QWidget* parent) : QFrame(parent), m_session(session) {
  setObjectName("signals-panel");
  setProperty("inspector", true);
  theme::fixWidth(this, 348);
  auto* column = new QVBoxLayout(this);
  theme::space(column, QMargins(1, 0, 0, 0), 0);
  m_body = new widgets::PanelBody(buildHead(), m_moves = new MoveBar(session));
  column->addWidget(m_body);
  QVBoxLayout* content = m_body->middle().content();
  theme::space(content, QMargins(16, 4, 16, 16), 14);
  m_assumptions = new AssumptionList;
  content->addWidget(m_assumptions);
  content->addStretch(1);
  connect(m_assumptions, &AssumptionList::assumptionAsked, this, &SignalsPanel::elementAsked);
  connect(m_assumptions, &AssumptionList::signalAsked, this, &SignalsPanel::signalAsked);
}

QWidget* SignalsPanel::buildHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  theme::space(row, QMargins(16, 14, 10, 8), 8);
  auto* words = new QVBoxLayout;
  theme::space(words, 0, 4);
  words->addWidget(m_caption = widgets::paragraph({}, TextStyle::Caption, Tone::Muted));
  words->addWidget(m_title = widgets::paragraph({}, TextStyle::Title));
  m_title->setObjectName("panel-title");
  auto* state = new QHBoxLayout;
  theme::space(state, 0, 8);
  state->addWidget(m_chip = new widgets::Chip(widgets::ChipKind::None, {}), 0, Qt::AlignTop);
  state->addWidget(m_state = widgets::paragraph({}, TextStyle::Small, Tone::Muted), 1);
  words->addLayout(state);
  row->addLayout(words, 1);
  auto* closing = widgets::toolButton(QStringLiteral("x"), tr("Close the panel (Escape)"));
  closing->setObjectName("panel-close");
  row->addWidget(closing, 0, Qt::AlignTop);
  connect(closing, &QToolButton::clicked, this, &SignalsPanel::closeAsked);
  return head;
}

/// What was shown before goes, unless it is the same.
void SignalsPanel::show(Shows what, RowId id) {
  const bool same = what == m_shows && id == m_shown;
  if (!same) {
    commitDrafts();
    if (m_signal)
      m_signal->deleteLater();
    if (m_matter)
      m_matter->deleteLater();
    for (QWidget* part : {static_cast<QWidget*>(m_signal), static_cast<QWidget*>(m_matter)})
      if (part)
        part->hide();
    m_signal = nullptr;
    m_matter = nullptr;
  }
  m_shows = what;
  m_shown = id;
  m_assumptions->setVisible(what == Shows::Assumptions);
  m_moves->setVisible(what == Shows::Signal);
  m_chip->setVisible(what == Shows::Signal);
  m_caption->setVisible(what != Shows::Assumptions);
  if (!same)
    m_body->showStart();
}

void SignalsPanel::place(QWidget* content) {
  m_body->middle().content()->insertWidget(0, content);
}

void SignalsPanel::showAssumptions() {
  show(Shows::Assumptions, 0);
  m_assumptions->show(m_session.elements(), m_session.today());
  setAccessibleName(tr("Assumptions"));
  m_title->setText(tr("Assumptions"));
  const QString facts = m_assumptions->facts();
  m_state->setText(facts.isEmpty()
                       ? QString()
                       : facts + QStringLiteral(". ") +
                             tr("Weight is strength × age; a reporter counts once, praise does not count."));
}

void SignalsPanel::showSignal(const Signal& signal, const field::KnownDeals& deals) {
  show(Shows::Signal, signal.id.value());
  if (!m_signal) {
    m_signal = new SignalFacts(m_session, signal.id.value());
    place(m_signal);
    connect(m_signal, &SignalFacts::elementAsked, this, &SignalsPanel::elementAsked);
    connect(m_signal, &SignalFacts::matterAsked, this, &SignalsPanel::matterAsked);
    connect(m_signal, &SignalFacts::newMatterAsked, this, &SignalsPanel::newMatterAsked);
    connect(m_signal, &SignalFacts::eraseAsked, this, &SignalsPanel::eraseAsked);
  }
  setAccessibleName(tr("The signal"));
  m_caption->setText(tr("Signal · %1").arg(kindWord(signal.signalKind)));
  m_title->setText(brief(signal.text, lettersInHead));
  const QString by = personName(m_session.elements(), signal.by);
  const QString day = signal.date ? shortDay(*signal.date, m_session.today()) : tr("no date");
  m_state->setText(by.isEmpty() ? tr("seen %1").arg(day) : tr("seen %1 by %2").arg(day, by));
  m_chip->set(stateChip(signal.state), stateWord(signal.state));
  m_signal->refresh(signal, deals);
  m_moves->show(signal);
}

void SignalsPanel::showMatter(const field::MatterCase& made) {
  show(Shows::Matter, made.matter->id.value());
  if (!m_matter) {
    m_matter = new MatterFacts(m_session, made.matter->id.value());
    place(m_matter);
    connect(m_matter, &MatterFacts::elementAsked, this, &SignalsPanel::elementAsked);
    connect(m_matter, &MatterFacts::signalAsked, this, &SignalsPanel::signalAsked);
    connect(m_matter, &MatterFacts::eraseAsked, this, &SignalsPanel::eraseAsked);
  }
  setAccessibleName(tr("The matter"));
  m_caption->setText(tr("Matter"));
  m_title->setText(brief(made.matter->name, 200));
  m_state->setText(made.unanswered > 0 ? tr("%1 wait for an answer").arg(made.unanswered) : QString());
  m_matter->refresh(made);
}

void SignalsPanel::takeFocus() {
  if (m_shows == Shows::Signal)
    m_moves->takeFocus();
  else
    m_body->middle().setFocus(Qt::OtherFocusReason);
}

void SignalsPanel::refuse(const QString& why) {
  m_body->holding(*m_moves->moves(), [this, &why] { m_moves->setRefusal(why); });
}

void SignalsPanel::commitDrafts() {
  if (m_signal)
    m_signal->commitDrafts();
  if (m_matter)
    m_matter->commitDrafts();
}

void SignalsPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    return emit closeAsked();
  QFrame::keyPressEvent(event);
}

} // namespace baton::signals_page
