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
  connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, QWidget* now) {
    if (now && widget()->isAncestorOf(now))
      ensureWidgetVisible(now); // whatever moved the keyboard there
  });
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
  return QScrollArea::eventFilter(watched, event);
}

} // namespace baton::widgets
