// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/batonctl/shell.h"
#include "tests/support/program.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// Width and height, as the header of a PNG states them.
std::pair<int, int> sizeOf(const std::string& png) {
  const auto number = [&png](std::size_t at) {
    int value = 0;
    for (std::size_t i = at; i < at + 4 && i < png.size(); ++i)
      value = value * 256 + static_cast<unsigned char>(png[i]);
    return value;
  };
  return png.starts_with("\x89PNG") ? std::pair(number(16), number(20)) : std::pair(0, 0);
}

class Documents : public testing::Test {
protected:
  void SetUp() override { ASSERT_EQ(m_shell.run({"new", m_file, "--template", "example"}).exit, 0); }
  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
};

TEST_F(Documents, AreWrittenInEachFormOffered) {
  for (const std::string what : {"handoff", "onepage", "card", "draft", "changes"})
    for (const auto& [format, begin] :
         std::map<std::string, std::string>{{"pdf", "%PDF-"}, {"docx", "PK\x03\x04"}, {"html", "<!"}, {"md", ""}}) {
      const std::string name = fmt::format("{}.{}", what, format);
      const Answer answer =
          m_shell.run({"export", m_file, "--what", what, "--format", format, "-o", m_shell.path(name)});
      EXPECT_EQ(answer.exit, 0) << name << ": " << answer.err;
      const std::string bytes = m_shell.read(name);
      EXPECT_GT(bytes.size(), 200u) << name;
      EXPECT_TRUE(bytes.starts_with(begin)) << name;
    }
  const Answer everything = m_shell.run({"export", m_file, "--what", "all", "--format", "json", "-o", "-"});
  EXPECT_EQ(everything.json()["format"], "baton-dump");
  EXPECT_TRUE(everything.out == m_shell.run({"dump", m_file, "--records"}).out) << "the records are part of it";
}

TEST_F(Documents, NotOfferedAreRefusedWithThoseThatAre) {
  const Answer answer = m_shell.run({"export", m_file, "--what", "card", "--format", "xlsx", "-o", m_shell.path("x")});
  EXPECT_EQ(answer.exit, 2);
  EXPECT_NE(answer.err.find("pdf"), std::string::npos) << answer.err;
  EXPECT_FALSE(m_shell.has("x"));
}

TEST_F(Documents, OfWhatChangedNameTheTwoVersionsAskedFor) {
  const auto changes = [this](std::vector<std::string> more) {
    std::vector<std::string> words{"export", m_file, "--what", "changes", "--format", "md", "-o", "-"};
    words.insert(words.end(), more.begin(), more.end());
    return m_shell.run(words);
  };
  const std::string byDefault = changes({}).out;
  EXPECT_NE(byDefault.find("# What changed since version 1"), std::string::npos) << byDefault.substr(0, 400);
  EXPECT_TRUE(byDefault == changes({"--from", "1", "--to", "draft"}).out) << "one version: against the draft";
  EXPECT_TRUE(byDefault == changes({"--from", "1"}).out);
  const std::string hers = changes({"--person", "Linda Mitchell"}).out;
  EXPECT_NE(hers.find("which Linda Mitchell signed"), std::string::npos) << hers.substr(0, 600);
  EXPECT_EQ(changes({"--from", "7"}).exit, 2);
  EXPECT_EQ(changes({"--to", "1"}).exit, 2) << "nothing stands before the first version";
  EXPECT_EQ(changes({"--version", "1"}).exit, 2);
  EXPECT_EQ(m_shell.run({"export", m_file, "--what", "card", "--format", "md", "-o", "-", "--from", "1"}).exit, 2);
}

TEST(WhatChanged, ListsTheSignalsAnsweredSinceAndNoOthers) {
  Shell shell;
  const std::string file = shell.workspace();
  shell.apply({put("person", {{"name", "Maya"}, {"side", "leadership"}}),
               put("person", {{"name", "Ann"}, {"side", "sales"}}),
               put("market", {{"name", "Retail"}, {"status", "selected"}})});
  const auto signal = [](const std::string& text, const std::string& state, const std::string& answer) {
    return put("signal",
               {{"by", "@person:Ann"}, {"text", text}, {"state", state}, {"answer", answer}, {"strategy", "stays"}});
  };
  shell.apply({signal("Answered long ago", "answered", "Known since spring")});
  shell.ask({"publish", file, "--as", "Maya", "--reason", "First"});
  shell.apply(
      {signal("They deliver tomorrow", "answered", "We deliver on Saturday"), signal("Nobody answered", "new", "")});
  shell.ask({"publish", file, "--as", "Maya", "--reason", "Second"});
  shell.apply({signal("Answered later", "closed", "In the next one")});
  const auto words = [&](const std::string& what, std::vector<std::string> more) {
    std::vector<std::string> all{"export", file, "--what", what, "--format", "md", "-o", "-"};
    all.insert(all.end(), more.begin(), more.end());
    return shell.run(all).out;
  };
  for (const std::string& text : {words("changes", {}), words("handoff", {"--version", "2"})}) {
    EXPECT_NE(text.find("They deliver tomorrow"), std::string::npos) << text;
    EXPECT_NE(text.find("The strategy stays."), std::string::npos);
    for (const char* other : {"Answered long ago", "Nobody answered", "Answered later"})
      EXPECT_EQ(text.find(other), std::string::npos) << other;
  }
  EXPECT_NE(words("changes", {"--from", "2"}).find("Answered later"), std::string::npos);
  EXPECT_NE(words("handoff", {"--version", "2"}).find("Answered since version 1"), std::string::npos);
}

TEST_F(Documents, ChartsOfTheListAreDrawnAsVectorsAndPictures) {
  const json charts = m_shell.ask({"chart", m_file, "--list"});
  ASSERT_FALSE(charts["rows"].empty()) << charts;
  for (const auto& row : charts["rows"]) {
    const std::string name = row.is_string() ? row.get<std::string>() : row["name"].get<std::string>();
    const Answer drawn = m_shell.run({"chart", m_file, name, "-o", m_shell.path(name + ".svg")});
    EXPECT_EQ(drawn.exit, 0) << name << ": " << drawn.err;
    const std::string svg = m_shell.read(name + ".svg");
    EXPECT_NE(svg.find("<svg"), std::string::npos) << name;
    EXPECT_EQ(svg.find("<image"), std::string::npos) << name;
  }
  EXPECT_EQ(m_shell.ask({"chart", m_file, "revenue", "-o", m_shell.path("r.png"), "--theme", "dark"}),
            (json{{"file", m_shell.path("r.png")}}));
  EXPECT_GT(sizeOf(m_shell.read("r.png")).first, 100);
}

TEST_F(Documents, ChartsOnStandardOutputAreVectorsInTheThemeAskedFor) {
  const std::string light = m_shell.run({"chart", m_file, "markets", "-o", "-"}).out;
  const std::string dark = m_shell.run({"chart", m_file, "markets", "-o", "-", "--theme", "dark"}).out;
  EXPECT_NE(light.find("<svg"), std::string::npos);
  EXPECT_NE(dark.find("<svg"), std::string::npos);
  EXPECT_NE(light, dark);
  const std::string people = m_shell.run({"chart", m_file, "revenue", "-o", "-", "--by", "person"}).out;
  EXPECT_NE(people.find("Linda Mitchell"), std::string::npos);
  EXPECT_NE(m_shell.run({"chart", m_file, "revenue", "-o", "-", "--by", "market"}).out.find("Revenue and margin"),
            std::string::npos);
  EXPECT_NE(m_shell.run({"chart", m_file, "revenue", "-o", "-", "--by", "month"}).out.find("Revenue by month"),
            std::string::npos);
  EXPECT_NE(m_shell.run({"chart", m_file, "attainment", "-o", "-", "--owner", "Linda Mitchell"}).out, people);
  EXPECT_EQ(m_shell.run({"chart", m_file, "revenue", "-o", "-", "--market", "Nowhere"}).exit, 2);
  EXPECT_EQ(m_shell.run({"chart", m_file, "activity", "-o", "-", "--metric", "Nothing"}).exit, 2);
  EXPECT_EQ(m_shell.run({"chart", m_file, "attainment", "-o", "-", "--by", "market"}).exit, 2);
  const Answer nowhere = m_shell.run({"chart", m_file, "markets"});
  EXPECT_EQ(nowhere.exit, 2);
  EXPECT_TRUE(nowhere.hasOneError()) << nowhere.err;
}

TEST(Charts, ShowWhatWasBookedWhateverTheGoalsAreCalled) {
  for (const std::string basis : {"target", "commit", "stretch"}) {
    Shell shell;
    shell.workspace();
    const std::string file = shell.path("w.baton");
    shell.apply({put("person", {{"name", "Ann Lee"}, {"side", "sales"}}), put("goal", {{"metric", "101"},
                                                                                       {"basis", basis},
                                                                                       {"owner", "@person:Ann Lee"},
                                                                                       {"from", "2026-01-01"},
                                                                                       {"grain", "quarter"},
                                                                                       {"amount", "1000"}})});
    const std::string mapping =
        shell.write("m.json", R"({"kind":"bookings","columns":{"date":"Day","owner":"Who","revenue":"Rev"}})");
    shell.ask({"import", file, "-", "--kind", "bookings", "--mapping", mapping}, 0,
              "Day,Who,Rev\n2026-02-10,Ann Lee,543\n");
    const std::string quarters = shell.run({"chart", file, "revenue", "-o", "-"}).out;
    EXPECT_NE(quarters.find("543"), std::string::npos) << basis;
    const std::string people = shell.run({"chart", file, "attainment", "-o", "-"}).out;
    EXPECT_NE(people.find("Ann Lee"), std::string::npos) << basis;
    EXPECT_EQ(people.find("54.3\u202f%") != std::string::npos, basis == "target") << basis;
  }
}

TEST_F(Documents, PagesOfTheWindowAreShotInTheSizeAndScaleAskedFor) {
  ASSERT_EQ(m_shell
                .run({"shot", m_file, "numbers", "-o", m_shell.path("n.png"), "--size", "1024x640", "--scale", "2",
                      "--theme", "contrast", "--text", "200"})
                .exit,
            0);
  EXPECT_EQ(sizeOf(m_shell.read("n.png")), std::pair(2048, 1280));
  EXPECT_EQ(m_shell.run({"shot", m_file, "numbers", "-o", m_shell.path("x.png"), "--text", "500"}).exit, 2);
  EXPECT_EQ(m_shell.run({"shot", m_file, "numbers", "-o", m_shell.path("x.png"), "--size", "big"}).exit, 2);
}

TEST_F(Documents, APictureOfThePagesLeavesNoTraceInTheUsersSettings) {
  const tests::TemporaryFolder settings;
  const std::string file = m_shell.path("guided.baton");
  ASSERT_EQ(m_shell.run({"new", file, "--template", "guided"}).exit, 0);
  for (const char* page : {"guide", "home", "handoff"}) {
    const tests::Ran ran = tests::runProgram(
        {tests::batonctl, "shot", file, page, "-o", m_shell.path("page.png")},
        {{"HOME", settings.path()}, {"XDG_CONFIG_HOME", settings.path()}, {"XDG_DATA_HOME", settings.path()}});
    ASSERT_EQ(ran.exit, 0) << page << ": " << ran.err;
    for (const auto& left : std::filesystem::recursive_directory_iterator(settings.path()))
      EXPECT_FALSE(left.is_regular_file() && left.path().extension() == ".conf") << page << ": " << left.path();
  }
}

} // namespace
} // namespace baton::batonctl
