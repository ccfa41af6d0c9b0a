// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_layout.h"

#include "ui/widgets/segmented_control.h"

#include <QStyle>
#include <QWidget>

namespace baton::widgets {
namespace {

/// What a part takes in a row so wide; one that breaks is then higher.
QSize sizeIn(const QLayoutItem& item, int width) {
  const QSize size = item.sizeHint();
  if (size.width() <= width)
    return size;
  return {width, item.hasHeightForWidth() ? item.heightForWidth(width) : size.height()};
}

} // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent) {}

FlowLayout::~FlowLayout() {
  qDeleteAll(m_items);
}

/// A choice has the width of the page here: where that is not enough for its words, it breaks as well.
void FlowLayout::addItem(QLayoutItem* item) {
  if (auto* choice = qobject_cast<SegmentedControl*>(item->widget()))
    choice->setBreaking();
  m_items.append(item);
}

QLayoutItem* FlowLayout::itemAt(int index) const {
  return m_items.value(index);
}

QLayoutItem* FlowLayout::takeAt(int index) {
  return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const {
  QSize size;
  for (const QLayoutItem* item : m_items)
    size = size.expandedTo(item->minimumSize());
  return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect) {
  QLayout::setGeometry(rect);
  arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const {
  const QRect area = rect.marginsRemoved(contentsMargins());
  QVector<QLayoutItem*> row;
  int x = 0, y = area.top(), high = 0;
  const auto endRow = [&] {
    if (place)
      placeRow(row, area, y, high);
    y += high;
    row.clear();
    x = high = 0;
  };
  for (QLayoutItem* item : m_items) {
    if (item->isEmpty())
      continue;
    const QSize size = sizeIn(*item, area.width());
    if (!row.isEmpty() && x + size.width() > area.width()) {
      endRow();
      y += spacing();
    }
    row.append(item);
    x += size.width() + spacing();
    high = qMax(high, size.height());
  }
  endRow();
  return y - rect.top() + contentsMargins().bottom();
}

void FlowLayout::placeRow(const QVector<QLayoutItem*>& row, const QRect& rect, int top, int high) const {
  const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
  int x = rect.left();
  if (m_centred) {
    int room = rect.width() + spacing();
    for (const QLayoutItem* item : row)
      room -= sizeIn(*item, rect.width()).width() + spacing();
    x += qMax(0, room / 2);
  }
  for (QLayoutItem* item : row) {
    const QSize size = sizeIn(*item, rect.width());
    if (m_lastAtEnd && item == m_items.last() && row.size() > 1)
      x = rect.left() + rect.width() - size.width();
    const QRect box(QPoint(x, top + (high - size.height()) / 2), size);
    item->setGeometry(QStyle::visualRect(direction, rect, box));
    x += size.width() + spacing();
  }
}

} // namespace baton::widgets
