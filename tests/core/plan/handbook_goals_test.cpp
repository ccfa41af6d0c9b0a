// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_grid.h"
#include "core/plan/goal_story.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

// The goals of a real sales handbook (Sourcegraph's "Sales Performance Goals", FY24, a fiscal year that ends on 31
// January): cumulative over the year, at a date, counts, per role, and one quarter that is to follow.
namespace baton::plan {
namespace {

using basics::Grain;

class TheHandbook : public testing::Test {
protected:
  enum Metrics { ClosedWon = 101, Pipeline = 103, LogosInPipe = 201, LogosClosed, Saos, Meetings, RollingAttainment };

  void SetUp() override {
    for (const auto& [id, name, title] : {std::tuple{11, "Ann", "Account Executive"},
                                          {12, "Bo", "Account Executive"},
                                          {13, "Out", "Outbound SDR"},
                                          {14, "In", "Inbound SDR"},
                                          {15, "Lead", "VC/BOD Program Lead"}}) {
      people::Person one;
      one.id = Id<people::Person>(id);
      one.name = name;
      one.title = title;
      put(one);
    }
    metric(ClosedWon, "Closed won ACV", Unit::Money, MetricRole::Revenue, Aggregation::Sum);
    metric(Pipeline, "Weighted pipeline", Unit::Money, MetricRole::Pipeline, Aggregation::Last);
    metric(LogosInPipe, "New logos in pipe", Unit::Count, MetricRole::Other, Aggregation::Last);
    metric(LogosClosed, "New logos closed", Unit::Count, MetricRole::Other, Aggregation::Sum);
    metric(Saos, "SAOs", Unit::Count, MetricRole::Activity, Aggregation::Sum);
    metric(Meetings, "New business meetings", Unit::Count, MetricRole::Activity, Aggregation::Sum);
    metric(RollingAttainment, "6-month rolling attainment", Unit::Percent, MetricRole::Other, Aggregation::Mean);
  }
  template <class T> void put(const T& element) {
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }
  void metric(int id, const char* name, Unit unit, MetricRole role, Aggregation aggregation) {
    Metric one;
    one.id = Id<Metric>(id);
    one.name = name;
    one.unit = unit;
    one.role = role;
    one.aggregation = aggregation;
    put(one);
  }
  GridAsked asked(Metrics metric, Measure measure, GridRows rows = GridRows::Roles) const {
    GridAsked one;
    one.metric = Id<Metric>(metric);
    one.measure = measure;
    one.rows = rows;
    one.year = *m_calendar.parse("FY2024");
    one.grain = Grain::Quarter;
    return one;
  }
  /// Types amounts into the row of a title, quarter by quarter, as the grid writes them; nothing is to follow.
  void type(const GridAsked& where, const std::string& title, const std::vector<std::optional<int>>& quarters) {
    const GoalGrid grid(m_elements, m_calendar, where);
    int row = 0;
    while (grid.rows()[std::size_t(row)].role != title)
      ++row;
    for (int column = 0; column < int(quarters.size()); ++column) {
      const auto amount = quarters[std::size_t(column)];
      const GridEntry entry{row, column, amount ? std::optional(Amount::of(*amount)) : std::nullopt};
      ASSERT_TRUE(grid.edits({entry}));
      Goal goal = *grid.goalAt(row, column);
      goal.amount = entry.amount;
      put(goal);
    }
  }
  GoalGrid people(Metrics metric, Measure measure) const {
    return {m_elements, m_calendar, asked(metric, measure, GridRows::People)};
  }
  static int rowOf(const GoalGrid& grid, int person) {
    for (int row = 0; row < int(grid.rows().size()); ++row)
      if (grid.rows()[std::size_t(row)].person.value() == person)
        return row;
    return -1;
  }
  std::vector<std::optional<Amount>> owedBy(int person, Metrics metric, Measure measure) const {
    const GoalGrid grid = people(metric, measure);
    std::vector<std::optional<Amount>> all;
    for (int column = 0; column < int(grid.columns().size()); ++column)
      all.push_back(grid.cell(rowOf(grid, person), column).amount);
    return all;
  }
  using Owed = std::vector<std::optional<Amount>>;

  basics::Elements m_elements;
  basics::FiscalCalendar m_calendar{2};
};

TEST_F(TheHandbook, ATargetThatGrowsOverTheYearIsTheLatestOfItsQuarters) {
  type(asked(ClosedWon, Measure::YearToDate), "Account Executive", {50'000, 300'000, 650'000});
  // Each executive owes it, from February on; the year to date is that of its last quarter, which is not stated yet.
  EXPECT_EQ(owedBy(11, ClosedWon, Measure::YearToDate),
            (Owed{Amount::of(50'000), Amount::of(300'000), Amount::of(650'000), {}, {}}));
  type(asked(ClosedWon, Measure::YearToDate), "Account Executive", {50'000, 300'000, 650'000, 1'000'000});
  EXPECT_EQ(owedBy(12, ClosedWon, Measure::YearToDate).back(), Amount::of(1'000'000)) << "never 50 + 300 + 650 + 1000";
}

TEST_F(TheHandbook, AnAmountThatFollowsIsAnnouncedAndLeavesTheYearToFollow) {
  type(asked(ClosedWon, Measure::YearToDate), "Account Executive", {50'000, 300'000, 650'000, {}});
  const GoalGrid grid = people(ClosedWon, Measure::YearToDate);
  const int ann = rowOf(grid, 11);
  EXPECT_TRUE(grid.cell(ann, 3).isThere());
  EXPECT_EQ(grid.cell(ann, 3).from, GridCell::From::Role);
  EXPECT_EQ(grid.cell(ann, 3).amount, std::nullopt);
  EXPECT_TRUE(grid.cell(ann, 4).isThere());
  EXPECT_EQ(grid.cell(ann, 4).amount, std::nullopt);
}

TEST_F(TheHandbook, AFigureAtADateIsThatOfTheLastDate) {
  type(asked(Pipeline, Measure::AtEnd), "Account Executive", {200'000, 750'000, 1'000'000, 1'200'000});
  EXPECT_EQ(owedBy(11, Pipeline, Measure::AtEnd).back(), Amount::of(1'200'000));
  type(asked(LogosInPipe, Measure::AtEnd), "Account Executive", {8, 16, 24});
  EXPECT_EQ(owedBy(11, LogosInPipe, Measure::AtEnd)[2], Amount::of(24));
  const GoalGrid grid = people(LogosInPipe, Measure::AtEnd);
  EXPECT_EQ(grid.cell(0, 1).amount, Amount::of(32)) << "16 of each of the two executives";
}

TEST_F(TheHandbook, CountsPerRoleAreOwedByWhoBearsTheTitle) {
  for (const auto& [title, saos, meetings] :
       {std::tuple{"Outbound SDR", 12, 24}, {"Inbound SDR", 15, 20}, {"VC/BOD Program Lead", 15, 30}}) {
    type(asked(Saos, Measure::InPeriod), title, {saos, saos, saos, saos});
    type(asked(Meetings, Measure::InPeriod), title, {meetings, meetings, meetings, meetings});
  }
  type(asked(LogosClosed, Measure::InPeriod), "Account Executive", {{}, {}, 6});
  EXPECT_EQ(owedBy(13, Saos, Measure::InPeriod).back(), Amount::of(48));
  EXPECT_EQ(owedBy(14, Meetings, Measure::InPeriod).back(), Amount::of(80));
  EXPECT_EQ(owedBy(15, Meetings, Measure::InPeriod)[2], Amount::of(30));
  EXPECT_EQ(people(Saos, Measure::InPeriod).cell(0, 0).amount, Amount::of(42)) << "12 + 15 + 15";
  EXPECT_EQ(owedBy(11, LogosClosed, Measure::InPeriod)[2], Amount::of(6));
}

TEST_F(TheHandbook, APercentageIsNeverAddedNorAveraged) {
  type(asked(RollingAttainment, Measure::AtEnd), "Outbound SDR", {100, 100, 100, 100});
  type(asked(RollingAttainment, Measure::AtEnd), "Inbound SDR", {100, 100, 100, 90});
  const GoalGrid grid = people(RollingAttainment, Measure::AtEnd);
  EXPECT_EQ(grid.cell(0, 0).amount, Amount::of(100)) << "the same for each is that of all";
  EXPECT_EQ(grid.cell(0, 3).amount, std::nullopt) << "100 and 90 are no number together";
  EXPECT_TRUE(grid.cell(0, 3).isThere());
}

TEST_F(TheHandbook, WhatIsClosedIsTrackedFromTheYearsStart) {
  type(asked(ClosedWon, Measure::YearToDate), "Account Executive", {50'000, 300'000, 650'000});
  records::Actuals actuals;
  actuals.people = {{11, "Ann"}};
  const auto won = [](const char* month, int amount) {
    return records::Fact{day(month), ClosedWon, 0, -1, -1, -1, Amount::of(amount), 1};
  };
  actuals.facts = records::Facts({won("2023-01-01", 9'000), won("2023-03-01", 40'000), won("2023-05-01", 110'000)});
  actuals.dataThrough[ClosedWon] = day("2023-05-31");
  const GoalGrid grid = people(ClosedWon, Measure::YearToDate);
  const Figures second = figuresAt(m_elements, actuals, m_calendar, grid, rowOf(grid, 11), 1);
  EXPECT_EQ(second.actual, Amount::of(150'000)) << "of February to May; January is of the year before";
  EXPECT_NEAR(*second.attainment, 0.5, 1e-12);
  EXPECT_EQ(second.remaining, Amount::of(150'000));
  EXPECT_TRUE(second.partial) << "July is not known yet";
}

} // namespace
} // namespace baton::plan
