// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_body.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QEvent>
#include <utility>

namespace baton::shell {
namespace {

constexpr int leastPage = 560; ///< px at 100 %: two cards beside each other

} // namespace

PageBody::PageBody(QWidget* pages, QWidget* parent) : QWidget(parent), m_pages(pages) {
  m_pages->setParent(this);
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && now->window() == window())
      makeWay(*now);
  });
}

void PageBody::addPanel(QWidget* panel, std::function<bool()> wanted) {
  panel->setParent(this);
  panel->installEventFilter(this);
  m_panels.append({panel, std::move(wanted)});
}

int PageBody::widthOf(const QWidget& panel) const {
  return std::min(panel.minimumWidth(), width());
}

bool PageBody::liesOver(const QWidget& panel) const {
  return width() - widthOf(panel) < theme::ink().whole(leastPage);
}

bool PageBody::covers(const QWidget& panel, const QWidget& focused) const {
  if (!m_pages->isAncestorOf(&focused) || !liesOver(panel))
    return false;
  return focused.mapTo(this, focused.rect().center()).x() >= width() - widthOf(panel);
}

void PageBody::makeWay(const QWidget& focused) {
  for (const Panel& panel : m_panels) {
    if (!covers(*panel.widget, focused)) {
      comeBack(panel);
    } else if (!panel.widget->isHidden()) {
      panel.widget->hide();
      m_aside = panel.widget;
    }
  }
}

void PageBody::comeBack(const Panel& panel) {
  if (panel.widget == m_aside && panel.wanted())
    panel.widget->show();
}

void PageBody::arrange() {
  int page = width();
  for (const auto& [panel, wanted] : m_panels) {
    if (panel->isHidden())
      continue;
    const int wide = widthOf(*panel);
    if (!liesOver(*panel))
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
  for (const Panel& panel : m_panels)
    if (!liesOver(*panel.widget))
      comeBack(panel);
  arrange();
}

bool PageBody::eventFilter(QObject* watched, QEvent* event) {
  const auto type = event->type();
  if (type == QEvent::ShowToParent && watched == m_aside)
    m_aside = nullptr;
  if (type == QEvent::ShowToParent || type == QEvent::HideToParent)
    arrange();
  return QWidget::eventFilter(watched, event);
}

} // namespace baton::shell
