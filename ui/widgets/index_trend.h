// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/ink.h"

#include <QVector>
#include <QWidget>

namespace baton::widgets {

struct TrendPoint {
  QString name; ///< "v1", "draft"
  double value = 0;
};

/// An index from version to version, small: line and dots, names below, no axis; 96 by 60. The last dot is filled.
class Sparkline : public QWidget {
  Q_OBJECT
public:
  explicit Sparkline(QWidget* parent = nullptr);
  void set(const QVector<TrendPoint>& points, const QString& sentence);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QVector<TrendPoint> m_points;
};

/// The same with a scale and the values on the dots; 180 by 100. The scale is part of 0 to 100.
class IndexTrend : public QWidget {
  Q_OBJECT
public:
  explicit IndexTrend(QWidget* parent = nullptr);
  void set(const QVector<TrendPoint>& points, const QString& sentence);

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QVector<TrendPoint> m_points;
};

} // namespace baton::widgets
