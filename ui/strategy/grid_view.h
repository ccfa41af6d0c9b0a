// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

#include <QTableView>

namespace baton::strategy_page {

/// A grid inside a card: as high as its rows, columns of one width; Enter, Space or a click asks for a cell.
class GridView : public QTableView {
  Q_OBJECT
public:
  GridView(const QString& objectName, const QString& name, widgets::CellDelegate::Rows rows, QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;
  /// Columns that are as narrow as their content; the others share the rest. The first column is a name.
  void setNarrowColumns(int from, int count);
  /// The letters that decide a cell; sent as keyed().
  void setKeys(const QVector<int>& keys) { m_keys = keys; }
  /// F2 or the first letter begins to write into a cell.
  void setEditedInPlace() { setEditTriggers(EditKeyPressed | AnyKeyPressed); }

signals:
  void asked(const QModelIndex& index, const QPoint& global);
  /// One of its keys, such as C.
  void keyed(const QModelIndex& index, int key);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void arrange();
  QVector<int> m_keys;
  int m_narrowFrom = -1, m_narrowCount = 0;
};

} // namespace baton::strategy_page
