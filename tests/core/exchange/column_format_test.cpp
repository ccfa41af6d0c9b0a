// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/column_format.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"

#include <gtest/gtest.h>
#include <random>

namespace baton::exchange {

TEST(Dates, AColumnThatTwoReadingsFitIsAsked) {
  const auto detected = detectDates({"04/05/2021", "03/04/2021"});
  EXPECT_FALSE(detected.format);
  ASSERT_TRUE(detected.question);
  EXPECT_EQ(detected.question->choices.size(), 2u);
}

TEST(Dates, OneDateThatOnlyOneReadingFitsDecidesTheColumn) {
  const auto detected = detectDates({"04/05/2021", "25/05/2021"});
  ASSERT_TRUE(detected.format);
  EXPECT_EQ(readDate("04/05/2021", *detected.format)->iso(), "2021-05-04");
}

TEST(Dates, ADayThatDoesNotExistIsNoDate) {
  EXPECT_FALSE(readDate("31.02.2018", "dd.MM.yyyy"));
}

TEST(Numbers, AThousandThatCouldBeADecimalIsAsked) {
  const auto detected = detectNumbers({"1,234"});
  EXPECT_FALSE(detected.format);
  EXPECT_TRUE(detected.question);
  const auto decided = detectNumbers({"1,234", "12.50"});
  ASSERT_TRUE(decided.format);
  EXPECT_EQ(readNumber("1,234", *decided.format)->plain(), "1234");
}

TEST(Numbers, BracketsAndTrailingSignsAreNegative) {
  const NumberFormat format{'.', ","};
  EXPECT_EQ(readNumber("(1,234.50)", format)->plain(), "-1234.5");
  EXPECT_EQ(readNumber("12.5-", format)->plain(), "-12.5");
  EXPECT_EQ(readNumber("\u221212", format)->plain(), "-12");
  EXPECT_EQ(readNumber("$ 1,000.00", format)->plain(), "1000");
  EXPECT_FALSE(readNumber("250k", format));
}

TEST(CsvOut, ATextThatASpreadsheetWouldTakeForAFormulaStaysText) {
  const std::string csv = writeCsv({{{"=1+1", false}, {"-5", true}}});
  EXPECT_NE(csv.find("'=1+1"), std::string::npos);
  EXPECT_EQ(csv.find("'-5"), std::string::npos);
}

TEST(CsvIn, HostileBytesAreReadOrRefusedAndNeverCrash) {
  std::mt19937 random(5);
  const std::string alphabet("a,;\"\n\r\t \x00\xff\xc3\xa4|'", 17);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (auto k = random() % 60; k > 0; --k)
      bytes += alphabet[random() % alphabet.size()];
    const auto table = readCsv(bytes);
    if (!table)
      continue;
    for (const auto& row : table->rows)
      EXPECT_EQ(row.cells.size(), table->header.size());
  }
}

} // namespace baton::exchange
