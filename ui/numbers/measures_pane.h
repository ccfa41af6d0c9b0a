// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/measure_lines.h"
#include "ui/numbers/chart_book.h"

#include <QAbstractTableModel>
#include <QWidget>

class QTableView;
namespace baton::widgets {
class Card;
class FilterCombo;
} // namespace baton::widgets

namespace baton::numbers {

/// The standard measures, one a row: value, interval, cases behind it; below the name how it is reckoned, below the
/// cases where that comes from.
class MeasureLineModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Name, Value, Interval, Cases, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void setLines(std::vector<plan::MeasureLine> lines);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<plan::MeasureLine> m_lines;
};

/// "62.1 %", "4,721", "48.2 days": as its unit is written; why there is none where there is none.
QString measureText(const plan::MeasureLine& line);

/// All measures of what the filters ask, and the same told apart by person, team, market and so on.
class MeasuresPane : public QWidget {
  Q_OBJECT
public:
  explicit MeasuresPane(QWidget* parent = nullptr);
  void show(const ChartSource& source);
  using QWidget::show;

signals:
  void tableAsked(const baton::numbers::FiguresTable& table);

private:
  plan::MeasuresQuery queryOf(const ChartSource& source) const;
  void showBy();
  FiguresTable byTable(const ChartSource& source, const std::vector<plan::Deal>& deals) const;
  MeasureLineModel* m_model;
  QTableView *m_lines, *m_rows;
  widgets::Card *m_whole, *m_by;
  widgets::FilterCombo* m_key;
  FiguresTable m_table;
  std::function<void()> m_again; ///< with another key
};

} // namespace baton::numbers
