// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/cell_delegate.h"

namespace baton::people_page {

/// A level as four bars and its digit; 0 in the colour of what is wrong, a clock where it was seen too long ago.
class LevelDelegate : public widgets::CellDelegate {
  Q_OBJECT
public:
  explicit LevelDelegate(QObject* parent) : CellDelegate(Rows::Normal, parent) {}
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace baton::people_page
