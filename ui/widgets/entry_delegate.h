// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

class QKeyEvent;
class QLineEdit;

namespace baton::widgets {

/// Whether a key begins to type in the cell that the keyboard is on.
bool beginsTyping(const QKeyEvent& key);

/// Edits the cells of a model of Entries. What is refused keeps its editor open, and why is told; Escape brings back
/// what stood there and takes the reason away.
class EntryDelegate : public CellDelegate {
  Q_OBJECT
public:
  using CellDelegate::CellDelegate;
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  bool eventFilter(QObject* watched, QEvent* event) override;

signals:
  /// Why what is typed is not taken; empty: it is.
  void refused(const QString& reason);
  /// Escape: what was typed is not meant.
  void takenBack();

protected:
  /// Whether a key ends the editing of a cell and stores it.
  virtual bool stores(int key) const;
  /// Stores what nothing speaks against.
  virtual bool store(QLineEdit* line, QKeyEvent* event);

private:
  mutable QPersistentModelIndex m_edited;
};

} // namespace baton::widgets
