// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_view.h"
#include "ui/widgets/card.h"

namespace baton::charts {

/// A chart in its card, with its title and its two tools: show as table, copy as picture.
///
///   auto* card = new ChartCard(224);
///   card->show(columns(series));
///   connect(card, &ChartCard::tableAsked, this, [=] { dialogs.table(seriesTable(series)); });
///   connect(card->chart(), &ChartView::markActivated, this, &NumbersPage::openRows);
class ChartCard : public widgets::Card {
  Q_OBJECT
public:
  /// height of the chart in px at 100 %, legend row included.
  explicit ChartCard(int height = 224, QWidget* parent = nullptr);

  void show(const FigureMaker& maker);
  using QWidget::show;
  ChartView* chart() const { return m_chart; }
  /// The picture to the clipboard, light, at twice its size.
  void copyPicture() const;

signals:
  void tableAsked();

private:
  ChartView* m_chart;
  FigureMaker m_maker;
};

} // namespace baton::charts
