// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_series.h"
#include "ui/charts/nice_range.h"
#include "ui/theme/ink.h"

#include <QByteArray>
#include <QImage>
#include <QRectF>
#include <QRegion>
#include <QStringList>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace baton::charts {

/// Rows of bullets on one axis: name, bar and tick, a figure at the right. Rows are 20 px at 100 %, the axis 20 more.
/// Where a name would be cut it stands above its bar, and rows are 40.
class BulletDrawing {
public:
  BulletDrawing(const BulletSeries& series, const theme::Ink& ink);
  double height(double width) const;
  /// A row of the drawing so wide.
  QRectF rowArea(int index, double width) const;
  void paint(QPainter& painter, double width, int current = -1) const;
  /// Only the rows of which something is seen there.
  void paint(QPainter& painter, double width, int current, const QRegion& seen) const;
  /// The rows that look otherwise than in the other drawing; none where more than rows differs, such as the axis.
  std::optional<std::vector<int>> rowsUnlike(const BulletDrawing& other, double width) const;

private:
  struct Columns {
    double left, right; ///< of the bars
    friend bool operator==(const Columns&, const Columns&) = default;
  };
  /// Names above their bars, as there is no room for them beside.
  bool isStacked(double width) const;
  double rowHeight(double width) const;
  /// A row without the name above it.
  QRectF barArea(int index, double width) const;
  Columns columnsFor(double width) const;
  /// What stands below the lines of the axis, from left to right.
  QStringList axisTexts() const;
  bool isZero(double value) const;
  void paintAxis(QPainter& painter, double width, const Columns& columns) const;
  void paintRow(QPainter& painter, int index, double width, const Columns& columns) const;
  const BulletSeries& m_series;
  theme::Ink m_ink;
  NiceRange m_range;
  double m_widestName = 0;
};

/// "Linda Mitchell: 80.0 %"
QString rowText(const BulletRow& row);
/// Title and rows, for those who cannot see them.
QString sentenceOf(const BulletSeries& series);
QByteArray toSvg(const BulletSeries& series, int width);
/// A picture that stands alone, as in chart_view.h.
QByteArray toSvg(const BulletSeries& series, int width, const theme::Ink& ink, const QString& note = {});
QImage toImage(const BulletSeries& series, int width, const theme::Ink& ink, const QString& note = {},
               double scale = 2);

/// Attainment by person, coverage by team. Up and Down step from row to row, Enter or a click opens one.
class BulletRows : public QWidget {
  Q_OBJECT
public:
  explicit BulletRows(QWidget* parent = nullptr);
  void show(const BulletSeries& series);
  using QWidget::show;
  int currentMark() const { return m_current; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  bool hasHeightForWidth() const override { return true; }
  int heightForWidth(int width) const override;

signals:
  void markActivated(int index);

protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void setCurrent(int index);
  QString sentence() const;
  BulletSeries m_series;
  int m_current = -1;
};

} // namespace baton::charts
