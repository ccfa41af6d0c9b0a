// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/records/import_model.h"

#include <QAbstractTableModel>

namespace baton::records {

/// Names of the file that match nothing: the name, what it should be, how many rows have it, what becomes of it.
class NameTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Name, What, Rows, Becomes, ColumnCount };

  using QAbstractTableModel::QAbstractTableModel;
  /// What it should be and how often it comes stand below the name, for want of columns.
  void setFolded(bool folded) { m_folded = folded; }
  /// True where the names are other ones than before.
  bool setNames(std::vector<OpenName> names);
  const std::vector<OpenName>& names() const { return m_names; }
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  std::vector<OpenName> m_names;
  bool m_folded = false;
};

} // namespace baton::records
