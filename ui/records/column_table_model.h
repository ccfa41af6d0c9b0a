// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractTableModel>
#include <vector>

namespace baton::records {

class ImportModel;

/// The columns of the file, one a row: header, first values, what it becomes, what was found.
class ColumnTableModel : public QAbstractTableModel {
  Q_OBJECT
public:
  enum Column { Header, FirstValues, Becomes, Check, ColumnCount };

  explicit ColumnTableModel(const ImportModel& import, QObject* parent = nullptr);
  /// What was found stands below the header, for want of columns.
  void setFolded(bool folded) { m_folded = folded; }
  /// Another file.
  void reset();
  /// The same columns, read in another way.
  void refresh();
  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
  QString text(std::size_t row, int column) const;
  const ImportModel& m_import;
  int m_rows = 0;
  bool m_folded = false;
  std::vector<QString> m_firstValues;
};

} // namespace baton::records
