// SPDX-License-Identifier: GPL-3.0-or-later
// What is read may be anything. It is read or refused; rows are as wide as their header, and cells are text.
#include "core/basics/text.h"
#include "core/exchange/column_format.h"
#include "core/exchange/csv_table.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <random>

namespace baton::exchange {
namespace {

namespace fs = std::filesystem;
const fs::path folder = fs::path(BATON_SOURCE_DIR) / "tests/data";

std::string bytesOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string wide(std::string_view ascii) {
  std::string bytes = "\xFF\xFE";
  for (const char c : ascii) {
    bytes += c;
    bytes += '\0';
  }
  return bytes;
}

std::vector<std::string> seeds() {
  std::vector<std::string> files{bytesOf(folder / "adventureworks/messy/ResellerSalesTargets.csv"),
                                 "sep=;\r\nDate;Amount\r\n04/05/2021;\"1.234,50 €\"\r\n4. März 21;(5)\r\n",
                                 wide("Owner,Closed\r\nAda,2021-05-04T10:15:00Z\r\n")};
  for (const auto& entry : fs::directory_iterator(folder / "csv-spectrum/csvs"))
    files.push_back(bytesOf(entry.path()));
  std::sort(files.begin(), files.end()); // a folder has no order of its own
  return files;
}

class Mutator {
public:
  explicit Mutator(unsigned seed) : m_random(seed) {}

  std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

  void change(std::string& bytes) {
    // With the NUL that ends it.
    static constexpr char nasty[] = "\"\"\r\n,;\t|\0\xC3\x28\xE9\x81\xFF\xFE=-+.,'()%$ ";
    const std::size_t at = below(bytes.size() + 1);
    switch (below(5)) {
    case 0:
      bytes.insert(at, 1, nasty[below(sizeof nasty)]);
      break;
    case 1:
      bytes.erase(at, below(8));
      break;
    case 2:
      bytes.resize(at);
      break;
    case 3:
      bytes.insert(at, bytes.substr(below(bytes.size() + 1), below(40)));
      break;
    default:
      if (at < bytes.size())
        bytes[at] = char(below(256));
    }
  }

private:
  std::mt19937 m_random;
};

/// Each column as numbers and as dates; what detection settles on must then read every value.
void readColumns(const CsvTable& table) {
  for (std::size_t column = 0; column < table.header.size(); ++column) {
    std::vector<std::string_view> values;
    for (const CsvTable::Row& row : table.rows)
      values.push_back(row.cells[column]);
    const auto numbers = detectNumbers(values);
    const auto dates = detectDates(values);
    for (const std::string_view value : values) {
      if (basics::trimmed(value).empty())
        continue;
      if (numbers.format && !numbers.misfit)
        ASSERT_TRUE(readNumber(value, *numbers.format)) << value;
      if (dates.format && !dates.misfit)
        ASSERT_TRUE(readDate(value, *dates.format)) << value;
    }
  }
}

void expectSound(const CsvTable& table) {
  ASSERT_FALSE(table.header.empty());
  int before = 0;
  for (const CsvTable::Row& row : table.rows) {
    ASSERT_EQ(row.cells.size(), table.header.size());
    ASSERT_GT(row.number, before);
    before = row.number;
    for (const std::string_view cell : row.cells)
      ASSERT_TRUE(basics::isUtf8(cell));
  }
  for (std::size_t i = 0; i < table.header.size(); ++i)
    ASSERT_EQ(table.column(table.header[i]), int(i)) << table.header[i];
}

TEST(HostileBytes, AreReadOrRefusedWithAReason) {
  Mutator mutator(20170701);
  const auto files = seeds();
  int read = 0, refused = 0;
  for (int i = 0; i < 6000; ++i) {
    std::string bytes = files[mutator.below(files.size())];
    for (std::size_t changes = 1 + mutator.below(6); changes > 0; --changes)
      mutator.change(bytes);
    CsvFormat format;
    if (mutator.below(4) == 0)
      format.headerRow = int(mutator.below(4));
    const auto table = readCsv(bytes, format);
    ++(table ? read : refused);
    if (!table)
      ASSERT_FALSE(table.refusal().cause.empty());
    else
      ASSERT_NO_FATAL_FAILURE((expectSound(*table), readColumns(*table))) << "round " << i;
  }
  EXPECT_GT(read, 1000); // both ways are walked
  EXPECT_GT(refused, 1000);
}

TEST(HostileBytes, OfEveryKindAreNoNumberAndNoDateRatherThanACrash) {
  Mutator mutator(4);
  for (int i = 0; i < 20000; ++i) {
    std::string text = i % 2 == 0 ? "-$1,234.50" : "4. Sept. 2021 10:15:00.5 PM +02:00";
    for (std::size_t changes = 1 + mutator.below(8); changes > 0; --changes)
      mutator.change(text);
    EXPECT_EQ(isNumberInSomeForm(text), !detectNumbers({text}).misfit && !basics::trimmed(text).empty()) << text;
    EXPECT_EQ(isDateInSomeForm(text), !detectDates({text}).misfit && !basics::trimmed(text).empty()) << text;
    (void)readDate("2021-05-04", text);
  }
}

} // namespace
} // namespace baton::exchange
