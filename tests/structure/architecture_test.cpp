// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/structure/source_tree.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// The architecture as a test: who may include whom is the table of docs/architecture.md, and no other edge exists.
namespace baton::tests {
namespace {

std::vector<fs::path> sources(const std::string& folder) {
  std::vector<fs::path> found;
  if (!fs::exists(root / folder))
    return found;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder))
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
      found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

/// "core/basics" of a path below it.
std::string moduleOf(const std::string& path) {
  const auto first = path.find('/');
  const auto second = path.find('/', first + 1);
  return path.substr(0, second);
}

/// The table "Who may use whom" of docs/architecture.md: | `core/plan` | `core/basics` ... | sentence |
std::map<std::string, std::set<std::string>> allowedEdges() {
  std::map<std::string, std::set<std::string>> allowed;
  std::istringstream lines(contentOf(root / "docs/architecture.md"));
  const std::regex name("`([a-z]+/[a-z]+)`");
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `"))
      continue;
    std::vector<std::string> cells;
    std::istringstream parts(line);
    for (std::string cell; std::getline(parts, cell, '|');)
      cells.push_back(cell);
    std::smatch module;
    if (cells.size() < 4 || !std::regex_search(cells[1], module, name))
      continue;
    auto& uses = allowed[module[1]];
    for (std::sregex_iterator use(cells[2].begin(), cells[2].end(), name), end; use != end; ++use)
      uses.insert((*use)[1]);
  }
  return allowed;
}

std::vector<std::string> includesOf(const fs::path& path, const std::regex& pattern) {
  std::vector<std::string> found;
  const std::string text = contentOf(path);
  for (std::sregex_iterator match(text.begin(), text.end(), pattern), end; match != end; ++match)
    found.push_back((*match)[1]);
  return found;
}

} // namespace

TEST(Architecture, EveryIncludeIsAnEdgeOfTheTable) {
  const auto allowed = allowedEdges();
  ASSERT_FALSE(allowed.empty()) << "docs/architecture.md has no table of who may use whom";
  const std::regex own("#include \"((?:core|ui|app)/[^\"]+)\"");
  for (const char* folder : {"core", "ui", "app"})
    for (const auto& path : sources(folder)) {
      const std::string module = moduleOf(fs::relative(path, root).string());
      const auto uses = allowed.find(module);
      ASSERT_NE(uses, allowed.end()) << module << " is not in the table";
      for (const std::string& include : includesOf(path, own)) {
        const std::string used = moduleOf(include);
        EXPECT_TRUE(used == module || uses->second.contains(used))
            << fs::relative(path, root) << " includes " << include;
      }
    }
}

TEST(Architecture, CoreKnowsNoQt) {
  const std::regex qt("#include [<\"](Q[A-Za-z/]+|qt[^\">]*)[>\"]");
  for (const auto& path : sources("core"))
    EXPECT_TRUE(includesOf(path, qt).empty()) << path;
}

/// Each library from outside has one folder that includes it, or one that reads with it and one that writes.
TEST(Architecture, EachLibraryHasOneFolder) {
  const std::vector<std::pair<std::string, std::set<std::string>>> libraries = {
      {"SQLiteCpp/|sqlite3\\.h", {"core/storage"}},
      {"csv\\.h", {"core/exchange"}},
      {"cairo|pango|librsvg|fontconfig", {"core/report"}},
      {"zip\\.h|pugixml", {"core/exchange", "core/report"}}, // one reads packages, the other writes them
      {"xlsxwriter", {"core/report"}},
      {"sodium\\.h", {"core/basics"}},
      {"CLI/|CLI11", {"app/batonctl"}},
      {"QtCharts|QChart|QLineSeries|QBar|QValueAxis|QStackedBar|QAreaSeries|QScatter|QCategoryAxis", {"ui/charts"}},
  };
  for (const auto& [name, folders] : libraries) {
    const std::regex include("#include <((?:" + name + ")[^>]*)>");
    for (const char* top : {"core", "ui", "app"})
      for (const auto& path : sources(top)) {
        const std::string module = moduleOf(fs::relative(path, root).string());
        if (!folders.contains(module))
          EXPECT_TRUE(includesOf(path, include).empty()) << path << " includes what only one folder may: " << name;
      }
  }
}

TEST(Architecture, ColoursAreWrittenInTheTokensOnly) {
  const std::regex literal("(\"#[0-9A-Fa-f]{6}\"|QColor\\([0-9])");
  for (const auto& path : sources("ui"))
    if (moduleOf(fs::relative(path, root).string()) != "ui/theme")
      EXPECT_TRUE(includesOf(path, literal).empty()) << path;
}

/// A kind is a table of the file: a word that is none would be looked for for ever.
TEST(Architecture, KindsThatAreLookedForInAChangeAreKinds) {
  std::set<std::string> kinds;
  for (const auto& step : fs::directory_iterator(root / "core/storage/migrations"))
    for (const std::string& name : includesOf(step.path(), std::regex("CREATE TABLE \"?([a-z_]+)")))
      kinds.insert(name);
  int looked = 0;
  for (const char* folder : {"core", "ui"})
    for (const auto& path : sources(folder))
      for (const std::string& words : includesOf(path, std::regex("touchesAny\\([^{;]*\\{([^}]*)\\}"))) {
        const std::regex word("\"([^\"]+)\"");
        for (std::sregex_iterator match(words.begin(), words.end(), word), end; match != end; ++match, ++looked)
          EXPECT_TRUE(kinds.contains((*match)[1])) << path << " looks for " << (*match)[1];
      }
  EXPECT_GT(looked, 20);
}

TEST(Architecture, EveryFileSaysItsLicence) {
  for (const char* folder : {"core", "ui", "app", "tests"})
    for (const auto& path : sources(folder))
      EXPECT_TRUE(contentOf(path).starts_with("// SPDX-License-Identifier: GPL-3.0-or-later")) << path;
}
} // namespace baton::tests
