// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_view.h"

#include "ui/charts/figure.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QToolTip>

#include <algorithm>

namespace baton::charts {

ChartView::ChartView(QWidget* parent) : QChartView(parent) {
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setRenderHint(QPainter::Antialiasing);
  setBackgroundBrush(Qt::NoBrush);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  viewport()->setAutoFillBackground(false);
  setAttribute(Qt::WA_TranslucentBackground);
  setMouseTracking(true);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  setAccessibleName(tr("Chart"));
}

void ChartView::show(const FigureMaker& maker) {
  if (m_figure && maker == m_maker)
    return;
  m_maker = maker;
  if (m_figure && maker.renew(*m_figure)) // whoever steps through it stays where they are
    return describe();
  m_current = -1;
  rebuild();
}

const Figure& ChartView::figure() const {
  Q_ASSERT(m_figure);
  return *m_figure;
}

void ChartView::rebuild() {
  if (!m_maker || m_rebuilding)
    return;
  const QScopedValueRollback guard(m_rebuilding, true);
  const std::unique_ptr<QChart> before(chart());
  m_figure = m_maker(theme::ink()).release();
  setChart(m_figure); // the view owns it
  describe();
}

void ChartView::describe() {
  m_current = std::min(m_current, m_figure->markCount() - 1);
  const int shown = hasFocus() ? m_current : -1;
  setAccessibleName(m_figure->title());
  setAccessibleDescription(shown < 0 ? m_figure->sentence() : m_figure->markText(shown));
  m_figure->setCurrentMark(shown);
}

QSize ChartView::sizeHint() const {
  return {theme::ink().whole(480), theme::ink().whole(224)};
}

QSize ChartView::minimumSizeHint() const {
  return {theme::ink().whole(160), theme::ink().whole(120)};
}

void ChartView::setCurrent(int index) {
  if (!m_figure || m_figure->markCount() == 0)
    return;
  index = std::clamp(index, 0, m_figure->markCount() - 1);
  m_figure->setCurrentMark(index);
  setAccessibleDescription(m_figure->markText(index));
  if (index == m_current)
    return;
  m_current = index;
  emit currentMarkChanged(index);
}

void ChartView::keyPressEvent(QKeyEvent* event) {
  const int step = isRightToLeft() ? -1 : 1;
  switch (event->key()) {
  case Qt::Key_Right:
    return setCurrent(m_current + step);
  case Qt::Key_Left:
    return setCurrent(m_current - step);
  case Qt::Key_Home:
    return setCurrent(0);
  case Qt::Key_End:
    return setCurrent(m_figure ? m_figure->markCount() - 1 : 0);
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_Space:
    if (m_current >= 0)
      emit markActivated(m_current);
    return;
  default:
    event->ignore(); // the page has it: a chart neither scrolls nor asks its scene
  }
}

void ChartView::mousePressEvent(QMouseEvent* event) {
  const int mark = m_figure ? m_figure->markAt(m_figure->mapFromScene(mapToScene(event->pos()))) : -1;
  if (mark < 0 || event->button() != Qt::LeftButton)
    return event->ignore();
  setCurrent(mark);
  emit markActivated(mark);
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
  const int mark = m_figure ? m_figure->markAt(m_figure->mapFromScene(mapToScene(event->pos()))) : -1;
  setCursor(mark >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
  if (mark >= 0)
    QToolTip::showText(event->globalPosition().toPoint(), widgets::plainToolTip(m_figure->markText(mark)), this);
  else
    QToolTip::hideText();
}

void ChartView::focusInEvent(QFocusEvent* event) {
  QChartView::focusInEvent(event);
  // A window that comes to the front steps onto no mark by itself.
  const bool asked = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
  if (asked || m_current >= 0)
    setCurrent(std::max(0, m_current));
}

void ChartView::focusOutEvent(QFocusEvent* event) {
  QChartView::focusOutEvent(event);
  if (!m_figure)
    return;
  m_figure->setCurrentMark(-1);
  setAccessibleDescription(m_figure->sentence());
}

// A chart never scrolls; the page does.
void ChartView::wheelEvent(QWheelEvent* event) {
  event->ignore();
}

void ChartView::changeEvent(QEvent* event) {
  QChartView::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    rebuild();
}

} // namespace baton::charts
