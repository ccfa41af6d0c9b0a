// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

#include <QItemSelectionRange>
#include <QWidget>

class QKeyEvent;
class QTableView;

namespace baton::widgets {

class Entries;
class TextLabel;

/// What is to be written in a cell.
struct CellEntry {
  QModelIndex index;
  QString typed;
};

/// A table that is typed into where it stands, as high as its rows, and below it why something is not taken. Its model
/// is one of Entries. Enter or a letter types, Delete empties, Escape takes back.
class EntryTable : public QWidget {
  Q_OBJECT
public:
  /// model is a table model that is Entries as well.
  template <class Model>
  EntryTable(Model* model, const QString& name, CellDelegate::Rows rows, QWidget* parent = nullptr)
      : EntryTable(model, *model, name, rows, parent) {}

  QTableView* view() const { return m_view; }
  /// Several cells can be chosen, copied, filled and pasted into.
  void takeBlocks();
  /// Stores what is being typed.
  void commit();
  /// Says why something was not taken, or what was left out; empty takes it away.
  void refuse(const QString& reason);

signals:
  /// Several cells at once, to be written as one step; nothing in them is refused by the model. Those of the block in
  /// which nothing can be typed are left out and said below the table.
  void entered(const std::vector<baton::widgets::CellEntry>& entries);
  /// Ctrl+Delete in a cell.
  void removeAsked();
  void moved();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  /// Where a key means more in a cell than it does here.
  virtual bool press(const QKeyEvent& key);

private:
  EntryTable(QAbstractItemModel* model, const Entries& entries, const QString& name, CellDelegate::Rows rows,
             QWidget* parent);
  bool pressBlock(const QKeyEvent& key);
  QItemSelectionRange block() const;
  void copy() const;
  void paste();
  void fill(Qt::Orientation orientation);
  void empty();
  void enter(const std::vector<CellEntry>& asked);

  QTableView* m_view;
  const Entries& m_entries;
  TextLabel* m_refusal;
  bool m_blocks = false;
};

} // namespace baton::widgets
