// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workshop/projector_window.h"

#include "ui/theme/theme.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScreen>
#include <algorithm>

namespace baton::workshop_page {

ProjectorWindow::ProjectorWindow(QWidget* parent) : QWidget(parent, Qt::Window) {
  setObjectName("projector");
  setWindowTitle(tr("Projector"));
  setFocusPolicy(Qt::StrongFocus);
  setAutoFillBackground(false);
}

void ProjectorWindow::setView(const ProjectorView& view) {
  m_view = view;
  m_page = std::min(m_page, projectorPages(m_view) - 1);
  setAccessibleName(spoken(m_view));
  update();
}

void ProjectorWindow::turn(int by) {
  const int page = std::clamp(m_page + by, 0, projectorPages(m_view) - 1);
  if (page == m_page)
    return;
  m_page = page;
  update();
  emit turned();
}

void ProjectorWindow::present() {
  const auto screens = QGuiApplication::screens();
  const QScreen* here = parentWidget() ? parentWidget()->screen() : nullptr;
  const auto other =
      std::ranges::find_if(screens, [here](const QScreen* one) { return here && one->geometry() != here->geometry(); });
  if (other == screens.end()) {
    resize(1120, 630);
    show();
    return;
  }
  setGeometry((*other)->geometry());
  showFullScreen();
}

void ProjectorWindow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintProjector(painter, rect(), m_view, theme::ink().scheme, m_page);
}

void ProjectorWindow::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Escape:
    close();
    return;
  case Qt::Key_PageDown:
  case Qt::Key_Right:
  case Qt::Key_Space:
    return turn(1);
  case Qt::Key_PageUp:
  case Qt::Key_Left:
    return turn(-1);
  case Qt::Key_F11:
    setWindowState(windowState() ^ Qt::WindowFullScreen);
    return;
  default:
    QWidget::keyPressEvent(event);
  }
}

void ProjectorWindow::closeEvent(QCloseEvent* event) {
  QWidget::closeEvent(event);
  emit closed();
}

ProjectorPreview::ProjectorPreview(QWidget* parent) : QWidget(parent) {
  setObjectName("projector-preview");
}

void ProjectorPreview::setView(const ProjectorView& view, int page) {
  m_view = view;
  m_page = std::min(page, projectorPages(view) - 1);
  setAccessibleName(tr("What the room sees"));
  setAccessibleDescription(spoken(view));
  update();
}

QSize ProjectorPreview::sizeHint() const {
  return {theme::ink().whole(288), theme::ink().whole(162)};
}

void ProjectorPreview::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF room = QRectF(rect()).adjusted(1, 1, -1, -1);
  paintProjector(painter, room, m_view, theme::ink().scheme, m_page);
  painter.setPen(QPen(theme::ink().colour(theme::Role::BorderStrong), 1));
  painter.setBrush(Qt::NoBrush);
  painter.drawRoundedRect(room, 4, 4);
}

} // namespace baton::workshop_page
