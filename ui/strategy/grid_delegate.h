// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

namespace baton::strategy_page {

/// The mark before the word of a cell in a grid.
enum class GridMark { None, Full, Ring, Dash };
/// int of GridMark.
inline constexpr int GridMarkRole = Qt::UserRole + 2100;

/// Cells of a grid: a disc, a ring or a dash and a word; shape and word, never colour alone.
class GridDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  GridDelegate(Rows rows, QObject* parent) : CellDelegate(rows, parent) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace baton::strategy_page
