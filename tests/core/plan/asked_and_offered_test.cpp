// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/people/person.h"
#include "core/plan/asked_and_offered.h"

#include <gmock/gmock.h>
#include <memory>

namespace baton::plan {
namespace {

using basics::Date;

struct Table : testing::Test {
  template <class T> Id<T> put(T element) {
    element.id = Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }
  Id<Goal> goal(Id<people::Person> owner, std::optional<Amount> amount) {
    return put(
        Goal{.metric = Id<Metric>(101), .owner = owner, .from = Date::of(2026, 4, 1), .amount = std::move(amount)});
  }
  void propose(Id<Goal> goal, Id<people::Person> by, int minute, std::optional<Amount> amount, std::string note = {}) {
    put(GoalProposal{.goal = goal,
                     .by = by,
                     .at = *basics::Instant::parse("2026-03-01T09:0" + std::to_string(minute) + ":00Z"),
                     .amount = std::move(amount),
                     .note = std::move(note)});
  }
  static Amount millions(int tenths) { return Amount::ofCents(std::int64_t(tenths) * 10'000'000); }

  basics::Elements elements;

private:
  basics::RowId m_next = 1000;
};

/// Asked 5.0M, then 4.8M; offered 4.0M, then 4.5M on a condition: 0.3M are left between.
TEST_F(Table, TheLastWordOfEachSideCounts) {
  const auto boss = put(people::Person{.name = "Maya", .side = people::Side::Leadership});
  const auto ann = put(people::Person{.name = "Ann"});
  const auto hers = goal(ann, millions(50));
  propose(hers, boss, 1, millions(50));
  propose(hers, ann, 2, millions(40), "without the price list");
  propose(hers, boss, 3, millions(48));
  propose(hers, ann, 4, millions(45), "the price list by April");
  goal(boss, millions(90)); // nobody talked about it
  const auto rows = askedAndOffered(elements);
  ASSERT_EQ(rows.size(), 1U);
  EXPECT_EQ(rows[0].asked, millions(48));
  EXPECT_EQ(rows[0].offered, millions(45));
  EXPECT_EQ(rows[0].gap(), millions(3));
  EXPECT_EQ(rows[0].condition, "the price list by April");
}

/// Ann 48 against 45, Bo 30 against 32; of Cy's nothing is offered, so it is in no sum: 78 against 77.
TEST_F(Table, SumsAreOfThoseOfWhichBothAreKnown) {
  const auto boss = put(people::Person{.name = "Maya", .side = people::Side::Leadership});
  const auto ann = put(people::Person{.name = "Ann"});
  const auto bo = put(people::Person{.name = "Bo"});
  const auto cy = put(people::Person{.name = "Cy"});
  propose(goal(ann, millions(48)), ann, 1, millions(45));
  propose(goal(bo, millions(30)), bo, 1, millions(32));
  propose(goal(cy, millions(20)), boss, 1, millions(20));
  const auto rows = askedAndOffered(elements);
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[2].gap(), std::nullopt);
  const auto sums = askedSums(rows);
  ASSERT_EQ(sums.size(), 1U);
  EXPECT_EQ(sums[0].asked, millions(78));
  EXPECT_EQ(sums[0].offered, millions(77));
  EXPECT_EQ(sums[0].gap(), millions(1));
  EXPECT_EQ(sums[0].goals, 2);
}

} // namespace
} // namespace baton::plan
