// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

#include <QTableView>
#include <vector>

namespace baton::people_page {

/// A table that is read: whole rows, at most so many of them high, the last column takes what is left. Enter or a
/// double click opens a row.
class ReadTable : public QTableView {
  Q_OBJECT
public:
  ReadTable(const QString& objectName, const QString& name, QAbstractItemModel* model, QWidget* parent = nullptr);
  /// Columns that may be as wide as the room allows, by their share; the others are as wide as what they hold.
  void setWide(std::vector<int> columns) { m_wide = std::move(columns); }
  void setMostRows(int rows) { m_mostRows = rows; }

signals:
  void opened(int row);
  void rowChosen(int row);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void arrange();
  std::vector<int> m_wide;
  int m_mostRows = 14;
};

} // namespace baton::people_page
