// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ladder/longer_ladder.h"

#include "core/storage/ladder.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

namespace baton::tests {
namespace {

namespace fs = std::filesystem;

constexpr const char* firstMore = "CREATE TABLE later(id INTEGER PRIMARY KEY, note TEXT) STRICT;"
                                  "INSERT INTO later(id, note) SELECT id, name FROM market;"
                                  "ALTER TABLE market ADD COLUMN more TEXT;";
constexpr const char* secondMore = "ALTER TABLE later ADD COLUMN second TEXT;"
                                   "UPDATE later SET second = note || ' again';"
                                   "CREATE INDEX later_second ON later(second);";
constexpr const char* broken = "ALTER TABLE later ADD COLUMN second TEXT; UPDATE nowhere SET second = 1;";

struct Steps {
  std::vector<std::string> texts;
  std::vector<std::string_view> views;
  std::size_t real = 0;
  std::size_t known = 0;

  Steps() {
    std::vector<fs::path> files(fs::directory_iterator(BATON_SOURCE_DIR "/core/storage/migrations"), {});
    std::ranges::sort(files);
    for (const fs::path& file : files) {
      std::stringstream text;
      text << std::ifstream(file).rdbuf();
      texts.push_back(text.str());
    }
    known = real = texts.size();
    texts.insert(texts.end(), {firstMore, secondMore});
    views.assign(texts.begin(), texts.end());
  }
};

Steps& steps() {
  static Steps all;
  return all;
}

} // namespace

LongerLadder::LongerLadder(std::size_t more) : m_before(steps().known) {
  steps().known = steps().real + more;
}

LongerLadder::~LongerLadder() {
  steps().known = m_before;
  steps().views.back() = steps().texts.back();
}

std::size_t LongerLadder::realTop() {
  return steps().real;
}

void LongerLadder::breakLastStep() {
  steps().views.back() = broken;
}

} // namespace baton::tests

namespace baton::storage {

/// In place of the one that the library holds.
std::span<const std::string_view> migrations() {
  return std::span(tests::steps().views).first(tests::steps().known);
}

} // namespace baton::storage
