// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"

#include <QAbstractTableModel>

namespace baton::records {

/// The first rows of a file as they stand in it.
class RawTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  static constexpr int mostRows = 50;

  using QAbstractTableModel::QAbstractTableModel;
  /// Null: nothing to show.
  void setTable(const exchange::CsvTable* table);
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<std::vector<QString>> m_cells;
  std::vector<QString> m_header;
};

} // namespace baton::records
