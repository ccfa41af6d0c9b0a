// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

namespace baton::exchange {
namespace {

using Cells = std::vector<std::string>;

std::string causeOf(std::string_view bytes, const CsvFormat& format = {}) {
  const auto table = readCsv(bytes, format);
  return table ? "it was read" : table.refusal().cause;
}

TEST(ReadCsv, TellsTheDelimiterFromTheText) {
  const std::pair<std::string, char> files[] = {{"Name,Amount\nAda,5\n", ','},
                                                {"Name;Amount\nAda;1,5\nBo;2,5\n", ';'},
                                                {"Name\tAmount\nAda, Countess\t5\n", '\t'},
                                                {"Name|Amount\nAda; x|5\n", '|'},
                                                {"Name\nLovelace, Ada\n", ','}};
  for (const auto& [text, delimiter] : files) {
    const auto table = readCsv(text);
    ASSERT_TRUE(table) << text;
    EXPECT_EQ(table->delimiter, delimiter) << text;
  }
}

TEST(ReadCsv, ObeysADeclaredDelimiter) {
  const auto table = readCsv("Name, first;Amount\nLovelace, Ada;5\n", {.delimiter = ';'});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[0].cells, (Cells{"Lovelace, Ada", "5"}));
}

TEST(ReadCsv, ObeysTheDelimiterLineThatSpreadsheetsWrite) {
  const auto table = readCsv("sep=;\r\nName;Note\r\nAda;a,b,c\r\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header, (Cells{"Name", "Note"}));
  EXPECT_EQ(table->rows[0].cells, (Cells{"Ada", "a,b,c"}));
}

TEST(ReadCsv, ReadsEveryKindOfLineEnd) {
  for (const char* text : {"a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r", "a,b\n1,2\r\n3,4"}) {
    const auto table = readCsv(text);
    ASSERT_TRUE(table) << text;
    ASSERT_EQ(table->rows.size(), 2u) << text;
    EXPECT_EQ(table->rows[1].cells, (Cells{"3", "4"})) << text;
    EXPECT_EQ(table->rows[1].number, 3) << text;
  }
}

TEST(ReadCsv, CountsACellOverTwoLinesAsOneRecord) {
  const auto table = readCsv("a,b\n\"1\n1\",2\n3,4\n");
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 2u);
  EXPECT_EQ(table->rows[0].number, 2);
  EXPECT_EQ(table->rows[1].number, 3);
}

TEST(ReadCsv, CountsRowsWithoutContentAndLeavesThemOut) {
  for (const char* text : {"a,b\n\n1,2\n,\n3,4\n", "a,b\r\n\r\n1,2\r\n,\r\n3,4\r\n", "a,b\r\r1,2\r,\r3,4"}) {
    const auto table = readCsv(text);
    ASSERT_TRUE(table) << text;
    ASSERT_EQ(table->rows.size(), 2u) << text;
    EXPECT_EQ(table->rows[0].number, 3) << text; // as a spreadsheet numbers them
    EXPECT_EQ(table->rows[1].number, 5) << text;
  }
}

TEST(ReadCsv, TakesTheHeaderFromTheRowThatIsSaid) {
  const auto table = readCsv("Report of May\nOwner,Amount\nAda,5\n", {.headerRow = 2});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header, (Cells{"Owner", "Amount"}));
  ASSERT_EQ(table->rows.size(), 1u);
  EXPECT_EQ(table->rows[0].number, 3);
}

TEST(ReadCsv, NumbersTheColumnsOfAFileWithoutHeader) {
  const auto table = readCsv("Ada,5\nBo,6\n", {.headerRow = 0});
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header, (Cells{"1", "2"}));
  ASSERT_EQ(table->rows.size(), 2u);
  EXPECT_EQ(table->rows[0].number, 1);
  EXPECT_EQ(table->rows[0].cells, (Cells{"Ada", "5"}));
}

TEST(ReadCsv, GivesEveryColumnANameOfItsOwn) {
  const auto table = readCsv("Amount, amount ,,Amount (2),Amount\n1,2,3,4,5\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header, (Cells{"Amount", "amount (3)", "Column 3", "Amount (2)", "Amount (4)"}));
  for (std::size_t i = 0; i < table->header.size(); ++i)
    EXPECT_EQ(table->column(table->header[i]), int(i));
  EXPECT_EQ(table->column(" AMOUNT "), 0);
  EXPECT_EQ(table->column("Market"), -1);
}

TEST(ReadCsv, FillsShortRowsWithEmptyCells) {
  const auto table = readCsv("a,b,c\n1\n2,3,4\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[0].cells, (Cells{"1", "", ""}));
  EXPECT_FALSE(table->rows[0].tooLong);
}

TEST(ReadCsv, TellsOfCellsBeyondTheLastColumn) {
  const auto table = readCsv("a,b\n1,2,,\n1,2,3,4\n");
  ASSERT_TRUE(table);
  EXPECT_FALSE(table->rows[0].tooLong); // trailing delimiters only
  EXPECT_TRUE(table->rows[1].tooLong);
  EXPECT_EQ(table->rows[1].cells, (Cells{"1", "2"}));
}

TEST(ReadCsv, DropsBlanksAroundACellUnlessTheyAreQuoted) {
  const auto table = readCsv("a,b,c\n  x  ,\"  y  \", \"z\" \n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[0].cells, (Cells{"x", "  y  ", "z"}));
}

TEST(ReadCsv, TakesAQuoteWithinAnUnquotedCellAsText) {
  const auto table = readCsv("size,price\n5\" pipe,3\n6\"\",\"4\"\n");
  ASSERT_TRUE(table) << table.refusal().cause;
  EXPECT_EQ(table->rows[0].cells, (Cells{"5\" pipe", "3"}));
  EXPECT_EQ(table->rows[1].cells, (Cells{"6\"\"", "4"}));
}

TEST(ReadCsv, KeepsEmptyCellsBetweenTabs) {
  const auto table = readCsv("a\tb\tc\n1\t\t3\n\t2\t\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[0].cells, (Cells{"1", "", "3"}));
  EXPECT_EQ(table->rows[1].cells, (Cells{"", "2", ""}));
}

TEST(ReadCsv, IsRefusedWhereTextFollowsAClosingQuote) {
  // Read leniently, row 4 would vanish into row 3.
  EXPECT_EQ(causeOf("a,b\n1,2\n\"Big\" Co,5\n\"x\",6\n"), "Text follows a closing quote in row 3");
}

TEST(ReadCsv, ReadsQuotesAndLineEndsThatTheReadersPiecesCutApart) {
  // The text is parsed in pieces of 64 kB; the quotes and line ends below lie around the end of the first.
  const std::size_t piece = 64u << 10;
  const std::string end = "\"x\"\"y\r\nz\",5\" pipe\r\n1,2\r\n";
  for (std::size_t before = piece - end.size() - 4; before <= piece; ++before) {
    const std::string text = "a,b\n" + std::string(before - 7, 'v') + ",w\n" + end;
    const auto table = readCsv(text, {.delimiter = ','});
    ASSERT_TRUE(table) << before << ": " << table.refusal().cause;
    ASSERT_EQ(table->rows.size(), 3u) << before;
    EXPECT_EQ(table->rows[1].cells, (Cells{"x\"y\r\nz", "5\" pipe"})) << before;
    EXPECT_EQ(table->rows[2].number, 4) << before;
  }
}

TEST(ReadCsv, IsRefusedWithTheRowWhereAQuoteIsNeverClosed) {
  EXPECT_EQ(causeOf("a,b\n1,2\n3,\"4\n5,6\n"), "A quote that opens in row 3 is never closed");
}

TEST(ReadCsv, IsRefusedWhereThereIsNothingToRead) {
  EXPECT_EQ(causeOf(""), "The file is empty");
  EXPECT_EQ(causeOf("\xEF\xBB\xBF"), "The file is empty");
  EXPECT_EQ(causeOf(" \r\n\r\n"), "The file is empty");
  EXPECT_EQ(causeOf("a,b\n1,2\n", {.headerRow = 5}), "There is no row with the names of the columns");
}

TEST(ReadCsv, ReadsAFileThatHasOnlyAHeader) {
  const auto table = readCsv("a,b");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->header, (Cells{"a", "b"}));
  EXPECT_TRUE(table->rows.empty());
}

TEST(ReadCsv, ReadsALongNoteButRefusesACellBeyondTheLimit) {
  const std::string megabyte(1 << 20, 'x');
  const auto table = readCsv("a,b\n1,\"" + megabyte + "\"\n");
  ASSERT_TRUE(table);
  EXPECT_EQ(table->rows[0].cells[1].size(), megabyte.size());
  EXPECT_EQ(causeOf("a,b\n1,\"" + std::string(17 << 20, 'x') + "\"\n"), "Row 2 has a cell of more than 16 MiB");
}

TEST(ReadCsv, RefusesTooManyColumns) {
  EXPECT_EQ(causeOf(std::string(5000, ',') + "x\n", {.delimiter = ','}), "Row 1 has more than 4,096 columns");
}

TEST(ReadCsv, ReadsAMillionRows) {
  std::string text = "Id,Date,Owner,Account,Amount\r\n";
  for (int i = 0; i < 1'000'000; ++i)
    text += "SO43659,2017-07-01,Tsvi Reiter,\"Bikes, \"\"Better\"\"\",20324.90\r\n";
  const auto table = readCsv(text);
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 1'000'000u);
  EXPECT_EQ(table->rows.back().number, 1'000'001);
  EXPECT_EQ(table->rows.back().cells[3], "Bikes, \"Better\"");
}

TEST(ReadCsv, ReadsTheTargetsAsTheyAreKeptInPractice) {
  // Byte order mark, CRLF, the word NULL and empty cells: 34 line ends by `wc -l` and none after the last row, 14
  // columns.
  std::ifstream file(std::filesystem::path(BATON_SOURCE_DIR) /
                         "tests/data/adventureworks/messy/ResellerSalesTargets.csv",
                     std::ios::binary);
  const auto table = readCsv(std::string(std::istreambuf_iterator<char>(file), {}));
  ASSERT_TRUE(table) << table.refusal().cause;
  EXPECT_EQ(table->encoding, "UTF-8");
  ASSERT_EQ(table->header.size(), 14u);
  EXPECT_EQ(table->header[0], "Year");
  EXPECT_EQ(table->rows.size(), 34u);
  EXPECT_EQ(table->rows[0].cells, (Cells{"2017", "61161660", "", "NULL", "NULL", "NULL", "NULL", "NULL", "200", "400",
                                         "600", "400", "800", "800"}));
}

} // namespace
} // namespace baton::exchange
