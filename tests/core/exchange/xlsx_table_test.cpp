// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/xlsx_table.h"

#include "core/basics/text.h"
#include "tests/support/packed_zip.h"

#include <gmock/gmock.h>

namespace baton::exchange {
namespace {

using testing::ElementsAre;

const std::string header = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c>"
                           "<c r=\"B1\" t=\"inlineStr\"><is><t>Value</t></is></c></row>";

/// The cells below "Name" and "Value".
std::vector<std::vector<std::string>> rowsOf(const std::string& rows, const std::string& shared = {},
                                             const std::string& settings = {}) {
  const auto table = readXlsx(tests::packedXlsx(header + rows, shared, settings));
  EXPECT_TRUE(table) << table.refusal().cause;
  std::vector<std::vector<std::string>> all;
  if (table)
    for (const auto& row : table->rows)
      all.push_back(row.cells.texts());
  return all;
}

std::string valueOf(const std::string& cell) {
  const auto rows = rowsOf("<row r=\"2\"><c r=\"A2\" t=\"str\"><v>x</v></c>" + cell + "</row>");
  return rows.empty() ? "no row" : rows.front()[1];
}

std::string number(const char* value, int style = 0) {
  return valueOf("<c r=\"B2\" s=\"" + std::to_string(style) + "\"><v>" + value + "</v></c>");
}

void refused(const std::string& bytes, const char* because = "") {
  const auto table = readTable(bytes);
  ASSERT_TRUE(table.refused()) << because;
  EXPECT_FALSE(table.refusal().cause.empty() || table.refusal().remedy.empty()) << because;
}

TEST(Workbooks, HaveTextsSharedInPlaceOrOfFormulas) {
  EXPECT_THAT(rowsOf("<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"B2\" t=\"str\"><f>A2</f><v>kept</v></c></row>"
                     "<row r=\"5\"><c r=\"B5\" t=\"s\"><v>0</v></c></row>",
                     "<si><t>plain</t></si><si><r><t>two </t></r><r><rPr><b/></rPr><t>pieces</t></r><rPh sb=\"0\" "
                     "eb=\"1\"><t>spoken</t></rPh></si>"),
              ElementsAre(ElementsAre("two pieces", "kept"), ElementsAre("", "plain")));
}

TEST(Workbooks, CountRowsAsTheSpreadsheetDoes) {
  const auto table = readXlsx(tests::packedXlsx(header + "<row r=\"7\"><c r=\"A7\"><v>1</v></c></row>"));
  ASSERT_TRUE(table);
  ASSERT_EQ(table->rows.size(), 1u);
  EXPECT_EQ(table->rows[0].number, 7);
}

TEST(Workbooks, HaveNumbersThatCanBeReadInOneWayOnly) {
  EXPECT_EQ(number("1234"), "1234");
  EXPECT_EQ(number("1234.5"), "1234.5");
  EXPECT_EQ(number("1.234"), "1.2340") << "no thousand two hundred and thirty-four";
  EXPECT_EQ(number("0.30000000000000004"), "0.3");
  EXPECT_EQ(number("-12.50"), "-12.5");
  EXPECT_EQ(number("1E3"), "1000");
  EXPECT_EQ(number("1234.5", 4), "1234.5") << "money whose format has a word in quotes";
}

// 1 is 1900-01-01, 59 the 28th of February 1900, 61 the first of March, 45657 the last day of 2024.
TEST(Workbooks, HaveDaysWhereTheStyleShowsDays) {
  EXPECT_EQ(number("45657", 1), "2024-12-31");
  EXPECT_EQ(number("45657", 3), "2024-12-31");
  EXPECT_EQ(number("45657.5", 2), "2024-12-31 12:00:00");
  EXPECT_EQ(number("1", 1), "1900-01-01");
  EXPECT_EQ(number("59", 1), "1900-02-28");
  EXPECT_EQ(number("61", 1), "1900-03-01");
  EXPECT_EQ(number("45657", 0), "45657") << "a number is no day";
  EXPECT_EQ(valueOf("<c r=\"B2\" t=\"d\"><v>2025-07-31T00:00:00</v></c>"), "2025-07-31");
  EXPECT_EQ(rowsOf("<row r=\"2\"><c r=\"B2\" s=\"1\"><v>1</v></c></row>", "", "<workbookPr date1904=\"1\"/>")[0][1],
            "1904-01-02");
}

TEST(Workbooks, HaveErrorsAsNothingAndTruthAsAWord) {
  EXPECT_EQ(valueOf("<c r=\"B2\" t=\"e\"><v>#N/A</v></c>"), "");
  EXPECT_EQ(valueOf("<c r=\"B2\" t=\"b\"><v>1</v></c>"), "true");
  EXPECT_EQ(valueOf("<c r=\"B2\" t=\"b\"><v>0</v></c>"), "false");
}

TEST(Workbooks, HaveSheetsOfWhichOneIsChosen) {
  const std::string bytes = tests::packedXlsx(header);
  EXPECT_THAT(*sheetsOf(bytes), ElementsAre("Data", "Notes"));
  CsvFormat format;
  format.sheet = "notes";
  const auto table = readTable(bytes, format);
  ASSERT_TRUE(table);
  EXPECT_THAT(table->header, ElementsAre("Note"));
  EXPECT_THAT(table->sheets, ElementsAre("Data", "Notes"));
  format.sheet = "Sums";
  EXPECT_NE(readTable(bytes, format).refusal().remedy.find("Data, Notes"), std::string::npos);
}

TEST(Workbooks, ACellFarOutThatHoldsNothingCostsNothing) {
  EXPECT_THAT(rowsOf("<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"XFD2\" s=\"1\"/></row>"),
              ElementsAre(ElementsAre("1", "")));
}

TEST(HostileWorkbooks, AreRefusedInWords) {
  const auto row = [](const std::string& cells, const char* number = "2") {
    return tests::packedXlsx(header + "<row r=\"" + number + "\">" + cells + "</row>");
  };
  refused("PK\3\4 and nothing behind it", "no package");
  refused(tests::packedZip({{"word/document.xml", "<w/>"}}), "a Word document");
  refused(tests::packedZip({{"xl/workbook.xml", "<workbook/>"}, {"xl/_rels/workbook.xml.rels", "<R/>"}}), "no sheet");
  refused(tests::packedXlsx(""), "an empty sheet");
  refused(row("<c r=\"XFD2\"><v>1</v></c>"), "more columns than any file of records has");
  refused(row("<c r=\"ABCDEFG2\"><v>1</v></c>"), "a column out of range");
  refused(row("<c r=\"2\"><v>1</v></c>"), "a reference without a column");
  refused(row("<c r=\"B2\"><v>1</v></c><c r=\"A2\"><v>2</v></c>"), "backwards");
  refused(row("<c r=\"A2\" t=\"s\"><v>7</v></c>"), "a text that is not there");
  refused(row("<c r=\"A2\" t=\"s\"><v>-1</v></c>"), "a text below the first");
  refused(row("<c r=\"A1\"><v>1</v></c>", "1"), "a row twice");
  refused(row("<c r=\"A2\"><v>1</v></c>", "99999999999"), "a row out of range");
  refused(row("<c r=\"A2\"><v>1</v></c>", "-3"), "a row below the first");
  refused(row("<c r=\"A2\"><v>1</c>"), "XML that does not close");
  refused(tests::packedXlsx(header + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" +
                            std::string((17u << 20), 'x') + "</t></is></c></row>"),
          "a row of 17 MiB");
}

/// What is strange and not plainly wrong is read as far as it says something, or refused in words; it never crashes,
/// and a row is never wider than the header.
TEST(HostileWorkbooks, AreReadHarmlesslyOrRefused) {
  const std::vector<std::string> rows{
      "<row r=\"2\"><c r=\"A2\" s=\"99999999999\"><v>1</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" s=\"-1\"><v>45657</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>1e300</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>-1e300</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>nan</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" s=\"2\"><v>2958465.9999999</v></c></row>",
      "<row r=\"2\"><c r=\"A2\"><v>1e999</v></c></row>",
      "<row r=\"2\"><c r=\"A2\"><v></v></c></row>",
      "<row r=\"2\"><c r=\"A2\"/></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"/></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>18446744073709551616</v></c></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"strange\"><v>x</v></c></row>",
      "<row r=\"2\"><c r=\"a2\"><v>1</v></c></row>",
      "<row r=\"2\"><c r=\"A2:B9\"><v>1</v></c></row>",
      "<row r=\"2\"><c r=\"$A$2\"><v>1</v></c></row>",
      "<row r=\"0\"><c r=\"A0\"><v>1</v></c></row>",
      "<row r=\"2.5\"><c><v>1</v></c></row>",
      "<row r=\"1048576\"><c r=\"A1048576\"><v>1</v></c></row>",
      "<row r=\"1048577\"><c r=\"A1048577\"><v>1</v></c></row>",
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData><sheetData><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>",
      "<row r=\"2\"><row r=\"3\"><c r=\"A3\"><v>1</v></c></row></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>&unknown; &#0; &#x110000;</t></is></c></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"str\"><v><![CDATA[</row>]]></v></c></row>",
      "<!-- <row r=\"2\"> --><row r=\"3\"><c r=\"A3\"><v>1</v></c></row>",
      "<x:row r=\"2\" xmlns:x=\"y\"><x:c r=\"A2\"><x:v>1</x:v></x:c></x:row>",
      "<row\n r=\"2\"\n><c\tr=\"A2\"><v> 1 </v></c></row>",
      "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>\xFF\xFE</v></c></row>",
      "<row r=\"2",
      "<row",
      "</row></row></row>"};
  for (const std::string& one : rows) {
    const auto table = readXlsx(tests::packedXlsx(header + one));
    if (table.refused()) {
      EXPECT_FALSE(table.refusal().cause.empty() || table.refusal().remedy.empty()) << one;
      continue;
    }
    for (const auto& row : table->rows) {
      EXPECT_EQ(row.cells.size(), table->header.size()) << one;
      for (const std::string_view cell : row.cells)
        EXPECT_TRUE(basics::isUtf8(cell)) << one;
    }
  }
}

// Entities are not made larger: what a bomb names is a word that nobody knows.
TEST(HostileWorkbooks, EntitiesStandForThemselves) {
  std::string bytes = tests::packedZip(
      {{"xl/workbook.xml", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook "
                           "xmlns:r=\"r\"><sheets><sheet name=\"&b;\" r:id=\"1\"/></sheets></workbook>"},
       {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"1\" Target=\"s.xml\"/></R>"},
       {"xl/s.xml", "<sheetData><row><c t=\"inlineStr\"><is><t>A</t></is></c></row></sheetData>"}});
  const auto sheets = sheetsOf(bytes);
  ASSERT_TRUE(sheets);
  EXPECT_EQ(sheets->front().find("aaaa"), std::string::npos);
}

// Blanks pack to a thousandth of their size.
TEST(HostileWorkbooks, ABombIsStoppedWhileItIsUnpacked) {
  const std::string blanks(std::size_t{40} << 20, ' ');
  refused(tests::packedZip(
              {{"xl/workbook.xml", "<workbook>" + blanks + "</workbook>"}, {"xl/_rels/workbook.xml.rels", "<R/>"}}),
          "a list of sheets of 40 MiB");
}

} // namespace
} // namespace baton::exchange
