// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/people/read_table.h"

#include <QEvent>
#include <QStandardItemModel>
#include <gtest/gtest.h>
#include <set>

namespace baton::people_page {
namespace {

class Heights : public QObject {
public:
  explicit Heights(QWidget& widget) { widget.installEventFilter(this); }
  bool eventFilter(QObject* object, QEvent* event) override {
    if (event->type() == QEvent::Resize)
      seen.insert(static_cast<QWidget*>(object)->height());
    return QObject::eventFilter(object, event);
  }
  std::set<int> seen;
};

/// One that passed through another height made the page around it scroll and not scroll, without end.
TEST(ATableThatIsRead, TakesItsHeightAtOnce) {
  QStandardItemModel model(3, 4);
  ReadTable table("table", "Table", &model);
  table.setWide({1, 2, 3});
  table.resize(1200, 300);
  table.show();
  table.resize(1100, table.height());
  const int wide = table.height();
  Heights heights(table);
  table.resize(260, wide);
  EXPECT_GT(table.height(), wide) << "it scrolls sideways";
  table.resize(250, table.height());
  EXPECT_EQ(heights.seen, (std::set<int>{wide, table.height()}));
  heights.seen.clear();
  table.resize(240, table.height());
  EXPECT_EQ(heights.seen, std::set<int>{table.height()});
}

} // namespace
} // namespace baton::people_page
