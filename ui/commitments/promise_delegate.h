// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/commitments/promise_card.h"

#include <QStyledItemDelegate>
#include <vector>

namespace baton::commitments_page {

/// Paints a promise as a card, the same facts in the same order for both sides: who to whom, the promise, what done
/// means, the day, how sure, what it stands on, whose move it is.
class PromiseDelegate : public QStyledItemDelegate {
  Q_OBJECT
public:
  using QStyledItemDelegate::QStyledItemDelegate;
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  /// All cards are as high; high ones have room for a second line of the promise, and narrow ones say the facts at the
  /// foot in two lines.
  void setShape(int width, bool high, bool narrow);
  int cardHeight() const;

  /// What is told of a promise in one line, as far as there is room for it: its day, what it stands on, how sure.
  struct Fact {
    const char* icon;
    QString words;
    bool bad;
    QRectF place; ///< with the icon
  };
  static std::vector<Fact> factsIn(const QRectF& line, const PromiseCard& card);

private:
  double paintHead(QPainter& painter, const QRectF& room, const PromiseCard& card) const;
  void paintWords(QPainter& painter, const QRectF& room, const PromiseCard& card) const;
  double paintFoot(QPainter& painter, const QRectF& room, const PromiseCard& card) const;
  void paintFacts(QPainter& painter, const QRectF& line, const PromiseCard& card) const;
  int m_width = 0;
  bool m_high = false, m_narrow = false;
};

} // namespace baton::commitments_page
