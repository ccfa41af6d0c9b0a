// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal.h"
#include "core/strategy/market.h"
#include "tests/support/accessible_names.h"
#include "tests/ui/inspector/workspace_at_hand.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_view.h"
#include "ui/numbers/chart_book.h"
#include "ui/numbers/numbers_page.h"
#include "ui/numbers/numbers_view.h"
#include "ui/records/rows_dialog.h"
#include "ui/widgets/filter_combo.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/text_label.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

// The figures are those of tests/data/adventureworks/truth (quarter_total.csv, rep_total.csv, headline.csv).
namespace baton::numbers {
namespace {

using records::RowsDialog;

class NumbersPageOf : public tests::WorkspaceAtHand {
protected:
  void open(QSize size = {1220, 1000}) {
    m_page = std::make_unique<NumbersPage>(*m_session, m_surrounding);
    m_page->setAttribute(Qt::WA_DontShowOnScreen);
    m_page->resize(size);
    m_page->setVisible(true);
    settle();
  }
  template <class Dialog> Dialog* dialog() {
    settle();
    Dialog* last = nullptr;
    for (Dialog* one : m_page->findChildren<Dialog*>())
      last = one->isVisible() ? one : last;
    EXPECT_NE(last, nullptr);
    return last;
  }
  QString rowsFacts() {
    auto* rows = dialog<RowsDialog>();
    QString facts = rows ? child<widgets::TextLabel>(rows, "facts")->text() : QString();
    if (rows)
      rows->accept();
    return facts;
  }
  /// The table of a chart, opened with its tool.
  std::vector<QStringList> figures(QWidget* chart) {
    for (auto* card = chart->parentWidget(); card; card = card->parentWidget())
      for (auto* tool : card->findChildren<QToolButton*>())
        if (tool->accessibleName() == "Show as table") {
          QTest::mouseClick(tool, Qt::LeftButton);
          return linesOf(dialog<FiguresDialog>());
        }
    ADD_FAILURE() << "no tool";
    return {};
  }
  std::vector<QStringList> linesOf(FiguresDialog* shown) {
    std::vector<QStringList> lines;
    if (!shown)
      return lines;
    auto* model = child<QTableView>(shown, "figures")->model();
    for (int row = 0; row < model->rowCount(); ++row) {
      lines.emplace_back();
      for (int column = 0; column < model->columnCount(); ++column)
        lines.back() += model->index(row, column).data().toString();
    }
    shown->accept();
    return lines;
  }
  void choose(const QString& name, const QString& word) {
    auto* combo = child<widgets::FilterCombo>(m_page.get(), name);
    combo->setFocus();
    for (int i = combo->count(); i > 0 && combo->currentText() != word; --i)
      QTest::keyClick(combo, Qt::Key_Down);
    EXPECT_EQ(combo->currentText(), word);
    settle();
  }

  std::unique_ptr<NumbersPage> m_page;
};

// Five calls in a market are no booking, and make no line of a market without money.
TEST(NumbersView, CountsBookingsAlone) {
  records::Actuals actuals;
  actuals.markets = {{7, "Clubs"}};
  const auto month = *basics::Date::of(2025, 7, 1);
  actuals.facts = records::Facts(
      {{month, 101, -1, -1, -1, -1, basics::Amount::of(10), 1}, {month, 104, -1, 0, -1, -1, basics::Amount::of(5), 5}});
  const auto view = numbersView({}, actuals, basics::FiscalCalendar(1), {});
  EXPECT_EQ(view.bookings, 1);
  EXPECT_EQ(view.revenue, basics::Amount::of(10));
  EXPECT_EQ(view.markets.size(), 1u) << "that of the booking, which has none";
}

/// 10 M came in 2017 without a goal, 1 M in the first quarter of 2018 whose goal is 4 M: 1 / 4 is 25 %, not 11 / 4.
TEST(NumbersView, LastYearsActualIsNotHeldAgainstThisYearsGoal) {
  basics::Elements elements;
  plan::Metric revenue;
  revenue.id = basics::Id<plan::Metric>(101);
  revenue.name = "Revenue";
  elements.put(describe(basics::Tag<plan::Metric>{}), 101, std::make_shared<plan::Metric>(revenue));
  plan::Goal goal;
  goal.id = basics::Id<plan::Goal>(1);
  goal.metric = revenue.id;
  goal.from = basics::Date::of(2018, 1, 1);
  goal.grain = plan::GoalGrain::Quarter;
  goal.scope = plan::Scope::Team;
  goal.amount = basics::Amount::of(4'000'000);
  elements.put(describe(basics::Tag<plan::Goal>{}), 1, std::make_shared<plan::Goal>(goal));
  records::Actuals actuals;
  actuals.facts =
      records::Facts({{*basics::Date::of(2017, 7, 1), 101, -1, -1, -1, -1, basics::Amount::of(10'000'000), 1},
                      {*basics::Date::of(2018, 2, 1), 101, -1, -1, -1, -1, basics::Amount::of(1'000'000), 1}});
  const auto view = numbersView(elements, actuals, basics::FiscalCalendar(1), {});
  EXPECT_EQ(view.whole.actual, basics::Amount::of(11'000'000)) << "what is shown adds up";
  ASSERT_TRUE(view.whole.attainment);
  EXPECT_DOUBLE_EQ(*view.whole.attainment, 0.25);
  EXPECT_EQ(view.whole.remaining, basics::Amount::of(3'000'000));
  EXPECT_TRUE(view.beyondGoals);
}

/// Ann closed 400 last year, without a goal, and 30 of the 100 that she owes this year: her bar is 30, and so are the
/// rows behind it.
TEST(NumbersView, APersonsBarIsOfTheTimeThatHasGoals) {
  basics::Elements elements;
  plan::Metric revenue;
  revenue.id = basics::Id<plan::Metric>(101);
  revenue.name = "Revenue";
  elements.put(describe(basics::Tag<plan::Metric>{}), 101, std::make_shared<plan::Metric>(revenue));
  people::Person ann;
  ann.id = basics::Id<people::Person>(7);
  ann.name = "Ann";
  elements.put(describe(basics::Tag<people::Person>{}), 7, std::make_shared<people::Person>(ann));
  plan::Goal goal;
  goal.id = basics::Id<plan::Goal>(1);
  goal.metric = revenue.id;
  goal.owner = ann.id;
  goal.from = basics::Date::of(2018, 1, 1);
  goal.grain = plan::GoalGrain::Quarter;
  goal.amount = basics::Amount::of(100);
  elements.put(describe(basics::Tag<plan::Goal>{}), 1, std::make_shared<plan::Goal>(goal));
  records::Actuals actuals;
  actuals.people = {{7, "Ann"}};
  actuals.facts = records::Facts({{*basics::Date::of(2017, 7, 1), 101, 0, -1, -1, -1, basics::Amount::of(400), 1},
                                  {*basics::Date::of(2018, 2, 1), 101, 0, -1, -1, -1, basics::Amount::of(30), 1}});
  const basics::FiscalCalendar calendar(1);
  Filter filter;
  filter.metric = revenue.id;
  const auto view = numbersView(elements, actuals, calendar, filter);
  ASSERT_EQ(view.people.size(), 1u);
  EXPECT_EQ(view.people[0].figures.actual, basics::Amount::of(430)) << "what came in all";
  EXPECT_EQ(view.people[0].measured, basics::Amount::of(30));
  ASSERT_TRUE(view.people[0].goalTime);
  EXPECT_EQ(view.people[0].goalTime->from, *basics::Date::of(2018, 1, 1));
  EXPECT_EQ(view.people[0].goalTime->to, *basics::Date::of(2018, 3, 31));
}

/// Ben owes 1,000 of next year's 4,000; nothing of that year is known yet.
TEST(NumbersView, OfAGoalToComeItIsNotSaidThatThereIsNone) {
  NumbersView view;
  const auto owed = [](int goal) {
    PersonFigures person{{12, "Ben"}, {}, {}};
    if (goal >= 0)
      person.figures.goal = basics::Amount::of(goal);
    person.figures.actual = basics::Amount::of(50);
    return person;
  };
  view.people = {owed(1000), owed(0), owed(-1)};
  const basics::Elements elements;
  const records::Actuals actuals;
  const RecordReading reading;
  const ChartSource source{elements, actuals, reading, basics::FiscalCalendar(1), *basics::Date::of(2018, 1, 2), "USD",
                           {},       {},      nullptr};
  const auto rows = peopleChart(source, view).bullets->rows;
  EXPECT_EQ(rows[0].text, "not yet known");
  EXPECT_EQ(rows[1].text, "not defined") << "of nothing";
  EXPECT_EQ(rows[2].text, "no goal");
}

TEST_F(NumbersPageOf, TheCompanysGoalStandsBesideWhatItsPeopleOwe) {
  make();
  plan::Goal goal;
  goal.metric = basics::Id<plan::Metric>(101);
  goal.grain = plan::GoalGrain::Quarter;
  goal.from = m_session->calendar().periodAt(m_session->today(), basics::Grain::Quarter).from;
  goal.scope = plan::Scope::Team;
  goal.amount = basics::Amount::of(4'000'000);
  put(goal);
  goal.id = {};
  goal.scope = plan::Scope::Own;
  goal.owner = put(people::Person{.name = "Ben"});
  goal.amount = basics::Amount::of(1'000'000);
  put(goal);
  open();
  QStringList said;
  for (auto* label : child<QWidget>(m_page.get(), "sums")->findChildren<widgets::TextLabel*>())
    said += label->text();
  EXPECT_TRUE(said.contains("people owe 1.0M, in 1 goal")) << said.join("; ").toStdString();
}

TEST_F(NumbersPageOf, AnEmptyWorkspaceLeadsToTheImport) {
  make();
  open();
  QSignalSpy asked(&m_surrounding, &session::Surrounding::importFile);
  auto* first = child<QPushButton>(m_page.get(), "import-first");
  EXPECT_TRUE(first->isVisible());
  QTest::mouseClick(first, Qt::LeftButton);
  QTest::mouseClick(child<QPushButton>(m_page.get(), "import"), Qt::LeftButton);
  EXPECT_EQ(asked.count(), 2);
}

TEST_F(NumbersPageOf, EachQuarterHasItsGoalAndActualAlsoAsATable) {
  makeExample();
  open();
  const auto lines = figures(child<charts::ChartView>(m_page.get(), "quarters"));
  ASSERT_EQ(lines.size(), 12u);
  EXPECT_EQ(lines[0], (QStringList{"FY2018-Q1", "3,886,000.00", "3,195,732.87", QString::fromUtf8("82.2\u202f%"), ""}))
      << "the last column is the forecast, which this quarter has none of";
  const auto sums = figures(child<charts::ChartView>(m_page.get(), "cumulative"));
  ASSERT_EQ(sums.size(), 12u);
  // As booked through May, here and on every other page; what was won in June is closed, and part of the forecast.
  EXPECT_EQ(sums[11], (QStringList{"FY2020-Q4", "95,714,000.00", "77,548,570.20", QString::fromUtf8("81.0\u202f%")}));
}

TEST_F(NumbersPageOf, TheSumsAreWholeInANarrowWindowAndInLargeText) {
  makeExample();
  for (const auto& [width, zoom] : {std::pair(968, 1), std::pair(912, 2)}) {
    theme::Theme::start().setZoom(zoom);
    open({width, 560});
    auto* sums = child<QWidget>(m_page.get(), "sums");
    for (auto* label : sums->findChildren<widgets::TextLabel*>()) {
      EXPECT_GE(label->width(), label->minimumSizeHint().width()) << label->text().toStdString();
      if (label->wordWrap())
        EXPECT_GE(label->height(), label->heightForWidth(label->width())) << label->text().toStdString();
    }
  }
  theme::Theme::start().setZoom(1);
}

TEST_F(NumbersPageOf, EveryMarkOpensTheRowsBehindIt) {
  makeExample();
  open();
  auto* quarters = child<charts::ChartView>(m_page.get(), "quarters");
  quarters->setFocus();
  QTest::keyClick(quarters, Qt::Key_Home);
  QTest::keyClick(quarters, Qt::Key_Return);
  EXPECT_TRUE(rowsFacts().contains("revenue 3,195,732.87 USD"));
  auto* cumulative = child<charts::ChartView>(m_page.get(), "cumulative");
  cumulative->setFocus();
  QTest::keyClick(cumulative, Qt::Key_Home);
  QTest::keyClick(cumulative, Qt::Key_Return);
  EXPECT_TRUE(rowsFacts().contains("revenue 3,195,732.87 USD"));
  for (const char* name : {"people", "markets"}) {
    auto* rows = child<charts::BulletRows>(m_page.get(), name);
    const auto lines = figures(rows);
    const int actual = QString(name) == "people" ? 2 : 1;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      rows->setFocus();
      QTest::keyClick(rows, i == 0 ? Qt::Key_Home : Qt::Key_Down);
      QTest::keyClick(rows, Qt::Key_Return);
      EXPECT_TRUE(rowsFacts().contains("revenue " + lines[i][actual] + " USD")) << lines[i][0].toStdString();
    }
  }
}

// Whoever opens the rows behind a bar wants to see their money, also in the smallest window.
TEST_F(NumbersPageOf, WhatIsStillBeingAddedUpIsNotCalledNothing) {
  makeExample();
  const auto path = m_session->path();
  m_session.reset();
  m_session = session::Session::adopt(
      std::make_unique<workspace::Workspace>(workspace::Workspace::openForWriting(path, m_world)));
  m_page = std::make_unique<NumbersPage>(*m_session, m_surrounding); // the file is read from the first paint on
  m_page->setAttribute(Qt::WA_DontShowOnScreen);
  m_page->setVisible(true);
  const auto said = [this] {
    QStringList words;
    for (const auto* label : m_page->findChildren<widgets::TextLabel*>())
      words += label->text();
    return words;
  };
  ASSERT_FALSE(m_session->hasActuals());
  EXPECT_TRUE(said().contains("163 goals of people, the results are being added up")) << said().join('|').toStdString();
  EXPECT_TRUE(said().contains("is being added up"));
  EXPECT_FALSE(said().contains("0 bookings"));
  settle();
  EXPECT_FALSE(said().contains("is being added up"));
}

TEST_F(NumbersPageOf, TheRowsShowTheirMoneyWithoutScrolling) {
  makeExample();
  open({1024, 640});
  auto* quarters = child<charts::ChartView>(m_page.get(), "quarters");
  quarters->setFocus();
  QTest::keyClick(quarters, Qt::Key_Home);
  QTest::keyClick(quarters, Qt::Key_Return);
  auto* rows = dialog<RowsDialog>();
  ASSERT_NE(rows, nullptr);
  settle();
  auto* table = child<QTableView>(rows, "rows");
  ASSERT_GT(table->model()->rowCount(), 100) << "the bookings of a quarter";
  EXPECT_LE(rows->width(), 1024);
  const int revenue = 6;
  ASSERT_EQ(table->model()->headerData(revenue, Qt::Horizontal).toString(), "Revenue");
  EXPECT_LE(table->columnViewportPosition(revenue) + table->columnWidth(revenue), table->viewport()->width());
  EXPECT_GT(table->columnWidth(revenue), QFontMetrics(table->font()).horizontalAdvance("100,000.00"));
  rows->accept();
}

TEST_F(NumbersPageOf, FiltersNarrowTheRowsToo) {
  makeExample();
  open();
  choose("period", "FY2018");
  choose("owner", "Jillian Carson");
  const auto lines = figures(child<charts::ChartView>(m_page.get(), "quarters"));
  EXPECT_EQ(lines.size(), 4u);
  auto* quarters = child<charts::ChartView>(m_page.get(), "quarters");
  quarters->setFocus();
  QTest::keyClick(quarters, Qt::Key_Home);
  QTest::keyClick(quarters, Qt::Key_Return);
  EXPECT_TRUE(rowsFacts().contains("revenue " + lines[0][2] + " USD"));
}

TEST_F(NumbersPageOf, EveryControlHasAName) {
  makeExample();
  open();
  EXPECT_EQ(tests::unnamedFocusables(*m_page).join("; ").toStdString(), "");
}

TEST_F(NumbersPageOf, ATableIsCopiedForASpreadsheet) {
  const FiguresTable table{"Title", {"Quarter", "Goal"}, {{"Q1\ttab", "1.00"}, {"Q2", "2.00"}}};
  EXPECT_EQ(asText(table), "Quarter\tGoal\nQ1 tab\t1.00\nQ2\t2.00");
  FiguresTableModel model(table);
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
  EXPECT_EQ(model.rowCount(), 2);
}

// On a slide nobody sees the filters: a quarter of the figures must not look like all of them.
TEST_F(NumbersPageOf, APictureOfAChartSaysWhoseItIs) {
  basics::Elements elements;
  people::Person amy;
  amy.id = basics::Id<people::Person>(11);
  amy.name = "Amy";
  elements.put(describe(basics::Tag<people::Person>{}), 11, std::make_shared<people::Person>(amy));
  strategy::Market clubs;
  clubs.id = basics::Id<strategy::Market>(7);
  clubs.name = "Clubs";
  elements.put(describe(basics::Tag<strategy::Market>{}), 7, std::make_shared<strategy::Market>(clubs));
  const records::Actuals actuals;
  const RecordReading reading;
  const basics::FiscalCalendar calendar(7);
  ChartSource source{elements, actuals, reading, calendar, *basics::Date::of(2020, 6, 15), "USD", {}, {}};
  source.filter.years = *calendar.parse("FY2020");
  Chart chart;
  chart.note = "Mark: goal.";
  EXPECT_EQ(pictureNote(source, chart), "Mark: goal.") << "of everyone";
  source.filter.owner = amy.id;
  source.filter.team = true;
  source.filter.market = clubs.id;
  EXPECT_EQ(pictureNote(source, chart), "Mark: goal. Only Amy's team, Clubs.");
  EXPECT_EQ(pictureNote(source, peopleChart(source, {})), "Revenue in USD, FY2020. Bar: actual. Mark: goal. Right: "
                                                          "attainment. Only Amy's team, Clubs.");
}

TEST_F(NumbersPageOf, AChartThatIsCopiedOrSavedGoesByItsName) {
  makeExample();
  open();
  QStringList said;
  QObject::connect(&m_surrounding, &session::Surrounding::say, m_page.get(),
                   [&said](const QString& sentence) { said += sentence; });
  QString suggested;
  m_page->setAskPlace([&suggested](QWidget*, const QString& name) {
    suggested = name;
    return QString();
  });
  const auto press = [this](const char* what) {
    for (auto* tool : child<charts::ChartView>(m_page.get(), "quarters")->parentWidget()->findChildren<QToolButton*>())
      if (tool->accessibleName() == what)
        QTest::mouseClick(tool, Qt::LeftButton);
  };
  press("Copy as picture");
  EXPECT_EQ(said, QStringList{"Revenue by quarter copied as a picture"});
  EXPECT_FALSE(QApplication::clipboard()->image().isNull());
  press("Save as picture");
  EXPECT_TRUE(suggested.endsWith(", Revenue by quarter.png")) << suggested.toStdString();
}

TEST_F(NumbersPageOf, AGoalThatStandsOnAChangeIsFlaggedUntilItIsReconfirmed) {
  make();
  const auto maya = put(people::Person{.name = "Maya", .side = people::Side::Leadership});
  const auto tess = put(people::Person{.name = "Tess"});
  const auto retail =
      put(strategy::Market{.name = "Retail", .status = strategy::MarketStatus::Selected, .reason = "It grows"});
  plan::Goal goal;
  goal.metric = basics::Id<plan::Metric>(101);
  goal.owner = tess;
  goal.from = *basics::Date::of(2020, 7, 1);
  goal.grain = plan::GoalGrain::Quarter;
  goal.market = retail;
  goal.amount = basics::Amount::of(1000);
  basics::Edits goals;
  goals.put(goal);
  m_session->change("set a goal", goals);
  publishAs(maya);
  open();
  auto* notes = child<QWidget>(m_page.get(), "reconfirm-notes");
  EXPECT_TRUE(notes->isHidden());
  basics::Edits edits;
  edits.set<strategy::Market>(retail, "reason", "It grew by 12 % in 2019");
  m_session->change("change the reason", edits);
  publishAs(maya);
  ASSERT_FALSE(notes->isHidden());
  EXPECT_THAT(child<widgets::TextLabel>(notes, "to-reconfirm")->text().toStdString(),
              testing::HasSubstr("stands on what version 2 changed: Retail."));
  m_session->setMe(tess);
  settle();
  QTest::mouseClick(child<QPushButton>(notes, "still-holds"), Qt::LeftButton);
  settle();
  settle();
  EXPECT_TRUE(notes->isHidden());
}

// Counted in opportunities-2020-06-12.csv: 13 are contacted, worth 1,522,500; 93 are open, worth 10,432,600.
TEST_F(NumbersPageOf, OpportunitiesBringChartsEachWithItsRows) {
  makeExample();
  open();
  settle();
  auto* stages = child<charts::BulletRows>(m_page.get(), "stages");
  const auto lines = figures(stages);
  ASSERT_EQ(lines.size(), 4u);
  EXPECT_EQ(lines[0].mid(0, 3), (QStringList{"Contacted", "13", "1,522,500.00"}));
  stages->setFocus();
  QTest::keyClick(stages, Qt::Key_Home);
  QTest::keyClick(stages, Qt::Key_Return);
  EXPECT_TRUE(rowsFacts().contains("13 opportunities, worth 1,522,500.00 USD"));
  for (const char* name : {"bridge", "forecast"}) {
    auto* chart = child<charts::ChartView>(m_page.get(), name);
    EXPECT_TRUE(chart->isVisibleTo(m_page.get())) << name;
    chart->setFocus();
    QTest::keyClick(chart, Qt::Key_Home);
    QTest::keyClick(chart, Qt::Key_Return);
    EXPECT_TRUE(rowsFacts().contains("opportunit")) << name;
  }
}

// Of the goal of 10,359,000, 5,542,698.29 were booked and 330,400 won since: 4,485,901.71 remain. 2,982,900 are open
// and due (183,400 + 709,100 + 2,090,400 by category), 0.66 of it; without what was won since it would be 0.62.
TEST_F(NumbersPageOf, CoverageIsOfWhatRemainsOnceWinsSinceTheBookingsCount) {
  makeExample();
  open();
  settle();
  const auto lines = figures(child<charts::BulletRows>(m_page.get(), "coverage"));
  ASSERT_FALSE(lines.empty());
  EXPECT_TRUE(lines[0].contains("4,485,901.71")) << lines[0].join(" | ").toStdString();
}

// The exports of the example are of 2019-12-31, 2020-03-31 and 2020-06-12. Open in them are 33 opportunities worth
// 2,376,586.35, 83 worth 7,306,480.87 and 93 worth 10,432,600.00; of the first quarter nothing is known.
TEST_F(NumbersPageOf, PipelineHasColumnsAndTheRowsThatStoodBehindThem) {
  makeExample();
  open();
  child<widgets::SegmentedControl>(m_page.get(), "metric")->setCurrent(2);
  settle();
  auto* quarters = child<charts::ChartView>(m_page.get(), "quarters");
  EXPECT_TRUE(quarters->accessibleName().contains("Pipeline by quarter"));
  std::vector<QStringList> known;
  for (const QStringList& line : figures(quarters))
    known.push_back({line[0], line[2]});
  EXPECT_EQ(known, (std::vector<QStringList>{{"FY2020-Q1", "not known"},
                                             {"FY2020-Q2", "2,376,586.35"},
                                             {"FY2020-Q3", "7,306,480.87"},
                                             {"FY2020-Q4", "10,432,600.00"}}));
  const QString open[] = {"What was open then is not known",
                          "33 opportunities, worth 2,376,586.35 USD, as the export of",
                          "83 opportunities, worth 7,306,480.87 USD, as the export of",
                          "93 opportunities, worth 10,432,600.00 USD, as the export of"};
  for (int place = 0; place < 4; ++place) {
    quarters->setFocus();
    QTest::keyClick(quarters, Qt::Key_Home);
    for (int i = 0; i < place; ++i)
      QTest::keyClick(quarters, Qt::Key_Right);
    QTest::keyClick(quarters, Qt::Key_Return);
    settle();
    const QString facts = rowsFacts();
    EXPECT_TRUE(facts.startsWith(open[place])) << facts.toStdString();
  }
}

// Calls of the example by quarter of FY2020: 1,801, 1,823, 1,865, 1,594; the last of them stand in 165 rows.
TEST_F(NumbersPageOf, ActivitiesHaveColumnsAndRowsOfTheirOwn) {
  makeExample();
  open();
  child<widgets::SegmentedControl>(m_page.get(), "metric")->setCurrent(3);
  settle();
  auto* quarters = child<charts::ChartView>(m_page.get(), "quarters");
  EXPECT_TRUE(quarters->accessibleName().contains("Calls by quarter"));
  std::vector<QStringList> known;
  for (const QStringList& line : figures(quarters))
    known.push_back({line[0], line[2]});
  EXPECT_EQ(known,
            (std::vector<QStringList>{
                {"FY2020-Q1", "1,801"}, {"FY2020-Q2", "1,823"}, {"FY2020-Q3", "1,865"}, {"FY2020-Q4", "1,594"}}));
  quarters->setFocus();
  QTest::keyClick(quarters, Qt::Key_End);
  QTest::keyClick(quarters, Qt::Key_Return);
  settle();
  EXPECT_EQ(rowsFacts(), "165 rows, together 1594");
}

// 220 of the example are won and 95 lost: 69.8 %.
TEST_F(NumbersPageOf, MeasuresStandWithTheirFormulaIntervalAndCases) {
  makeExample();
  open();
  child<widgets::SegmentedControl>(m_page.get(), "views")->setCurrent(1);
  settle();
  auto* table = child<QTableView>(m_page.get(), "measures");
  EXPECT_TRUE(table->isVisibleTo(m_page.get()));
  const auto* model = table->model();
  EXPECT_EQ(model->index(0, 0).data().toString(), "Win rate by count");
  EXPECT_EQ(model->index(0, 1).data().toString(), QString::fromUtf8("69.8\u202f%"));
  EXPECT_FALSE(model->index(0, 2).data().toString().isEmpty());
  EXPECT_EQ(model->index(0, 3).data().toString(), "315 closed");
  auto* by = child<QTableView>(m_page.get(), "measures-rows");
  EXPECT_GT(by->model()->rowCount(), 10);
  child<widgets::FilterCombo>(m_page.get(), "measures-by")->setCurrentIndex(9); // quarters
  settle();
  // The first row is of those whose close nobody said.
  EXPECT_TRUE(by->model()->index(1, 0).data().toString().startsWith("FY20"));
}

TEST_F(NumbersPageOf, TrialsAndTheTestOfThePastRunBesideTheWindow) {
  makeExample();
  open();
  child<widgets::SegmentedControl>(m_page.get(), "views")->setCurrent(2);
  settle();
  QTest::mouseClick(child<QPushButton>(m_page.get(), "run-trials"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(child<widgets::TextLabel>(m_page.get(), "trial-result")->text().contains("Seed 1."));
  QTest::mouseClick(child<QPushButton>(m_page.get(), "run-test"), Qt::LeftButton);
  settle();
  EXPECT_TRUE(child<widgets::TextLabel>(m_page.get(), "verdict")->text().contains("WMAPE"));
  EXPECT_GT(child<QTableView>(m_page.get(), "accuracy")->model()->rowCount(), 5);
  EXPECT_EQ(tests::unnamedFocusables(*m_page).join("; ").toStdString(), "");
}

} // namespace
} // namespace baton::numbers
