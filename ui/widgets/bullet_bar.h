// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace baton::widgets {

/// Goal against actual on one line. All in the same unit; forecast is the whole, the actual included.
struct Bullet {
  std::optional<double> actual, goal, commit, forecast;
};

/// From where to where a bullet is drawn.
struct BulletRange {
  double smallest = 0, largest = 1;
  static BulletRange of(const Bullet& bullet);
  double part(double value) const { return (value - smallest) / (largest - smallest); }
};

/// Bar = actual, hatched = forecast, tick = goal, hollow diamond = commit; the rectangle's height is the tick's, the
/// bar takes the 10/18 in its middle. With track, a muted ground over the whole width.
void paintBullet(QPainter& painter, const QRectF& where, const Bullet& bullet, const BulletRange& range,
                 const theme::Ink& ink, bool track = true);

/// The bar of a goal tile, 18 high. The description is a sentence, for it shows what the eye reads off.
class BulletBar : public QWidget {
  Q_OBJECT
public:
  explicit BulletBar(QWidget* parent = nullptr);
  void set(const Bullet& bullet, const QString& sentence);
  void setRange(const BulletRange& range);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  Bullet m_bullet;
  std::optional<BulletRange> m_range;
};

} // namespace baton::widgets
