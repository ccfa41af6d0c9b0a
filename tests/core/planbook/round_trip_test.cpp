// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/goal_import.h"
#include "core/plan/goal_rules.h"
#include "core/planbook/tables.h"
#include "core/records/own_mapping.h"
#include "core/report/xlsx.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"
#include "tests/core/planbook/plan_at_hand.h"

#include <gtest/gtest.h>
#include <random>

namespace baton::planbook {
namespace {

using basics::Amount, basics::Id;
using plan::Goal;

/// Goals of every shape, of people, markets and classes of business whose names make trouble in files.
class GoalsOfEveryShape {
public:
  explicit GoalsOfEveryShape(unsigned seed) : m_random(seed) {
    m_plan.metric(102, "Renewal rate", plan::Unit::Percent, plan::MetricRole::Other, "c");
    m_plan.person(21, "=Ann, \"the\n+1\"", 11);
    m_plan.person(22, "Bo", 11);
    m_plan.person(23, "Bo", 11); // two of one name
    m_plan.person(24, "'@Zoë; O’Hara", 11);
    for (const auto& [id, name] : {std::pair{31, "-Retail, North"}, {32, "Schools"}, {33, "Schools"}})
      m_plan.put(strategy::Market{.id = Id<strategy::Market>(id), .name = name});
    m_plan.put(strategy::Offering{.id = Id<strategy::Offering>(41), .name = "Till \"Pro\""});
    for (int i = 0; i < 60; ++i)
      add();
  }

  const PlanAtHand& plan() const { return m_plan; }
  int count() const { return int(m_plan.source.elements.count<Goal>()); }
  /// The same company before anybody owed anything.
  basics::Elements withoutGoals() const {
    basics::Elements bare = m_plan.source.elements;
    for (const Goal& goal : m_plan.source.elements.all<Goal>())
      bare.erase(describe(basics::Tag<Goal>{}), goal.id.value());
    return bare;
  }

private:
  template <class T> T oneOf(std::initializer_list<T> choices) {
    return *(choices.begin() + std::uniform_int_distribution<std::size_t>(0, choices.size() - 1)(m_random));
  }
  void add() {
    Goal goal;
    const int metric = oneOf({101, 102, 104});
    goal.metric = Id<plan::Metric>(metric);
    goal.basis = oneOf({plan::Basis::Target, plan::Basis::Commit, plan::Basis::Stretch});
    goal.owner = Id<people::Person>(oneOf({0, 11, 12, 21, 22, 23, 24}));
    if (!goal.owner && oneOf({true, false}))
      goal.role = oneOf<const char*>({"Sales Representative", "=Head; of \"all\"", "-"});
    goal.scope = !goal.owner && goal.role.empty() ? plan::Scope::Team : oneOf({plan::Scope::Own, plan::Scope::Team});
    goal.grain = oneOf({plan::GoalGrain::Month, plan::GoalGrain::Quarter, plan::GoalGrain::Year});
    goal.from = PlanAtHand::day(goal.grain == plan::GoalGrain::Year ? "2025-07-01" : "2025-10-01");
    goal.measure = oneOf({plan::Measure::InPeriod, plan::Measure::YearToDate, plan::Measure::AtEnd});
    goal.market = Id<strategy::Market>(oneOf({0, 0, 31, 32, 33}));
    goal.offering = Id<strategy::Offering>(oneOf({0, 0, 41}));
    goal.business = oneOf<const char*>({"", "", "new", "existing", "@key accounts", "1.5"});
    if (oneOf({0, 1, 2, 3}) != 0) {
      const std::int64_t most = metric == 101 ? 9'000'000'000'00 : 90'000;
      const std::int64_t parts = std::uniform_int_distribution<std::int64_t>(-most / 10, most)(m_random);
      goal.amount = metric == 101 ? Amount::ofCents(parts) : Amount::ofTenThousandths(parts * 10);
    }
    if (plan::checkGoal(m_plan.source.elements, goal, m_plan.source.calendar))
      m_plan.keep(goal);
  }

  PlanAtHand m_plan;
  std::mt19937 m_random;
};

std::string workbookOf(const report::SheetTable& table) {
  report::Workbook book;
  book.currency = "EUR";
  book.sheets.push_back({.name = "Goals", .table = table});
  return *report::writeXlsx(book);
}

basics::Outcome<records::ImportPlan> takenIn(const basics::Elements& elements, const std::string& bytes) {
  records::ImportRequest request;
  request.fileName = "goals";
  request.bytes = bytes;
  request.mapping = records::ownMapping(records::RecordKind::Goals);
  return plan::planGoals(elements, basics::FiscalCalendar(7), request);
}

std::string whyRejected(const records::ImportPlan& plan) {
  return plan.rejected.empty() ? std::string() : plan.rejected.front().reason;
}

TEST(GoalsOnceExported, ComeBackAsTheyWere) {
  for (unsigned seed = 1; seed <= 50; ++seed) {
    const GoalsOfEveryShape goals(seed);
    const auto& elements = goals.plan().source.elements;
    const report::SheetTable table = goalTable(elements);
    for (const std::string& bytes : {csvOf(table), workbookOf(table)}) {
      const auto again = takenIn(elements, bytes);
      ASSERT_TRUE(bool(again)) << again.refusal().cause;
      EXPECT_EQ(again->unchanged, goals.count()) << "seed " << seed << ": " << whyRejected(*again);
      EXPECT_TRUE(again->rejected.empty() && again->ask.empty() && again->warnings.empty());
      const auto anew = takenIn(goals.withoutGoals(), bytes);
      ASSERT_TRUE(bool(anew));
      EXPECT_EQ(anew->stored, goals.count()) << "seed " << seed << ": " << whyRejected(*anew);
    }
  }
}

TEST(GoalsOnceExported, OneThatWasChangedInTheSpreadsheetIsChanged) {
  PlanAtHand plan;
  plan.year(101, 12, plan::Scope::Own, plan::Basis::Target, 500);
  plan.year(101, 13, plan::Scope::Own, plan::Basis::Target, 300);
  report::SheetTable table = goalTable(plan.source.elements);
  for (report::Cell& cell : table.rows.front())
    if (std::holds_alternative<Amount>(cell.value))
      cell.value = Amount::ofCents(50'001);
  const auto changed = takenIn(plan.source.elements, csvOf(table));
  ASSERT_TRUE(bool(changed));
  EXPECT_EQ(changed->updated, 1);
  EXPECT_EQ(changed->unchanged, 1);
}

TEST(GoalsOnceExported, AreKnownByTheirHeads) {
  const auto heads = [](const report::SheetTable& table) {
    std::vector<std::string> header;
    for (const auto& column : table.columns)
      header.push_back(column.header);
    return header;
  };
  const PlanAtHand plan;
  const auto& elements = plan.source.elements;
  EXPECT_EQ(records::ownKind(heads(goalTable(elements))), records::RecordKind::Goals);
  EXPECT_EQ(records::ownKind(heads(bookingTable(elements, {}))), records::RecordKind::Bookings);
  EXPECT_EQ(records::ownKind(heads(opportunityTable(elements, {}))), records::RecordKind::Opportunities);
  EXPECT_EQ(records::ownKind(heads(activityTable(elements, {}))), records::RecordKind::Activities);
  EXPECT_FALSE(records::ownKind({"Opportunity Name", "Stage", "Close Date", "Amount"}));
}

} // namespace
} // namespace baton::planbook
