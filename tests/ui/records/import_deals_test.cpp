// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/plan/deal.h"
#include "core/records/mapping.h"
#include "core/strategy/offering.h"
#include "core/strategy/target_account.h"
#include "core/workspace/deals.h"
#include "tests/ui/records/import_at_hand.h"
#include "ui/records/stage_row.h"
#include "ui/widgets/segmented_control.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

namespace baton::records {
namespace {

class ImportDeals : public ImportAtHand {
protected:
  void SetUp() override {
    make();
    put(strategy::Offering{.name = "Frame", .listPrice = basics::Money::ofCents(8000)});
    put(people::Person{.name = "Amy"});
    openWindow();
  }
  QString deals() {
    return write("deals.csv", "Id,Owner,Product,Stage,Opened,Close date,Value\n"
                              "d1,Amy,Frame,Talking,2020-01-01,2020-07-01,100\n"
                              "d2,Amy,Frame,Engaging,2020-01-10,2020-08-01,\n"
                              "d3,Amy,Frame,Won,2020-01-20,2020-03-31,300\n"
                              "d4,Amy,Frame,Lost,2020-01-20,2020-03-31,250k\n");
  }
  std::vector<plan::Deal> stored() {
    std::vector<plan::Deal> all;
    m_session->perform([&all](workspace::Workspace& workspace) -> basics::Outcome<workspace::Report> {
      all = workspace::dealsOf(workspace);
      return workspace::Report();
    });
    settle();
    return all;
  }
  void type(const QString& field, const QString& words) {
    auto* line = child<QLineEdit>(&dialog(), field);
    ASSERT_TRUE(line);
    line->setFocus();
    line->selectAll();
    QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, words);
    QTest::keyClick(line, Qt::Key_Return);
    rest();
  }
  void press(const QString& tool) {
    QTest::mouseClick(child<QToolButton>(&dialog(), tool), Qt::LeftButton);
    rest();
  }
};

TEST_F(ImportDeals, StagesAreDecidedBeforeTheirRowsAreTaken) {
  openFile(deals());
  EXPECT_EQ(import().mapping().kind, RecordKind::Opportunities);
  next();
  EXPECT_EQ(button("next")->text(), "Stages, 2 to decide");
  next();
  EXPECT_EQ(dialog().step(), ImportDialog::Stages);
  EXPECT_TRUE(shown().contains("Of 2 stages it is not decided")) << shown().toStdString();
  choose("state-Engaging", "Open");
  EXPECT_TRUE(shown().contains("Of one stage it is not decided"));
  click("all-open");
  EXPECT_FALSE(shown().contains("not decided whether"));
  EXPECT_EQ(import().mapping().stages.at("talking"), "open");
  type("probability-Talking", "25 %");
  choose("category-Talking", "Commit");
  choose("amount-if-empty", "the list price of its offering");
  press("down-Talking");
  EXPECT_EQ(import().mapping().stageOrder, (std::vector<std::string>{"Engaging", "Talking"}));
  next();
  EXPECT_EQ(dialog().step(), ImportDialog::Preview) << "every name is known";
  EXPECT_EQ(words("sum"), "4 rows: 3 new, 0 changed, 0 as before, 1 rejected");
  next();
  const auto all = stored();
  ASSERT_EQ(all.size(), 3u);
  EXPECT_EQ(all[0].probability, 0.25);
  EXPECT_EQ(all[0].category, plan::ForecastCategory::Commit);
  EXPECT_TRUE(all[1].atListPrice);
  EXPECT_EQ(all[1].amount->money(), "80.00");
  EXPECT_EQ(all[2].state, plan::DealState::Won);
}

TEST_F(ImportDeals, AProbabilityThatIsNoneIsRefusedWhereItIsTyped) {
  openFile(deals());
  next();
  next();
  type("probability-Talking", "120");
  EXPECT_TRUE(shown().contains("A probability is a number from 0 to 100."));
  EXPECT_TRUE(import().mapping().probabilities.empty());
  EXPECT_EQ(child<QLineEdit>(&dialog(), "probability-Talking")->text(), "120") << "what was typed is kept";
  type("probability-Talking", "12.5");
  EXPECT_FALSE(shown().contains("A probability is a number"));
  EXPECT_EQ(import().mapping().probabilities.at("talking"), basics::Amount::ofTenThousandths(1250));
}

// What was decided once is known the next time, but for the day of which the export spoke.
TEST_F(ImportDeals, TheNextExportNeedsNoAnswers) {
  openFile(deals());
  next();
  child<QDateEdit>(&dialog(), "as-of")->setDate({2020, 3, 31});
  rest();
  EXPECT_EQ(import().mapping().asOf, basics::Date::of(2020, 3, 31));
  next();
  click("all-open");
  next();
  next();
  EXPECT_EQ(imports(), 1u);
  openFile(write("june.csv", "Id,Owner,Product,Stage,Opened,Close date,Value\n"
                             "d1,Amy,Frame,Won,2020-01-01,2020-06-01,120\nd5,Amy,Frame,Talking,2020-06-01,,10\n"));
  EXPECT_EQ(import().mapping().stages.at("talking"), "open");
  EXPECT_FALSE(import().mapping().asOf) << "it speaks of today";
  next();
  EXPECT_EQ(button("next")->text(), "Stages");
  next();
  next();
  EXPECT_EQ(words("sum"), "2 rows: 1 new, 1 changed, 0 as before, 0 rejected");
  EXPECT_TRUE(shown().contains("2 opportunities of earlier files are not in this one.")) << shown().toStdString();
  next();
  EXPECT_EQ(stored().size(), 4u);
  openFile(deals());
  EXPECT_EQ(import().mapping().asOf, basics::Date::of(2020, 3, 31)) << "the file that was taken in before";
}

TEST_F(ImportDeals, AnExportOfACrmIsKnownByItsHeaders) {
  openFile(write("hubspot.csv", "Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Create Date\n"
                                "1,Frames,closedwon,1500,Amy,2020-03-31,2020-01-15\n"
                                "2,Wheels,qualifiedtobuy,250k,Amy,2020-09-30,2020-02-15\n"));
  EXPECT_TRUE(shown().contains("It looks like an export from HubSpot.")) << shown().toStdString();
  next();
  EXPECT_EQ(child<QComboBox>(&dialog(), "mapping")->currentText(), "export from HubSpot");
  EXPECT_EQ(child<QComboBox>(&dialog(), "becomes-Deal Stage")->currentText(), "Stage");
  next();
  EXPECT_EQ(child<QComboBox>(&dialog(), "state-qualifiedtobuy")->currentText(), "Open");
  next();
  EXPECT_EQ(words("sum"), "2 rows: 1 new, 0 changed, 0 as before, 1 rejected");
}

TEST_F(ImportDeals, WhatIsTheSameInEveryRowIsSaidOnce) {
  openFile(write("deals.csv", "Id,Stage,Value\nd1,Won,100\n"));
  next();
  choose("constant-target", "Person");
  type("constant-value", "Amy");
  EXPECT_EQ(import().mapping().constants.at("owner"), "Amy");
  type("constant-value", "");
  EXPECT_FALSE(import().mapping().constants.contains("owner"));
}

TEST_F(ImportDeals, ActivitiesThatSayNoMetricAreOfTheOneThatIsChosen) {
  openFile(write("calls.csv", "Date,Owner,Activity,Count\n2020-06-01,Amy,Dials,12\n2020-06-08,Amy,Calls,7\n"));
  EXPECT_EQ(import().mapping().kind, RecordKind::Activities);
  next();
  next();
  ASSERT_EQ(dialog().step(), ImportDialog::Names) << "no metric is called Dials";
  choose("name-Dials", "Calls");
  next();
  EXPECT_EQ(words("sum"), "2 rows: 2 new, 0 changed, 0 as before, 0 rejected");
  next();
  basics::Amount calls;
  for (const auto& fact : m_session->actuals().facts)
    if (fact.metric == 104)
      calls += fact.value;
  EXPECT_EQ(calls, basics::Amount::of(19));
}

TEST_F(ImportDeals, AccountsAreTakenIn) {
  openFile(write("accounts.csv", "Account,Industry,Tier,Owner\nAcme,Retail,A,Amy\nBolt,Energy,,Zoe\n"));
  EXPECT_EQ(import().mapping().kind, RecordKind::Accounts);
  next();
  next();
  ASSERT_EQ(dialog().step(), ImportDialog::Names);
  choose("name-Zoe", "Add as a new person");
  next();
  next();
  ASSERT_EQ(m_session->elements().count<strategy::TargetAccount>(), 2u);
  EXPECT_EQ(m_session->elements().count<people::Person>(), 2u);
}

TEST_F(ImportDeals, TheStepBreaksWhereThereIsNoRoom) {
  theme::Theme::start().setZoom(2);
  openWindow({1024, 640});
  openFile(deals());
  next();
  next();
  ASSERT_EQ(dialog().step(), ImportDialog::Stages);
  for (auto* area : dialog().findChildren<QScrollArea*>())
    if (area->isVisible())
      EXPECT_EQ(area->horizontalScrollBar()->maximum(), 0);
  theme::Theme::start().setZoom(1);
}

} // namespace
} // namespace baton::records
