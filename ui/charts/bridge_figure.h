// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/figure.h"

namespace baton::charts {

/// From a start to an end in signed steps, each beginning where the one before ended; a mark is a step.
class BridgeFigure : public Figure {
public:
  BridgeFigure(const BridgeSeries& series, const theme::Ink& ink);

  int markCount() const override { return int(m_series.steps.size()); }
  QRectF markArea(int index) const override;
  QString markText(int index) const override;
  QString sentence() const override;

protected:
  QMarginsF room() const override;
  void paintOver(QPainter& painter) override;

private:
  struct Level {
    double from = 0, to = 0;
  };
  void addBars();
  double slot() const { return plot().width() / std::max(1, markCount()); }
  double x(int index) const { return plot().left() + slot() * (index + 0.5); }
  theme::Role roleOf(const BridgeStep& step) const;
  QString valueText(const BridgeStep& step) const;
  void paintStep(QPainter& painter, int index) const;
  BridgeSeries m_series;
  std::vector<Level> m_levels;
  ValueText m_text;
};

} // namespace baton::charts
