// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rows_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <gtest/gtest.h>

namespace baton::widgets {
namespace {

struct Fruit {
  QString name;
  int weight = 0;
};

std::vector<RowColumn<Fruit>> columns() {
  return {{"Name", [](const Fruit& fruit) { return fruit.name; }},
          {"Weight", [](const Fruit& fruit) { return QString::number(fruit.weight) + " g"; },
           [](const Fruit& fruit) { return fruit.weight; }, true}};
}

TEST(ATableOfRows, SaysOfEachRowWhatItsColumnsSay) {
  RowsModel<Fruit> model(columns());
  const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  model.setRows({{"Pear", 90}, {"Plum", 200}});
  EXPECT_EQ(model.rowCount(), 2);
  EXPECT_EQ(model.columnCount(), 2);
  EXPECT_EQ(model.rowCount(model.index(0, 0)), 0) << "a table has no children";
  EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), "Weight");
  EXPECT_EQ(model.index(1, 1).data().toString(), "200 g");
  EXPECT_EQ(model.index(1, 1).data(Qt::UserRole).toInt(), 200) << "sorted as a number, not as a text";
  EXPECT_EQ(model.index(0, 0).data(Qt::UserRole).toString(), "Pear");
  EXPECT_EQ(model.row(1).name, "Plum");
}

TEST(ATableOfRows, HasNumbersAtTheRightBelowTheirTitle) {
  RowsModel<Fruit> model(columns());
  model.setRows({{"Pear", 90}});
  const int right = int(Qt::AlignRight | Qt::AlignVCenter), left = int(Qt::AlignLeft | Qt::AlignVCenter);
  EXPECT_EQ(model.index(0, 0).data(Qt::TextAlignmentRole).toInt(), left);
  EXPECT_EQ(model.index(0, 1).data(Qt::TextAlignmentRole).toInt(), right);
  EXPECT_EQ(model.headerData(1, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), right);
}

TEST(ATableOfRows, TellsOnceThatItsColumnsFold) {
  RowsModel<Fruit> model(columns());
  model.setRows({{"Pear", 90}, {"Plum", 200}});
  const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
  model.setFolded(true);
  model.setFolded(true);
  EXPECT_EQ(changed.count(), 1);
  EXPECT_TRUE(model.isFolded());
}

} // namespace
} // namespace baton::widgets
