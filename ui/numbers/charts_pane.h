// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/chart_card.h"
#include "ui/numbers/chart_book.h"

#include <QWidget>
#include <vector>

class QGridLayout;
namespace baton::widgets {
class SumsCard;
class TextLabel;
} // namespace baton::widgets

namespace baton::numbers {

/// The sums and every chart of the numbers in as many columns as have room; what has nothing to show is not there.
class ChartsPane : public QWidget {
  Q_OBJECT
public:
  explicit ChartsPane(QWidget* parent = nullptr);

  /// Everything as it is now.
  void show(const ChartSource& source, const NumbersView& view);
  using QWidget::show;
  widgets::SumsCard* sums() const { return m_sums; }
  /// The card of "quarters", "cumulative", "people" and so on.
  charts::ChartCard* card(const QString& name) const;

signals:
  void rowsAsked(const baton::numbers::RowsAsked& asked);
  void tableAsked(const baton::numbers::FiguresTable& table);
  void saveAsked(baton::charts::ChartCard* card);
  void copied(baton::charts::ChartCard* card);

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  struct Place {
    QString name;
    int units = 0; ///< of the twelve of a row, at least
    charts::ChartCard* card = nullptr;
    widgets::TextLabel* note = nullptr;
    Chart chart;
  };
  void add(const QString& name, int units);
  void put(Place& place, const ChartSource& source, Chart chart);
  void arrange();
  int rowUnits() const;
  widgets::SumsCard* m_sums;
  QGridLayout* m_grid;
  std::vector<Place> m_places;
  std::vector<QString> m_shown; ///< as they are arranged
  int m_units = 0;
};

} // namespace baton::numbers
