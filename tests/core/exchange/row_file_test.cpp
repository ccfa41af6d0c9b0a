// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/row_file.h"

#include "core/basics/sha256.h"
#include "core/exchange/csv_divider.h"
#include "core/exchange/xlsx_table.h"
#include "tests/support/packed_zip.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace baton::exchange {
namespace {

struct Shown {
  std::vector<std::string> header;
  std::vector<std::tuple<int, bool, std::vector<std::string>>> rows;
  std::string refusal;

  friend bool operator==(const Shown&, const Shown&) = default;
};

void PrintTo(const Shown& shown, std::ostream* out) {
  *out << fmt::format("{} columns, {} rows, {}", shown.header.size(), shown.rows.size(), shown.refusal);
}

Shown heldOf(const std::string& bytes, const CsvFormat& format) {
  const auto table = readTable(bytes, format);
  if (!table)
    return {{}, {}, table.refusal().cause};
  Shown shown{table->header, {}, {}};
  for (const CsvTable::Row& row : table->rows)
    shown.rows.emplace_back(row.number, row.tooLong, row.cells.texts());
  return shown;
}

Shown rowByRow(const ByteSource& bytes, const CsvFormat& format) {
  const auto file = RowFile::open(bytes, format);
  if (!file)
    return {{}, {}, file.refusal().cause};
  Shown shown{file->header(), {}, {}};
  const auto read = file->each([&](const RowFile::Row& row, std::uint64_t done) {
    EXPECT_LE(done, file->size());
    shown.rows.emplace_back(row.number, row.tooLong, row.cells.texts());
    return true;
  });
  return read ? shown : Shown{{}, {}, read.refusal().cause};
}

void expectTheSame(const std::string& bytes, const CsvFormat& format = {}) {
  SCOPED_TRACE(bytes.substr(0, 200));
  EXPECT_EQ(rowByRow(ByteSource(bytes), format), heldOf(bytes, format));
}

std::string inUtf16(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii)
    bytes.append(1, c).append(1, '\0');
  return bytes;
}

TEST(RowFile, SaysWhatTheTableSays) {
  const std::string plain = "Day,Name,Sum\n2025-07-01,Ann,5\n\n2025-07-02,Bo,6\n";
  expectTheSame(plain);
  expectTheSame("sep=;\r\nDay;Name\r\n1;\"a;\"\"b\"\r\n2;c\r\n");
  expectTheSame("\xEF\xBB\xBF" + plain);
  expectTheSame(inUtf16(plain));
  expectTheSame("Name,Sum\nM\xFCller,5\nJos\xE9,6\n");
  expectTheSame("Name,Sum\nM\xFCller,5\n", {.encoding = "ISO-8859-1"});
  expectTheSame(plain, {.headerRow = 0});
  expectTheSame(plain + "a,b,c,d,e\n", {.headerRow = 0});
  expectTheSame(plain, {.headerRow = 4});
  expectTheSame(plain + "1,2,3,4\n1\n");
  expectTheSame("a,b\n 1 ,\t2 \n\t \n , \n'=x,5\" pipe\r1,2\r\n\r\n3,4");
}

TEST(RowFile, RefusesWhatTheTableRefuses) {
  for (const char* bytes : {"", " \n \n", "a,b\n1,\"2\n3,4\n", "a,b\n1,\"2\"x\n", "Name\nM\xC3\xBC\xC3\xBC\xFCller\n"})
    expectTheSame(bytes);
  expectTheSame(std::string("a,b\n1,\0\n", 8));
  expectTheSame("Name,Sum\nM\xFCller,5\n", {.encoding = "UTF-8"});
  expectTheSame("Name,Sum\nM\x81ller,5\n");
  expectTheSame("a,b\n1,2\n", {.encoding = "EBCDIC"});
  expectTheSame("a,b\n1,2\n", {.headerRow = 9});
  expectTheSame("a,b\n1,2\n", {.headerRow = -1});
  expectTheSame("a,b\n1,2\n", {.delimiter = '"'});
}

TEST(RowFile, ReadsWorkbooksRowByRow) {
  const std::string rows = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"inlineStr\"><is><t>Sum</t></is></c></row>"
                           "<row r=\"2\"><c><v>45657</v></c><c><v>1.5</v></c><c><v>7</v></c></row>"
                           "<row r=\"9\"><c t=\"b\"><v>1</v></c></row>";
  const std::string book = tests::packedXlsx(rows, "<si><t>Day</t></si>");
  expectTheSame(book);
  expectTheSame(book, {.headerRow = 0});
  expectTheSame(book, {.sheet = "None"});
  expectTheSame(tests::packedXlsx(rows + "<row r=\"3\"/>", "<si><t>Day</t></si>"));
  expectTheSame(book.substr(0, book.size() / 2));
}

/// Any text, however it comes: quotes, ends of lines and blanks stand where a piece of it ends.
TEST(RowFile, DividesATextInPiecesAsInOne) {
  std::mt19937 chance(28);
  constexpr std::string_view letters = "ab1 \t,,;\"\"'=\r\n\n\n";
  for (int n = 0; n < 3000; ++n) {
    std::string text = "h,i\n";
    for (auto i = chance() % 40; i > 0; --i)
      text += letters[chance() % letters.size()];
    const auto divided = [&text](std::size_t size) {
      TableRows rows(1);
      CsvDivider divider(',', rows);
      for (std::size_t at = 0; at < text.size(); at += size)
        divider.take(std::string_view(text).substr(at, size));
      divider.finish();
      const auto table = rows.table();
      if (!table)
        return Shown{{}, {}, table.refusal().cause};
      Shown shown{table->header, {}, {}};
      for (const CsvTable::Row& row : table->rows)
        shown.rows.emplace_back(row.number, row.tooLong, row.cells.texts());
      return shown;
    };
    const Shown byByte = divided(1); // libcsv alone: no line is there as a whole
    for (const std::size_t size : {2u, 3u, 7u, 1000u})
      ASSERT_EQ(divided(size), byByte) << text;
  }
}

/// The pieces of a file end somewhere in its rows and characters.
TEST(RowFile, ReadsAFileOverTheEdgesOfItsPieces) {
  const tests::TemporaryFolder temporary;
  std::string text = "Name,Note\n";
  for (int n = 0; text.size() < 700'000; ++n)
    text += fmt::format("Zoë {},\"{}ü\"\n", n, std::string(std::size_t(n) % 97, 'x'));
  std::ofstream(temporary / "long.csv", std::ios::binary) << text;
  const auto bytes = ByteSource::ofFile(temporary / "long.csv");
  ASSERT_TRUE(bytes);
  const Shown shown = rowByRow(*bytes, {});
  EXPECT_EQ(shown, heldOf(text, {}));
  EXPECT_GT(shown.rows.size(), 1000u);
  EXPECT_EQ(RowFile::open(*bytes, {})->sha256(), basics::hexOf(basics::sha256(text)));
}

TEST(RowFile, StopsWhenNoMoreIsWanted) {
  const auto file = RowFile::open(ByteSource("a\n1\n2\n3\n"), {});
  ASSERT_TRUE(file);
  int seen = 0;
  EXPECT_TRUE(file->each([&seen](const RowFile::Row&, std::uint64_t) { return ++seen < 2; }));
  EXPECT_EQ(seen, 2);
}

TEST(RowFile, RefusesAFileThatChangedSinceItWasOpened) {
  const tests::TemporaryFolder temporary;
  const auto path = temporary / "a.csv";
  std::ofstream(path) << "a,b\n1,2\n3,4\n";
  const auto file = RowFile::open(*ByteSource::ofFile(path), {});
  ASSERT_TRUE(file);
  const auto readAll = [&file] { return file->each([](const RowFile::Row&, std::uint64_t) { return true; }); };
  EXPECT_TRUE(readAll());
  for (const char* other : {"a,b\n1,2\n3,5\n", "a,b\n1,2\n", "a,b\n1,2\n3,4\n5,6\n", "a,b\n1,\"2\n3,4\n", ""}) {
    std::ofstream(path) << other;
    const auto read = readAll();
    ASSERT_FALSE(read) << other;
    EXPECT_EQ(read.refusal().cause, "The file changed while it was being read");
    EXPECT_FALSE(file->table());
  }
  std::ofstream(path) << "a,b\n1,2\n3,4\n"; // as it was
  EXPECT_TRUE(readAll());
  std::filesystem::remove(path);
  std::ofstream(path) << "another file in its place";
  EXPECT_TRUE(readAll()); // the one that was opened is still there
}

TEST(RowFile, SaysThatAFileCannotBeRead) {
  const tests::TemporaryFolder temporary;
  EXPECT_FALSE(ByteSource::ofFile(temporary / "none.csv"));
  EXPECT_FALSE(ByteSource::ofFile(temporary / "."));
}

} // namespace
} // namespace baton::exchange
