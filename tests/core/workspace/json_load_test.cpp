// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_load.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_apply.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/templates.h"
#include "tests/core/workspace/generated_content.h"
#include "tests/support/temporary_folder.h"

#include <fmt/format.h>
#include <fstream>
#include <gtest/gtest.h>
#include <random>

namespace baton::workspace {
namespace {

using basics::Surroundings;
using nlohmann::json;

class JsonLoad : public testing::Test {
protected:
  tests::TemporaryFolder m_folder;
  Surroundings m_world = Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), 7);
  int m_files = 0;

  std::filesystem::path freshPath() { return m_folder / fmt::format("{}.baton", ++m_files); }
  Workspace create() { return Workspace::create(freshPath(), {"Company", "USD", 7}, m_world); }
  Workspace load(const std::string& dump) {
    const auto path = freshPath();
    const auto done = loadDump(path, dump, {.label = "load"}, m_world);
    EXPECT_TRUE(done) << (done ? "" : done.refusal().cause);
    return Workspace::openForReading(path, m_world);
  }
  /// Loads what must be refused, and yields the cause.
  std::string causeOf(const std::string& dump) {
    const auto path = freshPath();
    const auto done = loadDump(path, dump, {.label = "load"}, m_world);
    EXPECT_TRUE(done.refused()) << dump;
    EXPECT_FALSE(std::filesystem::exists(path)) << "nothing is left behind";
    return done ? std::string() : done.refusal().cause;
  }
  static std::string dumpWith(const std::string& elements, const std::string& imports = "") {
    return fmt::format(R"({{"format":"baton-dump","version":1,"elements":[{}],"imports":[{}]}})", elements, imports);
  }
};

TEST_F(JsonLoad, GivesTheSameBytesForContentOfEveryKind) {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    Workspace workspace = create();
    const auto done = workspace.change({.label = "generated", .byItsCommand = true}, tests::generatedContent(seed));
    ASSERT_TRUE(done) << seed << ": " << done.refusal().cause;
    const std::string dump = dumpOf(workspace);
    const Workspace loaded = load(dump);
    ASSERT_EQ(dumpOf(loaded), dump) << seed;
    for (const basics::Kind* kind : allKinds())
      EXPECT_EQ(loaded.elements().rowsOf(*kind).size(), workspace.elements().rowsOf(*kind).size()) << kind->name;
  }
}

TEST_F(JsonLoad, ADumpIsSortedByKindThenIdAsNumberAndEndsInALineBreak) {
  Workspace workspace = create();
  ASSERT_TRUE(workspace.change({.label = "generated", .byItsCommand = true}, tests::generatedContent(3)));
  const std::string dump = dumpOf(workspace);
  EXPECT_TRUE(dump.ends_with("}\n"));
  const json parsed = json::parse(dump);
  EXPECT_EQ(parsed.dump(2) + "\n", dump) << "keys sorted, two blanks a level";
  const auto& elements = parsed["elements"];
  for (std::size_t i = 1; i < elements.size(); ++i) {
    const auto key = [&](std::size_t n) {
      return std::pair(elements[n]["kind"].get<std::string>(), std::stoll(elements[n]["id"].get<std::string>()));
    };
    EXPECT_LT(key(i - 1), key(i));
  }
  for (const auto& element : elements)
    for (const auto& value : element["fields"])
      EXPECT_FALSE(value.is_null() || (value.is_array() && value.empty()));
}

TEST_F(JsonLoad, KeepsVersionsAnswersRecordsAndWhatTheyAddUpTo) {
  const auto path = freshPath();
  ASSERT_TRUE(newFromTemplate(path, "example", {"Example", "USD", 7}, m_world));
  const Workspace filled = Workspace::openForReading(path, m_world);
  const std::string dump = dumpOf(filled, {.records = true});
  const Workspace loaded = load(dump);
  EXPECT_TRUE(dumpOf(loaded, {.records = true}) == dump);
  EXPECT_EQ(dumpOf(loaded), dumpOf(filled));
  EXPECT_TRUE(loaded.verify().empty());
  const auto revenue = [](const Workspace& workspace) {
    basics::Amount sum;
    records::visitBookings(workspace.database(), workspace.elements(),
                           precedenceOf(workspace, records::RecordKind::Bookings),
                           [&sum](const records::CurrentBooking& current) { sum += current.booking.revenue; });
    return sum.money();
  };
  EXPECT_NE(revenue(filled), "0.00");
  EXPECT_EQ(revenue(loaded), revenue(filled));
}

TEST_F(JsonLoad, ADumpWithoutRecordsGivesTheSameBytesAndTakesTheFileInAgain) {
  const auto path = freshPath();
  ASSERT_TRUE(newFromTemplate(path, "example", {"Example", "USD", 7}, m_world));
  const std::string dump = dumpOf(Workspace::openForReading(path, m_world));
  const auto copy = freshPath();
  ASSERT_TRUE(loadDump(copy, dump, {.label = "load"}, m_world));
  Workspace loaded = Workspace::openForWriting(copy, m_world);
  EXPECT_TRUE(dumpOf(loaded) == dump);
  EXPECT_TRUE(loaded.verify().empty());

  const auto contentOf = [](const char* name) {
    std::ifstream file(templatesFolder() / "example" / name, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  records::ImportRequest request;
  request.fileName = "bookings.csv";
  request.bytes = contentOf("bookings.csv");
  request.mapping = *records::ColumnMapping::parse(contentOf("bookings.mapping.json"));
  request.today = *basics::Date::of(2026, 1, 15);
  const auto again = importFile(loaded, request);
  ASSERT_TRUE(again) << again.refusal().cause;
  EXPECT_GT(again->stored, 0);
  EXPECT_TRUE(loaded.verify().empty());
  EXPECT_EQ(importFile(loaded, request)->stored, 0);
}

TEST_F(JsonLoad, IsOneEntryWithoutUndo) {
  Workspace workspace = create();
  ASSERT_TRUE(workspace.change({.label = "generated", .byItsCommand = true}, tests::generatedContent(1)));
  const auto path = freshPath();
  ASSERT_TRUE(loadDump(path, dumpOf(workspace), {.label = "load"}, m_world));
  Workspace loaded = Workspace::openForWriting(path, m_world);
  EXPECT_EQ(loaded.journal().entries().size(), 2u) << "the new workspace, and the load";
  EXPECT_TRUE(loaded.undo("me").refused());
}

/// Once they could be deleted: files of that time are taken as they are.
TEST_F(JsonLoad, AShippedMetricThatWasDeletedStaysDeleted) {
  json dump = json::parse(dumpOf(create()));
  std::erase_if(dump["elements"].get_ref<json::array_t&>(), [](const json& one) { return one["id"] == "106"; });
  const std::string text = dumpOf(load(dump.dump()));
  EXPECT_EQ(json::parse(text), dump);
  EXPECT_EQ(dumpOf(load(text)), text);
}

/// The state after a merge of two copies, one with another first month, one with a goal of a quarter that began before:
/// neither is undone by the other, and the goal counts nowhere. So may a goal be whose owner went meanwhile.
TEST_F(JsonLoad, GoalsThatFitNoPeriodAnyMoreAreTaken) {
  const std::string revenue = R"({"kind":"metric","id":"101","fields":{"name":"Revenue"}},)";
  const std::string dump = dumpOf(load(dumpWith(
      revenue +
      R"({"kind":"goal","id":"5000","fields":{"metric":"101","basis":"target","scope":"team","from":"2026-01-01",
          "grain":"quarter","measure":"in_period","amount":"1.00"}},
         {"kind":"goal","id":"5001","fields":{"metric":"101","basis":"target","scope":"own","from":"2025-07-01",
          "grain":"year","measure":"in_period","amount":"2.00"}},
         {"kind":"workspace","id":"1","fields":{"name":"Company","fiscal_year_start":2,"currency":"old francs"}})")));
  EXPECT_NE(dump.find("\"5000\""), std::string::npos);
  EXPECT_EQ(dumpOf(load(dump)), dump);
  Workspace loaded = load(dump);
  const auto touched =
      applyJson(loaded, R"({"changes":[{"op":"put","kind":"goal","id":"5000","fields":{"amount":"2.00"}}]})",
                {.label = "x"}, Earnest::DryRun);
  EXPECT_TRUE(touched.fault) << "who works on it gives it a period";
  causeOf(dumpWith(revenue +
                   R"({"kind":"goal","id":"5000","fields":{"metric":"101","from":"2026-01-15","grain":"year"}})"));
}

TEST_F(JsonLoad, NeverOverwrites) {
  const auto path = freshPath();
  { Workspace::create(path, {"Company", "USD", 7}, m_world); }
  EXPECT_THROW((void)loadDump(path, dumpWith(""), {.label = "load"}, m_world), storage::StorageError);
  EXPECT_TRUE(std::filesystem::exists(path));
}

TEST_F(JsonLoad, WhatIsNoDumpIsRefused) {
  for (const char* text : {"", "[]", "{}", "null", R"({"format":"other","version":1,"elements":[],"imports":[]})",
                           R"({"format":"baton-dump","version":"1","elements":[],"imports":[]})",
                           R"({"format":"baton-dump","version":1,"elements":[]})",
                           R"({"format":"baton-dump","version":1,"elements":[],"imports":[],"more":1})"})
    causeOf(text);
  EXPECT_NE(causeOf(R"({"format":"baton-dump","version":2,"elements":[],"imports":[]})").find("newest"),
            std::string::npos);
}

TEST_F(JsonLoad, HostileElementsAreRefusedWithTheirPlace) {
  const std::string good = R"({"kind":"market","id":"5000","fields":{"name":"A"}},)";
  for (const char* bad :
       {R"(7)", R"({"kind":"planet","id":"6000","fields":{}})", R"({"kind":"market","id":"0","fields":{}})",
        R"({"kind":"market","id":"5000","fields":{}})", R"({"kind":"term","id":"5000","fields":{}})",
        R"({"kind":"market","id":"6000"})", R"({"kind":"market","id":"6000","fields":{"colour":"red"}})",
        R"({"kind":"market","id":"6000","fields":{"rank":100}})",
        R"({"kind":"market","id":"6000","fields":{"name":"a\u0000"}})",
        R"({"kind":"market","id":"6000","fields":{},"extra":1})", R"({"kind":"strategy","id":"77","fields":{}})",
        R"({"kind":"market","id":"101","fields":{}})", R"({"kind":"import","id":"6000","fields":{}})"}) {
    const std::string cause = causeOf(dumpWith(good + bad));
    EXPECT_TRUE(cause.starts_with("elements[1]")) << bad << ": " << cause;
  }
}

TEST_F(JsonLoad, RulesAcrossElementsHoldForADumpToo) {
  causeOf(dumpWith(R"({"kind":"play","id":"5000","fields":{"market":"6000"}})"));
  causeOf(dumpWith(R"({"kind":"person","id":"5000","fields":{"manager":"5001"}},
                      {"kind":"person","id":"5001","fields":{"manager":"5000"}})"));
  causeOf(dumpWith(R"({"kind":"goal","id":"5000","fields":{"amount":"1.00"}})"));
  causeOf(dumpWith(R"({"kind":"rating","id":"5000","fields":{}},{"kind":"term","id":"5001","fields":{"word":"x"}})"));
}

/// The hash of "{}" by another program: printf '{}' | sha256sum.
TEST_F(JsonLoad, AVersionIsTheTextThatWasPublishedOrIsRefused) {
  const auto version = [](const std::string& snapshot) {
    return dumpWith(R"({"kind":"handoff","id":"5000","fields":{"version":3,"snapshot":")" + snapshot +
                    R"(","sha256":"44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"}})");
  };
  EXPECT_TRUE(load(version("{}")).verify().empty());
  EXPECT_EQ(causeOf(version("{ }")), "handoff snapshot: version 3 is not what was published");
}

TEST_F(JsonLoad, HostileImportsAreRefusedWithTheirPlace) {
  for (
      const char* bad :
      {R"(7)", R"({"batch":"x","kind":"bookings"})", R"({"batch":"7000","kind":"planets"})",
       R"({"batch":"7000","kind":"bookings","colour":1})", R"({"batch":"7000","kind":"bookings","records":[]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":0}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":2,"date":"2020-01-01"}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":2,"date":"2020-13-01","revenue":"1"}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":2,"date":"2020-01-01","revenue":1.5}]})",
       R"({"batch":"7000","columns":[{"header":"a","target":""}],"records":[]})",
       R"({"batch":"7000","kind":"people","columns":[{"header":"a","target":""}],"records":[{"row":2}]})",
       R"({"batch":"7000","kind":"opportunities","columns":[{"header":"a","target":""}],"records":[{"row":2,"created":"soon"}]})",
       R"({"batch":"7000","kind":"activities","columns":[{"header":"a","target":""}],"records":[{"row":2,"date":"2020-01-01"}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":2,"date":"2020-01-01","revenue":"1"},{"row":2,"date":"2020-01-01","revenue":"1"}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"records":[{"row":3,"date":"2020-01-01","revenue":"1"},{"row":2,"date":"2020-01-01","revenue":"1"}]})",
       R"({"batch":"7000","kind":"bookings","columns":[{"header":"a","target":""}],"rejects":[{"row":4,"reason":"x"},{"row":4,"reason":"y"}],"records":[]})",
       R"({"batch":"7000","kind":"bookings","columns":7,"records":[]})"}) {
    const std::string cause = causeOf(dumpWith("", bad));
    EXPECT_TRUE(cause.starts_with("imports[0]")) << bad << ": " << cause;
  }
}

TEST_F(JsonLoad, DamagedDumpsAreRefusedOrLoadAndNeverCrash) {
  Workspace workspace = create();
  ASSERT_TRUE(workspace.change({.label = "generated", .byItsCommand = true}, tests::generatedContent(5)));
  const std::string dump = dumpOf(workspace);
  std::mt19937_64 random(11);
  for (int i = 0; i < 60; ++i) {
    std::string damaged = dump;
    for (int n = 0; n < 3; ++n)
      damaged[random() % damaged.size()] = char(random());
    const auto path = freshPath();
    const auto done = loadDump(path, damaged, {.label = "load"}, m_world);
    EXPECT_EQ(std::filesystem::exists(path), bool(done));
  }
}

} // namespace
} // namespace baton::workspace
