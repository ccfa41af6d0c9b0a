// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_body.h"

#include "ui/theme/theme.h"

#include <QEvent>

namespace baton::shell {
namespace {

constexpr int leastPage = 560; ///< px at 100 %: two cards beside each other

} // namespace

PageBody::PageBody(QWidget* pages, QWidget* parent) : QWidget(parent), m_pages(pages) {
  m_pages->setParent(this);
}

void PageBody::addPanel(QWidget* panel) {
  panel->setParent(this);
  panel->installEventFilter(this);
  m_panels.append(panel);
}

void PageBody::arrange() {
  int page = width();
  for (QWidget* panel : m_panels) {
    if (panel->isHidden())
      continue;
    const int wide = std::min(panel->minimumWidth(), width());
    const bool over = width() - wide < theme::ink().whole(leastPage);
    if (!over)
      page = width() - wide;
    panel->setGeometry(width() - wide, 0, wide, height());
    panel->raise();
  }
  m_pages->setGeometry(0, 0, page, height());
}

/// A panel has another width at another size of text.
bool PageBody::event(QEvent* event) {
  if (event->type() == QEvent::LayoutRequest)
    arrange();
  return QWidget::event(event);
}

void PageBody::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

bool PageBody::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::ShowToParent || type == QEvent::HideToParent)
    arrange();
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::shell
