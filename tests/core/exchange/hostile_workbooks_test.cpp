// SPDX-License-Identifier: GPL-3.0-or-later
// Packages that lie about their parts, name what is not theirs, or grow when they are unpacked. Rows and cells that are
// strange stand in xlsx_table_test.
#include "core/basics/text.h"
#include "core/exchange/xlsx_table.h"
#include "tests/support/packed_zip.h"

#include <gtest/gtest.h>

namespace baton::exchange {
namespace {

using Parts = std::vector<std::pair<std::string, std::string>>;

const std::string namesRow = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Name</t></is></c></row>";
const std::string sheetRows = namesRow + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>Ada</t></is></c></row>";

/// A workbook of one sheet, with one part replaced or added.
Parts partsWith(const std::string& name, const std::string& bytes) {
  Parts parts{
      {"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Data\" r:id=\"1\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"1\" Target=\"s.xml\"/></R>"},
      {"xl/s.xml", "<worksheet><sheetData>" + sheetRows + "</sheetData></worksheet>"}};
  for (auto& [part, content] : parts)
    if (part == name) {
      content = bytes;
      return parts;
    }
  parts.emplace_back(name, bytes);
  return parts;
}

/// Refused in words, or rows that are text and as wide as their header.
void expectHarmless(const std::string& bytes, const char* what) {
  const auto table = readTable(bytes);
  if (table.refused()) {
    EXPECT_FALSE(table.refusal().cause.empty()) << what;
    return;
  }
  for (const auto& row : table->rows) {
    EXPECT_EQ(row.cells.size(), table->header.size()) << what;
    for (const std::string_view cell : row.cells)
      EXPECT_TRUE(basics::isUtf8(cell)) << what;
  }
}

void expectRefused(const std::string& bytes, const char* what) {
  const auto table = readTable(bytes);
  ASSERT_TRUE(table.refused()) << what;
  EXPECT_FALSE(table.refusal().cause.empty() || table.refusal().remedy.empty()) << what;
}

/// The first cell below the namesRow.
std::string firstCell(const Parts& parts) {
  const auto table = readTable(tests::packedZip(parts));
  return table && !table->rows.empty() ? std::string(table->rows[0].cells[0]) : std::string();
}

/// Every place of a mark in the package, with four bytes behind it set to a size that is a lie.
std::string lyingAboutSizes(std::string bytes, const std::string& signature, std::size_t offset) {
  for (std::size_t at = bytes.find(signature); at != std::string::npos; at = bytes.find(signature, at + 4))
    if (at + offset + 4 <= bytes.size())
      bytes.replace(at + offset, 4, "\xFF\xFF\xFF\x7F");
  return bytes;
}

TEST(HostilePackages, AreNoWorkbookWhereAPartOfOneIsMissingOrIsAnother) {
  expectRefused(std::string("PK\5\6", 4) + std::string(18, '\0'), "an empty package");
  expectRefused(tests::packedZip({{"xl/workbook.xml", "<workbook/>"}}), "no relations");
  expectRefused(tests::packedZip({{"xl/_rels/workbook.xml.rels", "<R/>"}}), "no workbook");
  expectRefused(tests::packedZip(partsWith("xl/workbook.xml", "")), "an empty list of sheets");
  expectRefused(tests::packedZip(partsWith("xl/workbook.xml", "no XML at all")), "no XML");
  expectRefused(tests::packedZip(partsWith("xl/workbook.xml", "<workbook><sheets>")), "XML that does not close");
  expectRefused(tests::packedZip(partsWith("xl/s.xml", "")), "an empty sheet");
  expectRefused(tests::packedZip(partsWith("xl/s.xml", std::string(100, '\0'))), "a sheet of zeros");
  expectRefused(std::string("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + std::string(512, '\0'), "one with a password");
}

TEST(HostilePackages, NameNoPartThatIsNotTheirs) {
  const auto pointingTo = [](const std::string& target) {
    return tests::packedZip(
        partsWith("xl/_rels/workbook.xml.rels", "<R><Relationship Id=\"1\" Target=\"" + target + "\"/></R>"));
  };
  for (const char* target : {"../../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", "https://example.org/s.xml",
                             "", "..", "xl/", "workbook.xml.rels/../../s.xml"})
    expectRefused(pointingTo(target), target);
  expectHarmless(pointingTo("workbook.xml"), "the list of sheets as a sheet");
  EXPECT_EQ(firstCell(partsWith("../../s.xml", "<sheetData><row><c><v>1</v></c></row></sheetData>")), "Ada")
      << "a part outside of the package is no part";
}

TEST(HostilePackages, ThatLieAboutTheirSizesAreReadByWhatIsThere) {
  const std::string sound = tests::packedZip(partsWith("xl/x", ""));
  expectHarmless(lyingAboutSizes(sound, "PK\1\2", 24), "the size once unpacked, in the list of parts");
  expectHarmless(lyingAboutSizes(sound, "PK\1\2", 20), "the packed size");
  expectHarmless(lyingAboutSizes(sound, "PK\1\2", 42), "where the part stands");
  expectHarmless(lyingAboutSizes(sound, "PK\3\4", 22), "the size at the part itself");
  expectHarmless(lyingAboutSizes(sound, "PK\5\6", 12), "the size of the list");
  expectHarmless(lyingAboutSizes(sound, "PK\5\6", 16), "where the list stands");
  for (std::size_t cut = 1; cut < sound.size(); cut += 37)
    expectHarmless(sound.substr(0, cut), "cut off");
  const std::string dimension =
      "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" + sheetRows + "</sheetData></worksheet>";
  EXPECT_EQ(firstCell(partsWith("xl/s.xml", dimension)), "Ada") << "a sheet that says it is full";
  EXPECT_EQ(firstCell(partsWith("xl/sharedStrings.xml", "<sst count=\"4000000000\" uniqueCount=\"-1\"/>")), "Ada");
}

TEST(HostilePackages, DoNotGrowWithoutEnd) {
  const std::size_t mebi = std::size_t{1} << 20;
  expectRefused(tests::packedZip(partsWith("xl/sharedStrings.xml", "<sst>" + std::string(130 * mebi, ' ') + "</sst>")),
                "shared texts of 130 MiB");
  expectRefused(tests::packedZip(partsWith("xl/styles.xml", "<s>" + std::string(17 * mebi, ' ') + "</s>")),
                "styles of 17 MiB");
  std::string deep;
  for (int i = 0; i < 100'000; ++i)
    deep += "<a>";
  expectHarmless(tests::packedZip(partsWith("xl/s.xml", "<sheetData><row>" + deep)), "elements in elements");
  Parts many = partsWith("xl/x", "");
  for (int i = 0; i < 10'100; ++i)
    many.emplace_back("p" + std::to_string(i), "");
  expectRefused(tests::packedZip(many), "ten thousand parts");
}

// What an entity names is neither made larger nor read from the disk.
TEST(HostilePackages, EntitiesBringNothingIn) {
  const std::string laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
                             "\"&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
  const std::string outside =
      "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY % p SYSTEM \"http://x\">]>";
  const auto sheet = [](const std::string& doctype, const std::string& text) {
    return partsWith("xl/s.xml", doctype + "<worksheet><sheetData>" + namesRow +
                                     "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>" + text +
                                     "</t></is></c></row></sheetData></worksheet>");
  };
  EXPECT_EQ(firstCell(sheet(laughs, "&c;")), "&c;");
  EXPECT_EQ(firstCell(sheet(outside, "&e;")), "&e;");
  EXPECT_EQ(firstCell(sheet("", "&lt;b&gt; &amp;amp;")), "<b> &amp;") << "and those of XML are what they are";
}

TEST(HostilePackages, HaveNamesOfSheetsThatAreText) {
  const auto named = [](const std::string& name) {
    return tests::packedZip(partsWith("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"" + name +
                                                             "\" r:id=\"1\"/></sheets></workbook>"));
  };
  expectRefused(named("\xFF\xFE"), "a name that is no text");
  expectHarmless(named(std::string(100'000, 'x')), "a long name");
  expectHarmless(named("&lt;script&gt;"), "a name with markup");
  const auto twice = readTable(
      tests::packedZip(partsWith("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" "
                                                    "r:id=\"1\"/><sheet name=\"A\" r:id=\"1\"/></sheets></workbook>")));
  ASSERT_TRUE(twice);
  EXPECT_EQ(twice->sheets.size(), 2u);
}

} // namespace
} // namespace baton::exchange
