// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/workspace/sample_file.h"
#include "tests/support/seeds.h"
#include "tests/support/temporary_folder.h"

#include "core/storage/ladder.h"
#include "core/strategy/market.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <random>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using Cause = storage::StorageError::Cause;
using tests::look, tests::Seen;

constexpr std::size_t pageSize = 4096;
const basics::Instant someDay = basics::Instant::at(*basics::Date::of(2026, 1, 16));

class DamagedFile : public testing::Test {
protected:
  static void SetUpTestSuite() {
    const tests::TemporaryFolder folder;
    tests::makeSampleFile(folder / "sound.baton");
    soundBytes = tests::bytesOf(folder / "sound.baton");
    soundContent = look(folder / "sound.baton").content;
  }

  /// Every way to open it is refused for that cause, and the file keeps its bytes.
  void expectRefused(std::optional<Cause> cause = {}) {
    std::error_code none;
    const bool isFile = fs::is_regular_file(m_file, none);
    const std::string before = isFile ? tests::bytesOf(m_file) : "";
    const Seen seen = look(m_file);
    EXPECT_TRUE(seen.refused) << "opened";
    if (cause)
      EXPECT_EQ(int(seen.refused.value_or(Cause::Other)), int(*cause)) << seen.said;
    EXPECT_THROW(Workspace::openForWriting(m_file, tests::sampleWorld()), storage::StorageError);
    if (isFile)
      EXPECT_EQ(tests::bytesOf(m_file), before) << "a refused file was touched";
  }

  void expectReported() { EXPECT_TRUE(look(m_file).isReported()); }

  /// Nothing is lost and nothing is wrong, and it can be worked with.
  void expectSound() {
    const Seen seen = look(m_file);
    EXPECT_FALSE(seen.refused) << seen.said;
    EXPECT_EQ(seen.problems, 0u);
    EXPECT_EQ(seen.content, soundContent);
    // Another lot than the one that the file was made with: a run is numbered by lot, and no number comes twice.
    Workspace workspace = Workspace::openForWriting(m_file, basics::Surroundings::fixed(someDay, 8));
    basics::Edits edits;
    strategy::Market market;
    market.id = workspace.newId<strategy::Market>();
    market.name = "One more";
    edits.put(market);
    EXPECT_TRUE(workspace.change({.label = "add"}, edits));
    EXPECT_TRUE(workspace.verify().empty());
  }

  void write(const std::string& bytes) { tests::writeBytes(m_file, bytes); }
  /// Runs SQL on a copy of the sound file, as somebody with a database tool would.
  void tamper(const std::string& sql) {
    write(soundBytes);
    auto database = storage::Database::openForWriting(m_file);
    database.run(sql);
  }
  /// The bytes of the sound file with others in their place.
  static std::string patched(std::size_t place, const std::string& bytes) {
    std::string all = soundBytes;
    return all.replace(place, bytes.size(), bytes);
  }
  static std::string replaced(const std::string& old, const std::string& now) {
    std::string all = soundBytes;
    const auto place = all.find(old);
    EXPECT_NE(place, std::string::npos) << old;
    EXPECT_EQ(old.size(), now.size());
    return place == std::string::npos ? all : all.replace(place, old.size(), now);
  }
  std::string wal() const { return m_file.string() + "-wal"; }

  tests::TemporaryFolder m_folder;
  fs::path m_file = m_folder / "company.baton";
  static std::string soundBytes;
  static std::string soundContent;
};

std::string DamagedFile::soundBytes;
std::string DamagedFile::soundContent;

TEST_F(DamagedFile, WhatIsNoDatabaseIsNotAWorkspace) {
  for (const std::string& bytes :
       {std::string(), std::string("a"), std::string(99, '\0'), std::string(5000, '\0'), std::string("SQLite format 3"),
        soundBytes.substr(0, 99), std::string("name,title\nAnn,Seller\n"), "x" + soundBytes, soundBytes.substr(1)}) {
    SCOPED_TRACE(bytes.substr(0, 20));
    write(bytes);
    expectRefused(Cause::NotAWorkspace);
  }
}

TEST_F(DamagedFile, WhatIsNoFileIsRefusedWithoutWaiting) {
  expectRefused(Cause::Missing);
  fs::create_directory(m_file);
  expectRefused(Cause::NotAWorkspace);
  fs::remove(m_file);
  ASSERT_EQ(::mkfifo(m_file.c_str(), 0600), 0);
  expectRefused(Cause::NotAWorkspace);
  fs::remove(m_file);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  m_file.string().copy(address.sun_path, sizeof address.sun_path - 1);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
  expectRefused(Cause::NotAWorkspace);
  ::close(socket);
  fs::remove(m_file);
  for (const char* device : {"/dev/null", "/dev/zero"}) {
    fs::create_symlink(device, m_file);
    expectRefused(Cause::NotAWorkspace);
    fs::remove(m_file);
  }
  fs::create_symlink(m_folder / "nowhere", m_file);
  expectRefused(Cause::Missing);
  fs::remove(m_file);
  fs::create_symlink(m_file, m_file);
  expectRefused(Cause::Missing);
}

TEST_F(DamagedFile, ALinkLeadsToTheFile) {
  write(soundBytes);
  const fs::path target = m_file;
  m_file = m_folder / "link.baton";
  fs::create_symlink(target, m_file);
  expectSound();
  EXPECT_TRUE(fs::is_symlink(m_file));
}

TEST_F(DamagedFile, AnotherProgramsDatabaseIsNotAWorkspace) {
  tamper("PRAGMA application_id = 0");
  expectRefused(Cause::NotAWorkspace);
  tamper("PRAGMA application_id = 1196444487");
  expectRefused(Cause::NotAWorkspace);
}

TEST_F(DamagedFile, ANewerFormatIsRefusedAndAnImpossibleOneIsDamage) {
  for (const std::string& version :
       {std::to_string(storage::newestVersion() + 1), std::string("99"), std::string("2147483647")}) {
    tamper("PRAGMA user_version = " + version);
    expectRefused(Cause::Newer);
  }
  for (const char* version : {"0", "-1", "-2147483648"}) {
    tamper(std::string("PRAGMA user_version = ") + version);
    expectRefused(Cause::Damaged);
  }
}

/// Also with what a killed program left beside it: nothing of that is taken up by a program that does not know it.
TEST_F(DamagedFile, ANewerFileThatWasLeftOpenKeepsItsWal) {
  write(soundBytes);
  const pid_t child = ::fork();
  if (child == 0) {
    auto database = storage::Database::openForWriting(m_file);
    database.run("PRAGMA user_version = 99");
    database.run("CREATE TABLE later(id INTEGER PRIMARY KEY) STRICT");
    ::_exit(0);
  }
  ::waitpid(child, nullptr, 0);
  const std::string left = tests::bytesOf(wal());
  ASSERT_FALSE(left.empty()) << "nothing was left: the test is blind";
  expectRefused(Cause::Newer);
  EXPECT_EQ(tests::bytesOf(wal()), left);
}

TEST_F(DamagedFile, AForeignStructureIsRefused) {
  for (const char* sql :
       {"CREATE TABLE more(id INTEGER PRIMARY KEY) STRICT", "CREATE INDEX more ON market(name)",
        "CREATE VIEW more AS SELECT * FROM market",
        "CREATE TRIGGER more AFTER INSERT ON market BEGIN DELETE FROM change; END",
        "CREATE TRIGGER more INSTEAD OF INSERT ON v BEGIN SELECT 1; END", "DROP TABLE market",
        "DROP INDEX change_entry", "ALTER TABLE market ADD COLUMN more TEXT", "ALTER TABLE market DROP COLUMN size",
        "ALTER TABLE market RENAME COLUMN size TO length", "ALTER TABLE market RENAME TO markets",
        "DROP TABLE market; CREATE VIEW market AS SELECT 1 AS id", "DROP TABLE market; CREATE TABLE market(id, name)",
        "DROP TABLE change; CREATE TABLE change(row, field, elem, run, seq, kind, old, new, settles)",
        "CREATE VIRTUAL TABLE more USING fts5(text)"}) {
    SCOPED_TRACE(sql);
    if (std::string_view(sql).find("ON v ") != std::string_view::npos)
      tamper(std::string("CREATE VIEW v AS SELECT 1 AS id;") + sql);
    else
      tamper(sql);
    expectRefused(Cause::Damaged);
  }
}

TEST_F(DamagedFile, AStructureRewrittenInItsBytesIsRefused) {
  write(replaced("CREATE TABLE \"market\"(id INTEGER PRIMARY KEY", "CREATE TABLE \"market\"(id INTEGER PRIMARY KEX"));
  expectRefused();
  write(replaced("CREATE INDEX text_text ON text(text)", "CREATE INDEX text_text ON text( id )"));
  expectRefused();
  write(replaced("STRICT", "STRICS"));
  expectRefused();
}

TEST_F(DamagedFile, ATruncatedFileIsReported) {
  const std::size_t size = soundBytes.size();
  for (const std::size_t left : {size - 1, size - pageSize, size / 2, size / 2 + 17, 2 * pageSize, pageSize,
                                 pageSize - 1, std::size_t{512}, std::size_t{100}}) {
    SCOPED_TRACE(left);
    write(soundBytes.substr(0, left));
    expectReported();
  }
}

TEST_F(DamagedFile, ZeroedPagesAreReported) {
  const std::size_t pages = soundBytes.size() / pageSize;
  ASSERT_GT(pages, 60u);
  int reported = 0;
  for (std::size_t page = 0; page < pages; page += 7) {
    SCOPED_TRACE(page);
    write(patched(page * pageSize, std::string(pageSize, '\0')));
    const Seen seen = look(m_file);
    reported += seen.isReported() ? 1 : 0;
    EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
  }
  EXPECT_GT(reported, 7) << "only pages without content were met: the test is blind";
}

TEST_F(DamagedFile, SwappedPagesAreReported) {
  const std::size_t pages = soundBytes.size() / pageSize;
  for (std::size_t page = 1; page + 5 < pages; page += 6) {
    SCOPED_TRACE(page);
    std::string bytes = soundBytes;
    const std::string one = bytes.substr(page * pageSize, pageSize),
                      other = bytes.substr((page + 5) * pageSize, pageSize);
    bytes.replace(page * pageSize, pageSize, other).replace((page + 5) * pageSize, pageSize, one);
    write(bytes);
    const Seen seen = look(m_file);
    EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
  }
}

TEST_F(DamagedFile, PagesCutZeroedSwappedOrRepeatedByLotAreReported) {
  std::mt19937 random(11);
  const std::size_t pages = soundBytes.size() / pageSize;
  const auto anyPage = [&] { return random() % pages * pageSize; };
  int reported = 0, trials = 0;
  for (int round = 0; round < tests::soak(5) && !HasFailure(); ++round) {
    const std::size_t one = anyPage(), other = anyPage();
    const std::string first = soundBytes.substr(one, pageSize), second = soundBytes.substr(other, pageSize);
    std::string swapped = patched(one, second);
    swapped.replace(other, pageSize, first);
    for (const std::string& bytes : {soundBytes.substr(0, 1 + random() % (soundBytes.size() - 1)),
                                     patched(one, std::string(pageSize, '\0')), swapped, patched(one, second)}) {
      write(bytes);
      const Seen seen = look(m_file);
      ++trials;
      reported += seen.isReported() ? 1 : 0;
      EXPECT_TRUE(seen.isReported() || seen.content == soundContent) << "pages " << one << " " << other;
    }
  }
  EXPECT_GT(reported, trials / 3) << "only pages without content were met: the test is blind";
}

TEST_F(DamagedFile, BytesBehindTheEndAreNoContent) {
  write(soundBytes + std::string(pageSize, 'x'));
  const Seen seen = look(m_file);
  EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
}

TEST_F(DamagedFile, AWalBesideAWholeFileIsAnothersAndNeitherIsTouched) {
  for (const std::string& left :
       {std::string("x"), std::string(5000, '\0'), std::string(5000, 'x'), soundBytes, soundBytes.substr(0, 32)}) {
    SCOPED_TRACE(left.substr(0, 10));
    write(soundBytes);
    tests::writeBytes(wal(), left);
    expectRefused(Cause::Damaged);
    EXPECT_EQ(tests::bytesOf(wal()), left);
    fs::remove(wal());
    expectSound();
  }
  write(soundBytes);
  tests::writeBytes(wal(), "");
  expectSound();
}

/// A sound WAL, but of another workspace: its pages must never pass for this one's.
TEST_F(DamagedFile, TheWalOfAnotherWorkspaceIsReportedOrChangesNothing) {
  const fs::path other = m_folder / "other.baton";
  Workspace::create(other, {"Other", "EUR", 1}, basics::Surroundings::real()).close();
  const pid_t child = ::fork();
  if (child == 0) {
    Workspace workspace = Workspace::openForWriting(other, basics::Surroundings::real());
    basics::Edits edits;
    strategy::Market market;
    market.id = workspace.newId<strategy::Market>();
    market.name = "Foreign";
    edits.put(market);
    ::_exit(workspace.change({.label = "foreign"}, edits) ? 0 : 1);
  }
  ::waitpid(child, nullptr, 0);
  const std::string foreign = tests::bytesOf(other.string() + "-wal");
  ASSERT_GT(foreign.size(), pageSize) << "the test is blind";
  write(soundBytes);
  tests::writeBytes(wal(), foreign);
  Seen seen = look(m_file);
  EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
  // The same beside a file that says of itself that it is in WAL mode.
  fs::remove(wal());
  write(patched(18, "\x02\x02"));
  tests::writeBytes(wal(), foreign);
  seen = look(m_file);
  EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
}

/// What a synchronising program does that brings back one of two files: the WAL of an earlier kill beside a later file.
TEST_F(DamagedFile, AStaleWalOfTheSameFileIsReportedOrShowsOneOfItsStates) {
  write(soundBytes);
  std::vector<std::string> wals, files, contents;
  for (int kill = 0; kill < 4; ++kill) {
    const pid_t child = ::fork();
    if (child == 0) {
      Workspace workspace = Workspace::openForWriting(m_file, basics::Surroundings::real());
      for (int n = 0; n < 3; ++n) {
        basics::Edits edits;
        strategy::Market market;
        market.id = workspace.newId<strategy::Market>();
        market.name = "Market";
        edits.put(market);
        (void)workspace.change({.label = "add"}, edits);
      }
      ::_exit(0);
    }
    ::waitpid(child, nullptr, 0);
    wals.push_back(tests::bytesOf(wal()));
    files.push_back(tests::bytesOf(m_file));
    ASSERT_GT(wals.back().size(), pageSize) << "the test is blind";
    contents.push_back(look(m_file).content); // takes up the WAL
  }
  for (std::size_t file = 0; file < files.size(); ++file)
    for (std::size_t stale = 0; stale < wals.size(); ++stale) {
      SCOPED_TRACE(std::to_string(stale) + " beside " + std::to_string(file));
      write(files[file]);
      tests::writeBytes(wal(), wals[stale]);
      const Seen seen = look(m_file);
      EXPECT_TRUE(seen.isReported() || seen.content == soundContent || std::ranges::count(contents, seen.content) > 0);
      fs::remove(wal());
    }
}

TEST_F(DamagedFile, AForeignRollbackJournalChangesNothingOrIsReported) {
  for (const std::string& left : {std::string(), std::string("x"), std::string(5000, '\0'), std::string(5000, 'x'),
                                  std::string("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + std::string(5000, '\0')}) {
    write(soundBytes);
    tests::writeBytes(m_file.string() + "-journal", left);
    const Seen seen = look(m_file);
    EXPECT_TRUE(seen.isReported() || seen.content == soundContent);
  }
}

TEST_F(DamagedFile, ValuesThatNoProgramOfOursWritesAreReported) {
  for (const char* sql :
       {"UPDATE market SET name = name || 'x'",
        "UPDATE market SET rank = 9223372036854775807",
        "UPDATE market SET rank = -9223372036854775808",
        "UPDATE market SET decide_by = 'soon'",
        "UPDATE market SET decide_by = '99999-01-01'",
        "UPDATE market SET status = 'unheard of'",
        "UPDATE market SET status = NULL",
        "UPDATE market SET match = '[1,{}]'",
        "UPDATE market SET match = '[['",
        "UPDATE market SET name = CAST(x'C3' AS TEXT)",
        "UPDATE market SET name = CAST(x'61006200' AS TEXT)",
        "UPDATE market SET name = (SELECT hex(zeroblob(1000000)))",
        "UPDATE market SET id = -5 WHERE rowid = (SELECT max(id) FROM market)",
        "UPDATE market SET id = 0 WHERE rowid = (SELECT max(id) FROM market)",
        "DELETE FROM market",
        "DELETE FROM person",
        "UPDATE person SET manager = id",
        "UPDATE person SET manager = 4711",
        "UPDATE workspace SET fiscal_year_start = 0",
        "UPDATE workspace SET fiscal_year_start = 99",
        "UPDATE workspace SET fiscal_year_start = NULL",
        "DELETE FROM workspace",
        "INSERT INTO market(id, name, status) VALUES (4711, 'Smuggled', 'selected')",
        "UPDATE offering SET list_price = 9223372036854775807",
        "UPDATE offering SET list_price = -9223372036854775808",
        "UPDATE change SET new = 'forged' WHERE field = 'name'",
        "UPDATE change SET old = x'00FF'",
        "UPDATE change SET new = 1.5",
        "UPDATE change SET kind = 'unheard of'",
        "UPDATE change SET field = 'unheard of' WHERE field = 'name'",
        "UPDATE change SET settles = 1",
        "UPDATE change SET elem = -1 WHERE elem = 0",
        "DELETE FROM change",
        "DELETE FROM change WHERE field = ''",
        "UPDATE entry SET label = 'forged'",
        "UPDATE entry SET author = CAST(x'FF' AS TEXT)",
        "UPDATE entry SET at = 'never'",
        "UPDATE entry SET at = NULL",
        "UPDATE entry SET hash = x''",
        "UPDATE entry SET hash = zeroblob(100000)",
        "UPDATE entry SET batch_hash = x'00' WHERE batch_hash IS NOT NULL",
        "UPDATE entry SET batch_hash = NULL",
        "UPDATE entry SET undoable = 1 - undoable",
        "UPDATE entry SET lamport = -lamport",
        "UPDATE entry SET lamport = 9223372036854775807",
        "UPDATE entry SET seq = seq + 1000000",
        "DELETE FROM entry WHERE seq = 1",
        "DELETE FROM entry",
        "DELETE FROM run",
        "UPDATE run SET schema = 7",
        "DELETE FROM run_parent",
        "UPDATE run_parent SET parent_seq = 99",
        "DELETE FROM entry_undoes",
        "UPDATE entry_undoes SET of_last = 9223372036854775807",
        "INSERT INTO entry_undoes VALUES (1, 1, 1, 1, 1)",
        "INSERT INTO conflict VALUES (1, 'name', 0, 1, 1, 'x', 1)",
        "UPDATE identity SET workspace = workspace + 1",
        "DELETE FROM identity",
        "INSERT INTO identity VALUES (9223372036854775807)",
        "UPDATE booking SET revenue = revenue + 1",
        "UPDATE booking SET revenue = 9223372036854775807",
        "UPDATE booking SET date = 9223372036854775807",
        "UPDATE booking SET date = -9223372036854775808",
        "UPDATE booking SET place = -place",
        "UPDATE booking SET place = place + 1 WHERE place = (SELECT max(place) FROM booking)",
        "UPDATE booking SET external_id = external_id || 'x'",
        "UPDATE booking SET margin = NULL",
        "UPDATE booking SET owner = NULL",
        "UPDATE booking SET owner = 4711",
        "UPDATE booking SET extra = 4711",
        "DELETE FROM booking WHERE place % 2",
        "DELETE FROM booking",
        "UPDATE booking SET place = place + (4711 << 32) WHERE place >> 32 = (SELECT max(number) FROM batch)",
        "UPDATE batch SET batch = 4711 WHERE number = (SELECT max(number) FROM batch)",
        "UPDATE batch SET number = number + 1 WHERE number = (SELECT max(number) FROM batch)",
        "DELETE FROM batch",
        "INSERT INTO batch(batch) VALUES (4711)",
        "UPDATE text SET text = text || 'x'",
        "UPDATE text SET text = CAST(x'FF' AS TEXT)",
        "DELETE FROM text",
        "UPDATE extra SET cells = '{}'",
        "UPDATE extra SET cells = '[1'",
        "DELETE FROM extra",
        "DELETE FROM batch_column",
        "UPDATE batch_column SET target = 'revenue'",
        "UPDATE batch_reject SET reason = 'forged'",
        "DELETE FROM batch_reject",
        "UPDATE handoff SET snapshot = snapshot || ' '",
        "UPDATE handoff SET sha256 = upper(sha256)",
        "UPDATE handoff SET version = 9223372036854775807",
        "UPDATE handoff SET recalled = 'forged'",
        "DELETE FROM handoff",
        "DELETE FROM handoff__receivers",
        "UPDATE handoff__receivers SET member = 4711 WHERE member = (SELECT max(member) FROM handoff__receivers)",
        "UPDATE acknowledgement SET verdict = 'accepted'",
        "UPDATE import SET undone = 1 - undone",
        "UPDATE import SET \"rows\" = 9223372036854775807",
        "DELETE FROM import"}) {
    SCOPED_TRACE(sql);
    tamper(sql);
    expectReported();
  }
}

/// As an ordinary user: root may write anywhere.
template <class F> void asSomebodyElse(F action) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
      ::_exit(2);
    action();
    std::fflush(nullptr);
    ::_exit(testing::Test::HasFailure() ? 1 : 0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  EXPECT_TRUE(WIFEXITED(status) && WEXITSTATUS(status) == 0) << "see above";
}

void expectCannotWrite(const fs::path& file) {
  try {
    Workspace::openForWriting(file, tests::sampleWorld());
    ADD_FAILURE() << "opened for writing";
  } catch (const storage::StorageError& error) {
    EXPECT_EQ(int(error.cause()), int(Cause::ReadOnly)) << error.what();
  }
}

TEST_F(DamagedFile, AReadOnlyFileCanBeReadAndIsNotWritten) {
  write(soundBytes);
  fs::permissions(m_folder.path(), fs::perms(0777));
  fs::permissions(m_file, fs::perms(0444));
  asSomebodyElse([this] {
    EXPECT_EQ(look(m_file).content, soundContent);
    expectCannotWrite(m_file);
  });
  EXPECT_EQ(tests::bytesOf(m_file), soundBytes);
}

TEST_F(DamagedFile, AFileInAReadOnlyFolderCanBeReadAndIsNotWritten) {
  write(soundBytes);
  fs::permissions(m_file, fs::perms(0666));
  fs::permissions(m_folder.path(), fs::perms(0555));
  asSomebodyElse([this] {
    EXPECT_EQ(look(m_file).content, soundContent);
    expectCannotWrite(m_file);
    EXPECT_THROW(Workspace::create(m_folder / "new.baton", {"New"}, tests::sampleWorld()), storage::StorageError);
  });
  fs::permissions(m_folder.path(), fs::perms(0700));
  EXPECT_EQ(tests::bytesOf(m_file), soundBytes);
}

TEST_F(DamagedFile, AFileThatMayNotBeReadIsRefused) {
  write(soundBytes);
  fs::permissions(m_folder.path(), fs::perms(0777));
  fs::permissions(m_file, fs::perms(0000));
  asSomebodyElse([this] {
    const Seen seen = look(m_file);
    EXPECT_TRUE(seen.refused);
    EXPECT_EQ(int(seen.refused.value_or(Cause::Other)), int(Cause::Missing)) << seen.said;
  });
}

TEST_F(DamagedFile, ANewFileIsForItsOwnerAlone) {
  Workspace::create(m_file, {"New"}, tests::sampleWorld()).close();
  EXPECT_EQ(fs::status(m_file).permissions(), fs::perms(0600));
}

} // namespace
} // namespace baton::workspace
