// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/page_canvas.h"

#include "ui/exporting/page_pictures.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace baton::exporting {
namespace {

using theme::Role;

constexpr int margin = 16, widestPaper = 1000, leastCanvas = 220; // px at 100 %

} // namespace

PageCanvas::PageCanvas(PagePictures& source, QWidget* parent) : QAbstractScrollArea(parent), m_source(source) {
  setObjectName("paper");
  setFrameShape(QFrame::NoFrame);
  setFocusPolicy(Qt::StrongFocus);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
  viewport()->setAutoFillBackground(false);
  connect(&source, &PagePictures::opened, this, [this] {
    const int last = std::max(0, m_source.count() - 1);
    if (m_page > last)
      m_page = last;
    measure();
    emit pageChanged(m_page);
  });
  connect(&source, &PagePictures::drawn, this, [this](int page) {
    if (page == m_page)
      viewport()->update();
  });
  connect(&theme::Theme::start(), &theme::Theme::changed, this, &PageCanvas::measure);
  name();
}

void PageCanvas::setPage(int page) {
  page = std::clamp(page, 0, std::max(0, m_source.count() - 1));
  if (page == m_page)
    return;
  m_page = page;
  measure();
  verticalScrollBar()->setValue(0);
  emit pageChanged(m_page);
}

void PageCanvas::turn(int by) {
  setPage(m_page + by);
}

void PageCanvas::setFit(Fit fit) {
  m_fit = fit;
  measure();
}

void PageCanvas::setWhat(const QString& what) {
  m_what = what;
  name();
}

void PageCanvas::setNotice(const QString& notice) {
  m_notice = notice;
  viewport()->update();
}

void PageCanvas::name() {
  setAccessibleName(m_source.count() > 0 ? tr("%1, page %2 of %3").arg(m_what).arg(m_page + 1).arg(m_source.count())
                    : m_what.isEmpty()   ? tr("The document as it prints")
                                         : m_what);
}

/// The paper in the coordinates of the viewport.
QRectF PageCanvas::paper() const {
  const QSizeF size = m_source.size(m_page);
  if (size.isEmpty())
    return {};
  const double edge = theme::ink().whole(margin);
  // Reckoned as if the bar stood there: it comes and goes with the height, and must not change the width.
  const double room = std::max(40.0, width() - verticalScrollBar()->sizeHint().width() - 2 * edge);
  double width = std::min(room, theme::ink().px(widestPaper));
  if (m_fit == Fit::Whole)
    width = std::min(width, std::max(40.0, viewport()->height() - 2 * edge) * size.width() / size.height());
  width = std::floor(width);
  const double height = std::round(width * size.height() / size.width());
  const double left = std::floor((viewport()->width() - width) / 2);
  const double free = viewport()->height() - height;
  const double top = m_fit == Fit::Whole && free > 2 * edge ? std::floor(free / 2) : edge;
  return {left, top - verticalScrollBar()->value(), width, height};
}

void PageCanvas::measure() {
  setMinimumHeight(theme::ink().whole(leastCanvas)); // what is less is no page: then the page around it scrolls
  const double whole = paper().height() + 2 * theme::ink().whole(margin);
  const int over = std::max(0, int(whole) - viewport()->height());
  verticalScrollBar()->setRange(0, m_fit == Fit::Whole ? 0 : over);
  verticalScrollBar()->setPageStep(viewport()->height());
  verticalScrollBar()->setSingleStep(theme::ink().whole(48));
  name();
  viewport()->update();
}

void PageCanvas::paintEvent(QPaintEvent*) {
  QPainter painter(viewport());
  const auto& ink = theme::ink();
  painter.fillRect(viewport()->rect(), ink.colour(Role::SurfaceSunken));
  const QRectF sheet = paper();
  if (sheet.isEmpty()) {
    painter.setPen(ink.colour(Role::TextMuted));
    painter.setFont(ink.font(theme::TextStyle::Body));
    const QRectF room = QRectF(viewport()->rect()).adjusted(ink.px(24), ink.px(24), -ink.px(24), -ink.px(24));
    widgets::drawLines(painter, room, widgets::wrapped(m_notice, painter.font(), room.width()),
                       ink.line(theme::TextStyle::Body), Qt::AlignHCenter);
    return;
  }
  painter.fillRect(sheet, Qt::white); // paper is white in every look
  const double ratio = painter.device()->devicePixelRatioF();
  QImage image = m_source.image(m_page, int(std::lround(sheet.width() * ratio)));
  if (image.isNull())
    image = m_source.standIn(m_page);
  if (!image.isNull()) {
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(sheet, image);
  }
  painter.setPen(QPen(ink.colour(Role::Border), 1));
  painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5));
  if (hasFocus()) {
    painter.setPen(QPen(ink.colour(Role::Focus), 2));
    painter.drawRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1));
  }
}

void PageCanvas::resizeEvent(QResizeEvent*) {
  measure();
}

void PageCanvas::scrollContentsBy(int, int) {
  viewport()->update();
}

void PageCanvas::changeEvent(QEvent* event) {
  QAbstractScrollArea::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    measure();
}

void PageCanvas::scrollOrTurn(int by) {
  QScrollBar* bar = verticalScrollBar();
  const bool atEnd = by > 0 ? bar->value() == bar->maximum() : bar->value() == bar->minimum();
  if (!atEnd)
    return bar->setValue(bar->value() + by);
  const int before = m_page;
  turn(by > 0 ? 1 : -1);
  if (by < 0 && m_page != before)
    bar->setValue(bar->maximum());
}

void PageCanvas::keyPressEvent(QKeyEvent* event) {
  const int step = verticalScrollBar()->singleStep(), view = verticalScrollBar()->pageStep() - step;
  switch (event->key()) {
  case Qt::Key_PageDown:
  case Qt::Key_Right:
    return turn(1);
  case Qt::Key_PageUp:
  case Qt::Key_Left:
    return turn(-1);
  case Qt::Key_Home:
    return setPage(0);
  case Qt::Key_End:
    return setPage(m_source.count() - 1);
  case Qt::Key_Down:
    return scrollOrTurn(step);
  case Qt::Key_Up:
    return scrollOrTurn(-step);
  case Qt::Key_Space:
    return scrollOrTurn(event->modifiers() & Qt::ShiftModifier ? -view : view);
  case Qt::Key_Return:
  case Qt::Key_Enter:
  case Qt::Key_F2:
    return emit changeAsked();
  default:
    return event->ignore();
  }
}

void PageCanvas::wheelEvent(QWheelEvent* event) {
  const int by = event->pixelDelta().isNull() ? event->angleDelta().y() * verticalScrollBar()->singleStep() / 120
                                              : event->pixelDelta().y();
  if (by != 0)
    scrollOrTurn(-by);
  event->accept();
}

void PageCanvas::mouseDoubleClickEvent(QMouseEvent*) {
  emit changeAsked();
}

} // namespace baton::exporting
