// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/spread.h"

#include "core/plan/shares.h"
#include "tests/core/plan/day.h"
#include "tests/support/seeds.h"

#include <gtest/gtest.h>
#include <random>

namespace baton::plan {
namespace {

using basics::Date, basics::Grain, basics::Period;

Amount cents(std::int64_t number) {
  return Amount::ofCents(number);
}

std::vector<Amount> whole(std::initializer_list<int> numbers) {
  std::vector<Amount> amounts;
  for (const int number : numbers)
    amounts.push_back(Amount::of(number));
  return amounts;
}

// 100.00 over three is 33.33 each and one cent that goes to the first, for all lost alike.
TEST(Shares, GiveWhatIsLeftToTheLargestRemainders) {
  EXPECT_EQ(*sharesOf(cents(10000), whole({1, 1, 1}), cents(1)), (std::vector{cents(3334), cents(3333), cents(3333)}));
  // 10 over 6 : 3 : 1 is exact; 11 is 6.6, 3.3, 1.1: 6 + 3 + 1, and the one left goes to the .6.
  EXPECT_EQ(*sharesOf(Amount::of(10), whole({6, 3, 1}), Amount::of(1)), whole({6, 3, 1}));
  EXPECT_EQ(*sharesOf(Amount::of(11), whole({6, 3, 1}), Amount::of(1)), whole({7, 3, 1}));
  EXPECT_EQ(*sharesOf(Amount::of(-11), whole({6, 3, 1}), Amount::of(1)), whole({-7, -3, -1}));
}

TEST(Shares, NeverLoseACentOnGeneratedAmountsAndWeights) {
  std::mt19937_64 chance(7);
  for (int round = 0; round < tests::soak(1000); ++round) {
    const Amount amount = cents(std::int64_t(chance() % 9'000'000'000'000'000) - 4'500'000'000'000'000);
    std::vector<Amount> weights;
    for (std::uint64_t n = 1 + chance() % 60; n > 0; --n)
      weights.push_back(cents(std::int64_t(chance() % 1'000'000'000)));
    weights.front() += cents(1);
    const auto shares = sharesOf(amount, weights, cents(1));
    ASSERT_TRUE(shares);
    Amount sum;
    for (const Amount share : *shares) {
      ASSERT_TRUE(share.isWholeCents());
      sum += share;
    }
    ASSERT_EQ(sum, amount);
  }
}

TEST(Shares, AreRefusedWhereThereIsNothingToGoBy) {
  EXPECT_TRUE(sharesOf(cents(1), {}, cents(1)).refused());
  EXPECT_TRUE(sharesOf(cents(1), whole({0, 0}), cents(1)).refused());
  EXPECT_TRUE(sharesOf(cents(1), whole({2, -1}), cents(1)).refused());
  EXPECT_TRUE(sharesOf(cents(150), whole({1, 1}), Amount::of(1)).refused()) << "one and a half calls";
}

/// Amy leads Ben and Cleo; fiscal years from July. Revenue was 600 in July 2025, 300 in August, 100 in June 2026.
class Spreading : public testing::Test {
protected:
  Spreading() {
    put(Metric{.id = revenue, .name = "Revenue"});
    put(Metric{.id = pipeline, .name = "Pipeline", .aggregation = Aggregation::Last});
    put(Metric{.id = rate, .name = "Win rate", .unit = Unit::Percent});
    put(people::Person{.id = amy, .name = "Amy"});
    put(people::Person{.id = cleo, .name = "Cleo", .manager = amy});
    put(people::Person{.id = ben, .name = "Ben", .manager = amy});
    put(people::Person{.id = dan, .name = "Dan", .manager = amy, .left = day("2025-12-31")});
    m_actuals.people = {{ben.value(), "Ben"}, {cleo.value(), "Cleo"}};
    m_actuals.facts =
        records::Facts({fact("2025-07-01", 0, 600), fact("2025-08-01", 1, 300), fact("2026-06-01", 1, 100)});
    m_actuals.dataThrough[revenue.value()] = day("2026-06-30");
    m_request.metric = revenue;
    m_request.owner = amy;
    m_request.period = {Grain::Year, day("2026-07-01"), day("2027-06-30")};
    m_request.amount = Amount::of(1000);
  }
  template <class T> void put(T element) {
    m_elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }
  records::Fact fact(const char* month, int person, int value) const {
    return {.month = day(month), .metric = revenue.value(), .person = person, .value = Amount::of(value), .count = 1};
  }
  basics::Outcome<Spread> done() const { return spread(m_elements, m_actuals, basics::FiscalCalendar(7), m_request); }
  std::vector<Amount> amounts() const {
    std::vector<Amount> found;
    const auto outcome = done();
    EXPECT_TRUE(outcome) << outcome.refusal().cause;
    if (outcome)
      for (const Goal& goal : outcome->goals)
        found.push_back(*goal.amount);
    return found;
  }

  const Id<Metric> revenue{101}, pipeline{103}, rate{107};
  const Id<people::Person> amy{1}, ben{2}, cleo{3}, dan{4};
  basics::Elements m_elements;
  records::Actuals m_actuals;
  SpreadRequest m_request;
};

// 1,000.00 over twelve is 83.33 and four cents over, which go to the first four months.
TEST_F(Spreading, OverTheMonthsOfAYearIsExactToTheCent) {
  const auto shares = amounts();
  ASSERT_EQ(shares.size(), 12u);
  EXPECT_EQ(shares[3], cents(8334));
  EXPECT_EQ(shares[4], cents(8333));
  const auto goals = done()->goals;
  EXPECT_EQ(goals[0].from, day("2026-07-01"));
  EXPECT_EQ(goals[11].from, day("2027-06-01"));
  EXPECT_EQ(goals[0].scope, Scope::Team) << "somebody reports to her";
}

TEST_F(Spreading, OverQuartersByWeights) {
  m_request.over = SpreadOver::Quarters;
  m_request.method = SpreadMethod::Weights;
  m_request.weights = whole({1, 2, 1, 4});
  EXPECT_EQ(amounts(), whole({125, 250, 125, 500}));
  m_request.weights.pop_back();
  EXPECT_EQ(done().refusal().cause, "There are 3 weights for 4 parts");
}

TEST_F(Spreading, ByLastYearAndByTheProfileOfFullYears) {
  m_request.over = SpreadOver::Quarters;
  m_request.method = SpreadMethod::LastYear;
  EXPECT_EQ(amounts(), whole({900, 0, 0, 100}));
  m_request.method = SpreadMethod::Profile;
  EXPECT_EQ(amounts(), whole({900, 0, 0, 100}));
  // A year of which only July is known would weigh July twice.
  m_actuals.facts = records::Facts({fact("2025-07-01", 0, 600), fact("2025-08-01", 1, 300), fact("2026-06-01", 1, 100),
                                    fact("2026-07-01", 1, 9000)});
  m_actuals.dataThrough[revenue.value()] = day("2026-07-31");
  EXPECT_EQ(amounts(), whole({900, 0, 0, 100}));
}

// The company's goal has no owner and is of everyone: 900 and 100 were brought in its first and last quarter.
TEST_F(Spreading, OfTheCompanyIsOfEveryone) {
  m_request.owner = {};
  m_request.over = SpreadOver::Quarters;
  m_request.method = SpreadMethod::LastYear;
  EXPECT_EQ(amounts(), whole({900, 0, 0, 100}));
  const auto goals = done()->goals;
  EXPECT_EQ(goals[0].scope, Scope::Team);
  EXPECT_FALSE(goals[0].owner);
}

TEST_F(Spreading, ByTheSeasonsOfOneYear) {
  // FY2025 brought 300 in its first quarter and 700 in its last; FY2026 brought 900 and 100.
  m_actuals.facts = records::Facts(
      {fact("2024-07-01", 0, 300), fact("2025-06-01", 0, 700), fact("2025-07-01", 0, 900), fact("2026-06-01", 1, 100)});
  const auto years = seasonsKnown(m_actuals, basics::FiscalCalendar(7), revenue);
  ASSERT_EQ(years.size(), 2u);
  EXPECT_EQ(years[0].to, day("2025-06-30"));
  m_request.over = SpreadOver::Quarters;
  m_request.method = SpreadMethod::Profile;
  EXPECT_EQ(amounts(), whole({600, 0, 0, 400})) << "both: 1,200 and 800 of 2,000";
  m_request.seasonsOf = years[0];
  EXPECT_EQ(amounts(), whole({300, 0, 0, 700}));
}

TEST_F(Spreading, OfOnesOwnAndForOneMarket) {
  m_request.scope = Scope::Own;
  m_request.market = Id<strategy::Market>(31);
  m_request.business = "new";
  m_request.over = SpreadOver::Quarters;
  const auto outcome = done();
  ASSERT_TRUE(outcome);
  EXPECT_EQ(outcome->goals[0].scope, Scope::Own) << "though somebody reports to her";
  EXPECT_EQ(outcome->goals[3].market, Id<strategy::Market>(31));
  EXPECT_EQ(outcome->goals[3].business, "new");
}

TEST_F(Spreading, ByLastYearNeedsAllOfItWhereItIsSpreadOverTime) {
  m_actuals.dataThrough[revenue.value()] = day("2026-05-20");
  m_request.method = SpreadMethod::LastYear;
  EXPECT_EQ(done().refusal().cause, "Revenue is known until 2026-05-31 only, and 2026-06 ends later");
  m_request.over = SpreadOver::People;
  EXPECT_TRUE(done()) << "all are weighed by the same months";
}

TEST_F(Spreading, OverThePeopleWhoWorkInThePeriod) {
  m_request.over = SpreadOver::People;
  EXPECT_EQ(amounts(), whole({500, 500}));
  EXPECT_EQ(done()->goals[0].owner, ben) << "by name; Dan has left";
  EXPECT_EQ(done()->goals[0].scope, Scope::Own);
  m_request.method = SpreadMethod::LastYear; // 600 and 400
  EXPECT_EQ(amounts(), whole({600, 400}));
  m_request.owner = ben;
  EXPECT_EQ(done().refusal().cause, "There is nothing to spread over");
}

/// Under Amy come Eve, who leads Fay, and Gus of leadership; Ben and Cleo report to her. Eve sells nothing herself, so
/// the sellers are Ben, Cleo and Fay: 1,000 is 333.34 and twice 333.33. Once Eve owes a number of her own she is one of
/// them, and so is Amy: a fifth each.
TEST_F(Spreading, OverEveryoneWhoSellsWhateverLiesBetween) {
  const Id<people::Person> eve{5}, fay{6}, gus{7};
  put(people::Person{.id = eve, .name = "Eve", .manager = amy});
  put(people::Person{.id = fay, .name = "Fay", .manager = eve});
  put(people::Person{.id = gus, .name = "Gus", .side = people::Side::Leadership, .manager = amy});
  m_request.over = SpreadOver::Sellers;
  EXPECT_EQ(amounts(), (std::vector{cents(33334), cents(33333), cents(33333)}));
  for (const Goal& goal : done()->goals)
    EXPECT_EQ(goal.scope, Scope::Own);
  EXPECT_EQ(done()->goals[2].owner, fay);
  const auto owes = [this](basics::RowId id, Id<people::Person> owner, const char* from) {
    Goal own{.id = Id<Goal>(id), .metric = revenue};
    own.owner = owner;
    own.from = day(from);
    put(own);
  };
  owes(901, eve, "2024-07-01");
  EXPECT_EQ(amounts().size(), 3u) << "two years ago she did";
  owes(902, eve, "2025-10-01");
  owes(903, amy, "2026-07-01");
  EXPECT_EQ(amounts(), whole({200, 200, 200, 200, 200}));
  m_request.owner = eve;
  EXPECT_EQ(amounts(), whole({500, 500})) << "Eve and Fay";
  m_request.owner = {};
  EXPECT_EQ(amounts(), whole({200, 200, 200, 200, 200})) << "the whole company: everyone";
  m_request.owner = ben;
  EXPECT_EQ(done().refusal().cause, "There is nothing to spread over");
  m_request.owner = amy;
  m_request.method = SpreadMethod::LastYear; // Ben 600, Cleo 400, nobody else
  EXPECT_EQ(amounts(), whole({0, 600, 400, 0, 0}));
  m_request.method = SpreadMethod::Profile;
  EXPECT_TRUE(done().refused()) << "seasons say nothing of people";
}

TEST_F(Spreading, KeepsWhatElseAGoalSays) {
  m_request.over = SpreadOver::People;
  Goal goal = done()->goals[0];
  goal.amount.reset();
  goal.dependsOn = {basics::Id<basics::Anything>(9)};
  put(goal);
  const auto again = done();
  ASSERT_EQ(again->edits.rows().size(), 2u);
  EXPECT_EQ(again->goals[0].id, goal.id) << "the same goal, not another one";
}

TEST_F(Spreading, RefusesWhatDoesNotAddUp) {
  m_request.metric = rate;
  EXPECT_TRUE(done().refused());
  m_request.metric = pipeline;
  EXPECT_TRUE(done().refused()) << "a standing is not added over months";
  m_request.over = SpreadOver::People;
  EXPECT_TRUE(done());
  m_request.metric = revenue;
  m_request.over = SpreadOver::Quarters;
  m_request.period = {Grain::Month, day("2026-07-01"), day("2026-07-31")};
  EXPECT_EQ(done().refusal().cause, "2026-07 has no quarters");
}

TEST_F(Spreading, SaysWhereThereIsNoHistoryToGoBy) {
  m_request.period = {Grain::Year, day("2030-07-01"), day("2031-06-30")};
  m_request.method = SpreadMethod::LastYear;
  EXPECT_EQ(done().refusal().cause, "There is no Revenue of the year before to go by");
  m_actuals.facts = {};
  m_request.method = SpreadMethod::Profile;
  EXPECT_EQ(done().refusal().cause, "There is no Revenue of any full year to go by");
}

} // namespace
} // namespace baton::plan
