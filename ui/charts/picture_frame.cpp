// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/picture_frame.h"

#include "ui/widgets/text_lines.h"

#include <QPainter>
#include <cmath>

namespace baton::charts {
namespace {

constexpr double pictureMargin = 16, titleRow = 20, noteRow = 16, pictureGap = 8;

} // namespace

PictureFrame::PictureFrame(const QString& title, const QString& note, const QSize& size, const theme::Ink& ink)
    : m_ink(ink), m_title(title), m_chart(size) {
  if (!note.isEmpty())
    m_note = widgets::wrapped(note, ink.font(theme::TextStyle::Caption), size.width());
}

double PictureFrame::headHeight() const {
  return m_title.isEmpty() ? 0 : m_ink.px(titleRow + pictureGap);
}

QSize PictureFrame::size() const {
  const double note = m_note.isEmpty() ? 0 : m_ink.px(pictureGap + noteRow * double(m_note.size()));
  const double margins = 2 * m_ink.px(pictureMargin);
  return {int(std::ceil(m_chart.width() + margins)), int(std::ceil(m_chart.height() + margins + headHeight() + note))};
}

QPointF PictureFrame::chartAt() const {
  return {m_ink.px(pictureMargin), m_ink.px(pictureMargin) + headHeight()};
}

void PictureFrame::paint(QPainter& painter) const {
  const QSize whole = size();
  painter.fillRect(QRect(QPoint(), whole), m_ink.colour(theme::Role::SurfaceRaised));
  const double left = m_ink.px(pictureMargin);
  painter.setFont(m_ink.font(theme::TextStyle::Title));
  painter.setPen(m_ink.colour(theme::Role::Text));
  widgets::drawOneLine(painter, QRectF(left, left, m_chart.width(), m_ink.px(titleRow)), m_title);
  painter.setFont(m_ink.font(theme::TextStyle::Caption));
  painter.setPen(m_ink.colour(theme::Role::TextMuted));
  const double below = chartAt().y() + m_chart.height() + m_ink.px(pictureGap);
  widgets::drawLines(painter, QRectF(left, below, m_chart.width(), whole.height() - below), m_note, m_ink.px(noteRow));
}

} // namespace baton::charts
