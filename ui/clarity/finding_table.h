// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/clarity/clarity_view.h"
#include "ui/widgets/cell_delegate.h"

#include <QAbstractTableModel>
#include <QTableView>

namespace baton::clarity {

/// The findings as a table; the second line of a cell is its SecondLineRole.
class FindingModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { SeverityColumn, Place, What, Mend, Actions, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  void set(std::vector<FindingRow> rows);
  const FindingRow& row(int index) const { return m_rows[std::size_t(index)]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString words(const FindingRow& row, int column) const;
  std::vector<FindingRow> m_rows;
};

/// Paints texts that wrap: at most two lines of each, four of a remedy; where there is no room for columns, all of them
/// one under another. What is longer stands in the tooltip.
class FindingDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  explicit FindingDelegate(QObject* parent = nullptr) : CellDelegate(Rows::TwoLines, parent) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// For a column so wide: as high as its lines.
  int heightOf(const QModelIndex& index, int width) const;
  /// Place, finding and remedy in one column.
  void setStacked(bool stacked) { m_stacked = stacked; }
  bool isStacked() const { return m_stacked; }
  /// Where "Go there" and the menu are in a cell of the last column; the first is empty where it is too narrow.
  static QRectF goRect(const QRectF& cell);
  static QRectF menuRect(const QRectF& cell);

private:
  void paintTools(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
  bool m_stacked = false;
};

/// As high as its rows: the page scrolls, not the table. Enter, a double click or its button asks for the place; the
/// menu key, a right click or the three dots ask for what else can be done.
class FindingTable : public QTableView {
  Q_OBJECT
public:
  explicit FindingTable(QWidget* parent = nullptr);
  void show(std::vector<FindingRow> rows);
  const FindingModel& findings() const { return *m_model; }
  /// Makes the first finding about an element the current one; false where there is none.
  bool select(basics::RowId element, const QString& field);

signals:
  void placeAsked(const baton::clarity::FindingRow& row);
  void menuAsked(const baton::clarity::FindingRow& row, const QPoint& global);

protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

private:
  void measure();
  QVector<int> columnWidths() const;
  void askMenu(const QModelIndex& index, const QPoint& global);
  FindingModel* m_model;
  FindingDelegate* m_delegate;
};

} // namespace baton::clarity
