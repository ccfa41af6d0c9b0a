// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QVBoxLayout>

namespace baton::widgets {

PageScroll::PageScroll(QWidget* parent) : QScrollArea(parent) {
  setFrameShape(QFrame::NoFrame);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setFocusPolicy(Qt::NoFocus);
  auto* page = new QWidget;
  page->setProperty("page", true);
  m_content = new QVBoxLayout(page);
  theme::space(m_content, QMargins(24, 0, 24, 20), 0);
  setWidget(page);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && widget() && widget()->isAncestorOf(now))
      ensureWidgetVisible(now, 0, theme::ink().whole(24));
  });
}

void PageScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  widget()->setMaximumWidth(viewport()->width());
}

} // namespace baton::widgets
