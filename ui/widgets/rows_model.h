// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <functional>
#include <utility>
#include <vector>

namespace baton::widgets {

/// The columns of a table: what stands above each, and whether it holds numbers, which stand right.
class ColumnsModel : public QAbstractTableModel {
public:
  struct Head {
    QString title;
    bool isNumber = false;
  };

  explicit ColumnsModel(std::vector<Head> heads, QObject* parent = nullptr);
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

protected:
  /// Of a cell and of what stands above it.
  int alignmentOf(int column) const;

private:
  std::vector<Head> m_heads;
};

/// One column of a table of rows: what it says of a row, and by what it is sorted where that is not the text.
template <class Row> struct RowColumn {
  QString title;
  std::function<QString(const Row&)> text;
  std::function<QVariant(const Row&)> sortKey; ///< under Qt::UserRole
  bool isNumber = false;
};

/// Rows that are read: one value a row, one description a column. What a table has beyond text, alignment and order is
/// said by more().
template <class Row> class RowsModel : public ColumnsModel {
public:
  explicit RowsModel(std::vector<RowColumn<Row>> columns, QObject* parent = nullptr)
      : ColumnsModel(headsOf(columns), parent), m_columns(std::move(columns)) {}

  void setRows(std::vector<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
  }
  const std::vector<Row>& rows() const { return m_rows; }
  const Row& row(int row) const { return m_rows[std::size_t(row)]; }
  QString text(int row, int column) const { return m_columns[std::size_t(column)].text(this->row(row)); }
  /// Columns that there is no room for stand below the first cell of each row.
  void setFolded(bool folded) {
    if (m_folded == folded)
      return;
    m_folded = folded;
    if (!m_rows.empty())
      emit dataChanged(index(0, 0), index(rowCount() - 1, 0));
  }
  bool isFolded() const { return m_folded; }

  int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
  QVariant data(const QModelIndex& index, int role) const override {
    if (!index.isValid())
      return {};
    const RowColumn<Row>& column = m_columns[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole:
      return column.text(row(index.row()));
    case Qt::UserRole:
      return column.sortKey ? column.sortKey(row(index.row())) : QVariant(column.text(row(index.row())));
    case Qt::TextAlignmentRole:
      return alignmentOf(index.column());
    default:
      return more(index.row(), index.column(), role);
    }
  }

protected:
  virtual QVariant more(int, int, int) const { return {}; }

private:
  static std::vector<Head> headsOf(const std::vector<RowColumn<Row>>& columns) {
    std::vector<Head> heads;
    heads.reserve(columns.size());
    for (const RowColumn<Row>& column : columns)
      heads.push_back({column.title, column.isNumber});
    return heads;
  }

  std::vector<RowColumn<Row>> m_columns;
  std::vector<Row> m_rows;
  bool m_folded = false;
};

} // namespace baton::widgets
