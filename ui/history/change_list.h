// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/history/change_model.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace baton::history_page {

/// The changes, a line each, under bands of days. Enter or a click shows one at the side; the menu key, a right click
/// or the three dots ask what can be done with it.
class ChangeList : public QListView {
  Q_OBJECT
public:
  explicit ChangeList(QWidget* parent = nullptr);
  ChangeModel& changes() { return *m_model; }
  /// Keeps the current change where it is still shown, and tells nobody.
  void show(ChangeModel::History history, const workspace::HistoryFilter& filter, basics::Date today);
  bool select(int line);
  const workspace::HistoryRow* current() const { return m_model->row(currentIndex().row()); }
  /// Where the menu is asked for from the keyboard.
  QPoint menuPoint() const;

signals:
  void chosen();
  void menuAsked(const QPoint& global);

protected:
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
  QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

private:
  void fit();
  ChangeModel* m_model;
  bool m_filling = false;
};

class ChangeDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  explicit ChangeDelegate(ChangeList& list) : QStyledItemDelegate(&list), m_list(list) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  static QRectF menuRect(const QRectF& row);

private:
  void paintBand(QPainter& painter, const QRectF& row, const QString& day) const;
  void paintChange(QPainter& painter, const QRectF& row, const workspace::HistoryRow& change) const;
  void paintSentence(QPainter& painter, const QRectF& room, const workspace::HistoryRow& change) const;
  bool isNarrow() const;
  ChangeList& m_list;
};

} // namespace baton::history_page
