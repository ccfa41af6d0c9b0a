// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bullet_rows.h"

#include "ui/theme/theme.h"

#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::charts {

BulletRows::BulletRows(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setAccessibleName(tr("Chart"));
}

void BulletRows::show(const BulletSeries& series) {
  if (series == m_series)
    return;
  const BulletDrawing now(series, theme::ink());
  const auto unlike = now.rowsUnlike(BulletDrawing(m_series, theme::ink()), width());
  m_series = series;
  m_current = std::min(m_current, int(series.rows.size()) - 1);
  setAccessibleName(QString::fromStdString(series.title));
  setAccessibleDescription(sentence());
  if (!unlike) {
    updateGeometry();
    return update();
  }
  for (int row : *unlike)
    update(now.rowArea(row, width()).toAlignedRect());
}

QSize BulletRows::sizeHint() const {
  const int width = theme::ink().whole(360);
  return {width, heightForWidth(width)};
}

int BulletRows::heightForWidth(int width) const {
  return int(std::ceil(BulletDrawing(m_series, theme::ink()).height(width)));
}

QSize BulletRows::minimumSizeHint() const {
  const int width = theme::ink().whole(200);
  return {width, heightForWidth(10 * width)}; // as high as wide ones at least; the layout asks for more
}

QString BulletRows::sentence() const {
  return sentenceOf(m_series);
}

void BulletRows::setCurrent(int index) {
  if (m_series.rows.empty())
    return;
  m_current = std::clamp(index, 0, int(m_series.rows.size()) - 1);
  setAccessibleDescription(rowText(m_series.rows[std::size_t(m_current)]));
  update();
}

void BulletRows::paintEvent(QPaintEvent* event) {
  QPainter painter(this);
  BulletDrawing(m_series, theme::ink()).paint(painter, width(), hasFocus() ? m_current : -1, event->region());
}

void BulletRows::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_Down:
    return setCurrent(m_current + 1);
  case Qt::Key_Up:
    return setCurrent(m_current - 1);
  case Qt::Key_Home:
    return setCurrent(0);
  case Qt::Key_End:
    return setCurrent(int(m_series.rows.size()) - 1);
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    if (m_current >= 0)
      emit markActivated(m_current);
    return;
  default:
    QWidget::keyPressEvent(event);
  }
}

void BulletRows::mousePressEvent(QMouseEvent* event) {
  const BulletDrawing drawing(m_series, theme::ink());
  for (int i = 0; i < int(m_series.rows.size()); ++i) {
    if (!drawing.rowArea(i, width()).contains(event->position()))
      continue;
    setCurrent(i);
    emit markActivated(i);
    return;
  }
}

void BulletRows::focusInEvent(QFocusEvent* event) {
  QWidget::focusInEvent(event);
  // A window that comes to the front steps onto no mark by itself.
  const bool asked = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
  if (asked || m_current >= 0)
    setCurrent(std::max(0, m_current));
  update();
}

void BulletRows::focusOutEvent(QFocusEvent* event) {
  QWidget::focusOutEvent(event);
  setAccessibleDescription(sentence());
  update();
}

void BulletRows::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::charts
