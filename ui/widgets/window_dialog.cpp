// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_dialog.h"

#include "ui/theme/theme.h"
#include "ui/widgets/body_scroll.h"
#include "ui/widgets/reading_order.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace baton::widgets {
WindowDialog::WindowDialog(QWidget* window, const QString& title)
    : QWidget(window), m_frame(new QFrame(this)), m_body(new QVBoxLayout), m_foot(new QHBoxLayout),
      m_title(paragraph(title, theme::TextStyle::Title)) {
  m_frame->setProperty("dialogFrame", true);
  m_frame->setAccessibleName(title);
  setAccessibleName(title);
  auto* whole = new QVBoxLayout(m_frame);
  theme::space(whole, 24, 16);
  theme::space(m_body, 0, 12);
  theme::space(m_foot, 0, 8);
  whole->addWidget(m_title);
  m_title->setVisible(!title.isEmpty());
  whole->addWidget(new BodyScroll(m_body), 1);
  whole->addLayout(m_foot);
  m_foot->addStretch(1);
  window->installEventFilter(this);
  m_frame->installEventFilter(this);
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &WindowDialog::place);
  hide();
}

void WindowDialog::setFrameWidth(int at100) {
  m_width = at100;
  place();
}

void WindowDialog::setFrameHeight(int at100) {
  m_height = at100;
  place();
}

void WindowDialog::setTop(int at100) {
  m_top = at100;
  place();
}

void WindowDialog::addButton(QWidget* button) {
  m_foot->addWidget(button);
}

void WindowDialog::open(QWidget* first) {
  m_before = window()->focusWidget();
  setGeometry(parentWidget()->rect());
  raise();
  show();
  place();
  if (first)
    first->setFocus(Qt::OtherFocusReason);
  else
    focusNextPrevChild(true);
}

void WindowDialog::dismiss() {
  if (isHidden())
    return;
  hide();
  if (m_before)
    m_before->setFocus(Qt::OtherFocusReason);
  emit dismissed();
}

void WindowDialog::place() {
  const theme::Ink& ink = theme::ink();
  const int margin = ink.whole(24);
  const int width = std::min(ink.whole(m_width), this->width() - 2 * margin);
  m_frame->ensurePolished();
  const QLayout* inside = m_frame->layout();
  const int content =
      inside->hasHeightForWidth() ? inside->totalHeightForWidth(width) : inside->totalSizeHint().height();
  const int wanted = m_height > 0 ? std::min(ink.whole(m_height), height() - 2 * margin) : content;
  // A small window with large text has no room to give away above.
  const int top = m_top >= 0 ? std::min(ink.whole(m_top), height() / 8) : std::max(margin, (height() - wanted) / 2);
  m_frame->setGeometry((this->width() - width) / 2, top, width, std::min(wanted, height() - top - margin));
}

void WindowDialog::paintEvent(QPaintEvent*) {
  QPainter(this).fillRect(rect(), theme::ink().colour(theme::Role::Scrim));
}

void WindowDialog::mousePressEvent(QMouseEvent* event) {
  if (m_frame->geometry().contains(event->position().toPoint()))
    return;
  dismiss();
}

void WindowDialog::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape)
    dismiss();
  else
    event->accept(); // nothing behind the scrim hears a key
}

void WindowDialog::resizeEvent(QResizeEvent*) {
  place();
}

// Tab goes around inside of the frame.
bool WindowDialog::focusNextPrevChild(bool next) {
  tabAsLaidOut(*m_frame);
  QWidget* from = window()->focusWidget();
  QWidget* start = from && m_frame->isAncestorOf(from) ? from : m_frame;
  const auto step = [next](QWidget* w) { return next ? w->nextInFocusChain() : w->previousInFocusChain(); };
  for (QWidget* w = step(start); w != start; w = step(w)) {
    if (m_frame->isAncestorOf(w) && w->isVisibleTo(this) && w->isEnabled() && (w->focusPolicy() & Qt::TabFocus)) {
      w->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
      return true;
    }
  }
  return true;
}

bool WindowDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parentWidget() && event->type() == QEvent::Resize)
    setGeometry(parentWidget()->rect());
  if (watched == m_frame && event->type() == QEvent::LayoutRequest)
    QMetaObject::invokeMethod(this, &WindowDialog::place, Qt::QueuedConnection); // what it holds has grown or shrunk
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::widgets
