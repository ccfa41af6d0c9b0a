// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/window_dialog.h"

#include <vector>

class QAbstractItemModel;
class QTableView;

namespace baton::widgets {
class TextLabel;
}

namespace baton::records {

/// A dialog over its window that reads rows and shows them in a table, with a sentence about them above. Where there is
/// no room, columns fold below the first one.
class TableDialog : public widgets::WindowDialog {
  Q_OBJECT
public:
  TableDialog(QWidget* window, const QString& title);

protected:
  /// Columns with their widths in px at 100 %; the last one takes what is left.
  struct Columns {
    std::vector<int> widths;
    std::vector<int> folded; ///< those that fold
    bool firstFills = false; ///< folded, the first one takes the room
  };

  widgets::TextLabel* facts() const { return m_facts; }
  QTableView* table() const { return m_table; }
  /// Adds the table at the end of the body, and the button that closes the dialog.
  void addTable(QAbstractItemModel* model, const QString& objectName, const QString& name, Columns columns);
  void fitColumns();
  /// Whether columns are folded now: what they said stands below the first one.
  virtual void fold(bool folded) = 0;
  void resizeEvent(QResizeEvent* event) override;

private:
  widgets::TextLabel* m_facts;
  QTableView* m_table;
  Columns m_columns;
};

} // namespace baton::records
