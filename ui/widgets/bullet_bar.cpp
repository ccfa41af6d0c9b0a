// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bullet_bar.h"

#include "ui/theme/theme.h"
#include "ui/widgets/marks.h"

#include <QLineF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace baton::widgets {
namespace {

/// What is no number or beyond any sense is not drawn.
std::optional<double> drawable(std::optional<double> value) {
  if (!value || !std::isfinite(*value))
    return std::nullopt;
  return std::clamp(*value, -1e300, 1e300);
}

} // namespace

BulletRange BulletRange::of(const Bullet& bullet) {
  double low = 0, high = 0;
  for (const auto& value : {bullet.actual, bullet.goal, bullet.commit, bullet.forecast}) {
    low = std::min(low, drawable(value).value_or(0));
    high = std::max(high, drawable(value).value_or(0));
  }
  if (low == 0 && high == 0)
    return {};
  // The farthest mark stands a little before the end, so that the end is no goal.
  return {low * 1.15, high * 1.15};
}

void paintBullet(QPainter& painter, const QRectF& where, const Bullet& bullet, const BulletRange& range,
                 const theme::Ink& ink, bool track) {
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  const double high = where.height() * 10 / 18, top = where.center().y() - high / 2;
  const auto x = [&](double value) { return where.left() + std::clamp(range.part(value), 0.0, 1.0) * where.width(); };
  const auto bar = [&](double from, double to) {
    return QRectF(QPointF(x(from), top), QPointF(x(to), top + high)).normalized();
  };
  if (track) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink.colour(theme::Role::ChartTrack));
    painter.drawRoundedRect(QRectF(where.left(), top, where.width(), high), 2, 2);
  }
  const double actual = drawable(bullet.actual).value_or(0);
  if (actual != 0)
    paintActual(painter, bar(0, actual), ink, 1);
  if (const auto forecast = drawable(bullet.forecast); forecast && *forecast != actual)
    paintForecast(painter, bar(actual, *forecast), ink);
  if (const auto commit = drawable(bullet.commit))
    paintCommitDiamond(painter, {x(*commit), where.center().y()}, ink);
  if (const auto goal = drawable(bullet.goal))
    paintGoalTick(painter, QLineF(x(*goal), where.top(), x(*goal), where.bottom()), ink);
  painter.restore();
}

BulletBar::BulletBar(QWidget* parent) : QWidget(parent) {
  theme::fixHeight(this, 18);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BulletBar::set(const Bullet& bullet, const QString& sentence) {
  m_bullet = bullet;
  setAccessibleName(sentence);
  update();
}

void BulletBar::setRange(const BulletRange& range) {
  m_range = range;
  update();
}

QSize BulletBar::sizeHint() const {
  return {theme::ink().whole(200), theme::ink().whole(18)};
}

void BulletBar::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  paintBullet(painter, rect(), m_bullet, m_range.value_or(BulletRange::of(m_bullet)), theme::ink());
}

} // namespace baton::widgets
