// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/body_scroll.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>

namespace baton::widgets {

BodyScroll::BodyScroll(QLayout* body, QWidget* parent) : QScrollArea(parent) {
  auto* content = new QWidget;
  content->setLayout(body);
  content->setProperty("page", true);
  setWidget(content);
  setWidgetResizable(true);
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::NoFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  connect(qApp, &QApplication::focusChanged, this, [this] { showFocused(); }); // whatever moved the keyboard there
}

void BodyScroll::showFocused() {
  if (QWidget* now = QApplication::focusWidget(); now && widget()->isAncestorOf(now))
    ensureWidgetVisible(now);
}

QSize BodyScroll::sizeHint() const {
  return widget()->sizeHint();
}

int BodyScroll::heightForWidth(int width) const {
  const QLayout* body = widget()->layout();
  return body->hasHeightForWidth() ? body->totalHeightForWidth(width) : body->totalSizeHint().height();
}

bool BodyScroll::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::LayoutRequest)
    updateGeometry();
  if (watched == widget() && event->type() == QEvent::Resize) // a refusal above it moves it down; its place is set next
    QMetaObject::invokeMethod(
        this, [this] { showFocused(); }, Qt::QueuedConnection);
  return QScrollArea::eventFilter(watched, event);
}

} // namespace baton::widgets
