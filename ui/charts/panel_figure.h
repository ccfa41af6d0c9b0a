// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/figure.h"

namespace baton::charts {

/// Small columns of several markets beside each other, each with its name and its sum, all on one scale; a mark is a
/// panel.
class PanelFigure final : public Figure {
public:
  PanelFigure(const PanelSeries& series, const theme::Ink& ink);
  /// So high that every panel can be read.
  static int heightFor(const PanelSeries& series, int width, const theme::Ink& ink);

  int markCount() const override { return int(m_series.panels.size()); }
  QRectF markArea(int index) const override;
  QString markText(int index) const override;
  QString sentence() const override;

protected:
  QMarginsF room() const override;
  void paintUnder(QPainter& painter) override;
  void paintOver(QPainter& painter) override;

private:
  /// As many as have room for their names.
  static int columnsIn(const PanelSeries& series, double width, const theme::Ink& ink);
  /// The columns of a panel without its name and the names below it.
  QRectF innerArea(int index) const;
  double yIn(const QRectF& inner, double value) const;
  void paintPanel(QPainter& painter, int index) const;
  void paintHeadOf(QPainter& painter, int index) const;
  void paintEnds(QPainter& painter, int index, const QRectF& inner) const;
  PanelSeries m_series;
  ValueText m_text;
};

} // namespace baton::charts
