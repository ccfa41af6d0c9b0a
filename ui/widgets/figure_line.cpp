// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figure_line.h"

#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace baton::widgets {

using theme::TextStyle;

FigureLine::FigureLine(const QString& figure, const QString& frame, TextStyle style, QWidget* parent)
    : QWidget(parent), m_style(style) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  set(figure, frame);
}

void FigureLine::set(const QString& figure, const QString& frame) {
  if (figure == m_figure && frame == m_frame)
    return;
  m_figure = figure;
  m_frame = frame;
  setAccessibleName(frame.isEmpty() ? figure : figure + QLatin1Char(' ') + frame);
  updateGeometry();
  update();
}

QSize FigureLine::sizeHint() const {
  const theme::Ink& ink = theme::ink();
  double width = QFontMetricsF(ink.figures(m_style)).horizontalAdvance(m_figure);
  if (!m_frame.isEmpty())
    width += ink.px(6) + QFontMetricsF(ink.figures(TextStyle::Body)).horizontalAdvance(m_frame);
  return {int(std::ceil(width)) + 1, ink.line(m_style)};
}

QSize FigureLine::minimumSizeHint() const {
  const double width = QFontMetricsF(theme::ink().figures(m_style)).horizontalAdvance(m_figure);
  return {int(std::ceil(width)) + 1, theme::ink().line(m_style)};
}

void FigureLine::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  QPainter painter(this);
  const QFont large = ink.figures(m_style), body = ink.figures(TextStyle::Body);
  const QFontMetricsF metrics(large);
  const double baseline = std::round((ink.line(m_style) - metrics.height()) / 2 + metrics.ascent());
  painter.setFont(large);
  painter.setPen(ink.colour(theme::Role::Text));
  painter.drawText(QPointF(0, baseline), m_figure);
  const double x = metrics.horizontalAdvance(m_figure) + ink.px(6);
  painter.setFont(body);
  painter.setPen(ink.colour(theme::Role::TextMuted));
  const QString frame = QFontMetricsF(body).elidedText(m_frame, Qt::ElideRight, width() - x + 0.5);
  if (frame != m_frame && toolTip().isEmpty())
    setPlainToolTip(this, accessibleName());
  painter.drawText(QPointF(x, baseline), frame);
}

void FigureLine::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::widgets
