// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/csv_table.h"

#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <sstream>

// csv-spectrum (see its NOTICE): files that are hard to read, each with the JSON that it means.
namespace baton::exchange {
namespace {

namespace fs = std::filesystem;
const fs::path data = fs::path(BATON_SOURCE_DIR) / "tests/data/csv-spectrum";

std::string contentOf(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

class CsvSpectrum : public testing::TestWithParam<std::string> {};

TEST_P(CsvSpectrum, MeansWhatItsJsonSays) {
  const auto table = readCsv(contentOf(data / "csvs" / (GetParam() + ".csv")));
  ASSERT_TRUE(table) << table.refusal().cause;
  nlohmann::json rows = nlohmann::json::array();
  for (const auto& row : table->rows) {
    nlohmann::json object = nlohmann::json::object();
    for (std::size_t i = 0; i < table->header.size(); ++i)
      object[table->header[i]] = row.cells[i];
    rows.push_back(object);
  }
  nlohmann::json meant = nlohmann::json::parse(contentOf(data / "json" / (GetParam() + ".json")));
  // The set's own slip: for this file its JSON is the one row without a list, under another telephone number.
  if (GetParam() == "location_coordinates") {
    meant["Contact Phone Number"] = "2095257564";
    meant = nlohmann::json::array({meant});
  }
  EXPECT_EQ(rows, meant);
}

INSTANTIATE_TEST_SUITE_P(AllTwelve, CsvSpectrum,
                         testing::Values("comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json",
                                         "location_coordinates", "newlines", "newlines_crlf", "quotes_and_newlines",
                                         "simple", "simple_crlf", "utf8"),
                         [](const auto& one) { return one.param; });

} // namespace
} // namespace baton::exchange
