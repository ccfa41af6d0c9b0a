// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/focus_ring.h"

#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>

namespace baton::theme {
namespace {

/// Ring and gap together, at 100 %.
int reach() {
  const Tokens& tokens = Tokens::shipped();
  return int(tokens.number(QStringLiteral("size.focus-ring")) + tokens.number(QStringLiteral("size.focus-gap")));
}

class RingFrame : public QWidget {
public:
  explicit RingFrame(QWidget* window) : QWidget(window) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setObjectName(QStringLiteral("focusRing"));
  }
  bool onSidebar = false;

protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double pen = Tokens::shipped().number(QStringLiteral("size.focus-ring"));
    painter.setPen(QPen(ink().colour(onSidebar ? Role::FocusOnSidebar : Role::Focus), pen));
    const double radius = Tokens::shipped().number(QStringLiteral("radius.control")) + 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius, radius);
  }
};

bool wantsRing(const QWidget* widget) {
  return qobject_cast<const QAbstractButton*>(widget) || widget->property("focusRing").toBool();
}

bool cameByKey(Qt::FocusReason reason, bool byKey) {
  switch (reason) {
  case Qt::TabFocusReason:
  case Qt::BacktabFocusReason:
  case Qt::ShortcutFocusReason:
    return true;
  case Qt::MouseFocusReason:
    return false;
  default:
    return byKey;
  }
}

} // namespace

FocusRing::FocusRing(QApplication& app) : QObject(&app) {
  app.installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event) {
  if (!watched->isWidgetType())
    return false;
  auto* widget = static_cast<QWidget*>(watched);
  switch (event->type()) {
  case QEvent::KeyPress:
    m_byKey = true;
    break;
  case QEvent::MouseButtonPress:
    m_byKey = false;
    break;
  case QEvent::FocusIn:
    if (wantsRing(widget) && cameByKey(static_cast<QFocusEvent*>(event)->reason(), m_byKey))
      show(widget);
    else
      hide();
    break;
  case QEvent::FocusOut:
    if (widget == m_target)
      hide();
    break;
  case QEvent::Move:
  case QEvent::Resize:
  case QEvent::Show:
  case QEvent::Hide:
    // A pane that scrolls moves an ancestor of the focused widget, not the widget.
    if (m_target && m_frame && (widget == m_target || widget->isAncestorOf(m_target)))
      place();
    break;
  default:
    break;
  }
  return false;
}

void FocusRing::show(QWidget* target) {
  m_target = target;
  if (!m_frame || m_frame->window() != target->window()) {
    delete m_frame;
    m_frame = new RingFrame(target->window());
  }
  static_cast<RingFrame*>(m_frame.data())->onSidebar = target->property("onSidebar").toBool();
  place();
}

void FocusRing::hide() {
  m_target = nullptr;
  if (m_frame)
    m_frame->hide();
}

void FocusRing::place() {
  const QRegion seen = m_target->visibleRegion();
  if (!m_target->isVisible() || seen.isEmpty()) {
    m_frame->hide();
    return;
  }
  const int out = reach();
  const QPoint at = m_target->mapTo(m_target->window(), QPoint(0, 0));
  m_frame->setGeometry(QRect(at, m_target->size()).adjusted(-out, -out, out, out));
  m_frame->raise();
  m_frame->show();
}

} // namespace baton::theme
