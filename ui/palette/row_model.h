// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/palette/row.h"

#include <QAbstractListModel>

namespace baton::palette {

/// What was found, with a caption that cannot be chosen before the first row of each group.
class RowModel : public QAbstractListModel {
  Q_OBJECT
public:
  using QAbstractListModel::QAbstractListModel;
  void setFound(Found found);
  /// Null for a caption and for the line that says how many more there are.
  const Row* row(const QModelIndex& index) const;
  /// The first row that can be chosen; invalid where there is none.
  QModelIndex first() const { return next(-1, 1); }
  /// The next row that can be chosen in a direction (1 or -1), from the other end where that one is reached.
  QModelIndex next(int from, int step) const;
  /// What a line without a row says.
  QString caption(const QModelIndex& index) const { return m_lines[std::size_t(index.row())].caption; }

  int rowCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
  struct Line {
    int row = -1; ///< of the rows; -1: a caption
    QString caption;
  };
  QString spoken(const Row& row) const;
  std::vector<Row> m_rows;
  std::vector<Line> m_lines;
};

/// "Go to", "Do", "Change", "Lately".
QString groupName(Group group);

} // namespace baton::palette
