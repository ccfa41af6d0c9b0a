// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pipeline_rows.h"

#include "core/plan/linearity.h"
#include "core/plan/measure_lines.h"
#include "tests/core/plan/day.h"

#include <gtest/gtest.h>

namespace baton::plan {
namespace {

using basics::Amount;

Deal openAt(const char* stage, int amount, std::optional<double> probability = {}) {
  Deal deal;
  deal.stage = stage;
  deal.amount = Amount::of(amount);
  deal.probability = probability;
  return deal;
}

TEST(OpenByStage, FollowsTheOrderOfTheStagesThenTheValue) {
  const std::vector<Deal> deals{openAt("Proposal", 100, .5), openAt("Lead", 10), openAt("lead", 20, .1),
                                openAt("Odd", 1), openAt("Other", 5)};
  const auto rows = openByStage(deals, {"Lead", "Proposal", "Won"});
  ASSERT_EQ(rows.size(), 4u);
  EXPECT_EQ(rows[0].stage, "Lead");
  EXPECT_EQ(rows[0].count, 2) << "case makes no other stage";
  EXPECT_EQ(rows[0].value, Amount::of(30));
  EXPECT_EQ(rows[0].weighted, Amount::of(2));
  EXPECT_EQ(rows[1].weighted, Amount::of(50));
  EXPECT_EQ(rows[2].stage, "Other") << "of those without a place, the larger first";
}

// Twelve equal months are even: 1. All of it in the first month: the share is 1 from then on, the time 1/12 ... 12/12,
// so that the mean distance is (11 + 10 + ... + 0) / 12 / 12 = 66 / 144 = .4583, and linearity .5417.
TEST(LinearityOf, IsOneWhereEachMonthBroughtTheSame) {
  EXPECT_NEAR(*linearityOf(std::vector<Amount>(12, Amount::of(7))).value, 1, 1e-12);
  std::vector<Amount> atOnce(12);
  atOnce[0] = Amount::of(100);
  EXPECT_NEAR(*linearityOf(atOnce).value, 1 - 66.0 / 144, 1e-12);
  EXPECT_FALSE(linearityOf(std::vector<Amount>(3)).value) << "nothing came";
}

Deal closedAs(DealState state, int amount) {
  Deal deal;
  deal.state = state;
  deal.created = day("2026-01-01");
  deal.closed = day("2026-01-31");
  deal.amount = Amount::of(amount);
  return deal;
}

std::vector<Deal> sixOfTen() {
  std::vector<Deal> deals(6, closedAs(DealState::Won, 50));
  deals.insert(deals.end(), 4, closedAs(DealState::Lost, 75));
  return deals;
}

const MeasureLine& lineNamed(const std::vector<MeasureLine>& lines, std::string_view name) {
  for (const MeasureLine& line : lines)
    if (line.name == name)
      return line;
  throw std::out_of_range(std::string(name));
}

// Six of ten: 60 %, by Wilson with z = 1.96 from 31.3 % to 83.2 % (0.6 + 0.19208 -+ 1.96 sqrt(0.024 + 0.0096), all over
// 1.38416). By value 300 of 600.
TEST(MeasureLines, RatesHaveAnIntervalAndAFloor) {
  MeasuresQuery query;
  query.today = day("2026-02-01");
  auto deals = sixOfTen();
  const auto lines = measureLines(measuresOf(deals, {}, query, basics::FiscalCalendar(1)), 10);
  const MeasureLine& rate = lineNamed(lines, "Win rate by count");
  EXPECT_DOUBLE_EQ(*rate.value, .6);
  EXPECT_EQ(rate.cases, 10);
  EXPECT_NEAR(rate.interval->low, .313, .0005);
  EXPECT_NEAR(rate.interval->high, .832, .0005);
  EXPECT_DOUBLE_EQ(*lineNamed(lines, "Win rate by value").value, .5);
  EXPECT_DOUBLE_EQ(*lineNamed(lines, "Required coverage").value, 2);
  EXPECT_TRUE(lineNamed(lines, "Average deal").tooFew) << "six won ones are below ten";
  deals.pop_back();
  const auto fewer = measureLines(measuresOf(deals, {}, query, basics::FiscalCalendar(1)), 10);
  EXPECT_TRUE(lineNamed(fewer, "Win rate by count").tooFew);
  EXPECT_FALSE(lineNamed(fewer, "Win rate by count").value);
  for (const MeasureLine& line : lines)
    EXPECT_FALSE(line.formula.empty() || line.source.empty() || line.counted.empty()) << line.name;
}

// Six won of 50 each and four lost for nobody knows what: 60 % by count, and by value nobody can say.
TEST(MeasureLines, SayNotKnownWhereAmountsAreMissing) {
  MeasuresQuery query;
  query.today = day("2026-02-01");
  auto deals = sixOfTen();
  for (Deal& deal : deals)
    if (deal.state == DealState::Lost)
      deal.amount.reset();
  Deal open = openAt("Lead", 0, .5);
  open.amount.reset();
  deals.insert(deals.end(), 3, open);
  const auto lines = measureLines(measuresOf(deals, {}, query, basics::FiscalCalendar(1)), 10);
  EXPECT_DOUBLE_EQ(*lineNamed(lines, "Win rate by count").value, .6);
  for (const char* name : {"Win rate by value", "Required coverage", "Open pipeline", "Weighted pipeline"}) {
    EXPECT_FALSE(lineNamed(lines, name).value) << name;
    EXPECT_TRUE(lineNamed(lines, name).unknown) << name;
  }
  EXPECT_EQ(lineNamed(lines, "Win rate by value").unvalued, 4);
  EXPECT_EQ(lineNamed(lines, "Open pipeline").unvalued, 3);
  deals.back().amount = Amount::of(20);
  const auto some = measureLines(measuresOf(deals, {}, query, basics::FiscalCalendar(1)), 10);
  EXPECT_DOUBLE_EQ(*lineNamed(some, "Open pipeline").value, 20) << "and two are counted as without";
  EXPECT_EQ(lineNamed(some, "Open pipeline").unvalued, 2);
}

TEST(CoverageRows, SayNothingOfWhatIsOpenWithoutAmounts) {
  MeasuresQuery query;
  query.today = day("2026-02-01");
  auto deals = sixOfTen();
  Deal open;
  open.expected = day("2026-03-01");
  deals.push_back(open);
  EXPECT_FALSE(coverageRows(deals, {}, query, basics::FiscalCalendar(1)).front().open);
  EXPECT_DOUBLE_EQ(*coverageRows(deals, {}, query, basics::FiscalCalendar(1)).front().required, 2);
  for (Deal& deal : deals)
    if (deal.state == DealState::Lost)
      deal.amount.reset();
  const CoverageRow row = coverageRows(deals, {}, query, basics::FiscalCalendar(1)).front();
  EXPECT_FALSE(row.required);
  EXPECT_TRUE(row.lostAreUnknown());
  EXPECT_EQ(row.lostUnvalued, 4);
}

// Everybody won 60 %. Who won one of one is taken for (1 + 6) / (1 + 10) = 63.6 %; Beta(7, 4) holds eight tenths
// between 44.8 % and 81.3 % (quantiles of that distribution from a table of the incomplete Beta function).
TEST(DrawnRates, OfFewDealsLieNearEverybodys) {
  Measures own, all;
  own.won = 1;
  all.winRateCount = .6;
  const auto drawn = drawnRate(own, all);
  ASSERT_TRUE(drawn);
  EXPECT_NEAR(drawn->rate, 7.0 / 11, 1e-12);
  EXPECT_LT(drawn->interval.low, drawn->rate);
  EXPECT_GT(drawn->interval.high, drawn->rate);
  EXPECT_FALSE(drawnRate(own, {})) << "nobody closed anything";
}

} // namespace
} // namespace baton::plan
