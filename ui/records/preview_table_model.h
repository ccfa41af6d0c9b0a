// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/read_rows.h"

#include <QAbstractTableModel>
#include <memory>
#include <optional>

namespace baton::records {

/// The rows of a file as they will be read: number, the targets, what comes of the row and why.
class PreviewTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  using QAbstractTableModel::QAbstractTableModel;
  void setRows(std::shared_ptr<const ReadRows> rows);
  /// Nothing: all rows.
  void setFilter(std::optional<RowState> only);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  int resultColumn() const { return columnCount() - 2; }
  int reasonColumn() const { return columnCount() - 1; }

private:
  QString text(std::size_t row, int column) const;
  bool isNumber(int column) const;
  void filter();
  std::shared_ptr<const ReadRows> m_rows;
  std::optional<RowState> m_only;
  std::vector<std::size_t> m_shown;
};

} // namespace baton::records
