// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/session/session.h"
#include "ui/widgets/cell_delegate.h"

#include <QTableView>

namespace baton::strategy_page {

class ElementTableModel;

/// Edits a cell as its field asks for it: a choice by a combo, the rest by a line that refuses what it cannot read and
/// stays open with the text.
class ElementDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  ElementDelegate(session::Session& session, const ElementTableModel& model, QObject* parent);
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setEditorData(QWidget* editor, const QModelIndex& index) const override;
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  session::Session& m_session;
  const ElementTableModel& m_model;
  mutable QPersistentModelIndex m_editing;
};

/// Elements as rows. Enter or a click opens one, F2 or a double click edits a cell, Alt+Up and Alt+Down move it, Delete
/// deletes it.
class ElementTable : public QTableView {
  Q_OBJECT
public:
  ElementTable(session::Session& session, ElementTableModel& model, const QString& name, QWidget* parent = nullptr);
  /// As high as its rows, where the page scrolls and not the table.
  void setFullHeight();
  /// As high as its rows; less where there is less room, and then it scrolls.
  QSize sizeHint() const override;

signals:
  void opened(const QModelIndex& index);
  void menuAsked(const QModelIndex& index, const QPoint& global);
  void moveAsked(const QModelIndex& index, int by);
  void deleteAsked(const QModelIndex& index);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void shareWidth();
  bool m_fullHeight = false;
};

} // namespace baton::strategy_page
