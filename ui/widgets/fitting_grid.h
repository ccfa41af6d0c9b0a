// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

class QGridLayout;

namespace baton::widgets {

/// Parts of one shape in as many equal columns as have room for what they hold, the rows as even as can be: four parts
/// are four, two or one beside each other, never three and one.
class FittingGrid : public QWidget {
  Q_OBJECT
public:
  /// In px at 100 %: the least width of a part and the room between two.
  FittingGrid(int narrowest, int gap, int mostColumns, QWidget* parent = nullptr);

  /// A hairline between the columns.
  void setLines() { m_lines = true; }
  /// Instead of those before, which stay the caller's to delete.
  void setParts(std::vector<QWidget*> parts);
  int columns() const { return m_columns; }

protected:
  bool event(QEvent* event) override;

private:
  int fittingColumns() const;
  bool haveRoom(int columns) const;
  void arrange();
  QGridLayout* m_grid;
  std::vector<QWidget*> m_parts, m_linesBefore; ///< one line less than parts, before each but the first
  int m_narrowest, m_most, m_columns = 0;
  bool m_lines = false;
};

} // namespace baton::widgets
