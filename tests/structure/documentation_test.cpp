// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/structure/source_tree.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>
#include <string>
#include <vector>

// What the documentation promises about itself.
namespace baton::tests {
namespace {

std::vector<fs::path> pages() {
  std::vector<fs::path> found{root / "README.md"};
  for (const auto& entry : fs::recursive_directory_iterator(root / "docs"))
    if (entry.path().extension() == ".md")
      found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

TEST(Documentation, LinksLeadToFilesThatExist) {
  const std::regex link("\\]\\(([^)#:]+)[^)]*\\)"); // with a colon it is an address elsewhere
  int links = 0;
  for (const fs::path& page : pages()) {
    const std::string text = contentOf(page);
    for (std::sregex_iterator found(text.begin(), text.end(), link), end; found != end; ++found, ++links)
      EXPECT_TRUE(fs::exists(page.parent_path() / (*found)[1].str())) << page << ": " << (*found)[1];
  }
  EXPECT_GT(links, 20);
}

TEST(Documentation, EveryPageOfTheManualStandsInItsIndex) {
  const std::string index = contentOf(root / "docs/manual/README.md");
  for (const auto& entry : fs::directory_iterator(root / "docs/manual"))
    if (const std::string name = entry.path().filename().string(); name != "README.md") {
      EXPECT_NE(index.find("](" + name + ")"), std::string::npos) << name;
    }
}

TEST(Documentation, DecisionsAreNumberedAsTheirFilesAndWithoutAGap) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(root / "docs/decisions"))
    names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(std::stoul(names[i]), i + 1) << names[i];
    EXPECT_TRUE(contentOf(root / "docs/decisions" / names[i]).starts_with("# " + std::to_string(i + 1) + ". "))
        << names[i];
  }
}

} // namespace
} // namespace baton::tests
