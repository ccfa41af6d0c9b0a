// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/opportunity_history.h"

#include "tests/ui/records/import_at_hand.h"
#include "ui/records/import_list.h"
#include "ui/records/opportunity_list.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>

namespace baton::records {
namespace {

/// Two exports of one CRM, of the first of January and the first of April 2020.
class HistoryOfOpportunities : public ImportAtHand {
protected:
  void SetUp() override {
    make();
    openWindow();
    take("january.csv", "d1,Ben,Talking,2019-12-01,2020-02-01,100\nd2,Ben,Talking,2019-12-10,2020-03-01,50\n",
         {2020, 1, 1});
    take("april.csv", "d1,Ben,Won,2019-12-01,2020-03-12,120\nd2,Ben,Talking,2019-12-10,2020-03-01,50\n", {2020, 4, 1});
  }
  void take(const char* name, const std::string& rows, QDate asOf) {
    ImportRequest request;
    request.fileName = name;
    request.bytes = "Id,Owner,Stage,Opened,Closed,Value\n" + rows;
    request.mapping = *ColumnMapping::parse(
        R"({"kind":"opportunities","columns":{"external_id":"Id","owner":"Owner","stage":"Stage","created":"Opened",)"
        R"("closed":"Closed","amount":"Value"},"stages":{"Talking":"open"},"dates":"yyyy-MM-dd","as_of":")" +
        asOf.toString(Qt::ISODate).toStdString() + "\"}");
    request.today = m_session->today();
    m_session->import(request, [](const auto& plan) { EXPECT_TRUE(plan) << plan.refusal().cause; });
    settle();
  }
  OpportunityHistory* history() { return m_window->findChild<OpportunityHistory*>(); }
  static QString cellOf(QAbstractItemView* view, int row, int column) {
    return view->model()->index(row, column).data().toString();
  }
};

TEST_F(HistoryOfOpportunities, AClickOnARowShowsWhatEachExportSaidOfIt) {
  ImportList list(*m_session, m_window.get());
  list.show();
  QTest::mouseClick(child<QPushButton>(&list, "opportunities-at-hand"), Qt::LeftButton);
  settle();
  auto* found = child<OpportunityList>(m_window.get(), "opportunity-list");
  auto* rows = child<QTableView>(found, "opportunities");
  EXPECT_EQ(rows->model()->rowCount(), 2);
  QTest::keyClicks(child<QLineEdit>(found, "find-opportunity"), "d1");
  ASSERT_EQ(rows->model()->rowCount(), 1);
  emit rows->clicked(rows->model()->index(0, 0));
  settle();
  ASSERT_TRUE(history());
  auto* seen = child<QTableView>(history(), "observations");
  ASSERT_EQ(seen->model()->rowCount(), 2) << "the latest first";
  EXPECT_EQ(cellOf(seen, 0, ObservationTableModel::Stage), "Won");
  EXPECT_EQ(cellOf(seen, 0, ObservationTableModel::Value), "120.00");
  EXPECT_EQ(cellOf(seen, 0, ObservationTableModel::File), "april.csv");
  EXPECT_EQ(cellOf(seen, 1, ObservationTableModel::Stage), "Talking (Open)");
  EXPECT_EQ(child<widgets::TextLabel>(history(), "moves")->text(),
            "The amount went from 100.00 to 120.00, it closes 40 days later, it went from Talking to Won.");
  QAbstractItemModelTester(seen->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  QTest::keyClick(history(), Qt::Key_Escape);
  settle();
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_FALSE(history());
}

TEST_F(HistoryOfOpportunities, WhatDidNotMoveIsSaidSoAndAnUndoneExportIsNoPartOfIt) {
  (new OpportunityHistory(*m_session, "d2", m_window.get()))->open();
  settle();
  EXPECT_EQ(child<widgets::TextLabel>(history(), "moves")->text(), "Nothing of it has moved.");
  delete history();
  basics::Id<ImportBatch> april;
  for (const ImportBatch& batch : m_session->elements().all<ImportBatch>())
    if (batch.file == "april.csv")
      april = batch.id;
  workspace::UndoneImport undone;
  m_session->undoImport(april, [&undone](const auto& outcome) { undone = *outcome; });
  settle();
  EXPECT_EQ(undone.restored, 1) << "d1 is as January said";
  (new OpportunityHistory(*m_session, "d1", m_window.get()))->open();
  settle();
  EXPECT_EQ(child<QTableView>(history(), "observations")->model()->rowCount(), 1);
}

} // namespace
} // namespace baton::records
