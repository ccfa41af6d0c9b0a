// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mapping_suggestion.h"

#include "core/basics/text.h"
#include "core/records/header_words.h"
#include "core/records/mapping.h"
#include "core/strategy/market.h"
#include "tests/core/records/put.h"

#include <fstream>
#include <gtest/gtest.h>
#include <set>
#include <sstream>

namespace baton::records {
namespace {

using exchange::CsvTable;
using Columns = std::map<std::string, std::string>;

CsvTable tableOf(const std::string& csv) {
  auto table = exchange::readCsv(csv);
  EXPECT_TRUE(table) << (table.refused() ? table.refusal().cause : "");
  return *table;
}

CsvTable fileOf(const std::string& path) {
  std::ifstream file(std::string(BATON_SOURCE_DIR) + "/" + path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return tableOf(text.str());
}

ColumnMapping suggested(RecordKind kind, const std::string& csv) {
  return suggestMapping(kind, tableOf(csv), {});
}

TEST(SuggestMapping, PeopleAreReadAsTheMappingOfTheExampleSays) {
  const auto mapping = suggestMapping(RecordKind::People, fileOf("resources/templates/example/people.csv"), {});
  EXPECT_EQ(mapping.columns,
            (Columns{{"employee_id", "Employee ID"}, {"name", "Name"}, {"title", "Title"}, {"manager", "Reports to"}}));
}

TEST(SuggestMapping, BookingsAreReadAsTheMappingOfTheExampleSays) {
  const auto mapping = suggestMapping(RecordKind::Bookings, fileOf("resources/templates/example/bookings.csv"), {});
  EXPECT_EQ(mapping.columns, (Columns{{"date", "Date"},
                                      {"owner", "Salesperson"},
                                      {"account", "Account"},
                                      {"offering", "Category"},
                                      {"revenue", "Revenue"},
                                      {"cost", "Cost"}}));
  EXPECT_EQ(mapping.externalId, std::vector<std::string>{"Booking"});
  EXPECT_EQ(mapping.duplicateIds, DuplicateIds::Reject);
}

TEST(SuggestMapping, GoalsOfQuartersAreReadAsTheMappingOfTheExampleSays) {
  const auto mapping = suggestMapping(RecordKind::Goals, fileOf("resources/templates/example/goals.csv"), {});
  EXPECT_EQ(mapping.columns, (Columns{{"owner", "Salesperson"},
                                      {"from", "Quarter starting"},
                                      {"metric", "Metric"},
                                      {"basis", "Basis"},
                                      {"amount", "Amount"}}));
  EXPECT_EQ(mapping.constants, (Columns{{"grain", "quarter"}}));
}

TEST(SuggestMapping, AWideTableOfTargetsIsAMonthAColumnAndNullIsEmpty) {
  const auto table = fileOf("tests/data/adventureworks/messy/ResellerSalesTargets.csv");
  const auto mapping = suggestMapping(RecordKind::Goals, table, {});
  ASSERT_TRUE(mapping.wide);
  EXPECT_EQ(mapping.wide->year, "Year");
  EXPECT_EQ(mapping.wide->months.size(), 12u);
  EXPECT_EQ(mapping.wide->months.at("M01"), 1);
  EXPECT_EQ(mapping.wide->months.at("M12"), 12);
  EXPECT_EQ(mapping.columns, (Columns{{"owner", "EmployeeID"}}));
  EXPECT_EQ(mapping.empty, (std::vector<std::string>{"", "NULL"}));
  EXPECT_EQ(mapping.constants, (Columns{{"metric", "Revenue"}, {"basis", "target"}}));
  EXPECT_TRUE(lackingIn(mapping).empty());
}

TEST(SuggestMapping, MonthsMayBeNamedInGerman) {
  const auto mapping = suggested(RecordKind::Goals, "Jahr;Verkäufer;Jan;Feb;Mrz;Apr;Mai;Jun\n2020;Ann;1;2;3;4;5;6\n");
  ASSERT_TRUE(mapping.wide);
  EXPECT_EQ(mapping.wide->year, "Jahr");
  EXPECT_EQ(mapping.wide->months.at("Mrz"), 3);
  EXPECT_EQ(mapping.columns, (Columns{{"owner", "Verkäufer"}}));
}

TEST(SuggestMapping, GermanHeadersAreKnownWhateverTheirCaseAndSigns) {
  const auto mapping =
      suggested(RecordKind::Bookings, "AUFTRAGS-NR.;Buchungsdatum;verkäufer;Kunde;Warengruppe;Netto-Umsatz;Kosten\n"
                                      "A1;31.01.2020;Ann;Shop;Bikes;1.250,50;900,00\n");
  EXPECT_EQ(mapping.externalId, std::vector<std::string>{"AUFTRAGS-NR."});
  EXPECT_EQ(mapping.columns, (Columns{{"date", "Buchungsdatum"},
                                      {"owner", "verkäufer"},
                                      {"account", "Kunde"},
                                      {"offering", "Warengruppe"},
                                      {"revenue", "Netto-Umsatz"},
                                      {"cost", "Kosten"}}));
}

TEST(SuggestMapping, AHeaderWhoseValuesSayOtherwiseIsNotBelieved) {
  const auto mapping =
      suggested(RecordKind::Bookings, "Date,Order date,Total,Amount\nmonday,2020-01-31,gross,10\n,2020-02-01,net,20\n");
  EXPECT_EQ(mapping.columns, (Columns{{"date", "Order date"}, {"revenue", "Amount"}}));
}

TEST(SuggestMapping, ARegionIsAMarketOnlyWhereAMarketIsCalledSo) {
  const auto table = tableOf("Date,Region,Revenue\n2020-01-31,Canada,10\n");
  EXPECT_FALSE(suggestMapping(RecordKind::Bookings, table, {}).columns.contains("market"));
  basics::Elements elements;
  strategy::Market canada;
  canada.id = basics::Id<strategy::Market>(7);
  canada.name = "Canada";
  put(elements, canada);
  EXPECT_EQ(suggestMapping(RecordKind::Bookings, table, elements).columns.at("market"), "Region");
}

TEST(SuggestMapping, AnIdThatSeveralRowsShareMakesEachALine) {
  const auto mapping =
      suggested(RecordKind::Bookings, "Order,Order date,Revenue\nSO1,2020-01-31,10\nSO1,2020-01-31,20\n");
  EXPECT_EQ(mapping.externalId, std::vector<std::string>{"Order"});
  EXPECT_EQ(mapping.duplicateIds, DuplicateIds::Lines);
}

TEST(SuggestMapping, TheLengthOfAGoalFollowsFromHowFarItsDatesStandApart) {
  const auto grain = [](const std::string& dates) {
    return suggested(RecordKind::Goals, "Owner,From,Amount\n" + dates).constants.at("grain");
  };
  EXPECT_EQ(grain("Ann,2020-01-01,1\nAnn,2020-02-01,1\nAnn,2020-03-01,1\n"), "month");
  EXPECT_EQ(grain("Ann,2020-01-01,1\nAnn,2020-04-01,1\nBob,2020-01-01,1\n"), "quarter");
  EXPECT_EQ(grain("Ann,2019-01-01,1\nAnn,2020-01-01,1\n"), "year");
}

TEST(SuggestMapping, NoWordOfAKindStandsForTwoTargets) {
  for (const RecordKind kind : {RecordKind::Bookings, RecordKind::Goals, RecordKind::People}) {
    std::map<std::string, std::string> meant;
    for (const HeaderWord& target : headerWords(kind))
      for (const auto* list : {&target.words, &target.perhaps})
        for (const std::string_view word : *list) {
          EXPECT_EQ(headerKey(word), word) << "not as headers are compared";
          const auto [place, isNew] = meant.emplace(word, target.target);
          EXPECT_TRUE(isNew || place->second == target.target)
              << word << ": " << target.target << " and " << place->second;
        }
  }
}

TEST(SuggestMapping, EveryWordAloneIsReadAsItsTarget) {
  for (const RecordKind kind : {RecordKind::Bookings, RecordKind::Goals, RecordKind::People})
    for (const HeaderWord& target : headerWords(kind))
      for (const std::string_view word : target.words) {
        const std::string value = holdsDate(target.target)     ? "2020-01-31"
                                  : holdsAmount(target.target) ? "12.50"
                                                               : "Text";
        const auto mapping = suggested(kind, std::string(word) + "\n" + value + "\n");
        const bool isId = target.target == "external_id";
        EXPECT_TRUE(isId ? !mapping.externalId.empty() : mapping.columns.contains(target.target))
            << word << " is not read as " << target.target;
      }
}

TEST(SuggestMapping, WhatIsSuggestedCanBeWrittenAsAMappingFile) {
  for (const std::string path :
       {"resources/templates/example/people.csv", "resources/templates/example/goals.csv",
        "resources/templates/example/bookings.csv", "tests/data/adventureworks/messy/ResellerSalesTargets.csv"}) {
    const auto table = fileOf(path);
    const auto mapping = suggestMapping(guessKind(table, {}), table, {});
    EXPECT_TRUE(lackingIn(mapping).empty()) << path;
    EXPECT_TRUE(fits(mapping, table.header)) << path;
    const auto again = ColumnMapping::parse(mapping.json);
    ASSERT_TRUE(again) << path << ": " << again.refusal().cause;
    EXPECT_EQ(again->columns, mapping.columns) << path;
  }
}

TEST(GuessKind, EachFileOfTheExampleIsWhatItIs) {
  EXPECT_EQ(guessKind(fileOf("resources/templates/example/people.csv"), {}), RecordKind::People);
  EXPECT_EQ(guessKind(fileOf("resources/templates/example/goals.csv"), {}), RecordKind::Goals);
  EXPECT_EQ(guessKind(fileOf("resources/templates/example/bookings.csv"), {}), RecordKind::Bookings);
  EXPECT_EQ(guessKind(fileOf("tests/data/adventureworks/messy/ResellerSalesTargets.csv"), {}), RecordKind::Goals);
}

TEST(GuessKind, OrderLinesAreBookingsAndAStaffListIsPeople) {
  EXPECT_EQ(
      guessKind(tableOf("Order,Order date,Salesperson,Product,Quantity,Revenue\n1,2020-01-31,Ann,Bike,1,10\n"), {}),
      RecordKind::Bookings);
  EXPECT_EQ(guessKind(tableOf("Mitarbeiter;Vorgesetzter;Eintritt\nAnn;Bob;01.02.2019\n"), {}), RecordKind::People);
}

/// People need a name alone, bookings two columns: needing less is no sign of being it.
TEST(GuessKind, AFileOfUnknownHeadersIsWhatKnowsOneOfThem) {
  EXPECT_EQ(guessKind(tableOf("Key,When,Net\nA,2021-05-31,10\n"), {}), RecordKind::Bookings);
  EXPECT_EQ(guessKind(tableOf("X,Y\n1,2\n"), {}), RecordKind::Bookings);
}

TEST(LackingIn, SaysWhatAMappingStillNeeds) {
  ColumnMapping mapping;
  mapping.kind = RecordKind::Bookings;
  EXPECT_EQ(lackingIn(mapping), (std::vector<std::string>{"date", "revenue"}));
  mapping.kind = RecordKind::People;
  EXPECT_EQ(lackingIn(mapping), std::vector<std::string>{"name"});
  mapping.kind = RecordKind::Goals;
  mapping.constants["metric"] = "Revenue";
  EXPECT_EQ(lackingIn(mapping), (std::vector<std::string>{"from", "amount"}));
  mapping.wide = ColumnMapping::Wide{"", {{"M01", 1}}};
  EXPECT_EQ(lackingIn(mapping), std::vector<std::string>{"year"});
}

basics::Elements withMappings() {
  basics::Elements elements;
  Mapping saved;
  saved.id = basics::Id<Mapping>(1);
  saved.name = "ERP";
  saved.kind = "bookings";
  saved.definition = R"({"kind":"bookings","columns":{"date":"Day","revenue":"Net"}})";
  put(elements, saved);
  ImportBatch batch;
  batch.id = basics::Id<ImportBatch>(2);
  batch.file = "january.csv";
  batch.mapping = R"({"kind":"bookings","columns":{"date":"Day","revenue":"Net","owner":"Who"}})";
  put(elements, batch);
  return elements;
}

TEST(KnownMappings, TheOneThatReadsMoreColumnsComesFirst) {
  const auto known = knownMappings(withMappings(), tableOf("Day,net,Who,Other\n1,2,3,4\n"));
  ASSERT_EQ(known.size(), 2u);
  EXPECT_EQ(known[0].file, "january.csv");
  EXPECT_EQ(known[1].name, "ERP");
}

TEST(KnownMappings, OneWhoseColumnsTheFileLacksIsNotOffered) {
  const auto known = knownMappings(withMappings(), tableOf("Day,Net\n1,2\n"));
  ASSERT_EQ(known.size(), 1u);
  EXPECT_EQ(known[0].name, "ERP");
  EXPECT_TRUE(knownMappings(withMappings(), tableOf("Day,Gross\n1,2\n")).empty());
}

TEST(SuggestMapping, OpportunitiesAreKnownByTheirStage) {
  const auto table =
      tableOf("opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n"
              "a,Ada,GTXPro,Acme,Won,2017-01-02,2017-03-01,1054\n"
              "b,Ada,GTXPro,,Engaging,2017-01-02,,\n");
  EXPECT_EQ(guessKind(table, {}), RecordKind::Opportunities);
  const auto mapping = suggestMapping(RecordKind::Opportunities, table, {});
  EXPECT_EQ(mapping.columns, (Columns{{"owner", "sales_agent"},
                                      {"offering", "product"},
                                      {"account", "account"},
                                      {"stage", "deal_stage"},
                                      {"created", "engage_date"},
                                      {"closed", "close_date"},
                                      {"amount", "close_value"}}));
  EXPECT_EQ(mapping.externalId, std::vector<std::string>{"opportunity_id"});
  EXPECT_TRUE(mapping.stages.empty()) << "Won says it itself, and nobody can tell what Engaging is";
  EXPECT_TRUE(lackingIn(mapping).empty());
}

// An order has a status as well; only one that says who was won or lost makes an opportunity of its row.
TEST(SuggestMapping, AStatusIsAStageWhereItSaysWhoWasWon) {
  EXPECT_EQ(guessKind(tableOf("Id,Date,Customer,Revenue,Status\n1,2025-01-02,Acme,10,Shipped\n"), {}),
            RecordKind::Bookings);
  EXPECT_EQ(guessKind(tableOf("Id,Created,Customer,Value,Status\n1,2025-01-02,Acme,10,Lost\n"), {}),
            RecordKind::Opportunities);
}

TEST(SuggestMapping, AccountsAndActivitiesAreToldApart) {
  const auto accounts = tableOf("Account,Industry,Tier,Type\nAcme,Retail,A,Customer\n");
  EXPECT_EQ(guessKind(accounts, {}), RecordKind::Accounts);
  EXPECT_EQ(suggestMapping(RecordKind::Accounts, accounts, {}).columns,
            (Columns{{"name", "Account"}, {"sector", "Industry"}, {"tier", "Tier"}, {"relation", "Type"}}));
  const auto activities = tableOf("Date,Owner,Activity,Count\n2025-01-02,Ada,Calls,3\n");
  EXPECT_EQ(guessKind(activities, {}), RecordKind::Activities);
  EXPECT_EQ(suggestMapping(RecordKind::Activities, activities, {}).columns,
            (Columns{{"date", "Date"}, {"owner", "Owner"}, {"metric", "Activity"}, {"count", "Count"}}));
}

// Read as the source, "Trade fair" would cost its row.
TEST(SuggestMapping, AColumnOfFixedWordsIsReadWhereItHasNoOthers) {
  EXPECT_FALSE(suggested(RecordKind::Opportunities, "Stage,Source\nWon,Trade fair\n").columns.contains("source"));
  EXPECT_TRUE(suggested(RecordKind::Opportunities, "Stage,Source\nWon,Inbound\nLost,\n").columns.contains("source"));
  EXPECT_FALSE(suggested(RecordKind::Accounts, "Name,Rating\nAcme,Hot\n").columns.contains("tier"));
}

} // namespace
} // namespace baton::records
