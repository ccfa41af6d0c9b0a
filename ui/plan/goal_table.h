// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTableView>

class QLabel;

namespace baton::plan_page {

class GoalGridModel;
class OwnerHeader;

/// The goal grid on screen, worked like a spreadsheet: arrows move, Shift chooses a block, what is typed goes into the
/// cell; Enter goes down, Tab to the right while a cell is edited. Tab otherwise leaves the grid.
class GoalTable : public QTableView {
  Q_OBJECT
public:
  explicit GoalTable(GoalGridModel* model, QWidget* parent = nullptr);

  /// Goes to a cell and unfolds what hides it.
  void goTo(int row, int column);
  /// The chosen cells; the current one where none are.
  QItemSelectionRange block() const;
  std::vector<int> rowsInSight() const;
  /// What stands in the top left corner, over the names.
  void setCornerWord(const QString& word);
  /// Ends the editing of a cell, storing what is in it.
  void commitDraft();

signals:
  /// Why what is being typed is refused; empty: it is not.
  void refused(const QString& reason);
  void currentMoved();
  void copyAsked();
  void pasteAsked();
  void deleteAsked();
  void fillAsked(Qt::Orientation orientation);

protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void currentChanged(const QModelIndex& now, const QModelIndex& before) override;

private:
  void fold(int row);
  void move(int columns, int rows);
  void hideFolded();
  void measure();
  /// A figure or a word came that no column was made for.
  bool isTooNarrow() const;
  GoalGridModel* m_model;
  OwnerHeader* m_owners;
  QLabel* m_corner;
};

} // namespace baton::plan_page
