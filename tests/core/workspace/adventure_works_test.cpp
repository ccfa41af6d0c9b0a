// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"
#include "core/plan/performance.h"
#include "core/workspace/checking.h"
#include "core/workspace/documents.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/publishing.h"
#include "core/workspace/templates.h"
#include "tests/support/temporary_folder.h"

#include <cmath>
#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

// A real sales organisation's people, quotas and bookings against figures that another program worked out
// (tests/data/adventureworks/truth), and the example's strategy against what was reckoned by hand for it.
namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Amount, basics::Date;

const fs::path data = fs::path(BATON_SOURCE_DIR) / "tests/data/adventureworks";
const fs::path example = fs::path(BATON_SOURCE_DIR) / "resources/templates/example";

std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

/// "2017Q3" of the calendar is FY2018-Q1 of a year that begins in July.
std::string fiscal(const std::string& quarter) {
  const int year = std::stoi(quarter.substr(0, 4)), number = quarter[5] - '0';
  return number >= 3 ? "FY" + std::to_string(year + 1) + "-Q" + std::to_string(number - 2)
                     : "FY" + std::to_string(year) + "-Q" + std::to_string(number + 2);
}

class AdventureWorks : public testing::Test {
protected:
  AdventureWorks()
      : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 11)),
        m_workspace(Workspace::create(m_folder / "aw.baton", {"Adventure Works", "USD", 7}, m_world)) {}

  records::ImportPlan take(const fs::path& source, const fs::path& mapping) {
    const auto columns = records::ColumnMapping::parse(contentOf(mapping));
    EXPECT_TRUE(columns) << mapping;
    const records::ImportRequest request{source.filename().string(), contentOf(source), *columns, {},
                                         *Date::of(2020, 6, 15),     "Laura Norman",    {}};
    const auto plan = importFile(m_workspace, request);
    EXPECT_TRUE(plan) << (plan.refused() ? plan.refusal().cause : "");
    return *plan;
  }
  void takeEverything() {
    take(example / "people.csv", example / "people.mapping.json");
    take(example / "goals.csv", example / "goals.mapping.json");
    take(example / "bookings.csv", data / "bookings_by_region.mapping.json");
  }

  static exchange::CsvTable truth(const std::string& name) {
    return *exchange::readCsv(contentOf(data / "truth" / name));
  }
  plan::Performance ask(plan::Query query) {
    query.metric = basics::Id<plan::Metric>(m_metric);
    return plan::performance(m_workspace.elements(), actualsOf(m_workspace), query, m_workspace.calendar());
  }

  /// Every line of a truth file has its row, with the same figures; lines of nothing but zeros have none.
  void compare(const std::string& file, const std::string& nameColumn, const std::string& goalColumn,
               const std::string& actualColumn, const plan::Performance& answer) {
    std::map<std::pair<std::string, std::string>, const plan::PerformanceRow*> rows;
    for (const auto& row : answer.rows) {
      const auto& named = row.person ? row.person : row.market ? row.market : row.offering;
      rows[{named ? named->name : "", m_workspace.calendar().name(row.period)}] = &row;
    }
    const auto table = truth(file);
    int compared = 0;
    for (const auto& line : table.rows) {
      const auto cell = [&](const std::string& column) {
        return column.empty() ? std::string() : std::string(line.cells[std::size_t(table.column(column))]);
      };
      if (cell("quarter").starts_with("TOTAL"))
        continue;
      ++compared;
      const auto found = rows.find({cell(nameColumn), fiscal(cell("quarter"))});
      if (found == rows.end()) {
        EXPECT_EQ(cell(actualColumn), "0.00") << file << " line " << line.number;
        continue;
      }
      const auto& figures = found->second->figures;
      ASSERT_TRUE(figures.actual) << file << " line " << line.number;
      EXPECT_EQ(figures.actual->money(), cell(actualColumn)) << file << " line " << line.number;
      if (goalColumn.empty())
        continue;
      EXPECT_EQ(figures.goal.value_or(Amount()).money(), cell(goalColumn)) << file << " line " << line.number;
      if (const std::string percent = cell("attainment_pct"); !percent.empty())
        EXPECT_NEAR(*figures.attainment * 100, std::stod(percent), 0.00501) << file << " line " << line.number;
    }
    EXPECT_GT(compared, 10);
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  Workspace m_workspace;
  basics::RowId m_metric = 101;
};

plan::Query byQuarter() {
  plan::Query query;
  query.byPeriod = basics::Grain::Quarter;
  return query;
}

TEST_F(AdventureWorks, GoalAndRevenueOfEveryPersonAndQuarterEqualTheTruth) {
  takeEverything();
  auto query = byQuarter();
  query.byPerson = true;
  compare("rep_quarter.csv", "name", "quota", "revenue", ask(query));
  m_metric = 102;
  compare("rep_quarter.csv", "name", "", "margin", ask(query));
}

TEST_F(AdventureWorks, WhatIsAskedOnlyWhereAQuotaStandsIsTheLinesOfTheTruthThatHaveOne) {
  takeEverything();
  auto query = byQuarter();
  query.byPerson = true;
  query.statedOnly = true;
  std::map<std::pair<std::string, std::string>, std::string> wanted, told;
  const auto table = truth("rep_quarter.csv");
  const auto cell = [&table](const auto& line, const char* column) {
    return std::string(line.cells[std::size_t(table.column(column))]);
  };
  for (const auto& line : table.rows)
    if (!cell(line, "quarter").starts_with("TOTAL") && !cell(line, "quota").empty() && cell(line, "quota") != "0.00")
      wanted[{cell(line, "name"), fiscal(cell(line, "quarter"))}] = cell(line, "revenue");
  for (const auto& row : ask(query).rows)
    told[{row.person->name, m_workspace.calendar().name(row.period)}] = row.figures.actual.value_or(Amount()).money();
  EXPECT_EQ(told, wanted);
  query.byMarket = true; // every quota is one of all markets
  EXPECT_TRUE(ask(query).rows.empty());
  query.statedOnly = false;
  EXPECT_GT(ask(query).rows.size(), 100u) << "what was booked there";
}

TEST_F(AdventureWorks, TheTeamOfEveryManagerEqualsTheTruth) {
  takeEverything();
  auto query = byQuarter();
  query.byPerson = true;
  query.subtree = true;
  compare("manager_rollup_quarter.csv", "manager", "quota", "revenue", ask(query));
}

TEST_F(AdventureWorks, RegionsAsMarketsAndCategoriesAsOfferingsEqualTheTruth) {
  takeEverything();
  auto query = byQuarter();
  query.byMarket = true;
  compare("territory_quarter.csv", "region", "", "revenue", ask(query));
  query.byMarket = false;
  query.byOffering = true;
  compare("category_quarter.csv", "category", "", "revenue", ask(query));
}

TEST_F(AdventureWorks, TheSameFilesAgainChangeNothing) {
  takeEverything();
  const auto entries = m_workspace.journal().entries().size();
  const auto again = take(example / "bookings.csv", data / "bookings_by_region.mapping.json");
  EXPECT_EQ(again.stored, 0);
  EXPECT_EQ(again.updated, 0);
  EXPECT_EQ(again.unchanged, 9062);
  take(example / "people.csv", example / "people.mapping.json");
  take(example / "goals.csv", example / "goals.mapping.json");
  EXPECT_EQ(m_workspace.journal().entries().size(), entries);
}

TEST_F(AdventureWorks, AnImportIsTakenBackWholeAndCanBeTakenInAgain) {
  takeEverything();
  const auto plan = take(example / "bookings.csv", data / "bookings_by_region.mapping.json");
  const auto undone = undoImport(m_workspace, plan.batch.id, "Laura Norman", {});
  ASSERT_TRUE(undone);
  EXPECT_EQ(undone->removed, 9062 + 10 + 4) << "bookings, regions made as markets, categories made as offerings";
  EXPECT_TRUE(actualsOf(m_workspace).facts.empty());
  EXPECT_TRUE(m_workspace.verify().empty());
  take(example / "bookings.csv", data / "bookings_by_region.mapping.json");
  Amount revenue;
  for (const auto& fact : actualsOf(m_workspace).facts)
    if (fact.metric == 101)
      revenue += fact.value;
  EXPECT_EQ(revenue.money(), "77548570.20") << "the headline of the data's source";
  EXPECT_TRUE(m_workspace.verify().empty());
}

TEST_F(AdventureWorks, TheWideTargetsBecomeTeamGoalsOfManagersAndOwnGoalsOfSellers) {
  takeEverything();
  take(data / "messy/ResellerSalesTargets.csv", data / "targets.mapping.json");
  auto query = byQuarter();
  query.byPerson = true;
  query.byPeriod = basics::Grain::Month;
  std::map<std::pair<std::string, std::string>, std::set<std::string>> goals;
  for (const auto& row : ask(query).rows)
    if (row.figures.goal)
      goals[{row.person->name, m_workspace.calendar().name(row.period)}].insert(row.figures.goal->money());
  const auto table = truth("month_target_vs_actual.csv");
  Amount sum;
  for (const auto& line : table.rows) {
    const std::string target(line.cells[std::size_t(table.column("target"))]);
    const std::pair key{std::string(line.cells[std::size_t(table.column("name"))]),
                        std::string(line.cells[std::size_t(table.column("month"))])};
    EXPECT_TRUE(goals[key].contains(target)) << key.first << " " << key.second;
    sum += *Amount::parse(target);
  }
  EXPECT_EQ(sum.money(), "84910000.00") << "245 cells, from the headline of the data's source";
}

class Example : public testing::Test {
protected:
  Example() : m_world(basics::Surroundings::fixed(*basics::Instant::parse("2020-06-15T08:00:00Z"), 12)) {
    const auto made = newFromTemplate(m_folder / "example.baton", "example", {}, m_world);
    EXPECT_TRUE(made) << (made.refused() ? made.refusal().cause : "");
    m_workspace.emplace(Workspace::openForWriting(m_folder / "example.baton", m_world));
  }
  clarity::Check check() { return checkOf(*m_workspace, m_workspace->today()); }
  std::set<std::string> rules() {
    std::set<std::string> rules;
    for (const auto& finding : check().findings)
      rules.insert(std::string(finding.rule));
    return rules;
  }
  void mend() {
    const auto mended = applyJson(*m_workspace, contentOf(data / "mended.json"), {.label = "mend"}, Earnest::Change);
    EXPECT_FALSE(mended.fault) << mended.json().dump();
  }

  tests::TemporaryFolder m_folder;
  basics::Surroundings m_world;
  std::optional<Workspace> m_workspace;
};

// Lost: 6 + 3 + 2 + 2/3 + 3/5 + 3/5 + 2/5 = 13.2667, reckoned for the five flaws; so 86.7333, held at 84.
TEST_F(Example, TheFiveFlawsGiveTheGatesAndFindingsReckonedByHand) {
  const auto check = this->check();
  EXPECT_TRUE(check.gate(clarity::Gate::Markets).open);
  EXPECT_TRUE(check.gate(clarity::Gate::Offerings).open);
  EXPECT_FALSE(check.gate(clarity::Gate::Differentiators).open);
  EXPECT_FALSE(check.gate(clarity::Gate::Advantages).open);
  EXPECT_TRUE(check.clarity.held);
  EXPECT_DOUBLE_EQ(*check.clarity.value, 84);
  EXPECT_NEAR(*check.clarity.unheld, 100 - (6 + 3 + 2 + 2 / 3.0 + 0.6 + 0.6 + 0.4), 1e-9);
  EXPECT_EQ(rules(),
            (std::set<std::string>{"core-no-difference", "advantage-one-sided", "aspiration-unmeasured", "rank-tied",
                                   "proof-none", "claim-generic", "choice-fails", "goal-before-people", "goal-unplaced",
                                   "exclusion-run-over", "play-without-weapon"}));
}

// 108 orders, 1,391,025, all 33 resellers new; counted in the source's lines, the bookings are 245 rows of them.
TEST_F(Example, TheOrdersOfTheCountryThatWasLeftOutAreCountedAndNamed) {
  for (const auto& finding : check().findings)
    if (finding.rule == "exclusion-run-over") {
      EXPECT_NE(finding.text.find("108 orders (245 bookings) of 33 accounts, worth 1,391,025, stand in it"),
                std::string::npos)
          << finding.text;
      EXPECT_EQ(finding.kind, "exclusion");
    }
}

// Choice = mean(1, 1 - 1/12) = .95833. Adherence is the mean of three, counted in the example's files: of the open
// 10,432,600 (93 opportunities) 9,083,200 are on strategy, which leaves out Germany (1,010,800), four shops of which
// nobody says where they are (313,100) and clothing for warehouses; of the 2,141 activities since 17 March (444 rows)
// 1,734 are in selected markets; a5 = 27,846,625.89 / 33,139,748.07. That is a5 again, as the design reckons.
TEST_F(Example, FocusIsTheRootOfChoiceTimesWhatIsDoneOnStrategy) {
  const auto focus = check().focus;
  const double pipeline = 9083200 / 10432600.0, time = 1734 / 2141.0, won = 27846625.89 / 33139748.07;
  EXPECT_NEAR(*focus.choice, 0.958333, 1e-6);
  EXPECT_NEAR(*focus.adherence, (pipeline + time + won) / 3, 1e-9);
  EXPECT_NEAR(*focus.adherence, won, 1e-6);
  EXPECT_NEAR(*focus.value, 100 * std::sqrt(0.9583333333 * won), 1e-5);
}

// The design reckons: of FY2020's loss of 343,433 the 5.29M outside the strategy lost 176,761. Outside is also what a
// selected market should not be sold: clothing to warehouses.
TEST_F(Example, TheDocumentSaysWhatWorkOutsideTheStrategyLost) {
  const auto source = documentSource(*m_workspace, "", m_workspace->today());
  ASSERT_TRUE(source);
  ASSERT_TRUE(source->numbers);
  EXPECT_NE(source->numbers->sentence.find("lost 176,761 of the year's loss of 343,433 USD"), std::string::npos)
      << source->numbers->sentence;
}

// Revenue and margin of FY2020 by market as the design states them: 10.9M at 0.7 %, 11.6M at -1.3 %; quarters from the
// truth.
TEST_F(Example, TheFiguresOfTheDocumentShowMarketsAndQuartersAsTheTruthHasThem) {
  const auto source = documentSource(*m_workspace, "", m_workspace->today());
  ASSERT_TRUE(source && source->goalsByMarket && source->goalsByQuarter);
  const auto& markets = source->goalsByMarket->points;
  ASSERT_EQ(markets.size(), 4u) << "three are selected, and the rest together";
  std::map<std::string, const handoff::FigurePoint*> byName;
  for (const auto& point : markets)
    byName[point.name] = &point;
  const auto* valueAdded = byName["1  Value-added resellers, North America"];
  const auto* warehouses = byName["1  Warehouse resellers, North America"];
  ASSERT_TRUE(valueAdded && warehouses);
  EXPECT_NEAR(valueAdded->actual->number(), 10.9e6, 0.05e6);
  EXPECT_EQ(valueAdded->atRight, "0.7\u202f%");
  EXPECT_NEAR(warehouses->actual->number(), 11.6e6, 0.05e6);
  EXPECT_EQ(warehouses->atRight, "\u22121.3\u202f%");

  const auto truth = *exchange::readCsv(contentOf(data / "truth/quarter_total.csv"));
  std::map<std::string, std::pair<std::string, std::string>> expected;
  for (const auto& line : truth.rows)
    if (line.cells[0] != "TOTAL")
      expected[fiscal(std::string(line.cells[0]))] = {std::string(line.cells[1]), std::string(line.cells[2])};
  const auto& quarters = source->goalsByQuarter->points;
  ASSERT_EQ(quarters.size(), 8u) << "FY2019 and FY2020";
  for (const auto& point : quarters) {
    const auto& [goal, actual] = expected[point.year + "-" + point.name];
    EXPECT_EQ(point.goal->money(), goal) << point.year << point.name;
    EXPECT_EQ(point.actual->money(), actual) << point.year << point.name;
    EXPECT_EQ(point.partial, point.year + point.name == "FY2020Q4") << "data ends in May";
  }
}

TEST_F(Example, TheFirstVersionKeepsTheNumbersOfItsDay) {
  const auto source = documentSource(*m_workspace, "1", m_workspace->today());
  ASSERT_TRUE(source && source->numbers);
  EXPECT_EQ(source->numbers->year, "FY2019");
  for (const auto& point : source->numbers->quarters)
    EXPECT_TRUE(point.year < "FY2020" || !point.actual) << point.year << point.name;
}

TEST_F(Example, MendedItIsClearAndEveryGateIsOpen) {
  mend();
  const auto check = this->check();
  EXPECT_TRUE(check.ready);
  EXPECT_DOUBLE_EQ(*check.clarity.value, 100);
}

TEST_F(Example, PublishingIsRefusedWithReasonsUntilTheFindingsAreSettled) {
  PublishAsked asked;
  for (const auto& person : m_workspace->elements().all<people::Person>())
    if (person.name == "Ken Sánchez")
      asked.author = person.id;
  asked.today = m_workspace->today();
  const auto refused = publish(*m_workspace, asked);
  ASSERT_TRUE(refused.refused());
  EXPECT_NE(refused.refusal().cause.find("Clothing"), std::string::npos) << refused.refusal().cause;
  mend();
  const auto published = publish(*m_workspace, asked);
  ASSERT_TRUE(published) << published.refusal().cause;
  EXPECT_EQ(published->version.version, 2);
  EXPECT_TRUE(m_workspace->undo("Ken Sánchez").refused()) << "a publication is recalled, not undone";
  EXPECT_TRUE(m_workspace->verify().empty());
}

} // namespace
} // namespace baton::workspace
