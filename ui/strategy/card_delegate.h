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
  /// As wide and high as the list says.
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// High: a name of two lines leaves room for two lines of words.
  void setCard(int width, bool high) {
    m_width = width;
    m_high = high;
  }
  /// Whether the name takes more than a line in a card of this width.
  static bool wantsHigh(const ElementCard& card, int width);
  /// Where a click opens the menu of a card.
  static QRectF menuRect(const QRectF& card);
  int cardHeight() const;

private:
  void paintWords(QPainter& painter, const QRectF& room, const ElementCard& card) const;
  double paintFigures(QPainter& painter, const QRectF& room, const ElementCard& card, bool withFinding) const;
  int m_width = 0;
  bool m_high = false;
};

} // namespace baton::strategy_page
