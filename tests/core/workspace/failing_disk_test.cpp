// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/role_profile.h"
#include "core/strategy/market.h"
#include "core/workspace/all_kinds.h"
#include "core/workspace/importing.h"
#include "core/workspace/json_dump.h"
#include "core/workspace/json_load.h"
#include "core/workspace/merging.h"
#include "core/workspace/templates.h"
#include "tests/core/workspace/sample_file.h"
#include "tests/support/failing_disk.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Edits, basics::Id;
using storage::StorageError, strategy::Market, tests::FailingDisk;
using Fault = FailingDisk::Fault;
using Lasting = FailingDisk::Lasting;

/// What a workspace says, apart from numbers drawn by lot: a command that is tried again draws others.
std::string summaryOf(const Workspace& workspace) {
  std::multiset<std::string> lines;
  for (const basics::Kind* kind : allKinds())
    for (const auto& row : workspace.elements().rowsOf(*kind)) {
      std::string line(kind->name);
      for (const basics::Field& field : kind->fields)
        if (!field.isReference() && field.name != "snapshot" && field.name != "sha256")
          if (const auto value = basics::toScalar(field.read(row.element.get())); value.index() == 2)
            line += "|" + std::get<std::string>(value);
      lines.insert(line);
    }
  for (const auto& entry : workspace.journal().entries())
    lines.insert("entry " + entry.label);
  auto records = workspace.database().prepare("SELECT count(*), total(revenue) FROM booking");
  if (records.step())
    lines.insert("bookings " + records.text(0) + " " + records.text(1));
  std::string summary = std::to_string(workspace.conflicts().size()) + " open\n";
  for (const std::string& line : lines)
    summary += line + "\n";
  return summary;
}

void expectVerified(const Workspace& workspace) {
  for (const auto& problem : workspace.verify())
    ADD_FAILURE() << problem.kind << " " << problem.id << " " << problem.field << ": " << problem.text;
}

/// Every opening draws other numbers.
basics::Surroundings world() {
  static std::uint64_t lot = 100;
  return basics::Surroundings::fixed(basics::Instant::at(*basics::Date::of(2026, 1, 15)), ++lot);
}

void addMarket(Workspace& workspace, const std::string& name) {
  Market market;
  market.id = workspace.newId<Market>();
  market.name = name;
  Edits edits;
  edits.put(market);
  ASSERT_TRUE(workspace.change({.label = "add " + name, .author = "Ann"}, edits));
}

Id<Market> aMarket(const Workspace& workspace) {
  const Market* first = nullptr; // by name, for ids are drawn by lot
  for (const Market& market : workspace.elements().all<Market>())
    if (!first || market.name < first->name)
      first = &market;
  return first ? first->id : Id<Market>();
}

void rename(Workspace& workspace, const std::string& name) {
  if (const auto id = aMarket(workspace)) {
    Edits edits;
    edits.set(id, "name", name);
    ASSERT_TRUE(workspace.change({.label = "rename to " + name, .author = "Ann"}, edits));
  }
}

void eraseMarket(Workspace& workspace) {
  if (const auto id = aMarket(workspace)) {
    Edits edits;
    edits.erase(id);
    ASSERT_TRUE(workspace.change({.label = "delete a market", .author = "Ann"}, edits));
  }
}

void note(Workspace& workspace) {
  coaching::CoachingSession session;
  session.id = workspace.newId<coaching::CoachingSession>();
  session.seen = "listens well";
  Edits edits;
  edits.put(session);
  ASSERT_TRUE(workspace.change({.label = "a private note", .author = "Ann"}, edits));
}

records::ImportRequest bookings() {
  records::ImportRequest request;
  request.fileName = "bookings.csv";
  request.bytes = "No,Day,Seller,Sum\n1,2025-07-01,Ann,10.00\n2,2025-07-02,Bo,20.00\n3,no day,Bo,1.00\n";
  request.mapping = *records::ColumnMapping::parse(
      R"({"kind":"bookings","columns":{"external_id":"No","date":"Day","owner":"Seller","revenue":"Sum"},"unmatched":{"owner":"create"}})");
  request.today = *basics::Date::of(2026, 1, 15);
  request.by = "Ann";
  return request;
}

void undoImports(Workspace& workspace) {
  std::vector<Id<records::ImportBatch>> batches;
  for (const auto& batch : workspace.elements().all<records::ImportBatch>())
    if (!batch.undone)
      batches.push_back(batch.id);
  for (const auto batch : batches)
    ASSERT_TRUE(undoImport(workspace, batch, "Ann", {}));
}

void settleAll(Workspace& workspace) {
  if (const auto open = openConflicts(workspace); !open.empty())
    ASSERT_TRUE(resolveConflict(workspace, open.front().id, 1, {.author = "Ann"}));
}

struct Step {
  const char* name;
  std::function<void(Workspace&)> run;
};

/// A workspace, with copies of it that others have worked on.
class Company {
public:
  Company() {
    Workspace made = Workspace::create(path("start"), {"Company", "USD", 7}, world());
    addMarket(made, "Clubs");
    addMarket(made, "Shops");
    for (const char* name : {"bo", "cy"}) {
      made.database().copyTo(path(name));
      Workspace copy = Workspace::openForWriting(path(name), world());
      // Much later than ours, so that no lot decides which value shows.
      for (int n = 0; n < (name[0] == 'b' ? 20 : 45); ++n)
        rename(copy, "Clubs " + std::to_string(n));
      rename(copy, std::string("Clubs of ") + name);
      addMarket(copy, std::string("Schools of ") + name);
      if (name[0] == 'c')
        EXPECT_TRUE(importFile(copy, bookings()));
      copy.close();
    }
    made.close();
  }
  fs::path path(const std::string& name) const { return m_folder / (name + ".baton"); }

  std::vector<Step> steps() const {
    const auto merge = [](const fs::path& other) {
      return [other](Workspace& workspace) { ASSERT_TRUE(workspace.merge({other})); };
    };
    return {{"add", [](Workspace& w) { addMarket(w, "Fleets"); }},
            {"rename", [](Workspace& w) { rename(w, "Every club"); }},
            {"import", [](Workspace& w) { ASSERT_TRUE(importFile(w, bookings())); }},
            {"note", note},
            {"undo", [](Workspace& w) { (void)w.undo("Ann"); }},
            {"redo", [](Workspace& w) { (void)w.redo("Ann"); }},
            {"undo the import", undoImports},
            {"checkpoint", [](Workspace& w) { w.checkpoint(); }},
            {"delete", eraseMarket},
            {"undo again", [](Workspace& w) { (void)w.undo("Ann"); }},
            {"merge bo", merge(path("bo"))},
            {"settle", settleAll},
            {"merge cy", merge(path("cy"))},
            {"settle more", settleAll}};
  }

  std::vector<Step> editing() const {
    auto all = steps();
    all.resize(10);
    return all;
  }
  std::vector<Step> merging() const {
    auto all = steps();
    std::vector<Step> some(all.begin() + 10, all.end());
    some.insert(some.begin(), all[1]);
    some.push_back(all[0]);
    return some;
  }
  std::vector<Step> drawn(std::uint32_t seed) const {
    std::mt19937 random(seed);
    const auto all = steps();
    std::vector<Step> some;
    some.reserve(9);
    for (int n = 0; n < 9; ++n)
      some.push_back(all[random() % all.size()]);
    return some;
  }

private:
  tests::TemporaryFolder m_folder{tests::inMemory()};
};

/// One script, run on a disk that fails once or from some moment on.
class Trial {
public:
  Trial(const Company& company, const std::vector<Step>& script, FailingDisk& disk)
      : m_company(company), m_script(script), m_disk(disk) {
    begin();
    for (const Step& step : m_script) {
      m_expected.push_back(summaryOf(*m_workspace));
      step.run(*m_workspace);
    }
    m_expected.push_back(summaryOf(*m_workspace));
    m_workspace->close();
  }

  /// False once the script ends before its k-th operation.
  bool run(int k, Fault fault, Lasting lasting) {
    m_fault = fault;
    m_workspace.reset();
    clear();
    copy(m_company.path("start"), file());
    m_disk.failAt(k, fault, lasting);
    m_at = 0;
    open();
    while (m_at < m_script.size() && !testing::Test::HasFailure())
      step();
    closeAndLook();
    return m_disk.hasFailed();
  }
  int refusedUntilOpened() const { return m_refusedUntilOpened; }
  int shownAfterAll() const { return m_shownAfterAll; }

private:
  fs::path file() const { return m_folder / "company.baton"; }
  static void copy(const fs::path& from, const fs::path& to) {
    for (const char* beside : {"", "-wal", "-journal"})
      if (fs::exists(from.string() + beside))
        fs::copy_file(from.string() + beside, to.string() + beside, fs::copy_options::overwrite_existing);
  }
  void clear() {
    for (const auto& entry : std::vector<fs::path>(fs::directory_iterator(m_folder.path()), {}))
      fs::remove(entry);
  }
  void begin() {
    copy(m_company.path("start"), file());
    m_workspace.emplace(Workspace::openForWriting(file(), world()));
  }

  void expectCause(const StorageError& error) {
    EXPECT_EQ(int(error.cause()),
              int(m_fault == Fault::Full ? StorageError::Cause::DiskFull : StorageError::Cause::Device))
        << error.what();
    const char* words = m_fault == Fault::Full ? "no room left on the disk" : "disk that holds";
    EXPECT_NE(std::string(error.what()).find(words), std::string::npos) << error.what();
    EXPECT_FALSE(error.remedy().empty());
  }

  void open() {
    try {
      m_workspace.emplace(Workspace::openForWriting(file(), world()));
    } catch (const StorageError& error) {
      expectCause(error);
      m_disk.mend();
      m_workspace.emplace(Workspace::openForWriting(file(), world()));
    }
    EXPECT_TRUE(summaryOf(*m_workspace) == m_expected[m_at]) << "opened to something else";
  }

  void step() {
    SCOPED_TRACE(m_script[m_at].name);
    try {
      m_script[m_at].run(*m_workspace);
      ++m_at;
    } catch (const StorageError& error) {
      expectCause(error);
      m_disk.mend();
      recover();
    }
  }

  /// What is shown is as before, a program killed now would find before or after, and the command can be tried again.
  void recover() {
    EXPECT_TRUE(summaryOf(*m_workspace) == m_expected[m_at]) << "a failed command shows";
    expectVerified(*m_workspace);
    lookAtWhatAKillWouldLeave();
    try {
      m_script[m_at].run(*m_workspace);
      ++m_at;
    } catch (const StorageError& error) {
      EXPECT_TRUE(m_disk.hasFailedToSync()) << "tried again in vain: " << error.what();
      EXPECT_NE(error.remedy().find("open it again"), std::string::npos) << error.remedy();
      ++m_refusedUntilOpened;
      m_workspace.reset();
      m_workspace.emplace(Workspace::openForWriting(file(), world()));
      if (m_script[m_at].name != std::string("checkpoint") && summaryOf(*m_workspace) == m_expected[m_at + 1]) {
        ++m_shownAfterAll;
        ++m_at;
      }
    }
    EXPECT_TRUE(summaryOf(*m_workspace) == m_expected[m_at]) << "neither before nor after";
  }

  void lookAtWhatAKillWouldLeave() {
    const fs::path left = m_folder / "left.baton";
    copy(file(), left);
    if (const fs::path notes = companionOf(file()); fs::exists(notes))
      copy(notes, companionOf(left));
    const Workspace workspace = Workspace::openForReading(left, world());
    const std::string now = summaryOf(workspace);
    EXPECT_TRUE(now == m_expected[m_at] || now == m_expected[m_at + 1]) << "half a command";
    expectVerified(workspace);
  }

  void closeAndLook() {
    try {
      m_workspace->close();
    } catch (const StorageError& error) {
      expectCause(error);
    }
    m_workspace.reset();
    m_disk.mend();
    const Workspace workspace = Workspace::openForReading(file(), world());
    EXPECT_TRUE(summaryOf(workspace) == m_expected.back()) << "something acknowledged is lost";
    expectVerified(workspace);
  }

  const Company& m_company;
  const std::vector<Step>& m_script;
  FailingDisk& m_disk;
  Fault m_fault = Fault::Full;
  tests::TemporaryFolder m_folder{tests::inMemory()};
  std::optional<Workspace> m_workspace;
  std::vector<std::string> m_expected; ///< before each step, and at the end
  std::size_t m_at = 0;
  int m_refusedUntilOpened = 0, m_shownAfterAll = 0;
};

/// Each operation fails one way; with a soak each way.
int failEverywhere(Trial& trial) {
  const std::vector<std::pair<Fault, Lasting>> ways{{Fault::Full, Lasting::UntilMend},
                                                    {Fault::Device, Lasting::Once},
                                                    {Fault::Device, Lasting::UntilMend},
                                                    {Fault::Full, Lasting::Once}};
  int k = 0;
  for (bool reached = true; reached;) {
    ++k;
    for (std::size_t way = 0; way < ways.size(); ++way) {
      if (tests::soak(1) == 1 && way != std::size_t(k) % ways.size())
        continue;
      const auto [fault, lasting] = ways[way];
      SCOPED_TRACE("operation " + std::to_string(k) + (fault == Fault::Full ? ", no room" : ", device") +
                   (lasting == Lasting::Once ? ", once" : ""));
      reached = trial.run(k, fault, lasting) && reached;
      if (testing::Test::HasFailure())
        return k;
    }
  }
  return k;
}

TEST(FailingDisk, WhereverAScriptIsCutEachCommandIsDoneOrNotAndCanBeTriedAgain) {
  FailingDisk disk;
  const Company company;
  std::vector<std::vector<Step>> scripts;
  if (tests::firstSeed() == 1)
    scripts = {company.editing(), company.merging()};
  if (tests::soak(1) > 1)
    for (std::uint32_t seed = tests::firstSeed(); seed <= 10; ++seed)
      scripts.push_back(company.drawn(seed));
  if (scripts.empty())
    GTEST_SKIP() << "there are ten drawn scripts";
  int refused = 0;
  for (const auto& script : scripts) {
    Trial trial(company, script, disk);
    const int operations = failEverywhere(trial);
    std::cout << operations << " operations, " << trial.refusedUntilOpened()
              << " refusals until the file was opened again, of which " << trial.shownAfterAll()
              << " showed the command after all" << std::endl;
    EXPECT_GT(operations, 50) << "a script that is cut nowhere proves nothing";
    refused += trial.refusedUntilOpened();
    if (HasFailure())
      return;
  }
  EXPECT_GT(refused, 5) << "no failed sync was met: the test is blind";
}

/// Runs what makes a file on a disk that fails at its k-th operation, until one k is not reached. What fails leaves
/// nothing behind, and works when it is tried again.
void expectWholeOrNothing(const std::function<void()>& make, const fs::path& made, const std::function<void()>& look) {
  FailingDisk disk;
  int k = 0;
  for (bool failed = true; failed && !testing::Test::HasFailure();) {
    ++k;
    const Fault fault = k % 2 ? Fault::Full : Fault::Device;
    SCOPED_TRACE("operation " + std::to_string(k));
    disk.failAt(k, fault, k % 3 ? Lasting::UntilMend : Lasting::Once);
    try {
      make();
      failed = disk.hasFailed();
      disk.mend();
    } catch (const StorageError& error) {
      disk.mend();
      EXPECT_EQ(int(error.cause()),
                int(fault == Fault::Full ? StorageError::Cause::DiskFull : StorageError::Cause::Device))
          << error.what();
      for (const auto& left : fs::directory_iterator(made.parent_path()))
        EXPECT_FALSE(left.path().filename().string().starts_with(made.stem().string())) << left.path() << " was left";
      make();
    }
    look();
    for (const char* beside : {"", "-wal", "-journal"})
      fs::remove(made.string() + beside);
  }
  EXPECT_GT(k, 10);
}

TEST(FailingDisk, ANewWorkspaceIsMadeWholeOrNotAtAll) {
  const tests::TemporaryFolder folder{tests::inMemory()};
  const fs::path file = folder / "new.baton";
  expectWholeOrNothing(
      [&] {
        Workspace::create(file, {"New", "USD", 1}, world());
      },
      file, [&] { expectVerified(Workspace::openForReading(file, world())); });
}

TEST(FailingDisk, AWorkspaceFromADumpIsMadeWholeOrNotAtAll) {
  const tests::TemporaryFolder folder{tests::inMemory()};
  const fs::path file = folder / "loaded.baton";
  std::string dump;
  {
    Workspace source = Workspace::create(folder / "source.baton", {"Source", "USD", 1}, world());
    addMarket(source, "Clubs");
    ASSERT_TRUE(importFile(source, bookings()));
    dump = dumpOf(source, {.records = true});
  }
  expectWholeOrNothing([&] { ASSERT_TRUE(loadDump(file, dump, {.label = "load"}, world())); }, file,
                       [&] {
                         const Workspace loaded = Workspace::openForReading(file, world());
                         expectVerified(loaded);
                         EXPECT_TRUE(dumpOf(loaded, {.records = true}) == dump);
                       });
}

TEST(FailingDisk, ABackupIsMadeWholeOrNotAtAllAndTheWorkspaceGoesOn) {
  const tests::TemporaryFolder folder{tests::inMemory()};
  basics::Surroundings kept = world();
  kept.dataFolder = folder / "data";
  std::optional<Workspace> workspace(Workspace::create(folder / "company.baton", {"Company", "USD", 1}, kept));
  addMarket(*workspace, "Clubs");
  const std::string summary = summaryOf(*workspace);
  const fs::path made =
      kept.dataFolder / "backups" / std::to_string(workspace->journal().workspaceId()) / "2026-01-15T00-00-00Z.baton";
  expectWholeOrNothing([&] { ASSERT_TRUE(backUp(*workspace)); }, made,
                       [&] {
                         EXPECT_TRUE(summaryOf(Workspace::openForReading(made, kept)) == summary);
                         EXPECT_TRUE(summaryOf(*workspace) == summary);
                       });
  addMarket(*workspace, "Shops");
  expectVerified(*workspace);
}

TEST(FailingDisk, ARestoreThatFailsLeavesTheFileAsItStood) {
  const tests::TemporaryFolder folder{tests::inMemory()};
  basics::Surroundings kept = world();
  const fs::path file = folder / "company.baton", backup = folder / "backup.baton";
  std::string before, now;
  {
    Workspace workspace = Workspace::create(file, {"Company", "USD", 1}, kept);
    before = summaryOf(workspace);
    workspace.database().copyTo(backup);
    addMarket(workspace, "Clubs");
    now = summaryOf(workspace);
    workspace.close();
  }
  const std::string bytes = tests::bytesOf(file);
  FailingDisk disk;
  int k = 0;
  for (bool failed = true; failed && !HasFailure();) {
    ++k;
    SCOPED_TRACE("operation " + std::to_string(k));
    tests::writeBytes(file, bytes);
    kept.dataFolder = folder / ("data" + std::to_string(k));
    disk.failAt(k, k % 2 ? Fault::Full : Fault::Device, Lasting::UntilMend);
    try {
      ASSERT_TRUE(restore(file, backup, kept));
      failed = disk.hasFailed();
      disk.mend();
    } catch (const StorageError& error) {
      disk.mend();
      const std::string shows = summaryOf(Workspace::openForReading(file, kept));
      EXPECT_TRUE(shows == now) << error.what();
      ASSERT_TRUE(restore(file, backup, kept));
    }
    EXPECT_TRUE(summaryOf(Workspace::openForReading(file, kept)) == before);
  }
  EXPECT_GT(k, 10);
}

} // namespace
} // namespace baton::workspace
