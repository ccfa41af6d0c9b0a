// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"
#include "core/exchange/csv_writer.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>

namespace baton::exchange {
namespace {

const std::string mark = "\xEF\xBB\xBF";

std::string written(const std::string& text) {
  const std::string file = writeCsv({{{"x"}, {text}}});
  return file.substr(mark.size() + 2, file.size() - mark.size() - 4); // after "x,", before CRLF
}

TEST(WriteCsv, FollowsRfc4180) {
  EXPECT_EQ(writeCsv({{{"Name"}, {"Note"}}, {{"Zoë"}, {"says \"no\", twice"}}, {{""}}}),
            mark + "Name,Note\r\nZoë,\"says \"\"no\"\", twice\"\r\n\"\"\r\n");
  EXPECT_EQ(written("two\nlines"), "\"two\nlines\"");
  EXPECT_EQ(written("plain text"), "plain text");
}

TEST(WriteCsv, NeverWritesTextAsAFormula) {
  EXPECT_EQ(written("=1+1"), "'=1+1");
  EXPECT_EQ(written("+49 89 1"), "'+49 89 1");
  EXPECT_EQ(written("-5"), "'-5");
  EXPECT_EQ(written("@SUM(A1)"), "'@SUM(A1)");
  EXPECT_EQ(written("\t=1"), "\"'\t=1\"");
  EXPECT_EQ(written("\r=1"), "\"'\r=1\"");
  EXPECT_EQ(written("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
  EXPECT_EQ(written("  =1"), "'  =1");
  EXPECT_EQ(written("\n=1"), "\"'\n=1\"");
  EXPECT_EQ(written("\uFF1D1+1"), "'\uFF1D1+1"); // in full width
  EXPECT_EQ(written("a=1"), "a=1");
}

TEST(WriteCsv, LeavesNumbersAsTheyAre) {
  EXPECT_EQ(writeCsv({{{"-5.25", true}, {"12", true}}}), mark + "-5.25,12\r\n");
  EXPECT_EQ(writeCsv({{{"-1+cmd()", true}}}), mark + "'-1+cmd()\r\n"); // calling it a number is not enough
}

TEST(WriteCsv, WhatLooksLikeAFormulaComesBackAsItWas) {
  for (const char* text :
       {"=1+1", "'=1+1", "''=1", "  =1", "' =1", "-5", "@x", "'", "''", "'s Gravenhage", "\uFF1D1"}) {
    const auto table = readCsv(writeCsv({{{"A"}, {"B"}}, {{"x"}, {text}}}), {.delimiter = ','});
    ASSERT_TRUE(table);
    EXPECT_EQ(table->rows[0].cells[1], text);
  }
}

/// Text of what makes trouble in CSV files.
std::string anyText(std::mt19937& random) {
  static const std::vector<std::string> parts{"a", "Zoë", "€",    "\"", "\"\"", ",", ";", "|",          " ",      "  ",
                                              "'", "\n",  "\r\n", "\t", "=",    "-", "0", "\U0001F600", "\u00A0", "."};
  std::string text;
  const int length =
      std::uniform_int_distribution(0, 2)(random) == 0 ? 0 : std::uniform_int_distribution(0, 12)(random);
  for (int i = 0; i < length; ++i)
    text += parts[std::uniform_int_distribution<std::size_t>(0, parts.size() - 1)(random)];
  return text;
}

TEST(WriteCsv, IsReadBackAsItWas) {
  std::mt19937 random(20170701);
  for (int file = 0; file < 500; ++file) {
    const int columns = std::uniform_int_distribution(1, 6)(random);
    std::vector<std::vector<CsvCell>> rows(1);
    std::vector<std::vector<std::string>> kept;
    for (int c = 0; c < columns; ++c)
      rows[0].push_back({"Column " + std::to_string(c + 1)});
    for (int r = 0; r < 20; ++r) {
      std::vector<std::string> texts;
      std::vector<CsvCell> cells;
      for (int c = 0; c < columns; ++c) {
        texts.push_back(anyText(random));
        cells.push_back({texts.back()});
      }
      rows.push_back(cells);
      if (std::any_of(texts.begin(), texts.end(), [](const auto& text) { return !text.empty(); }))
        kept.push_back(texts); // rows of empty cells are passed over
    }
    const auto table = readCsv(writeCsv(rows), {.delimiter = ','});
    ASSERT_TRUE(table) << table.refusal().cause;
    ASSERT_EQ(table->rows.size(), kept.size());
    for (std::size_t r = 0; r < kept.size(); ++r)
      ASSERT_EQ(table->rows[r].cells, kept[r]) << "file " << file << ", row " << r;
  }
}

} // namespace
} // namespace baton::exchange
