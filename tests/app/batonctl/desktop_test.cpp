// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"
#include "tests/support/program.h"

#include <gtest/gtest.h>
#include <regex>
#include <sstream>

// What a desktop reads of Baton: the entry of its menu, the page of its software centre, the type of its files.
namespace baton::batonctl {
namespace {

namespace fs = std::filesystem;
const fs::path source = BATON_SOURCE_DIR;
const fs::path desktop = source / "resources/desktop";

std::string contentOf(const fs::path& file) {
  std::stringstream text;
  text << std::ifstream(file, std::ios::binary).rdbuf();
  return text.str();
}

std::string firstMatch(const std::string& text, const char* pattern) {
  std::smatch match;
  return std::regex_search(text, match, std::regex(pattern)) ? match[1].str() : std::string();
}

std::string toolNamed(const std::string& name) {
  return fs::exists("/usr/bin/" + name) ? "/usr/bin/" + name : std::string();
}

TEST(DesktopFiles, NameOneProgramOneTypeAndOneVersion) {
  const std::string entry = contentOf(desktop / "org.baton.Baton.desktop");
  const std::string metainfo = contentOf(desktop / "org.baton.Baton.metainfo.xml");
  const std::string mime = contentOf(desktop / "org.baton.Baton.mime.xml");
  EXPECT_EQ(firstMatch(entry, "MimeType=([^;]+);"), firstMatch(mime, "mime-type type=\"([^\"]+)\""));
  EXPECT_EQ(firstMatch(metainfo, "<mediatype>([^<]+)<"), firstMatch(mime, "mime-type type=\"([^\"]+)\""));
  EXPECT_EQ(firstMatch(entry, "Icon=(.+)"), firstMatch(metainfo, "<id>([^<]+)<"));
  EXPECT_EQ(firstMatch(contentOf(source / "app/baton/main.cpp"), "setDesktopFileName\\(\"([^\"]+)\""),
            firstMatch(metainfo, "<id>([^<]+)<"));
  EXPECT_EQ(firstMatch(metainfo, "release version=\"([^\"]+)\""),
            firstMatch(contentOf(source / "CMakeLists.txt"), "project\\(baton VERSION ([0-9.]+)"));
}

TEST(DesktopFiles, HaveNothingThatTheValidatorsRefuse) {
  const std::string entry = toolNamed("desktop-file-validate"), metainfo = toolNamed("appstreamcli");
  if (entry.empty() || metainfo.empty())
    GTEST_SKIP() << "desktop-file-validate or appstreamcli is not installed";
  const auto first = tests::runProgram({entry, (desktop / "org.baton.Baton.desktop").string()});
  EXPECT_EQ(first.exit, 0) << first.out << first.err;
  EXPECT_EQ(first.out + first.err, "");
  const auto second =
      tests::runProgram({metainfo, "validate", "--no-net", (desktop / "org.baton.Baton.metainfo.xml").string()});
  EXPECT_EQ(second.exit, 0) << second.out << second.err;
}

/// A folder of types that has ours beside those of the desktop, as an installed system has them.
class FileTypes : public testing::Test {
protected:
  void SetUp() override {
    const fs::path shipped = "/usr/share/mime/packages/freedesktop.org.xml";
    if (!fs::exists(shipped) || toolNamed("update-mime-database").empty() || toolNamed("xdg-mime").empty() ||
        toolNamed("mimetype").empty())
      GTEST_SKIP() << "shared-mime-info, xdg-utils or libfile-mimeinfo-perl is not installed";
    const fs::path packages = m_shell.path("share/mime/packages");
    fs::create_directories(packages);
    fs::copy_file(shipped, packages / "freedesktop.org.xml");
    fs::copy_file(desktop / "org.baton.Baton.mime.xml", packages / "org.baton.Baton.xml");
    const auto made = tests::runProgram({toolNamed("update-mime-database"), m_shell.path("share/mime")},
                                        {{"XDG_DATA_HOME", m_shell.path("share")}});
    ASSERT_EQ(made.exit, 0) << made.err;
  }

  std::string typeOf(const std::string& name) {
    const std::string share = m_shell.path("share");
    std::string type =
        tests::runProgram({toolNamed("xdg-mime"), "query", "filetype", m_shell.path(name)},
                          {{"XDG_DATA_HOME", share}, {"XDG_DATA_DIRS", share}, {"PATH", "/usr/bin:/bin"}})
            .out;
    if (const auto end = type.find_first_of(";\n"); end != std::string::npos)
      type.resize(end);
    return type;
  }

  Shell m_shell;
};

TEST_F(FileTypes, KnowAWorkspaceByItsEndingAndByItsBytes) {
  m_shell.workspace();
  fs::copy_file(m_shell.path("w.baton"), m_shell.path("renamed"));
  m_shell.write("empty.baton", "");
  EXPECT_EQ(typeOf("w.baton"), "application/x-baton");
  EXPECT_EQ(typeOf("renamed"), "application/x-baton");
  EXPECT_EQ(typeOf("empty.baton"), "application/x-baton");
}

TEST_F(FileTypes, LeaveOtherDatabasesToTheirOwnType) {
  m_shell.workspace();
  std::string bytes = m_shell.read("w.baton");
  bytes.replace(68, 4, 4, '\0'); // the application id
  m_shell.write("other", bytes);
  EXPECT_EQ(typeOf("other"), "application/vnd.sqlite3");
}

} // namespace
} // namespace baton::batonctl
