// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/stages.h"

#include <gtest/gtest.h>

namespace baton::records {
namespace {

exchange::CsvTable tableOfDeals(const std::string& csv) {
  return *exchange::readCsv(csv);
}

TEST(Stages, AreWhatTheUsualCrmsCallThem) {
  for (const char* won : {"Won", "closedwon", "Closed Won", "Closed - Won", "gewonnen", "Ganada"})
    EXPECT_EQ(usualState(won), "won") << won;
  for (const char* lost : {"Lost", "closedlost", "Closed lost", "Verloren", "Canceled", "Out-Sold"})
    EXPECT_EQ(usualState(lost), "lost") << lost;
  for (const char* open : {"Open", "qualifiedtobuy", "Decision maker bought-In", "Proposal/Price Quote", "Contact Made",
                           "1-Qualify", "4-Close"})
    EXPECT_EQ(usualState(open), "open") << open;
  for (const char* unknown : {"Engaging", "Close", "Done", "", "Disqualified"})
    EXPECT_EQ(usualState(unknown), "") << unknown;
}

TEST(Stages, OfAFileComeInTheOrderOfTheMappingAndThenAsTheyCome) {
  const auto table = tableOfDeals("Stage\nWon\nTalking\nTALKING\n\nEngaging\nLost\n");
  ColumnMapping mapping;
  mapping.kind = RecordKind::Opportunities;
  mapping.columns["stage"] = "Stage";
  mapping.stageOrder = {"Engaging", "Talking"};
  const auto stages = stagesIn(table, mapping);
  ASSERT_EQ(stages.size(), 4u);
  EXPECT_EQ(stages[0].name, "Engaging");
  EXPECT_EQ(stages[1].name, "Talking");
  EXPECT_EQ(stages[1].rows, 2u) << "whatever its case";
  EXPECT_EQ(stages[2].name, "Won");
  EXPECT_EQ(undecided(stages, mapping), 2u) << "Won and Lost say it themselves";
  fillStages(mapping, table);
  EXPECT_EQ(undecided(stages, mapping), 2u) << "Engaging and Talking are nobody's usual words";
  setState(mapping, "Engaging", "open");
  setState(mapping, "talking", "open");
  EXPECT_EQ(undecided(stages, mapping), 0u);
  EXPECT_EQ(*mapping.stateOf("TALKING"), "open");
  setState(mapping, "Talking", "");
  EXPECT_EQ(mapping.stateOf("Talking"), nullptr);
}

TEST(Stages, DoNotSayTheStateWhereAColumnOfItsOwnDoes) {
  const auto table = tableOfDeals("Stage,Status\nQualify,Open\nClose,Won\nClose,Cancelled by us\n");
  ColumnMapping mapping;
  mapping.kind = RecordKind::Opportunities;
  mapping.columns = {{"stage", "Stage"}, {"state", "Status"}};
  const auto stages = stagesIn(table, mapping);
  ASSERT_EQ(stages.size(), 3u);
  EXPECT_EQ(stages[0].name, "Cancelled by us");
  EXPECT_TRUE(stages[0].saysState);
  EXPECT_FALSE(stages[1].saysState);
  EXPECT_EQ(undecided(stages, mapping), 1u);
}

TEST(Stages, WhatIsSaidOfThemIsKeptInTheMapping) {
  ColumnMapping mapping;
  mapping.kind = RecordKind::Opportunities;
  mapping.columns["stage"] = "Stage";
  setState(mapping, "Talking", "open");
  setProbability(mapping, "Talking", basics::Amount::ofTenThousandths(2500));
  setCategory(mapping, "Talking", "best case");
  mapping.seal();
  const auto again = ColumnMapping::parse(mapping.json);
  ASSERT_TRUE(again) << again.refusal().cause;
  EXPECT_EQ(again->categories.at("talking"), "best case");
  EXPECT_EQ(again->probabilities.at("talking"), basics::Amount::ofTenThousandths(2500));
  setProbability(mapping, "talking", {});
  setCategory(mapping, "talking", "");
  EXPECT_TRUE(mapping.probabilities.empty() && mapping.categories.empty());
  EXPECT_TRUE(ColumnMapping::parse(R"({"kind":"opportunities","columns":{},"categories":{"New":"sure"}})").refused());
}

} // namespace
} // namespace baton::records
