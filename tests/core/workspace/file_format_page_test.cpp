// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/file_format_page.h"

#include "core/workspace/all_kinds.h"

#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

namespace baton::workspace {
namespace {

const char* const pageFile = BATON_SOURCE_DIR "/docs/file-format.md";

TEST(FileFormatPage, IsWhatTheDescriptionsAndMigrationsSay) {
  if (std::getenv("BATON_WRITE_DOCS"))
    std::ofstream(pageFile) << fileFormatPage();
  std::ifstream file(pageFile);
  std::stringstream written;
  written << file.rdbuf();
  EXPECT_EQ(written.str(), fileFormatPage()) << "write docs/file-format.md anew with BATON_WRITE_DOCS=1";
}

TEST(FileFormatPage, NamesEveryKindAndEveryField) {
  const std::string page = fileFormatPage();
  for (const basics::Kind* kind : allKinds()) {
    const auto begin = page.find("`" + std::string(kind->name) + "`\n\n");
    ASSERT_NE(begin, std::string::npos) << kind->name;
    const std::string section = page.substr(begin, page.find("\n### ", begin) - begin);
    for (const basics::Field& field : kind->fields)
      EXPECT_NE(section.find("| `" + std::string(field.name) + "` |"), std::string::npos)
          << kind->name << "." << field.name;
  }
}

TEST(FileFormatPage, SaysWhatEveryTableHolds) {
  const std::string page = fileFormatPage();
  EXPECT_EQ(page.find("` |  |\n", page.find("## Tables beside the elements")), std::string::npos)
      << "a table without a word about it: add one to tableTexts";
  EXPECT_NE(page.find("CREATE TABLE change("), std::string::npos);
}

} // namespace
} // namespace baton::workspace
