// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_view.h"
#include "ui/widgets/card.h"

namespace baton::charts {

/// A chart in its card, with its title and its three tools: show as table, copy as picture, save as picture.
///
///   auto* card = new ChartCard(224);
///   card->show(columns(series));
///   connect(card, &ChartCard::tableAsked, this, [=] { dialogs.table(seriesTable(series)); });
///   connect(card, &ChartCard::markActivated, this, &NumbersPage::openRows);
class ChartCard : public widgets::Card {
  Q_OBJECT
public:
  /// height of the chart in px at 100 %, legend row included.
  explicit ChartCard(int height = 224, QWidget* parent = nullptr);

  void show(const FigureMaker& maker);
  /// Rows of bullets instead; they are as high as they need.
  void show(const BulletSeries& series);
  using QWidget::show;
  /// A chart whose height follows from its width: px at the present zoom.
  void setHeightFor(std::function<int(int width)> height);
  /// The sentence that goes with the picture, below it; asked when the picture leaves.
  void setPictureNote(std::function<QString()> note) { m_note = std::move(note); }
  /// Of what it shows: the name of the chart.
  QString name() const;
  ChartView* chart() const { return m_chart; }
  BulletRows* bullets() const { return m_bullets; }

  /// The picture to the clipboard, light, at twice its size.
  void copyPicture();
  /// The picture as a file, SVG or PNG by its ending, on the ground of paper. Empty where it was written, else why not.
  QString savePicture(const QString& path) const;

signals:
  void tableAsked();
  void saveAsked();
  void pictureCopied();
  /// A click, Enter or Space on a mark: open the rows behind it.
  void markActivated(int index);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  void addTools();
  void fitHeight();
  QImage picture() const;
  QByteArray svg() const;
  ChartView* m_chart;
  BulletRows* m_bullets;
  int m_height;
  std::function<int(int)> m_heightFor;
  FigureMaker m_maker;
  std::optional<BulletSeries> m_series;
  std::function<QString()> m_note = [] { return QString(); };
};

} // namespace baton::charts
