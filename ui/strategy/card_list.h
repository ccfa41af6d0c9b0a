// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QListView>

namespace baton::strategy_page {

class CardDelegate;

/// Elements as cards in two columns, one where it is narrow. As high as its cards: the page scrolls, not the list.
/// Enter opens a card, Alt+Up and Alt+Down move it, Delete deletes it, the Menu key opens its menu.
class CardList : public QListView {
  Q_OBJECT
public:
  explicit CardList(const QString& name, QWidget* parent = nullptr);
  void setModel(QAbstractItemModel* model) override;

signals:
  void opened(const QModelIndex& index);
  void menuAsked(const QModelIndex& index, const QPoint& global);
  void moveAsked(const QModelIndex& index, int by);
  void deleteAsked(const QModelIndex& index);

protected:
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
  void arrange();
  CardDelegate* m_delegate;
  QPersistentModelIndex m_pressed;
};

} // namespace baton::strategy_page
