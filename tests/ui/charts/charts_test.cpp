// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accessible_names.h"
#include "tests/ui/charts/example_series.h"
#include "ui/charts/bullet_rows.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/figure.h"
#include "ui/charts/nice_range.h"
#include "ui/charts/series_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/number_text.h"

#include <QApplication>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QXmlStreamReader>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace baton::charts {
namespace {

TEST(NiceRange, BeginsAtZeroAndEndsAboveTheHighest) {
  const NiceRange range = niceRange({3.2, 13.8, 5.5});
  EXPECT_DOUBLE_EQ(range.smallest, 0);
  EXPECT_DOUBLE_EQ(range.largest, 15);
  EXPECT_DOUBLE_EQ(range.step, 5);
}

TEST(NiceRange, ReachesBelowZeroForLosses) {
  const NiceRange range = niceRange({-0.042, 0.06});
  EXPECT_LE(range.smallest, -0.042);
  EXPECT_GE(range.largest, 0.06);
  EXPECT_NEAR(std::remainder(range.smallest, range.step), 0, 1e-12);
}

TEST(NiceRange, OfNothingIsZeroToOne) {
  EXPECT_DOUBLE_EQ(niceRange({}).largest, 1);
  EXPECT_DOUBLE_EQ(niceRange({0, 0}).largest, 1);
}

TEST(NiceRange, IsNotBrokenByAnyNumber) {
  const double infinite = std::numeric_limits<double>::infinity();
  for (const auto& values : {std::vector<double>{1e308, -1e308},
                             {infinite, 5},
                             {-infinite, infinite},
                             {std::nan(""), 3},
                             {1e-310},
                             {4e18}}) {
    const NiceRange range = niceRange(values);
    EXPECT_TRUE(std::isfinite(range.smallest) && std::isfinite(range.largest) && std::isfinite(range.step));
    EXPECT_GT(range.span(), 0);
    EXPECT_LE(range.steps(), 12);
    EXPECT_GE(range.steps(), 1);
  }
}

TEST(NiceRange, StepsAreOneTwoTwoAndAHalfOrFive) {
  for (int power = 0; power < 65; ++power) { // up to a million million
    const double highest = 0.0013 * std::pow(1.7, power);
    const NiceRange range = niceRange({highest});
    const double digit = range.step / std::pow(10, std::floor(std::log10(range.step) + 1e-9));
    EXPECT_TRUE(std::abs(digit - 1) < 1e-6 || std::abs(digit - 2) < 1e-6 || std::abs(digit - 2.5) < 1e-6 ||
                std::abs(digit - 5) < 1e-6)
        << highest << " has step " << range.step;
    EXPECT_GE(range.largest, highest * (1 - 1e-9));
    EXPECT_LT(range.largest, highest * 2.01);
  }
}

class Charts : public testing::Test {
protected:
  Charts() {
    theme::Theme::start().set(theme::Look::Light, 1);
    view.show(columns(tests::revenue()));
    view.resize(702, 224);
    view.QWidget::show();
    view.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&view));
  }
  ChartView view;
};

TEST_F(Charts, AreNamedByTheirTitleAndToldInASentence) {
  EXPECT_EQ(view.accessibleName(), "Revenue by quarter");
  // 3.2+4.9+4.1+4.3+8.9+7.0+5.3+6.7+11.2+9.3+7.1+5.5 = 77.5; goals sum to 96.15
  EXPECT_TRUE(view.accessibleDescription().contains("Actual 77.5M of a goal of 96.2M"))
      << qPrintable(view.accessibleDescription());
}

TEST_F(Charts, AreSteppedThroughByKey) {
  QSignalSpy opened(&view, &ChartView::markActivated);
  view.clearFocus();
  view.setFocus(Qt::TabFocusReason);
  EXPECT_EQ(view.currentMark(), 0);
  QTest::keyClick(&view, Qt::Key_Left);
  EXPECT_EQ(view.currentMark(), 0);
  QTest::keyClick(&view, Qt::Key_Right);
  EXPECT_EQ(view.currentMark(), 1);
  QTest::keyClick(&view, Qt::Key_End);
  EXPECT_EQ(view.currentMark(), 11);
  EXPECT_TRUE(view.accessibleDescription().startsWith("FY2020 Q4: actual 5.5M, forecast 7.6M"))
      << qPrintable(view.accessibleDescription());
  QTest::keyClick(&view, Qt::Key_Return);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toInt(), 11);
}

/// Whoever steps through a chart while others work is not sent back to its beginning by what changes nothing in it.
TEST_F(Charts, StayAsTheyAreWhileTheirFiguresDo) {
  view.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&view, Qt::Key_End);
  const Figure* before = &view.figure();
  view.show(columns(tests::revenue()));
  EXPECT_EQ(&view.figure(), before);
  EXPECT_EQ(view.currentMark(), 11);
  view.show(cumulative(tests::revenue()));
  EXPECT_NE(&view.figure(), before) << "the same figures, summed up";
  ChartSeries other = tests::revenue();
  other.periods.back().goal = 9.5;
  view.show(cumulative(other));
  QTest::keyClick(&view, Qt::Key_End);
  EXPECT_TRUE(view.accessibleDescription().contains("goal")) << qPrintable(view.accessibleDescription());
}

/// A chart whose figures changed is not made anew; nobody may see a difference.
TEST_F(Charts, ShowChangedFiguresAsIfTheyHadBeenMadeForThem) {
  using Make = FigureMaker (*)(ChartSeries);
  ChartSeries goal = tests::revenue(), larger = goal, without = goal, ended = goal, fewer = goal;
  goal.periods[3].goal = 6.1e6;
  larger.periods[8].actual = 31e6; // other steps on the axis, and wider labels
  for (ChartPeriod& period : without.periods)
    period.commit = period.goal = std::nullopt; // other entries in the legend, other lines
  ended.periods.back().forecast = ended.periods.back().low = ended.periods.back().high = std::nullopt;
  fewer.periods.resize(5);
  for (const Make make : {Make(columns), Make(cumulative)})
    for (const ChartSeries& changed : {goal, larger, without, ended, fewer, tests::strange(), tests::margin()}) {
      view.show(make(tests::revenue()));
      view.show(make(changed));
      ChartView fresh;
      fresh.show(make(changed));
      fresh.resize(view.size());
      EXPECT_EQ(view.grab().toImage(), fresh.grab().toImage());
      EXPECT_EQ(view.accessibleDescription(), fresh.accessibleDescription());
      EXPECT_EQ(view.figure().markText(0), fresh.figure().markText(0));
    }
}

TEST_F(Charts, KeepTheMarkOneHasSteppedToWhileFiguresChange) {
  view.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&view, Qt::Key_End);
  ChartSeries other = tests::revenue();
  other.periods.back().goal = 9.5e6;
  const Figure* before = &view.figure();
  view.show(columns(other));
  EXPECT_EQ(&view.figure(), before);
  EXPECT_EQ(view.currentMark(), 11);
  EXPECT_TRUE(view.accessibleDescription().contains("goal 9.5M")) << qPrintable(view.accessibleDescription());
}

TEST_F(Charts, OpenTheRowsOfTheColumnThatIsClicked) {
  QSignalSpy opened(&view, &ChartView::markActivated);
  const QPointF centre = view.figure().markArea(4).center();
  QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, centre.toPoint());
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toInt(), 4);
}

TEST_F(Charts, FollowTheTheme) {
  const QColor light = view.grab().toImage().pixelColor(view.figure().markArea(8).center().toPoint() + QPoint(0, 60));
  theme::Theme::start().set(theme::Look::Dark, 1);
  const QColor dark = view.grab().toImage().pixelColor(view.figure().markArea(8).center().toPoint() + QPoint(0, 60));
  EXPECT_NE(light, dark);
  theme::Theme::start().set(theme::Look::Light, 1);
}

TEST_F(Charts, KeepTheirPlaceWhenTheThemeChanges) {
  view.clearFocus();
  view.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&view, Qt::Key_End);
  theme::Theme::start().set(theme::Look::Dark, 1.5);
  EXPECT_EQ(view.currentMark(), 11);
  theme::Theme::start().set(theme::Look::Light, 1);
}

void expectVector(const QByteArray& svg) {
  QXmlStreamReader reader(svg);
  while (!reader.atEnd()) {
    reader.readNext();
    EXPECT_FALSE(reader.isStartElement() && reader.name() == QLatin1String("image"));
    EXPECT_FALSE(reader.isStartElement() && reader.name() == QLatin1String("pattern"));
  }
  EXPECT_FALSE(reader.hasError()) << qPrintable(reader.errorString());
}

TEST(ChartSvg, IsVectorOnlyAndHasTheFiguresAsText) {
  const QByteArray svg = toSvg(columns(tests::revenue()), {702, 224});
  expectVector(svg);
  for (const char* text : {">11.2</text>", ">FY2019</text>", ">15M</text>", "USD, million", "Forecast"})
    EXPECT_TRUE(svg.contains(text)) << text;
  EXPECT_TRUE(svg.contains("<title>Revenue by quarter</title>"));
  expectVector(toSvg(cumulative(tests::revenue()), {400, 224}));
  expectVector(toSvg(bridge(tests::pipeline()), {412, 232}));
  expectVector(toSvg(tests::attainment(), 362));
}

/// What is said to those who cannot see a chart.
QString descriptionOf(const QByteArray& svg) {
  QXmlStreamReader reader(svg);
  while (reader.readNext() != QXmlStreamReader::Invalid && !reader.atEnd())
    if (reader.isStartElement() && reader.name() == QLatin1String("desc"))
      return reader.readElementText();
  return {};
}

TEST(ChartSvg, NamesAreTextAndNeverMarkup) {
  BulletSeries people = tests::attainment();
  people.sentence.clear();
  people.rows[0].name = "Ann & Co <b>\x01";
  const QByteArray rows = toSvg(people, 362);
  expectVector(rows);
  EXPECT_TRUE(descriptionOf(rows).contains("Ann & Co <b>: " + QString::fromStdString(people.rows[0].text)));
  ChartSeries revenue = tests::revenue();
  revenue.title = revenue.sentence = "Food & Beverage <2020>";
  const QByteArray bars = toSvg(columns(revenue), {702, 224});
  expectVector(bars);
  EXPECT_EQ(descriptionOf(bars), "Food & Beverage <2020>");
}

TEST(ChartSvg, IsLightWhateverTheWindowIs) {
  const QByteArray before = toSvg(columns(tests::revenue()), {702, 224});
  theme::Theme::start().set(theme::Look::Dark, 2);
  EXPECT_EQ(toSvg(columns(tests::revenue()), {702, 224}), before);
  theme::Theme::start().set(theme::Look::Light, 1);
}

/// The text of a document writes a point; its charts may not depend on who prints it.
TEST(ChartSvg, WritesNumbersAsDocumentsDoWhateverTheLanguage) {
  const QByteArray bars = toSvg(columns(tests::revenue()), {702, 224}), rows = toSvg(tests::attainment(), 362);
  const QLocale before;
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  const QByteArray german = toSvg(columns(tests::revenue()), {702, 224});
  EXPECT_TRUE(german.contains(">11.2</text>"));
  EXPECT_EQ(german, bars);
  EXPECT_EQ(toSvg(tests::attainment(), 362), rows);
  EXPECT_EQ(widgets::exact(11.2, 1), QStringLiteral("11,2")) << "on screen it is the reader's language again";
  QLocale::setDefault(before);
}

TEST(ChartSvg, SurvivesNonsense) {
  ChartSeries series = tests::strange();
  series.periods[0].actual = std::numeric_limits<double>::infinity();
  series.periods[1].goal = std::nan("");
  series.periods[2].commit = -1e308;
  for (const QSize& size : {QSize(702, 224), QSize(1, 1)}) {
    expectVector(toSvg(columns(series), size));
    expectVector(toSvg(cumulative(series), size));
  }
  expectVector(toSvg(columns(ChartSeries{}), {300, 200}));
  expectVector(toSvg(cumulative(ChartSeries{}), {300, 200}));
  expectVector(toSvg(bridge(BridgeSeries{}), {300, 200}));
  expectVector(toSvg(BulletSeries{}, 300));
}

TEST(ChartText, NamesTheUnitOnce) {
  const ValueText text = ValueText::of(Measure::Money, {3.2e6, 13.8e6});
  EXPECT_EQ(text.unit("USD", {}), "USD, million");
  EXPECT_EQ(text.onAxis(10e6, 5e6, false), "10");
  EXPECT_EQ(text.onAxis(15e6, 5e6, true), "15M");
  EXPECT_EQ(text.onMark(3.2e6), "3.2");
  EXPECT_EQ(text.onMark(24'000), "24.0K") << "beside millions it is little, and not nothing";
  EXPECT_EQ(text.onMark(-24'000), QString::fromUtf8("\u221224.0K"));
  EXPECT_EQ(text.onMark(0), "0.0");
  const ValueText counts = ValueText::of(Measure::Count, {412, 430});
  EXPECT_EQ(counts.onMark(412), "412");
  EXPECT_EQ(counts.unit({}, "first meetings"), "first meetings");
}

TEST(ChartText, TheTableIsExact) {
  ChartSeries series = tests::revenue();
  series.periods[0].actual = 3195732.87;
  const auto table = seriesTable(series);
  EXPECT_EQ(table.size(), 13);
  EXPECT_EQ(table[1][1], "3,195,732.87");
  EXPECT_EQ(table[1][2], "");
}

TEST(BulletRows, PutTheNameAboveTheBarWhereItWouldBeCut) {
  BulletSeries series;
  series.rows = {{.name = "Value-added resellers, North America", .actual = 10.9, .text = "0.7 %"},
                 {.name = "Resellers in Germany", .actual = 1.9, .text = "-4.3 %"}};
  BulletRows rows;
  rows.show(series);
  EXPECT_EQ(rows.heightForWidth(900), 20 + 2 * 20) << "an axis and two rows";
  EXPECT_EQ(rows.heightForWidth(300), 20 + 2 * 40) << "names above their bars";
}

/// What of a widget is painted, from one look to the next.
class Painted : public QObject {
public:
  explicit Painted(QWidget& widget) { widget.installEventFilter(this); }
  bool eventFilter(QObject* object, QEvent* event) override {
    if (event->type() == QEvent::Paint)
      m_region += static_cast<QPaintEvent*>(event)->region();
    return QObject::eventFilter(object, event);
  }
  QRegion take() {
    QApplication::processEvents();
    return std::exchange(m_region, QRegion());
  }

private:
  QRegion m_region;
};

TEST(BulletRows, PaintNoMoreThanTheRowsThatChanged) {
  theme::Theme::start().set(theme::Look::Light, 1);
  BulletSeries series = tests::attainment();
  BulletRows rows;
  rows.resize(702, 300);
  rows.show(series);
  rows.QWidget::show();
  Painted painted(rows);
  ASSERT_TRUE(QTest::qWaitForWindowExposed(&rows));
  painted.take();

  series.rows[1].text = "12.3 %";
  rows.show(series);
  EXPECT_EQ(painted.take(), QRegion(BulletDrawing(series, theme::ink()).rowArea(1, rows.width()).toAlignedRect()));

  rows.show(series);
  EXPECT_TRUE(painted.take().isEmpty()) << "nothing changed";

  series.rows[0].actual = 40 * *series.rows[0].actual; // another axis for all
  rows.show(series);
  EXPECT_EQ(painted.take().boundingRect(), rows.rect());

  series.rows.pop_back();
  rows.show(series);
  EXPECT_EQ(painted.take().boundingRect(), rows.rect()) << "the axis moves up";
}

TEST(BulletRows, AreSteppedThroughByKey) {
  BulletRows rows;
  rows.show(tests::attainment());
  rows.QWidget::show();
  rows.activateWindow();
  EXPECT_TRUE(QTest::qWaitForWindowActive(&rows));
  QSignalSpy opened(&rows, &BulletRows::markActivated);
  rows.clearFocus();
  rows.setFocus(Qt::TabFocusReason);
  QTest::keyClick(&rows, Qt::Key_Down);
  EXPECT_TRUE(rows.accessibleDescription().startsWith("Linda Mitchell: 86"));
  QTest::keyClick(&rows, Qt::Key_Space);
  ASSERT_EQ(opened.count(), 1);
  EXPECT_EQ(opened[0][0].toInt(), 1);
}

TEST(ChartCard, HasItsToolsByName) {
  ChartCard card;
  card.show(columns(tests::revenue()));
  card.QWidget::show();
  EXPECT_EQ(tests::unnamedFocusables(card).join(", ").toStdString(), "");
  QSignalSpy table(&card, &ChartCard::tableAsked);
  for (QToolButton* tool : card.findChildren<QToolButton*>())
    if (tool->accessibleName() == "Show as table")
      tool->click();
  EXPECT_EQ(table.count(), 1);
}

PanelSeries markets(int count) {
  PanelSeries series;
  series.title = "Revenue by market and period";
  series.currency = "USD";
  for (int i = 0; i < count; ++i)
    series.panels.push_back({"Market " + std::to_string(i),
                             {{.name = "Q1", .year = "FY2020", .actual = 10.0 * (i + 1), .goal = 15.0},
                              {.name = "Q2", .year = "FY2020", .actual = -2.5, .goal = 15.0}}});
  return series;
}

// 10 - 2.5 of 15 + 15: 25 %.
TEST(PanelCharts, AreSteppedThroughMarketByMarketAndToldInASentence) {
  theme::Theme::start().set(theme::Look::Light, 1);
  ChartView view;
  view.show(panels(markets(5)));
  view.resize(640, 260);
  view.QWidget::show();
  EXPECT_EQ(view.figure().markCount(), 5);
  EXPECT_TRUE(view.figure().markText(0).contains("25.0")) << qPrintable(view.figure().markText(0));
  EXPECT_TRUE(view.accessibleDescription().contains("Market 4"));
  for (int i = 0; i < 5; ++i)
    for (int other = 0; other < i; ++other)
      EXPECT_FALSE(view.figure().markArea(i).intersects(view.figure().markArea(other))) << i << other;
}

TEST(PanelCharts, AreHigherWhereTheyAreNarrower) {
  const theme::Ink ink = theme::documentInk();
  EXPECT_GT(panelsHeight(markets(8), 320, ink), panelsHeight(markets(8), 1200, ink));
  expectVector(toSvg(panels(markets(8)), {720, panelsHeight(markets(8), 720, ink)}));
  expectVector(toSvg(panels(markets(0)), {720, 120}));
}

// 497,160 of a goal of 1,000, and a margin below zero beside one above it.
TEST(Axes, AreNotBrokenByAnAttainmentOfManyThousandPercentOrANegativeMargin) {
  ChartSeries series;
  series.title = "Margin by quarter";
  series.periods = {{.name = "Q1", .actual = 497'160.0, .goal = 1000.0},
                    {.name = "Q2", .actual = -120'000.0, .goal = 1000.0},
                    {.name = "Q3"}};
  expectVector(toSvg(columns(series), {702, 224}));
  expectVector(toSvg(cumulative(series), {702, 224}));
  ChartView view;
  view.show(columns(series));
  view.resize(702, 224);
  view.QWidget::show();
  for (int i = 0; i < 3; ++i)
    EXPECT_TRUE(QRectF(view.rect()).contains(view.figure().markArea(i).center())) << i;
  BulletSeries bullets{"Attainment",
                       "USD",
                       Measure::Money,
                       {{.name = "Jae", .actual = 497'160.0, .goal = 1000.0, .text = "49,716.0 %"},
                        {.name = "Tsvi", .actual = -3.0, .goal = 1000.0}}};
  expectVector(toSvg(bullets, 400));
}

// Sums that are sums already are drawn as they are: the fan of a forecast.
TEST(CumulativeCharts, TakeSumsAsTheyAre) {
  ChartSeries series;
  series.title = "Forecast";
  series.summed = true;
  series.goalName = "Even";
  series.periods = {{.name = "", .actual = 0.0, .goal = 10.0},
                    {.name = "Apr", .actual = 4.0, .goal = 10.0, .forecast = 6.0, .low = 5.0, .high = 8.0},
                    {.name = "May", .goal = 10.0, .forecast = 9.0, .low = 6.0, .high = 12.0}};
  const QByteArray svg = toSvg(cumulative(series), {640, 240});
  expectVector(svg);
  for (const char* text : {">P90</text>", ">P10</text>", ">Even</text>", ">12</text>", ">May</text>"})
    EXPECT_TRUE(svg.contains(text)) << text;
}

// In a slide nothing else says what a picture shows.
TEST(Pictures, ThatStandAloneHaveTheirTitleAMarginAndTheirSentence) {
  const theme::Ink ink = theme::documentInk();
  const QSize chart(640, 240);
  const QByteArray svg = toSvg(columns(tests::revenue()), chart, ink, "Half of it is not over.");
  EXPECT_TRUE(svg.contains(">Revenue by quarter</text>")) << svg.left(2000).toStdString();
  EXPECT_TRUE(svg.contains(">Half of it is not over.</text>"));
  const QSize bare = toImage(columns(tests::revenue()), chart, ink, {}, 1).size();
  const QSize noted = toImage(columns(tests::revenue()), chart, ink, "Half of it is not over.", 1).size();
  EXPECT_GE(bare.width(), chart.width() + 24) << "a margin on both sides";
  EXPECT_GT(noted.height(), bare.height());
  EXPECT_FALSE(toSvg(columns(tests::revenue()), chart).contains(">Revenue by quarter</text>"))
      << "a document says it itself";
}

// At the end of March 100 were open, at the end of June 300: 300, and not 400.
TEST(Standing, IsNotAddedUpOverTheQuarters) {
  theme::Theme::start().set(theme::Look::Light, 1);
  ChartSeries series;
  series.title = "Pipeline by quarter";
  series.stands = true;
  series.periods = {{.name = "Q1", .goal = 200.0, .unknown = true},
                    {.name = "Q2", .actual = 100.0, .goal = 200.0},
                    {.name = "Q3", .actual = 300.0, .goal = 200.0}};
  ChartView view;
  view.show(columns(series));
  view.resize(640, 240);
  EXPECT_TRUE(view.accessibleDescription().contains("300")) << view.accessibleDescription().toStdString();
  EXPECT_FALSE(view.accessibleDescription().contains("400"));
  EXPECT_TRUE(view.figure().markText(0).contains("actual not known")) << view.figure().markText(0).toStdString();
  EXPECT_TRUE(toSvg(columns(series), {640, 240}).contains(">not known</text>"));
  EXPECT_TRUE(toSvg(columns(series), {120, 240}).contains(">?</text>")) << "where there is no room for words";
  PanelSeries panel;
  panel.stands = true;
  panel.panels = {{"Clubs", series.periods}};
  const QByteArray svg = toSvg(panels(panel), {320, 200});
  EXPECT_TRUE(svg.contains(">300</text>")) << "at the head of the market";
}

TEST(ChartCards, SaveThePictureAsVectorsOrPoints) {
  QTemporaryDir folder;
  ChartCard card;
  card.show(columns(tests::revenue()));
  card.resize(640, 300);
  EXPECT_EQ(card.savePicture(folder.filePath("a.svg")), "");
  EXPECT_EQ(card.savePicture(folder.filePath("a.png")), "");
  EXPECT_FALSE(QImage(folder.filePath("a.png")).isNull());
  EXPECT_NE(card.savePicture(folder.filePath("nowhere/a.svg")), "");
  card.show(BulletSeries{"Attainment", "USD", Measure::Money, {{.name = "Jae", .actual = 1.0}}});
  EXPECT_EQ(card.savePicture(folder.filePath("b.svg")), "");
  EXPECT_TRUE(tests::unnamedFocusables(card).isEmpty());
}

} // namespace
} // namespace baton::charts
