// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/strategy/element_card.h"
#include "ui/theme/ink.h"

#include <QStyledItemDelegate>

namespace baton::strategy_page {

/// Paints an element as a card: state, name, a few words, figures, and how many findings there are.
class CardDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// As wide as the list says through setCardWidth.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  void setCardWidth(int width) { m_width = width; }
  /// Where a click opens the menu of a card.
  static QRectF menuRect(const QRectF& card);
  static int cardHeight();

private:
  void paintGround(QPainter& painter, const QRectF& card, const QStyleOptionViewItem& option) const;
  void paintWords(QPainter& painter, const QRectF& room, const ElementCard& card) const;
  double paintFigures(QPainter& painter, const QRectF& room, const ElementCard& card) const;
  int m_width = 0;
};

} // namespace baton::strategy_page
