// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/pass_window.h"

#include "ui/theme/theme.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/text_label.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace baton::workshop_page {

using theme::TextStyle;
using widgets::Tone;

PassWindow::PassWindow(const QString& title, workshop::SecretPhase& phase, MakeTurn make, QWidget* parent)
    : QWidget(parent, Qt::Window), m_phase(phase), m_make(std::move(make)), m_column(new QVBoxLayout(this)),
      m_title(widgets::paragraph(title, TextStyle::PageTitle)),
      m_said(widgets::paragraph({}, TextStyle::Body, Tone::Muted)), m_coverPart(new QWidget), m_turnPart(new QWidget),
      m_scroll(new widgets::PageScroll) {
  setObjectName("pass");
  setWindowTitle(title);
  setAttribute(Qt::WA_DeleteOnClose);
  theme::space(m_column, QMargins(48, 32, 48, 24), 16);
  m_column->addWidget(m_title);
  auto* cover = new QVBoxLayout(m_coverPart);
  theme::space(cover, 0, 16);
  cover->addStretch();
  cover->addWidget(widgets::paragraph(tr("Hand the laptop on"), TextStyle::Figure));
  cover->addWidget(m_said);
  auto* buttons = new QHBoxLayout;
  theme::space(buttons, 0, 8);
  m_take = widgets::button(tr("I have the laptop"), "laptop", widgets::ButtonKind::Primary);
  m_take->setObjectName("take");
  m_end = widgets::button(tr("Everyone has had it"));
  m_end->setObjectName("end");
  buttons->addWidget(m_take);
  buttons->addWidget(m_end);
  buttons->addStretch();
  cover->addLayout(buttons);
  cover->addStretch(2);
  m_column->addWidget(m_coverPart, 1);
  m_scroll->setWidest(760);
  auto* turn = new QVBoxLayout(m_turnPart);
  theme::space(turn, 0, 12);
  turn->addWidget(m_scroll, 1);
  auto* foot = new QHBoxLayout;
  theme::space(foot, 0, 8);
  m_pass = widgets::button(tr("Pass without an answer"));
  m_pass->setObjectName("pass-turn");
  m_handIn = widgets::button({}, "eye-off", widgets::ButtonKind::Primary);
  m_handIn->setObjectName("hand-in");
  foot->addStretch();
  foot->addWidget(m_pass);
  foot->addWidget(m_handIn);
  turn->addLayout(foot);
  m_column->addWidget(m_turnPart, 1);
  connect(m_take, &QPushButton::clicked, this, &PassWindow::uncover);
  connect(m_end, &QPushButton::clicked, this, &QWidget::close);
  connect(m_handIn, &QPushButton::clicked, this, &PassWindow::handIn);
  connect(m_pass, &QPushButton::clicked, this, &PassWindow::pass);
  PassWindow::cover();
}

void PassWindow::start() {
  showFullScreen();
  m_take->setFocus(Qt::OtherFocusReason);
}

void PassWindow::cover() {
  delete m_turn;
  m_turn = nullptr;
  m_said->setText(
      (m_phase.people() == 0
           ? tr("Nobody has had it yet.")
           : widgets::counted(m_phase.people(), tr("1 person has had it."), tr("%1 people have had it."))) +
      QLatin1Char(' ') +
      tr("What is handed in is kept in memory alone, and written without names and in no order when the point is "
         "closed. Until then a power cut loses it."));
  m_turnPart->hide();
  m_coverPart->show();
  m_take->setFocus(Qt::OtherFocusReason);
}

void PassWindow::uncover() {
  if (m_turn)
    return;
  m_turn = m_make();
  m_scroll->content()->addWidget(m_turn);
  m_handIn->setText(m_turn->done());
  m_coverPart->hide();
  m_turnPart->show();
  m_turn->firstField()->setFocus(Qt::OtherFocusReason);
}

void PassWindow::handIn() {
  if (!m_turn)
    return;
  m_turn->giveTo(m_phase);
  cover();
  emit handedIn();
}

void PassWindow::pass() {
  if (!m_turn)
    return;
  m_phase.pass();
  cover();
  emit handedIn();
}

/// Nothing that somebody is typing is shown to the next one, nor kept without their handing it in.
void PassWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  emit finished();
}

void PassWindow::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && isCovered())
    close();
  else
    QWidget::keyPressEvent(event);
}

} // namespace baton::workshop_page
