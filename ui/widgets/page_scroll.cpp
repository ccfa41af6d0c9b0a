// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QVBoxLayout>
#include <algorithm>

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
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
    // What gets the keyboard back from a part of itself, such as a table from the field of a cell, was in sight.
    if (now && widget() && widget()->isAncestorOf(now) && !(before && now->isAncestorOf(before)))
      bringIntoSight(*now);
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &PageScroll::limitWidth);
}

void PageScroll::setWidest(int at100) {
  m_widest = at100;
  limitWidth();
}

void PageScroll::limitWidth() {
  int most = viewport()->width();
  if (m_widest > 0) {
    const QMargins around = m_content->contentsMargins();
    most = std::min(most, theme::ink().whole(m_widest) + around.left() + around.right());
  }
  widget()->setMaximumWidth(most);
}

/// All of it where there is room; of what is higher than the page the line that is written on. What is clicked is in
/// sight already: a page that moved under the mouse would have the next click land on another row.
void PageScroll::bringIntoSight(QWidget& focused) {
  if (QApplication::mouseButtons() != Qt::NoButton)
    return;
  const int margin = theme::ink().whole(24);
  const QRect whole(focused.mapTo(widget(), QPoint()), focused.size());
  if (whole.height() + 2 * margin <= viewport()->height())
    ensureVisible(whole.center().x(), whole.center().y(), 0, whole.height() / 2 + margin);
  else if (auto* view = qobject_cast<QAbstractItemView*>(&focused); !view || view->currentIndex().isValid())
    ensureWidgetVisible(&focused, 0, margin);
  else
    ensureVisible(whole.left(), whole.top(), 0, margin);
}

void PageScroll::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  limitWidth();
}

} // namespace baton::widgets
