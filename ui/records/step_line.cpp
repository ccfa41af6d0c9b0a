// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/step_line.h"

#include "ui/theme/icon.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace baton::records {
namespace {

using theme::Role, theme::TextStyle;

constexpr double disc = 22, gap = 8, line = 28, around = 10;

QFont wordFont(bool current) {
  return theme::ink().figures(TextStyle::Body, current ? 600 : 400);
}

} // namespace

StepLine::StepLine(const QStringList& steps, QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  setSteps(steps, 0);
}

void StepLine::setSteps(const QStringList& steps, int step) {
  m_steps = steps;
  m_current = step;
  setAccessibleName(tr("Step %1 of %2: %3").arg(step + 1).arg(m_steps.size()).arg(m_steps.value(step)));
  updateGeometry();
  update();
}

double StepLine::widthOf(bool withWords) const {
  const theme::Ink& ink = theme::ink();
  double width = 0;
  for (int i = 0; i < m_steps.size(); ++i) {
    width += ink.px(disc) + (i > 0 ? ink.px(line + 2 * around) : 0);
    if (withWords)
      width += ink.px(gap) + QFontMetricsF(wordFont(true)).horizontalAdvance(m_steps[i]);
  }
  return std::ceil(width);
}

QSize StepLine::sizeHint() const {
  return {int(widthOf(true)) + 1, theme::ink().whole(disc + 2)};
}

QSize StepLine::minimumSizeHint() const {
  return {int(widthOf(false)) + 1, theme::ink().whole(disc + 2)};
}

void StepLine::paintEvent(QPaintEvent*) {
  const theme::Ink& ink = theme::ink();
  const bool withWords = width() >= widthOf(true);
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const double d = ink.px(disc), middle = height() / 2.0;
  double x = width() - widthOf(withWords);
  for (int i = 0; i < m_steps.size(); ++i) {
    if (i > 0) {
      x += ink.px(around);
      painter.fillRect(QRectF(x, std::round(middle), ink.px(line), 1), ink.colour(Role::BorderStrong));
      x += ink.px(line + around);
    }
    const bool done = i < m_current, now = i == m_current;
    const QRectF circle(x, middle - d / 2, d, d);
    painter.setPen(done || now ? QPen(Qt::NoPen) : QPen(ink.colour(Role::BorderStrong), 1));
    painter.setBrush(done ? ink.colour(Role::OkSoft) : now ? ink.colour(Role::Accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle.adjusted(0.5, 0.5, -0.5, -0.5));
    if (done) {
      const double side = ink.px(13);
      theme::paintIcon(painter, QRectF(circle.center() - QPointF(side / 2, side / 2), QSizeF(side, side)), "check",
                       ink.colour(Role::Ok));
    } else {
      painter.setFont(ink.figures(TextStyle::Label, 600));
      painter.setPen(ink.colour(now ? Role::OnAccent : Role::TextMuted));
      widgets::drawOneLine(painter, circle, QString::number(i + 1), Qt::AlignHCenter);
    }
    x += d;
    if (!withWords)
      continue;
    const double wide = QFontMetricsF(wordFont(true)).horizontalAdvance(m_steps[i]);
    painter.setFont(wordFont(now));
    painter.setPen(ink.colour(done || now ? Role::Text : Role::TextMuted));
    widgets::drawOneLine(painter, QRectF(x + ink.px(gap), 0, wide + 1, height()), m_steps[i]);
    x += ink.px(gap) + wide;
  }
}

void StepLine::changeEvent(QEvent* event) {
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
  QWidget::changeEvent(event);
}

} // namespace baton::records
