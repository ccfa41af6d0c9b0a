// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clarity/rules_page.h"

#include "core/clarity/rule.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <fstream>
#include <sstream>

namespace baton::clarity {
namespace {

const char* const path = BATON_SOURCE_DIR "/docs/rules.md";

TEST(RulesPage, IsWhatTheTableSays) {
  if (std::getenv("BATON_WRITE_DOCS"))
    std::ofstream(path) << rulesPage();
  std::ifstream file(path);
  std::stringstream written;
  written << file.rdbuf();
  EXPECT_EQ(written.str(), rulesPage()) << "write docs/rules.md anew with BATON_WRITE_DOCS=1";
}

TEST(RulesPage, NamesEveryRule) {
  for (const Rule& rule : rules())
    EXPECT_NE(rulesPage().find("`" + std::string(rule.id) + "`"), std::string::npos) << rule.id;
}

} // namespace
} // namespace baton::clarity
