// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/call_rows.h"
#include "core/workspace/json_dump.h"
#include "tests/support/accessible_names.h"
#include "tests/support/gallery.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/numbers/call_table_model.h"
#include "ui/numbers/numbers_page.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>

namespace baton::numbers {
namespace {

class ForecastViewOf : public tests::WorkspaceAtHand {
protected:
  void open(QSize size = {1220, 1000}) {
    m_page = std::make_unique<NumbersPage>(*m_session, m_surrounding);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->resize(size);
    m_page->setVisible(true);
    QApplication::setActiveWindow(m_page.get());
    settle();
    child<widgets::SegmentedControl>(m_page.get(), "views")->setCurrent(2);
    settle();
  }
  QTableView* calls() { return child<QTableView>(m_page.get(), "calls"); }
  QModelIndex cell(const QString& person, int column) {
    auto* model = calls()->model();
    for (int row = 0; row < model->rowCount(); ++row)
      if (model->index(row, 0).data().toString() == person)
        return model->index(row, column);
    ADD_FAILURE() << person.toStdString();
    return {};
  }
  QString said(const QString& person, int column) { return cell(person, column).data().toString(); }
  /// Goes to the cell, presses Enter, types and presses Enter again.
  void type(const QString& person, int column, const QString& words) {
    calls()->setCurrentIndex(cell(person, column));
    calls()->setFocus();
    QTest::keyClick(calls(), Qt::Key_Return);
    QLineEdit* editor = nullptr;
    for (auto* one : calls()->findChildren<QLineEdit*>())
      editor = one->isVisible() ? one : editor; // one that was left is deleted later
    ASSERT_NE(editor, nullptr);
    QTest::keyClicks(editor, words);
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
  }
  void choose(const QString& name, const QString& word) {
    auto* combo = child<widgets::FilterCombo>(m_page.get(), name);
    const int at = combo->findText(word);
    ASSERT_GE(at, 0) << word.toStdString();
    combo->setCurrentIndex(at);
    settle();
  }
  basics::Id<people::Person> person(const char* name) {
    for (const auto& one : m_session->elements().all<people::Person>())
      if (one.name == name)
        return one.id;
    return {};
  }
  void call(const char* name, const char* from, std::int64_t amount, const char* on) {
    plan::ForecastCall one;
    one.person = person(name);
    one.from = *basics::Date::parse(from);
    one.amount = basics::Money::ofCents(amount * 100);
    one.date = *basics::Date::parse(on);
    put(one);
  }
  QString words(const char* label) { return child<widgets::TextLabel>(m_page.get(), label)->text(); }

  std::unique_ptr<NumbersPage> m_page;
};

/// What is written in a cell, as cents.
std::int64_t centsIn(const QModelIndex& index) {
  QString digits = index.data().toString();
  digits.remove(',').remove('.').replace(QChar(0x2212), '-');
  return digits.toLongLong();
}

using Calls = CallTableModel;

TEST_F(ForecastViewOf, ACallIsTypedWhereItStandsAndTakenBack) {
  makeExample();
  open();
  QAbstractItemModelTester tester(calls()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(said("Linda Mitchell", Calls::Goal), "1,124,000.00");
  type("Linda Mitchell", Calls::Call, "1,050,000");
  ASSERT_FALSE(m_labels.empty());
  EXPECT_EQ(m_labels.last(), "Linda Mitchell's call for FY2020-Q4");
  type("Linda Mitchell", Calls::CallNote, "Two bundles sign in June");
  EXPECT_EQ(said("Linda Mitchell", Calls::Call), "1,050,000.00");
  EXPECT_EQ(said("Linda Mitchell", Calls::CallNote), "Two bundles sign in June");
  EXPECT_EQ(said("Together", Calls::Call), "1,050,000.00");
  EXPECT_EQ(said("Linda Mitchell", Calls::Adjusted), "1,050,000.00") << "taken as called";
  ASSERT_EQ(m_session->elements().count<plan::ForecastCall>(), 1u);
  EXPECT_EQ(m_session->elements().all<plan::ForecastCall>().begin()->date, m_session->today());
  for (int i = 0; i < 2; ++i) {
    m_session->undo();
    settle();
  }
  EXPECT_EQ(m_session->elements().count<plan::ForecastCall>(), 0u);
  EXPECT_EQ(said("Linda Mitchell", Calls::Call), QString(QChar(0x2013)));
}

TEST_F(ForecastViewOf, WhatTheManagerTakesIsPrivateAndLeavesTheCall) {
  makeExample();
  m_session->setMe(person("Stephen Jiang"));
  open();
  type("Linda Mitchell", Calls::Call, "1,050,000");
  type("Linda Mitchell", Calls::Adjusted, "900,000");
  type("Linda Mitchell", Calls::AdjustedNote, "One of the two slips");
  EXPECT_EQ(said("Linda Mitchell", Calls::Call), "1,050,000.00");
  EXPECT_EQ(said("Together", Calls::Adjusted), "900,000.00");
  const auto& all = m_session->elements().all<plan::ForecastAdjustment>();
  ASSERT_EQ(all.size(), 1u);
  EXPECT_EQ(all.begin()->by, person("Stephen Jiang"));
  EXPECT_TRUE(std::filesystem::exists(workspace::companionOf(m_session->path())));
  std::string dump;
  m_session->ask<std::string>(
      m_page.get(), [](const workspace::Workspace& workspace) { return workspace::dumpOf(workspace, {}); },
      [&dump](std::string text) { dump = std::move(text); });
  settle();
  EXPECT_THAT(dump, testing::HasSubstr("forecast_call"));
  EXPECT_THAT(dump, testing::Not(testing::HasSubstr("slips")));
  // Cleared, the call counts again.
  calls()->setCurrentIndex(cell("Linda Mitchell", Calls::Adjusted));
  QTest::keyClick(calls(), Qt::Key_Delete);
  settle();
  EXPECT_EQ(said("Linda Mitchell", Calls::Adjusted), "1,050,000.00");
  EXPECT_EQ(said("Linda Mitchell", Calls::AdjustedNote), "One of the two slips");
}

TEST_F(ForecastViewOf, SumsAreThoseOfTheRowsBelow) {
  makeExample();
  call("Linda Mitchell", "2020-04-01", 1'050'000, "2020-06-01");
  call("Jae Pak", "2020-04-01", 1'200'000, "2020-06-01");
  open();
  const auto* model = calls()->model();
  ASSERT_GT(model->rowCount(), 10);
  for (const int column : {Calls::Goal, Calls::Closed, Calls::Open, Calls::Call, Calls::Adjusted}) {
    std::int64_t sum = 0;
    for (int row = 1; row < model->rowCount(); ++row)
      sum += centsIn(model->index(row, column));
    EXPECT_EQ(centsIn(model->index(0, column)), sum) << column;
  }
  // The goal of the quarter, what was booked and won of it, and what the categories call open: see NumbersPageOf.
  EXPECT_EQ(said("Together", Calls::Goal), "10,359,000.00");
  EXPECT_EQ(said("Together", Calls::Closed), "5,873,098.29");
  EXPECT_EQ(said("Together", Calls::Open), "2,982,900.00");
  EXPECT_EQ(said("Together", Calls::CallNote), "2 of 17 called");
}

TEST_F(ForecastViewOf, WhatIsNoAmountIsRefusedWhereItIsTyped) {
  makeExample();
  open();
  type("Linda Mitchell", Calls::Call, "a lot");
  EXPECT_FALSE(child<widgets::TextLabel>(m_page.get(), "refusal")->isHidden());
  EXPECT_EQ(m_session->elements().count<plan::ForecastCall>(), 0u);
  type("Linda Mitchell", Calls::Call, "1,050,000");
  EXPECT_TRUE(child<widgets::TextLabel>(m_page.get(), "refusal")->isHidden());
}

TEST_F(ForecastViewOf, LettersInAFigureOfTheRecordsAreAnsweredUntilEscape) {
  makeExample();
  open();
  calls()->setFocus();
  calls()->setCurrentIndex(cell("Linda Mitchell", Calls::Goal));
  QTest::keyClicks(calls(), "abc");
  EXPECT_EQ(words("refusal"), "This comes from the goals and the records.");
  calls()->setCurrentIndex(cell("Together", Calls::Call));
  QTest::keyClicks(calls(), "abc");
  EXPECT_EQ(words("refusal"), "This is the sum of the rows below it.");
  QTest::keyClick(calls(), Qt::Key_Escape);
  EXPECT_TRUE(child<widgets::TextLabel>(m_page.get(), "refusal")->isHidden());
}

TEST_F(ForecastViewOf, NothingIsCalledInAPeriodThatIsOverOrInAFileToRead) {
  makeExample();
  open();
  EXPECT_TRUE(cell("Linda Mitchell", Calls::Call).flags() & Qt::ItemIsEditable);
  EXPECT_FALSE(cell("Linda Mitchell", Calls::Goal).flags() & Qt::ItemIsEditable);
  EXPECT_FALSE(cell("Together", Calls::Call).flags() & Qt::ItemIsEditable);
  choose("quarter", "FY2020-Q3");
  EXPECT_FALSE(cell("Linda Mitchell", Calls::Call).flags() & Qt::ItemIsEditable);
  EXPECT_EQ(said("Linda Mitchell", Calls::Closed), "854,748.78") << "see below";
  EXPECT_TRUE(words("calls-note").startsWith("This period is over"));
  m_page.reset();
  const auto path = m_session->path();
  m_session.reset();
  adopt(workspace::Workspace::openForReading(path, m_world));
  open();
  EXPECT_FALSE(cell("Linda Mitchell", Calls::Call).flags() & Qt::ItemIsEditable);
}

TEST_F(ForecastViewOf, AScenarioStandsBesideThePlanAsItIs) {
  makeExample();
  open();
  auto* figures = child<QTableView>(m_page.get(), "trial-figures");
  EXPECT_TRUE(figures->isVisibleTo(m_page.get())) << "the first trials run by themselves";
  EXPECT_EQ(figures->model()->columnCount(), 2);
  choose("scenario", "Win rate down a fifth");
  QTest::mouseClick(child<QPushButton>(m_page.get(), "run-trials"), Qt::LeftButton);
  settle();
  const auto* model = figures->model();
  ASSERT_EQ(model->columnCount(), 4);
  EXPECT_EQ(model->headerData(2, Qt::Horizontal).toString(), "Win rate down a fifth");
  constexpr int closed = 0, likely = 2;
  EXPECT_EQ(model->index(closed, 1).data(), model->index(closed, 2).data());
  EXPECT_LT(centsIn(model->index(likely, 2)), centsIn(model->index(likely, 1)));
  EXPECT_EQ(centsIn(model->index(likely, 3)), centsIn(model->index(likely, 2)) - centsIn(model->index(likely, 1)));
}

TEST_F(ForecastViewOf, TrialsShowHowFarTheyAreAndCanBeStopped) {
  makeExample();
  open();
  auto* bar = child<QProgressBar>(m_page.get(), "trials-progress");
  EXPECT_LT(bar->minimum(), bar->maximum());
  EXPECT_FALSE(bar->isVisibleTo(m_page.get()));
  choose("trials", "1,000,000");
  QTest::mouseClick(child<QPushButton>(m_page.get(), "run-trials"), Qt::LeftButton);
  EXPECT_TRUE(bar->isVisibleTo(m_page.get()));
  QTest::mouseClick(child<QPushButton>(m_page.get(), "cancel-trials-progress"), Qt::LeftButton);
  EXPECT_FALSE(bar->isVisibleTo(m_page.get()));
  settle();
  EXPECT_TRUE(words("trial-result").startsWith("Stopped"));
}

TEST_F(ForecastViewOf, CategoriesBeginWithACapitalAndAddUp) {
  makeExample();
  open();
  const auto* model = child<QTableView>(m_page.get(), "categories")->model();
  QStringList names;
  std::int64_t sum = 0;
  for (int row = 0; row < model->rowCount(); ++row) {
    names += model->index(row, 0).data().toString();
    sum += row + 1 < model->rowCount() ? centsIn(model->index(row, 2)) : 0;
  }
  EXPECT_EQ(names.mid(0, 5), (QStringList{"Pipeline", "Best case", "Commit", "Closed", "Omitted"}));
  EXPECT_EQ(names.last(), "Together");
  EXPECT_EQ(centsIn(model->index(model->rowCount() - 1, 2)), sum);
}

// Linda closed 854,748.78 in the third quarter and 1,068,252.23 in the second (tests/data/adventureworks/truth): called
// 900,000 and 1,000,000 she was off by 45,251.22 and 68,252.23, 113,503.45 of 1,923,001.01, that is 5.9 %; together
// 23,001.01 too little, 1.2 %.
TEST_F(ForecastViewOf, CallsAreHeldAgainstWhatCameBesideTheModel) {
  makeExample();
  call("Linda Mitchell", "2020-01-01", 900'000, "2020-01-20");
  call("Linda Mitchell", "2019-10-01", 1'000'000, "2019-10-20");
  call("Jae Pak", "2019-10-01", 1, "2020-02-01"); // said when the quarter was over
  open();
  auto* table = child<QTableView>(m_page.get(), "accuracy");
  ASSERT_EQ(table->model()->rowCount(), 1) << "calls need no test";
  EXPECT_TRUE(words("verdict").contains(QString::fromUtf8("off by 5.9\u202f% of what came")));
  QTest::mouseClick(child<QPushButton>(m_page.get(), "run-test"), Qt::LeftButton);
  settle();
  const auto* model = table->model();
  EXPECT_GT(model->rowCount(), 5);
  for (int row = 0; row < model->rowCount(); ++row) {
    QStringList line;
    for (int column = 0; column < model->columnCount(); ++column)
      line += model->index(row, column).data().toString();
    ASSERT_EQ(line.size(), 9) << line.join("; ").toStdString();
    if (line[0] == "Linda Mitchell")
      EXPECT_EQ(line.mid(6),
                (QStringList{"2", QString::fromUtf8("5.9\u202f%"), QString::fromUtf8("\u22121.2\u202f%")}));
    else
      EXPECT_EQ(line[6], QString(QChar(0x2013)));
  }
  EXPECT_EQ(tests::unnamedFocusables(*m_page).join("; ").toStdString(), "");
}

TEST_F(ForecastViewOf, FiltersOnlyByWhatItFollows) {
  makeExample();
  open();
  EXPECT_FALSE(child<widgets::SegmentedControl>(m_page.get(), "metric")->isVisibleTo(m_page.get()));
  EXPECT_FALSE(child<widgets::FilterCombo>(m_page.get(), "basis")->isVisibleTo(m_page.get()));
  EXPECT_FALSE(child<widgets::FilterCombo>(m_page.get(), "period")->isVisibleTo(m_page.get()));
  choose("quarter", "FY2021-Q1"); // the next one can be called as well
  type("Linda Mitchell", Calls::Call, "800,000");
  EXPECT_EQ(m_labels.last(), "Linda Mitchell's call for FY2021-Q1");
  choose("quarter", "FY2020-Q4");
  EXPECT_EQ(said("Linda Mitchell", Calls::Call), QString(QChar(0x2013)));
  choose("owner", "Linda Mitchell");
  EXPECT_EQ(calls()->model()->rowCount(), 2);
  EXPECT_EQ(said("Together", Calls::Goal), "1,124,000.00");
  child<widgets::SegmentedControl>(m_page.get(), "views")->setCurrent(0);
  EXPECT_TRUE(child<widgets::SegmentedControl>(m_page.get(), "metric")->isVisibleTo(m_page.get()));
}

TEST_F(ForecastViewOf, EveryTableHasTheRoomOfItsRows) {
  makeExample();
  call("Linda Mitchell", "2020-01-01", 900'000, "2020-01-20");
  for (const auto& [width, zoom] : {std::pair(1220, 1), std::pair(912, 1), std::pair(912, 2)}) {
    theme::Theme::start().setZoom(zoom);
    open({width, 640});
    QTest::mouseClick(child<QPushButton>(m_page.get(), "run-test"), Qt::LeftButton);
    for (int i = 0; i < 4; ++i)
      settle();
    for (const char* name : {"trial-figures", "categories", "calls", "accuracy"}) {
      auto* table = child<QTableView>(m_page.get(), name);
      auto* card = table->parentWidget();
      EXPECT_LE(table->geometry().bottom(), card->height()) << name << " " << width << " " << zoom;
      EXPECT_GE(card->height(), card->minimumSizeHint().height()) << name << " " << width << " " << zoom;
    }
  }
  theme::Theme::start().setZoom(1);
}

TEST_F(ForecastViewOf, Gallery) {
  makeExample();
  if (qEnvironmentVariableIsSet("BATON_GALLERY")) {
    call("Linda Mitchell", "2020-04-01", 1'050'000, "2020-06-01");
    call("Jae Pak", "2020-04-01", 1'200'000, "2020-06-01");
    call("Linda Mitchell", "2020-01-01", 900'000, "2020-01-20");
    call("Jae Pak", "2020-01-01", 900'000, "2020-01-20");
  }
  for (const QSize size : {QSize(1228, 1500), QSize(968, 1700), QSize(484, 1700)})
    tests::gallery(QStringLiteral("forecast-%1").arg(size.width()), size, [&]() -> QWidget* {
      open(size);
      choose("scenario", "Win rate down a fifth");
      for (const char* button : {"run-trials", "run-test"}) {
        QTest::mouseClick(child<QPushButton>(m_page.get(), button), Qt::LeftButton);
        for (int i = 0; i < 4; ++i)
          settle();
      }
      return m_page.release();
    });
}

} // namespace
} // namespace baton::numbers
