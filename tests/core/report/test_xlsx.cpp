// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_table.h"
#include "core/exchange/zip_part.h"
#include "core/report/xlsx.h"
#include "tests/core/report/hostile_texts.h"

#include <gmock/gmock.h>
#include <pugixml.hpp>

namespace baton::report {
namespace {

using basics::Amount, basics::Date;
using testing::ElementsAre, testing::HasSubstr, testing::Not;

std::string part(const std::string& package, const std::string& name) {
  const auto bytes = exchange::zipPart(package, name, 1U << 24);
  return bytes && *bytes ? **bytes : std::string();
}

exchange::CsvTable sheetOf(const std::string& package, const std::optional<std::string>& name = {}) {
  exchange::CsvFormat format;
  format.sheet = name;
  auto table = exchange::readTable(package, format);
  EXPECT_TRUE(bool(table));
  return table ? *table : exchange::CsvTable();
}

/// Four quarters of two people, with a goal and what was reached.
Workbook quarters() {
  Workbook book;
  book.title = "Plan of FY2020";
  book.date = *Date::of(2020, 6, 5);
  book.currency = "USD";
  Sheet& sheet = book.sheets.emplace_back();
  sheet.name = "By quarter";
  sheet.table.columns = {{"Quarter"},
                         {"From", CellForm::Date},
                         {"Actual", CellForm::Money, true},
                         {"Goal", CellForm::Money, true},
                         {"Attainment", CellForm::Share},
                         {"Calls", CellForm::Number}};
  sheet.table.rows = {{"FY2020-Q1", *Date::of(2019, 7, 1), Amount::ofCents(123'456'789), Amount::ofCents(200'000'000),
                       0.617283945, Amount::of(12)},
                      {"FY2020-Q2", *Date::of(2019, 10, 1), Amount::ofCents(-50), Amount::ofCents(100'000'01)}};
  sheet.charts.push_back({.title = "Goal and actual by quarter", .series = {{2}, {3, SeriesLook::Line}}});
  return book;
}

TEST(Xlsx, HoldsNumbersAndDaysAsSuch) {
  const auto bytes = writeXlsx(quarters());
  ASSERT_TRUE(bool(bytes));
  const auto table = sheetOf(*bytes);
  EXPECT_THAT(table.header, ElementsAre("Quarter", "From", "Actual", "Goal", "Attainment", "Calls"));
  ASSERT_EQ(table.rows.size(), 3U); // and the sums
  EXPECT_THAT(table.rows[0].cells,
              ElementsAre("FY2020-Q1", "2019-07-01", "1234567.89", "2000000", "0.617283945", "12"));
  EXPECT_THAT(table.rows[1].cells, ElementsAre("FY2020-Q2", "2019-10-01", "-0.5", "100000.01", "", ""));
  EXPECT_EQ(table.rows[2].cells[0], "Together");
  EXPECT_EQ(table.rows[2].cells[2], "1234567.39"); // 1,234,567.89 - 0.50
}

TEST(Xlsx, HasARealTableWithTheCurrencyInItsNumberFormat) {
  const auto bytes = writeXlsx(quarters());
  EXPECT_THAT(part(*bytes, "xl/tables/table1.xml"), HasSubstr("ref=\"A1:F4\""));
  EXPECT_THAT(part(*bytes, "xl/styles.xml"), HasSubstr("#,##0.00\\ [$USD]"));
  EXPECT_THAT(part(*bytes, "xl/worksheets/sheet1.xml"), HasSubstr("state=\"frozen\""));
}

TEST(Xlsx, DrawsTheGoalAsALineOverTheColumns) {
  const auto bytes = writeXlsx(quarters());
  pugi::xml_document chart;
  ASSERT_TRUE(chart.load_string(part(*bytes, "xl/charts/chart1.xml").c_str()));
  const auto plot = chart.child("c:chartSpace").child("c:chart").child("c:plotArea");
  EXPECT_STREQ(plot.child("c:barChart").child("c:ser").child("c:val").child("c:numRef").child_value("c:f"),
               "'By quarter'!$C$2:$C$3");
  EXPECT_STREQ(plot.child("c:lineChart").child("c:ser").child("c:val").child("c:numRef").child_value("c:f"),
               "'By quarter'!$D$2:$D$3");
  EXPECT_STREQ(plot.child("c:lineChart").child("c:axId").attribute("val").value(),
               plot.child("c:barChart").child("c:axId").attribute("val").value());
}

TEST(Xlsx, TextIsNeverAFormula) {
  Workbook book;
  Sheet& sheet = book.sheets.emplace_back();
  sheet.name = "[=1]:*?/\\'";
  sheet.table.columns = {{"Text"}, {"text"}, {""}};
  std::vector<std::string> texts = hostileTexts();
  texts.insert(texts.end(), {"=1+1", "@SUM(A1)", "{=1}", "https://example.com", "_x0041_", "a\tb", "a\nb"});
  for (const std::string& text : texts)
    sheet.table.rows.push_back({text});
  const auto bytes = writeXlsx(book);
  ASSERT_TRUE(bool(bytes));
  const std::string xml = part(*bytes, "xl/worksheets/sheet1.xml");
  EXPECT_THAT(xml, Not(HasSubstr("<f>")));
  EXPECT_THAT(xml, Not(HasSubstr("<hyperlink")));
  const auto table = sheetOf(*bytes);
  EXPECT_THAT(table.header, ElementsAre("Text", "text 2", "Column"));
  std::vector<std::string> read;
  for (const auto& row : table.rows)
    read.emplace_back(row.cells[0]);
  EXPECT_THAT(read, testing::IsSupersetOf({"=1+1", "@SUM(A1)", "{=1}", "_x0041_", "a\nb"}));
}

TEST(Xlsx, TheSameWorkbookGivesTheSameBytes) {
  EXPECT_EQ(*writeXlsx(quarters()), *writeXlsx(quarters()));
}

TEST(Xlsx, NamesOfSheetsAreToldApart) {
  Workbook book = quarters();
  book.sheets.push_back(book.sheets.front());
  book.sheets.push_back(book.sheets.front());
  book.sheets[2].name = std::string(40, 'x');
  const auto bytes = writeXlsx(book);
  ASSERT_TRUE(bool(bytes));
  EXPECT_EQ(sheetOf(*bytes, "By quarter 2").rows.size(), 3U);
  EXPECT_EQ(sheetOf(*bytes, std::string(31, 'x')).rows.size(), 3U);
}

TEST(Xlsx, AnEmptyTableHasItsHead) {
  Workbook book;
  book.sheets.push_back({.name = "Goals", .table = {.columns = {{"Metric"}, {"Amount", CellForm::Money, true}}}});
  const auto bytes = writeXlsx(book);
  ASSERT_TRUE(bool(bytes));
  EXPECT_THAT(sheetOf(*bytes).header, ElementsAre("Metric", "Amount"));
}

TEST(Xlsx, MoreRowsThanASheetHoldsAreRefused) {
  Workbook book;
  book.sheets.push_back({.name = "Goals", .table = {.columns = {{"Metric"}}}});
  book.sheets[0].table.rows.resize(1'048'575);
  EXPECT_TRUE(writeXlsx(book).refused());
}

} // namespace
} // namespace baton::report
