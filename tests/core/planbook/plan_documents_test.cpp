// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_table.h"
#include "core/plan/scenario.h"
#include "core/planbook/person_page.h"
#include "core/planbook/plan_book.h"
#include "core/planbook/workbooks.h"
#include "core/report/html.h"
#include "core/report/markdown.h"
#include "core/report/pdf.h"
#include "core/report/printed_pages.h"
#include "core/report/xlsx.h"
#include "tests/core/planbook/plan_at_hand.h"

#include <gmock/gmock.h>

namespace baton::planbook {
namespace {

using plan::Basis, plan::PlanItemKind, plan::Scope;
using testing::Contains, testing::HasSubstr, testing::Not;

class ThePlanOnPaper : public testing::Test {
protected:
  void SetUp() override {
    m_plan.year(101, 11, Scope::Team, Basis::Target, 900);
    for (const auto& [from, amount] : {std::pair{"2025-07-01", 200}, {"2025-10-01", 300}})
      m_plan.keep(m_plan.goal(101, 12, Basis::Target, from, amount));
    m_plan.keep(m_plan.goal(104, 12, Basis::Target, "2025-07-01", 12));
    m_plan.booked("2025-07-01", 12, 150);
  }
  void write(int items, const std::string& text) {
    plan::BusinessPlan page;
    page.id = basics::Id<plan::BusinessPlan>(31);
    page.person = basics::Id<people::Person>(12);
    page.year = 2026;
    page.presented = PlanAtHand::day("2025-07-09");
    m_plan.put(page);
    int id = 40;
    for (int kind = 0; kind < 5; ++kind)
      for (int i = 0; i < items; ++i) {
        plan::PlanItem item;
        item.id = basics::Id<plan::PlanItem>(++id);
        item.position = std::string(1, char('a' + i));
        item.plan = page.id;
        item.itemKind = PlanItemKind(kind);
        item.text = text;
        item.due = PlanAtHand::day("2025-12-31");
        m_plan.put(item);
      }
  }
  static std::string cellOf(const std::string& workbook, const char* sheet, const char* row, const char* column) {
    exchange::CsvFormat format;
    format.sheet = sheet;
    const auto table = exchange::readTable(workbook, format);
    if (!table)
      return "no sheet";
    for (const auto& one : table->rows)
      if (one.cells[0] == row)
        return std::string(one.cells[std::size_t(table->column(column))]);
    return "no row";
  }
  report::Document page() const { return personDocument(m_plan.source, basics::Id<people::Person>(12)); }

  PlanAtHand m_plan;
};

TEST_F(ThePlanOnPaper, ThePersonsPageSaysWhatIsOwedAndWhatCame) {
  write(1, "Call the ten shops that left.");
  const std::string text = report::writeMarkdown(page());
  EXPECT_THAT(text, HasSubstr("Ben"));
  EXPECT_THAT(text, HasSubstr("30.0")); // 150 / (200 + 300)
  EXPECT_THAT(text, HasSubstr("Call the ten shops that left."));
  EXPECT_THAT(text, HasSubstr("9 July 2025"));
}

TEST_F(ThePlanOnPaper, UsualContentIsOnePage) {
  const report::PdfOptions options{.fonts = report::shippedFonts()};
  for (const int items : {0, 1, 3, 5}) {
    write(items, "Bring the four largest accounts of the region to one order a month, bike and parts together.");
    const auto measure = report::measure(page(), options);
    ASSERT_TRUE(bool(measure));
    EXPECT_EQ(measure->pages, 1) << items << " items of each kind";
  }
}

TEST_F(ThePlanOnPaper, AWordWithoutAnEndIsSetOnPages) {
  write(1, std::string(10'000, 'x'));
  const auto measure = report::measure(page(), {.fonts = report::shippedFonts()});
  ASSERT_TRUE(bool(measure));
  EXPECT_GT(measure->pages, 1);
  EXPECT_FALSE(measure->overruns.empty()); // it is said that it does not fit
}

TEST_F(ThePlanOnPaper, TheBookHasAPageForEachWhoOwesSomething) {
  const report::Document book = planBookDocument(planBookOf(m_plan.source));
  std::vector<std::string> titles;
  for (const report::Section& section : book.sections)
    titles.push_back(section.title);
  EXPECT_THAT(titles, Contains("Amy"));
  EXPECT_THAT(titles, Contains("Ben"));
  EXPECT_THAT(titles, Not(Contains("Cem"))); // owes nothing and wrote nothing
  const std::string text = report::writeMarkdown(book);
  EXPECT_THAT(text, HasSubstr("Amy’s team"));
  EXPECT_THAT(text, HasSubstr("\u2212400")); // 200 + 300 asked of its people, against 900
}

// 500 of the year and of no quarter: the table of the quarters has them in its last line, 150 / 500 = 30 %.
TEST(ThePlanOfAYear, StandsBelowItsQuartersWithoutGoals) {
  PlanAtHand plan;
  plan.year(101, 12, Scope::Own, Basis::Target, 500);
  plan.booked("2025-07-01", 12, 150);
  plan.booked("2025-10-01", 12, 0);
  const std::string text = report::writeMarkdown(planBookDocument(planBookOf(plan.source)));
  EXPECT_THAT(text, HasSubstr("| **FY2026** | **500** | **150\\*** | **30.0\u202f%** | **350** |"));
  EXPECT_THAT(text, Not(HasSubstr("goal of everybody together"))) << "no line is drawn across the columns";
}

// Nobody owes or reached calls here: a line that says so on each page says nothing.
TEST(ThePlanOfAYear, NamesNoMetricThatIsNotInUse) {
  PlanAtHand plan;
  plan.year(101, 12, Scope::Own, Basis::Target, 500);
  const std::string book = report::writeMarkdown(planBookDocument(planBookOf(plan.source)));
  EXPECT_THAT(book, Not(HasSubstr("Calls")));
  const std::string page = report::writeMarkdown(personDocument(plan.source, basics::Id<people::Person>(12)));
  EXPECT_THAT(page, HasSubstr("Calls")) << "on the page to talk about, what has no goal is asked for";
}

// Amy, who leads Ben, owes nothing: his name stands at the edge.
TEST(ThePlanOfAYear, SetsNobodyInBelowNobody) {
  PlanAtHand plan;
  plan.year(101, 12, Scope::Own, Basis::Target, 500);
  const std::string below = report::writeMarkdown(planBookDocument(planBookOf(plan.source)));
  EXPECT_THAT(below, Not(HasSubstr("\u2003Ben")));
  plan.year(101, 11, Scope::Own, Basis::Target, 20);
  const std::string both = report::writeMarkdown(planBookDocument(planBookOf(plan.source)));
  EXPECT_THAT(both, HasSubstr("\u2003Ben"));
}

TEST_F(ThePlanOnPaper, AnEmptyPlanSaysWhatToDo) {
  const PlanAtHand empty;
  EXPECT_THAT(report::writeMarkdown(planBookDocument(planBookOf(empty.source))),
              HasSubstr("Nothing is owed in FY2026"));
}

TEST_F(ThePlanOnPaper, NamesAreNoMarkup) {
  m_plan.person(12, "<b>=Ben</b>", 11);
  const std::string html = report::writeHtml(planBookDocument(planBookOf(m_plan.source)));
  EXPECT_THAT(html, Not(HasSubstr("<b>=Ben")));
  EXPECT_THAT(html, HasSubstr("&lt;b&gt;=Ben"));
}

TEST_F(ThePlanOnPaper, TheWorkbooksHoldTheSameFigures) {
  const PlanFacts facts = planFacts(m_plan.source);
  const auto bytes = report::writeXlsx(planWorkbook(m_plan.source, facts));
  ASSERT_TRUE(bool(bytes));
  exchange::CsvFormat format;
  format.sheet = "Revenue";
  const auto quarters = exchange::readTable(*bytes, format);
  ASSERT_TRUE(bool(quarters));
  ASSERT_EQ(quarters->rows.size(), 4U);
  EXPECT_EQ(quarters->rows[0].cells[std::size_t(quarters->column("Actual"))], "150");
  EXPECT_EQ(quarters->rows[0].cells[std::size_t(quarters->column("Attainment"))], "0.75"); // 150 / 200
  format.sheet = "Revenue by team";
  const auto teams = exchange::readTable(*bytes, format);
  ASSERT_TRUE(bool(teams));
  EXPECT_EQ(teams->rows[0].cells[std::size_t(teams->column("Over or short"))], "-400");
  EXPECT_TRUE(bool(report::writeXlsx(numbersWorkbook(m_plan.source, facts))));
}

// Ben carries 10,000 a month: 120,000 in the year, all that anybody said; a scenario in which he leaves with December
// is worth half of it.
TEST_F(ThePlanOnPaper, TheWorkbookHasFunnelCapacityAndScenarios) {
  m_plan.put(people::Person{.id = basics::Id<people::Person>(12),
                            .name = "Ben",
                            .manager = basics::Id<people::Person>(11),
                            .fullProductivity = basics::Money::ofCents(1'000'000)});
  m_plan.put(plan::Scenario{.id = basics::Id<plan::Scenario>(801), .name = "Ben goes"});
  m_plan.put(plan::Departure{.id = basics::Id<plan::Departure>(802),
                             .scenario = basics::Id<plan::Scenario>(801),
                             .person = basics::Id<people::Person>(12),
                             .left = PlanAtHand::day("2025-12-31")});
  m_plan.source.booked = m_plan.source.actuals;
  const auto bytes = report::writeXlsx(planWorkbook(m_plan.source, planFacts(m_plan.source)));
  ASSERT_TRUE(bool(bytes));
  const auto cell = [&](const char* sheet, const char* row, const char* column) {
    return cellOf(*bytes, sheet, row, column);
  };
  EXPECT_EQ(cell("Capacity", "Ben", "Carries"), "120000");
  EXPECT_EQ(cell("Capacity", "Cem", "Carries"), "") << "nobody said it";
  EXPECT_EQ(cell("Scenarios", "As it is", "Capacity"), "120000");
  EXPECT_EQ(cell("Scenarios", "Ben goes", "Capacity"), "60000");
  EXPECT_EQ(cell("Funnel", "Won", "Worth"), "350") << "200 + 300 are owed, 150 came";
}

// Ben won one for 100 and lost one without an amount; one is open without an amount, and Amy has one open for 70.
TEST_F(ThePlanOnPaper, TheWorkbookLeavesEmptyWhatNobodyKnows) {
  const auto deal = [this](int person, const char* name, plan::DealState state, std::optional<int> amount) {
    plan::Deal one;
    one.person = {person, name};
    one.state = state;
    one.closed = PlanAtHand::day("2025-08-01");
    if (amount)
      one.amount = basics::Amount::of(*amount);
    m_plan.source.deals.push_back(one);
  };
  deal(12, "Ben", plan::DealState::Won, 100);
  deal(12, "Ben", plan::DealState::Lost, {});
  deal(12, "Ben", plan::DealState::Open, {});
  deal(11, "Amy", plan::DealState::Open, 70);
  const auto bytes = report::writeXlsx(numbersWorkbook(m_plan.source, planFacts(m_plan.source)));
  ASSERT_TRUE(bool(bytes));
  EXPECT_EQ(cellOf(*bytes, "Deals by person", "Ben", "Win rate by count"), "0.5");
  EXPECT_EQ(cellOf(*bytes, "Deals by person", "Ben", "Win rate by value"), "") << "not all of the money was won";
  EXPECT_EQ(cellOf(*bytes, "Deals by person", "Ben", "Open value"), "") << "and what is open is not nothing";
  EXPECT_EQ(cellOf(*bytes, "Deals by person", "Amy", "Open value"), "70");
}

/// 1,200 are open, of which one is due; the others name no day.
TEST_F(ThePlanOnPaper, WhatIsOpenWithoutADayIsCountedBesideWhatIsDue) {
  for (int i = 0; i < 1200; ++i) {
    plan::Deal one;
    one.externalId = std::to_string(i);
    one.stage = "Offered";
    m_plan.source.deals.push_back(one);
  }
  m_plan.source.deals[0].expected = m_plan.source.year.to;
  const std::string text = report::writeMarkdown(planBookDocument(planBookOf(m_plan.source)));
  EXPECT_THAT(text, HasSubstr("1 deal; 1,199 open ones name no expected close"));
  EXPECT_THAT(text, HasSubstr("| Offered | 1,200 |"));
}

/// Nothing closed in this year yet: the coverage that is needed follows from the twelve deals before it, 800 of 1,200
/// won. What is open says no probability: that is not nothing, weighted.
TEST_F(ThePlanOnPaper, TheCoverageThatIsNeededStandsOnAllThatClosedBefore) {
  plan::Deal one;
  one.amount = basics::Amount::of(100);
  one.closed = m_plan.source.year.from.plusDays(-30);
  for (int i = 0; i < 12; ++i) {
    one.externalId = std::to_string(i);
    one.state = i < 8 ? plan::DealState::Won : plan::DealState::Lost;
    m_plan.source.deals.push_back(one);
  }
  m_plan.source.deals.push_back(
      {.externalId = "open", .stage = "Offered", .expected = m_plan.source.year.to, .amount = basics::Amount::of(70)});
  const std::string text = report::writeMarkdown(planBookDocument(planBookOf(m_plan.source)));
  EXPECT_THAT(text, HasSubstr("Coverage that is needed: **1.5×**"));
  EXPECT_THAT(text, HasSubstr("Weighted: **–**, 1 without a probability"));
  EXPECT_THAT(text, HasSubstr("| Offered | 1 | 70 |\n")) << "a column that nobody fills is left out";
}

} // namespace
} // namespace baton::planbook
