// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/heat_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"
#include "ui/widgets/text_lines.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

namespace baton::signals_page {

using theme::Role, theme::TextStyle;

namespace {

constexpr int barHigh = 8, markHigh = 14, markRoom = 3; // px at 100 %
constexpr double leastRange = 8;                        ///< of the weights, so that red has room behind it

Role inkOf(field::Heat heat) {
  return heat == field::Heat::Red ? Role::Bad : heat == field::Heat::Amber ? Role::Warn : Role::Ok;
}

} // namespace

HeatBar::HeatBar(const field::AssumptionHeat& heat, QWidget* parent) : QWidget(parent), m_state(heat.state) {
  for (const field::HeatTerm& term : heat.terms)
    m_weights.push_back(term.weight);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAccessibleName(tr("Weight %1; amber from %2, red from %3")
                        .arg(widgets::exact(heat.heat, 1), widgets::whole(int(field::amberFrom)),
                             widgets::whole(int(field::redFrom))));
}

QSize HeatBar::sizeHint() const {
  const auto& ink = theme::ink();
  return {ink.whole(160), ink.whole(markHigh + markRoom) + ink.line(TextStyle::Caption)};
}

QSize HeatBar::minimumSizeHint() const {
  return {theme::ink().whole(80), sizeHint().height()};
}

void HeatBar::paintEvent(QPaintEvent*) {
  const auto& ink = theme::ink();
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  double sum = 0;
  for (const double weight : m_weights)
    sum += weight;
  const double range = std::max(leastRange, sum), wide = width();
  const QRectF bar(0, ink.px(markHigh - barHigh) / 2, wide, ink.px(barHigh));
  painter.setPen(Qt::NoPen);
  painter.setBrush(ink.colour(Role::ChartTrack));
  painter.drawRoundedRect(bar, ink.px(2), ink.px(2));
  painter.setBrush(ink.colour(inkOf(m_state)));
  double from = 0;
  for (const double weight : m_weights) {
    const double to = from + weight / range * wide;
    if (to - from > ink.px(1))
      painter.drawRoundedRect(QRectF(from, bar.top(), to - from - ink.px(1.5), bar.height()), ink.px(1.5), ink.px(1.5));
    from = to;
  }
  painter.setFont(ink.font(TextStyle::Caption));
  for (const auto& [weight, word] : {std::pair{field::amberFrom, tr("amber")}, std::pair{field::redFrom, tr("red")}}) {
    const double x = weight / range * wide;
    painter.fillRect(QRectF(x - ink.px(1), 0, ink.px(2), ink.px(markHigh)), ink.colour(Role::Text));
    painter.setPen(ink.colour(Role::TextMuted));
    const double room = widgets::widthOf(word, painter.font()) + 2;
    widgets::drawOneLine(painter, QRectF(x - room / 2, ink.px(markHigh + markRoom), room, ink.line(TextStyle::Caption)),
                         word, Qt::AlignHCenter);
    painter.setPen(Qt::NoPen);
  }
}

void HeatBar::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::StyleChange)
    updateGeometry();
}

} // namespace baton::signals_page
