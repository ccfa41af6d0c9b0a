// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/mapping_edit.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace baton::records {
namespace {

ColumnMapping of(RecordKind kind) {
  ColumnMapping mapping;
  mapping.kind = kind;
  return mapping;
}

TEST(AssignAColumn, ATargetHasOneColumnAndAColumnOneTarget) {
  auto mapping = of(RecordKind::Bookings);
  assign(mapping, "Sold by", "owner");
  assign(mapping, "Seller", "owner");
  EXPECT_EQ(targetOf(mapping, "Sold by"), "");
  EXPECT_EQ(targetOf(mapping, "seller"), "owner");
  assign(mapping, "Seller", "account");
  EXPECT_FALSE(mapping.columns.contains("owner"));
  assign(mapping, "Seller", "");
  EXPECT_EQ(targetOf(mapping, "Seller"), "");
}

TEST(AssignAColumn, TheExternalIdIsJoinedFromSeveral) {
  auto mapping = of(RecordKind::Bookings);
  assign(mapping, "Order", "external_id");
  assign(mapping, "Line", "external_id");
  EXPECT_EQ(mapping.externalId, (std::vector<std::string>{"Order", "Line"}));
  assign(mapping, "Order", "");
  EXPECT_EQ(mapping.externalId, std::vector<std::string>{"Line"});
}

TEST(AssignAColumn, AColumnTakesThePlaceOfWhatWasSetForEveryRow) {
  auto mapping = of(RecordKind::Goals);
  setConstant(mapping, "basis", "target");
  assign(mapping, "Basis", "basis");
  EXPECT_FALSE(mapping.constants.contains("basis"));
}

TEST(AssignAColumn, MonthsMakeATableWideAndAFirstDayMakesItLongAgain) {
  auto mapping = of(RecordKind::Goals);
  assign(mapping, "Start", "from");
  assign(mapping, "Value", "amount");
  assign(mapping, "Y", "year");
  assign(mapping, "January", "month:1");
  ASSERT_TRUE(mapping.wide);
  EXPECT_TRUE(mapping.columns.empty());
  EXPECT_EQ(targetOf(mapping, "January"), "month:1");
  assign(mapping, "Jan.", "month:1");
  EXPECT_EQ(targetOf(mapping, "January"), "");
  assign(mapping, "Start", "from");
  EXPECT_FALSE(mapping.wide);
  EXPECT_EQ(targetOf(mapping, "Jan."), "");
}

TEST(AssignAColumn, AWideTableWithoutAnyOfItsColumnsIsNone) {
  auto mapping = of(RecordKind::Goals);
  assign(mapping, "Y", "year");
  assign(mapping, "Y", "");
  EXPECT_FALSE(mapping.wide);
}

TEST(SetAnAlias, EmptyTakesItAway) {
  auto mapping = of(RecordKind::Bookings);
  setAlias(mapping, "owner", "T. Reiter", "Tsvi Reiter");
  EXPECT_EQ(mapping.alias("owner", "T. Reiter"), "Tsvi Reiter");
  setAlias(mapping, "owner", "T. Reiter", "");
  EXPECT_TRUE(mapping.aliases.empty());
}

/// Every key with something other than what a file that says nothing has.
constexpr const char* everything = R"({
  "kind": "goals", "columns": {"owner": "Who", "market": "Where"},
  "wide": {"year": "Y", "months": {"Jan": 1, "Dec": 12}},
  "constants": {"metric": "Revenue", "basis": "commit"},
  "aliases": {"owner": {"T. Reiter": "Tsvi Reiter"}, "market": {"<b>": "=1+1"}},
  "unmatched": {"owner": "create", "market": "keep"},
  "dates": "dd.MM.yyyy", "decimal": ",", "thousands": ".", "delimiter": ";", "encoding": "Windows-1252",
  "header_row": 3, "empty": ["", "NULL"], "scale": 0.5, "scope": "team_for_managers", "as_of": "2020-05-31",
  "rates": {"eur": 1.1}, "missing": "gone", "duplicate_ids": "last"})";

TEST(SealAMapping, WritesEveryKeyThatItRead) {
  auto mapping = ColumnMapping::parse(everything);
  ASSERT_TRUE(mapping) << mapping.refusal().cause;
  mapping->seal();
  EXPECT_EQ(nlohmann::json::parse(mapping->json), nlohmann::json::parse(everything));
}

TEST(SealAMapping, LeavesOutWhatIsAsInAFileThatSaysNothing) {
  auto mapping = of(RecordKind::People);
  assign(mapping, "N", "name");
  mapping.seal();
  EXPECT_EQ(mapping.json, R"({"columns":{"name":"N"},"kind":"people"})");
}

TEST(SealAMapping, KeepsAScaleForEachTargetAndAnIdOfSeveralColumns) {
  constexpr const char* text =
      R"({"columns":{"date":"D","external_id":["Order","Line"],"revenue":"R"},"kind":"bookings","scale":{"cost":1000}})";
  auto mapping = ColumnMapping::parse(text);
  ASSERT_TRUE(mapping) << mapping.refusal().cause;
  mapping->seal();
  EXPECT_EQ(mapping->json, text);
}

} // namespace
} // namespace baton::records
