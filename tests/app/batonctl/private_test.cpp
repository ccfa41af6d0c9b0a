// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/all_kinds.h"
#include "tests/app/batonctl/shell.h"

#include <filesystem>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

// What is private stands in the file beside the workspace, and in nothing that leaves it: no copy, no merge, no
// document, no dump. Every private kind there is, with every text of it.
namespace baton::batonctl {
namespace {

using basics::Field, basics::FieldType, basics::Kind;
using nlohmann::json;
using testing::HasSubstr, testing::Not;

constexpr const char* mark = "Geheimnis";

std::vector<const Kind*> privateKinds() {
  std::vector<const Kind*> kinds;
  for (const Kind* kind : workspace::allKinds())
    if (kind->isPrivate)
      kinds.push_back(kind);
  // What others are part of comes first.
  std::ranges::stable_partition(kinds, [](const Kind* kind) { return kind->name == "interview"; });
  return kinds;
}

/// One workspace with an element of each private kind, and what they are about.
class PrivateNotes : public testing::Test {
protected:
  void SetUp() override {
    m_shell.workspace();
    m_shell.apply({put("person", {{"name", "Maya"}, {"side", "leadership"}}, "11"),
                   put("person", {{"name", "Ann"}, {"side", "sales"}, {"manager", "11"}}, "12"),
                   put("market", {{"name", "Retail"}, {"status", "selected"}}, "13"),
                   put("weapon", {{"name", "Deck"}, {"status", "ready"}}, "14"),
                   put("role_profile", {{"name", "Hunter"}}, "15"),
                   put("competency", {{"profile", "15"}, {"name", "Asks first"}}, "16"),
                   put("meeting_day", {{"person", "12"}, {"by", "11"}, {"date", "2020-06-01"}, {"held", true}}, "17"),
                   put("goal", {{"metric", "101"},
                                {"basis", "target"},
                                {"owner", "12"},
                                {"from", "2020-04-01"},
                                {"grain", "quarter"},
                                {"amount", "1000"}})});
    m_shell.ask({"publish", m_file, "--as", "Maya", "--reason", "for the test", "--today", "2020-06-01"});
    for (const Kind* kind : privateKinds())
      m_ids[std::string(kind->name)] =
          m_shell.apply({put(std::string(kind->name), fieldsOf(*kind), "$it")})["ids"]["$it"];
  }
  json fieldsOf(const Kind& kind) const {
    json fields = json::object();
    for (const Field& field : kind.fields)
      if (json value = valueOf(kind, field); !value.is_null())
        fields[std::string(field.name)] = std::move(value);
    return fields;
  }
  json valueOf(const Kind& kind, const Field& field) const {
    if (kind.name == "meeting" && field.name == "period")
      return "FY2020-Q2";
    if (field.name == "from")
      return "2020-04-01";
    switch (field.type) {
    case FieldType::Text:
      return fmt::format("{} {} {}", mark, kind.name, field.name);
    case FieldType::Texts:
      return json::array({mark});
    case FieldType::Integer:
      return 3;
    case FieldType::Money:
      return "7171.17";
    case FieldType::Date:
      return "2020-06-01";
    case FieldType::Choice:
      return field.name == "grain" ? "quarter" : field.words.front();
    case FieldType::Reference:
      return target(field.target);
    default:
      return {};
    }
  }
  json target(std::string_view kind) const {
    static const std::map<std::string_view, const char*> shared{
        {"person", "12"}, {"market", "13"}, {"weapon", "14"}, {"role_profile", "15"}, {"competency", "16"}};
    if (const auto found = shared.find(kind); found != shared.end())
      return found->second;
    const auto own = m_ids.find(kind);
    return own == m_ids.end() ? json() : json(own->second);
  }
  std::string allNotes() const {
    std::string notes;
    for (const Kind* kind : privateKinds())
      notes += m_shell.run({"dump", m_file, "--kind", std::string(kind->name)}).out;
    return notes;
  }
  void expectNothingIn(const std::string& bytes, const std::string& where) const {
    EXPECT_FALSE(bytes.empty()) << where;
    EXPECT_EQ(bytes.find(mark), std::string::npos) << where;
    EXPECT_EQ(bytes.find("7171.17"), std::string::npos) << where;
  }

  Shell m_shell;
  std::string m_file = m_shell.path("w.baton");
  std::map<std::string, std::string, std::less<>> m_ids;
};

TEST_F(PrivateNotes, StandInTheFileBesideTheWorkspaceAlone) {
  ASSERT_GE(m_ids.size(), 6u);
  const std::string beside = m_shell.read("w.private.baton");
  for (const Kind* kind : privateKinds()) {
    EXPECT_THAT(m_shell.run({"dump", m_file, "--kind", std::string(kind->name)}).out, HasSubstr(mark)) << kind->name;
    EXPECT_THAT(beside, HasSubstr(fmt::format("{} {}", mark, kind->name)));
    EXPECT_EQ(m_shell.elements(std::string(kind->name)).size(), 1u) << kind->name;
  }
  expectNothingIn(m_shell.read("w.baton"), "the workspace");
}

TEST_F(PrivateNotes, AreInNoDumpNorInWhatIsLoadedFromIt) {
  for (const auto& words : {std::vector<std::string>{"dump", m_file}, {"dump", m_file, "--records"}})
    expectNothingIn(m_shell.run(words).out, words.back());
  const std::string dumped = m_shell.write("d.json", m_shell.run({"dump", m_file, "--records"}).out);
  m_shell.ask({"load", m_shell.path("loaded.baton"), dumped});
  EXPECT_FALSE(m_shell.has("loaded.private.baton"));
  expectNothingIn(m_shell.read("loaded.baton"), "loaded");
}

TEST_F(PrivateNotes, AreInNoBackupNorInWhatIsRestoredFromIt) {
  m_shell.ask({"backup", m_file, "-o", m_shell.path("b.baton")});
  expectNothingIn(m_shell.read("b.baton"), "backup");
  EXPECT_FALSE(m_shell.has("b.private.baton"));
  m_shell.ask({"restore", m_shell.path("r.baton"), m_shell.path("b.baton")});
  EXPECT_FALSE(m_shell.has("r.private.baton"));
  expectNothingIn(m_shell.read("r.baton"), "restored");
}

/// A copy of the workspace knows nothing of them; merged into one that has its own notes, each keeps theirs.
TEST_F(PrivateNotes, AreInNoCopyAndNoMerge) {
  std::filesystem::copy_file(m_file, m_shell.path("copy.baton"));
  const std::string copy = m_shell.path("copy.baton");
  const json changes{{"changes", {put("market", {{"name", "Workshops"}})}}};
  m_shell.ask({"apply", copy, "-"}, 0, changes.dump());
  std::filesystem::copy_file(m_file, m_shell.path("mine.baton"));
  std::filesystem::copy_file(m_shell.path("w.private.baton"), m_shell.path("mine.private.baton"));
  m_shell.ask({"merge", copy, m_shell.path("mine.baton")});
  EXPECT_FALSE(m_shell.has("copy.private.baton")) << "the notes of another copy stay with it";
  expectNothingIn(m_shell.read("copy.baton"), "merged copy");
  const std::string before = allNotes();
  m_shell.ask({"merge", m_file, copy});
  expectNothingIn(m_shell.read("w.baton"), "merged workspace");
  EXPECT_EQ(allNotes(), before);
  EXPECT_EQ(m_shell.elements("meeting_day").size(), 1u) << "the day of a one-to-one is shared";
}

TEST_F(PrivateNotes, AreInNoDocument) {
  for (const std::string what : {"handoff", "onepage", "card", "draft", "plan", "person", "meeting", "monday"})
    for (const std::string format : {"html", "md"}) {
      std::vector<std::string> words{"export", m_file, "--what", what,      "--format",
                                     format,   "-o",   "-",      "--today", "2020-06-15"};
      if (what == "person" || what == "meeting" || what == "monday")
        words.insert(words.end(), {"--person", "Ann"});
      if (what == "meeting")
        words.insert(words.end(), {"--period", "FY2020-Q2"});
      const Answer written = m_shell.run(words);
      EXPECT_EQ(written.exit, 0) << what << written.err;
      expectNothingIn(written.out, what + " as " + format);
    }
  for (const std::string what : {"goals", "numbers"})
    expectNothingIn(m_shell.run({"export", m_file, "--what", what, "--format", "csv", "-o", "-"}).out, what);
  expectNothingIn(m_shell.run({"export", m_file, "--what", "all", "--format", "json", "-o", "-"}).out, "all");
  const Answer minutes = m_shell.run({"export", m_file, "--what", "meeting", "--person", "Ann", "--minutes",
                                      "2020-06-01", "--format", "md", "-o", "-"});
  EXPECT_THAT(minutes.out, HasSubstr(std::string(mark) + " meeting notes")) << "asked for by name";
}

TEST_F(PrivateNotes, AreNotInTheJournalOfTheWorkspace) {
  const Answer log = m_shell.run({"log", m_file, "--json"});
  expectNothingIn(log.out, "log");
}

} // namespace
} // namespace baton::batonctl
