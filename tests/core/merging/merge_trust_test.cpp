// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basics/sha256.h"
#include "core/people/person.h"
#include "core/strategy/market.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"
#include "tests/core/merging/copies.h"
#include "tests/support/seeds.h"

#include <csignal>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::workspace {
namespace {

using basics::Edits, basics::Id;
using strategy::Market;

Edits aMarket(const Workspace& workspace, const std::string& name) {
  Market market;
  market.id = workspace.newId<Market>();
  market.name = name;
  Edits edits;
  edits.put(market);
  return edits;
}

Id<people::Person> somebodyIn(tests::Copies& copies) {
  people::Person boss;
  boss.id = copies.origin().newId<people::Person>();
  boss.name = "Maya";
  Edits edits;
  edits.put(boss);
  copies.change("origin", edits);
  return boss.id;
}

bool publishedBy(Id<people::Person> boss, Workspace& workspace, const std::string& reason) {
  PublishAsked asked;
  asked.author = boss;
  asked.receivers = {boss};
  asked.reason = reason;
  asked.today = *basics::Date::of(2026, 1, 15);
  return bool(publish(workspace, asked));
}

/// Anna has a workspace with a market; Bo has a copy and has added one.
class MergeTrust : public testing::Test {
protected:
  MergeTrust() {
    m_copies.change("origin", aMarket(m_copies.origin(), "Retail"));
    m_copies.add("Anna");
    m_copies.change("Bo", aMarket(m_copies.add("Bo"), "Schools"));
  }
  /// Bo's file as somebody changed it by other means.
  std::filesystem::path tampered(const std::string& sql) {
    auto path = m_copies.snapshot("Bo");
    storage::Database database = storage::Database::openForWriting(path);
    database.run(sql);
    database.close();
    return path;
  }
  void expectRefused(const std::string& sql, const std::string& cause) {
    SCOPED_TRACE(sql);
    auto& anna = m_copies.at("Anna");
    const std::string before = tests::shownBy(anna);
    const auto entries = anna.journal().entries().size();
    const auto report = anna.merge({tampered(sql)});
    ASSERT_FALSE(report);
    EXPECT_NE(report.refusal().cause.find(cause), std::string::npos) << report.refusal().cause;
    EXPECT_EQ(tests::shownBy(anna), before);
    EXPECT_EQ(anna.journal().entries().size(), entries);
    EXPECT_TRUE(anna.verify().empty());
    m_copies.change("Anna", aMarket(anna, "Goes on"));
    EXPECT_TRUE(anna.verify().empty()) << "work goes on after a refusal";
  }

  tests::Copies m_copies;
};

TEST_F(MergeTrust, AHistoryThatWasRewrittenIsRefusedAndTheEntryNamed) {
  const auto first = m_copies.at("Anna").journal().entries().front().id;
  expectRefused("UPDATE entry SET hash = zeroblob(32) WHERE lamport = 1",
                "History was rewritten: entry " + first.text());
  expectRefused("UPDATE entry SET hash = zeroblob(32) WHERE lamport <= 2", first.text());
}

TEST_F(MergeTrust, AnEntryThatIsNotAsItWasWrittenIsRefused) {
  const std::string bos = " WHERE (run, seq) IN (SELECT run, seq FROM entry ORDER BY lamport DESC LIMIT 1)";
  for (const char* what :
       {"UPDATE change SET new = 'forged'", "UPDATE change SET old = 'forged'", "UPDATE change SET settles = 1",
        "DELETE FROM change", "UPDATE entry SET label = 'forged'", "UPDATE entry SET author = 'Anna'",
        "UPDATE entry SET lamport = lamport + 7", "UPDATE entry SET hash = zeroblob(32)"})
    expectRefused(what + bos, "is not as it was written");
}

TEST_F(MergeTrust, AnEntryOfAnUnknownPastIsRefused) {
  expectRefused("UPDATE run_parent SET parent_seq = parent_seq + 100", "follows an entry that is missing");
}

/// A program that knows how hashes are made can sign whatever it likes. What no Baton writes is refused all the same.
TEST_F(MergeTrust, AnEntryThatIsSignedAndSaysTheImpossibleIsRefused) {
  auto& anna = m_copies.at("Anna");
  const auto market = (*anna.elements().all<Market>().begin()).id.value();
  const std::string before = tests::shownBy(anna);
  std::vector<const basics::Kind*> kinds;
  for (const basics::Kind* kind : allKinds())
    if (!kind->isPrivate)
      kinds.push_back(kind);
  const journal::Scalar gone = std::int64_t{0}, there = std::int64_t{1}, text = std::string("forged");
  for (const auto& [write, lamport] : std::vector<std::pair<journal::Write, std::int64_t>>{
           {{"person", {market, "name", 0}, {}, text}, 0},
           {{"market", {-5, "name", 0}, {}, text}, 0},
           {{"market", {4711, "status", 0}, {}, text}, 0},
           {{"market", {4711, "unheard of", 0}, {}, text}, 0},
           {{"ghost", {4711, "", 0}, {}, there}, 0},
           {{"workspace", {1, "", 0}, there, gone}, 0},
           {{"workspace", {4711, "", 0}, gone, there}, 0},
           {{"handoff", {4711, "", 0}, gone, there}, 0},
           {{"market", {4711, "", 0}, gone, there}, std::int64_t{1} << 61}}) {
    SCOPED_TRACE(write.kind + " " + write.cell.field);
    const auto path = m_copies.snapshot("Bo");
    {
      auto database = storage::Database::openForWriting(path);
      journal::Journal journal(database, kinds, [] { return 4'000'000; });
      journal.witness(lamport);
      journal.append({.label = "forged", .writes = {write}});
      database.close();
    }
    const auto report = anna.merge({path});
    EXPECT_FALSE(report);
    EXPECT_TRUE(tests::shownBy(anna) == before);
  }
  EXPECT_TRUE(anna.verify().empty());
}

/// What was handed off is what people signed: a copy that says it was another text is refused, also with a hash of it.
TEST(MergedVersions, NoCopyChangesWhatWasPublished) {
  tests::Copies copies;
  const auto boss = somebodyIn(copies);
  ASSERT_TRUE(publishedBy(boss, copies.origin(), "the season begins"));
  auto& anna = copies.add("Anna");
  copies.add("Bo");
  const auto version = (*anna.elements().all<handoff::Handoff>().begin()).id;
  const std::string signedText = anna.elements().find(version)->snapshot, other = "{}";
  const auto path = copies.snapshot("Bo");
  std::vector<const basics::Kind*> kinds;
  for (const basics::Kind* kind : allKinds())
    if (!kind->isPrivate)
      kinds.push_back(kind);
  auto database = storage::Database::openForWriting(path);
  journal::Journal journal(database, kinds, [] { return 4'000'000; });
  journal.append({.label = "forged",
                  .writes = {{"handoff", {version.value(), "snapshot", 0}, signedText, other},
                             {"handoff",
                              {version.value(), "sha256", 0},
                              anna.elements().find(version)->sha256,
                              basics::hexOf(basics::sha256(other))}}});
  database.close();
  const auto report = anna.merge({path});
  ASSERT_FALSE(report);
  EXPECT_EQ(report.refusal().cause, "Version 1 of the other copy is not what was published");
  EXPECT_EQ(anna.elements().find(version)->snapshot, signedText);
  EXPECT_TRUE(anna.verify().empty());
}

TEST_F(MergeTrust, OfSeveralCopiesAllOrNoneAreTakenIn) {
  auto& anna = m_copies.at("Anna");
  const std::string before = tests::shownBy(anna);
  const auto report = anna.merge({m_copies.snapshot("Bo"), tampered("UPDATE identity SET workspace = 4711")});
  EXPECT_FALSE(report);
  EXPECT_EQ(tests::shownBy(anna), before);
}

TEST_F(MergeTrust, TheOtherCopyStaysAsItIs) {
  const auto path = m_copies.snapshot("Bo");
  const auto when = std::filesystem::last_write_time(path);
  ASSERT_TRUE(m_copies.at("Anna").merge({path}));
  EXPECT_EQ(std::filesystem::last_write_time(path), when);
  EXPECT_FALSE(std::filesystem::exists(path.string() + "-wal"));
}

TEST_F(MergeTrust, KilledAtAnyMomentTheFileIsAsBeforeOrAsAfter) {
  for (int n = 0; n < 150; ++n)
    m_copies.change("Bo", aMarket(m_copies.at("Bo"), "Market " + std::to_string(n)));
  const auto bo = m_copies.snapshot("Bo");
  const auto world = basics::Surroundings::real();
  std::mt19937 random(5);
  int after = 0, trials = tests::soak(30);
  for (int trial = 0; trial < trials; ++trial) {
    const auto file = m_copies.snapshot("Anna");
    int pipe[2];
    ASSERT_EQ(::pipe(pipe), 0);
    const pid_t child = ::fork();
    if (child == 0) {
      Workspace workspace = Workspace::openForWriting(file, world);
      (void)!::write(pipe[1], "s", 1);
      (void)workspace.merge({bo});
      (void)!::write(pipe[1], "e", 1);
      for (;;)
        ::pause();
    }
    char told = 0;
    ASSERT_EQ(::read(pipe[0], &told, 1), 1);
    if (trial % 5 == 0) {
      ASSERT_EQ(::read(pipe[0], &told, 1), 1); // some are let through to the end
    } else {
      const auto turns = random() % 3'000;
      for (unsigned long n = 0; n < turns; ++n)
        (void)::getppid(); // a moment, without a clock
    }
    ::kill(child, SIGKILL);
    ::waitpid(child, nullptr, 0);
    ::close(pipe[0]);
    ::close(pipe[1]);
    const Workspace workspace = Workspace::openForReading(file, world);
    const auto markets = workspace.elements().count<Market>();
    EXPECT_TRUE(markets == 1 || markets == 152) << markets;
    EXPECT_TRUE(workspace.verify().empty());
    after += markets == 152 ? 1 : 0;
  }
  EXPECT_GE(after, trials / 5);
}

TEST(MergedVersions, PublishedApartUnderOneNumberBothStay) {
  tests::Copies copies;
  const auto boss = somebodyIn(copies);
  for (const char* who : {"Anna", "Bo"}) {
    ASSERT_TRUE(publishedBy(boss, copies.add(who), std::string("because of ") + who));
  }
  const auto& all = copies.everyoneMerged();
  std::set<std::string> names;
  for (const auto& version : handoff::versions(all.elements(), *basics::Date::of(2026, 1, 15), publicationOrder(all)))
    names.insert(version.name);
  EXPECT_EQ(names, (std::set<std::string>{"1", "1-b"}));
  EXPECT_TRUE(all.conflicts().empty());
}

/// One seller's bookings, taken in by both.
records::ImportRequest bookings(const std::string& by) {
  records::ImportRequest request;
  request.fileName = "bookings.csv";
  request.bytes = "No,Day,Seller,Customer,Sum\n1,2025-07-01,Ann,Shop,10.00\n2,2025-07-02,Ann,Shop,20.00\n";
  request.mapping = *records::ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","account":"Customer","revenue":"Sum"},"unmatched":{"owner":"keep"}})");
  request.today = *basics::Date::of(2026, 1, 15);
  request.by = by;
  return request;
}

TEST(MergedImports, OfOneFileAreOneBatchWithEveryRecordOnce) {
  tests::Copies copies;
  for (const char* who : {"Anna", "Bo"}) {
    const auto plan = importFile(copies.add(who), bookings(who));
    ASSERT_TRUE(plan) << plan.refusal().cause;
  }
  const auto& all = copies.everyoneMerged();
  EXPECT_EQ(all.elements().count<records::ImportBatch>(), 1u);
  EXPECT_TRUE(all.conflicts().empty()) << "who took it in, and when, is no conflict";
  basics::Amount sum;
  for (const auto& fact : actualsOf(all).facts)
    if (fact.metric == 101)
      sum = sum + fact.value;
  EXPECT_EQ(sum, basics::Amount::of(30));
}

TEST(MergedImports, TakenBackInOneCopyLeavesWhomAnotherCopyChanged) {
  tests::Copies copies;
  records::ImportRequest request;
  request.fileName = "people.csv";
  request.bytes = "id,name\nE1,Ann\nE2,Bob\n";
  request.mapping = *records::ColumnMapping::parse(R"({"kind":"people","columns":{"employee_id":"id","name":"name"}})");
  request.today = *basics::Date::of(2026, 1, 15);
  request.by = "Anna";
  const auto plan = importFile(copies.origin(), request);
  ASSERT_TRUE(plan) << plan.refusal().cause;
  copies.add("Anna");
  auto& bo = copies.add("Bo");
  ASSERT_TRUE(undoImport(copies.at("Anna"), plan->batch.id, "Anna", {}));
  for (const people::Person& person : bo.elements().all<people::Person>())
    if (person.name == "Ann") {
      Edits edits;
      edits.set<people::Person>(person.id, "title", std::string("Seller"));
      copies.change("Bo", edits);
      break;
    }
  const auto& all = copies.everyoneMerged();
  ASSERT_EQ(all.elements().count<people::Person>(), 1u);
  for (const people::Person& person : all.elements().all<people::Person>())
    EXPECT_EQ(person.name, "Ann");
  const auto open = openConflicts(all);
  ASSERT_EQ(open.size(), 1u);
  EXPECT_EQ(open[0].field, "exists");
}

} // namespace
} // namespace baton::workspace
