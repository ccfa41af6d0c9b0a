// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/reading_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QBoxLayout>
#include <QComboBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSet>

#include <algorithm>
#include <vector>

namespace baton::widgets {
namespace {

/// Widgets that have the focus for their parts, and the order of those is their own. What stands in the rows of a table
/// follows it, row by row.
bool isOneStop(const QWidget& widget) {
  return qobject_cast<const QAbstractItemView*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
         qobject_cast<const QAbstractSpinBox*>(&widget);
}

class Walk {
public:
  explicit Walk(QWidget& root) { inside(root); }
  const std::vector<QWidget*>& stops() const { return m_stops; }

private:
  void at(QWidget* widget) {
    if (!widget || m_seen.contains(widget) || widget->isWindow())
      return;
    m_seen.insert(widget);
    if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
      m_stops.push_back(widget);
    if (const auto* view = qobject_cast<QAbstractItemView*>(widget))
      inRows(*view->viewport());
    else if (!isOneStop(*widget))
      inside(*widget);
  }
  void inRows(const QWidget& viewport) {
    auto cells = viewport.findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    std::ranges::stable_sort(cells, {}, [](const QWidget* cell) { return std::pair(cell->y(), cell->x()); });
    for (QWidget* cell : cells)
      at(cell);
  }
  void inside(QWidget& widget) {
    if (auto* scroll = qobject_cast<QScrollArea*>(&widget))
      at(scroll->widget());
    along(widget.layout());
    for (QObject* child : widget.children())
      if (child->isWidgetType())
        at(static_cast<QWidget*>(child));
  }
  void along(QLayout* layout) {
    if (!layout)
      return;
    for (const int place : placesOf(*layout)) {
      QLayoutItem* item = layout->itemAt(place);
      at(item->widget());
      along(item->layout());
    }
  }
  /// The places of the items as they stand: row by row in a grid.
  static std::vector<int> placesOf(const QLayout& layout) {
    std::vector<int> places(std::size_t(layout.count()));
    for (std::size_t i = 0; i < places.size(); ++i)
      places[i] = int(i);
    if (const auto* grid = qobject_cast<const QGridLayout*>(&layout))
      std::ranges::stable_sort(places, {}, [grid](int place) {
        int row = 0, column = 0, rows = 0, columns = 0;
        grid->getItemPosition(place, &row, &column, &rows, &columns);
        return std::pair(row, column);
      });
    const auto* box = qobject_cast<const QBoxLayout*>(&layout);
    if (box && (box->direction() == QBoxLayout::RightToLeft || box->direction() == QBoxLayout::BottomToTop))
      std::ranges::reverse(places);
    return places;
  }

  std::vector<QWidget*> m_stops;
  QSet<const QWidget*> m_seen;
};

} // namespace

void tabAsLaidOut(QWidget& within) {
  const Walk walk(within);
  const std::vector<QWidget*>& stops = walk.stops();
  const QSet<const QWidget*> among(stops.begin(), stops.end());
  std::vector<QWidget*> now;
  QWidget* window = within.window();
  for (QWidget* widget = window->nextInFocusChain(); widget != window; widget = widget->nextInFocusChain())
    if (among.contains(widget))
      now.push_back(widget);
  if (now == stops || now.empty())
    return;
  if (now.front() != stops.front())
    QWidget::setTabOrder(now.front(), stops.front()); // their place among the others is that of the first of them
  for (std::size_t i = 1; i < stops.size(); ++i)
    QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace baton::widgets
