// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"

#include "core/storage/failure.h"
#include "core/storage/ladder.h"
#include "core/storage/unfinished_file.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

namespace baton::storage {
namespace {

namespace fs = std::filesystem;
using Cause = StorageError::Cause;

/// A file from elsewhere is not trusted: no functions or views of its own may act, and damage is looked for.
void harden(SQLite::Database& database) {
  sqlite3* handle = database.getHandle();
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
  // What turns out not to be ours stays as it was, with what stands in its WAL.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
  sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, 256 * 1024 * 1024);
  sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0);
  database.exec("PRAGMA cell_size_check = ON");
  database.exec("PRAGMA temp_store = MEMORY");
}

void checkIsFile(const fs::path& path) {
  std::error_code trouble;
  const auto status = fs::status(path, trouble);
  if (!fs::exists(status))
    throw StorageError(Cause::Missing, fmt::format("There is no file {}", path.string()), "Check its name and folder");
  if (!fs::is_regular_file(status))
    failNotAWorkspace(path);
  if (fs::file_size(path, trouble) == 0 && !trouble)
    throw StorageError(Cause::NotAWorkspace,
                       fmt::format("{} is empty: there is nothing in it", path.filename().string()),
                       "Copy it again from where it came, or restore a backup");
}

using Header = std::array<char, 100>;

/// The first bytes, through SQLite's own handle: were a file that this program holds opened and closed by other means,
/// the system would drop the program's lock on it.
Header headerOf(SQLite::Database& database, const fs::path& path) {
  sqlite3_file* file = nullptr;
  Header header{};
  if (sqlite3_file_control(database.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || !file ||
      file->pMethods->xRead(file, header.data(), int(header.size()), 0) != SQLITE_OK ||
      std::memcmp(header.data(), "SQLite format 3", 16) != 0)
    failNotAWorkspace(path);
  return header;
}

constexpr std::size_t writeVersionAt = 18; // 2 is WAL, 1 is not

/// Putting a file back into one piece first removes its WAL: one beside a whole file is another's, left there when
/// somebody copied this one over it, and SQLite would mix the two.
void checkWalIsOurs(const fs::path& path, const Header& header) {
  std::error_code none;
  const fs::path wal = path.string() + "-wal";
  if (header[writeVersionAt] == 1 && fs::exists(wal, none) && fs::file_size(wal, none) > 0)
    throw StorageError(
        Cause::Damaged,
        fmt::format("{} lies beside {} and belongs to another file", wal.filename().string(), path.filename().string()),
        "Move it to another folder; neither of the two was touched");
}

void checkIdentity(SQLite::Database& database, const fs::path& path) {
  if (database.execAndGet("PRAGMA application_id").getInt64() != Database::applicationId)
    failNotAWorkspace(path);
  const std::int64_t version = database.execAndGet("PRAGMA user_version").getInt64();
  if (version > newestVersion())
    throw StorageError(Cause::Newer,
                       fmt::format("{} was written by a newer Baton (format {}, this one knows {})",
                                   path.filename().string(), version, newestVersion()),
                       "Install the newer Baton; the file was not touched");
  if (version < 1 || !schemaIsOurs(database, version))
    throw StorageError(Cause::Damaged,
                       fmt::format("{} does not have a workspace's structure", path.filename().string()),
                       "Restore a backup; the file was not touched");
}

[[noreturn]] void failCannotWrite(const fs::path& path) {
  throw StorageError(Cause::ReadOnly, fmt::format("{} cannot be written", path.filename().string()),
                     "Copy it to a folder of your own, or change its permissions");
}

bool mayNotWrite(SQLite::Database& database) {
  const int cause = sqlite3_system_errno(database.getHandle());
  return cause != ENOSPC && cause != EDQUOT && cause != EIO;
}

void holdAlone(SQLite::Database& database, const fs::path& path) {
  database.exec("PRAGMA locking_mode = EXCLUSIVE");
  try {
    database.exec("PRAGMA journal_mode = WAL"); // to its end: the file is written only then
    if (database.execAndGet("PRAGMA journal_mode").getString() != "wal")
      failCannotWrite(path);
  } catch (const SQLite::Exception& error) {
    if (error.getErrorCode() == SQLITE_CANTOPEN && mayNotWrite(database)) // the folder lets no file be made beside it
      failCannotWrite(path);
    fail(error, path, database.getHandle());
  }
  database.exec("PRAGMA synchronous = FULL");
  database.exec("PRAGMA wal_autocheckpoint = 0"); // it would keep a failure to itself
  database.exec("PRAGMA cache_size = -16000");    // a merge or an import would otherwise spill its pages half way
  database.exec("BEGIN IMMEDIATE");
  database.exec("ROLLBACK");
}

std::unique_ptr<SQLite::Database> connect(const fs::path& path, int flags) {
  // One thread at a time works on it, so SQLite need not lock at every call.
  auto connection = std::make_unique<SQLite::Database>(path.string(), flags | SQLite::OPEN_NOMUTEX);
  harden(*connection);
  return connection;
}

/// Makes the empty file, so that an existing one can never be overwritten and nobody else can read the new one.
void reserve(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (descriptor < 0) {
    if (errno == EEXIST)
      throw StorageError(Cause::Exists, fmt::format("{} exists already", path.string()),
                         "Choose another name; nothing is ever overwritten");
    if (const int cause = errno; cause == ENOSPC || cause == EDQUOT || cause == EIO)
      failAtDisk(cause, path, "Choose another folder, or free some room");
    throw StorageError(Cause::ReadOnly, fmt::format("{} cannot be made: {}", path.string(), std::strerror(errno)),
                       "Choose a folder that you may write to");
  }
  ::close(descriptor);
}

} // namespace

Database::Database(FileGuard guard, std::unique_ptr<SQLite::Database> connection, fs::path path, bool readOnly)
    : m_guard(std::move(guard)), m_health(std::make_unique<Health>()), m_kept(std::make_shared<KeptStatements>()),
      m_connection(std::move(connection)), m_path(std::move(path)), m_readOnly(readOnly) {
  if (m_readOnly || m_path.empty())
    return;
  sqlite3_wal_hook(
      m_connection->getHandle(),
      [](void* pages, sqlite3*, const char*, int count) {
        *static_cast<int*>(pages) = count;
        return SQLITE_OK;
      },
      &m_health->walPages);
}

Database::~Database() {
  try {
    close();
  } catch (const StorageError&) {
    // The WAL stays beside the file and is taken up at the next opening.
  }
}

Database::Database(Database&&) noexcept = default;

Database& Database::operator=(Database&& other) noexcept {
  if (this == &other)
    return *this;
  try {
    close();
  } catch (const StorageError&) { // as in the destructor
  }
  m_guard = std::move(other.m_guard);
  m_health = std::move(other.m_health);
  m_kept = std::move(other.m_kept);
  m_connection = std::move(other.m_connection);
  m_path = std::move(other.m_path);
  m_readOnly = other.m_readOnly;
  return *this;
}

Database Database::create(const fs::path& path) {
  reserve(path);
  UnfinishedFile file(path);
  FileGuard guard(path, FileGuard::For::Writing);
  std::unique_ptr<SQLite::Database> connection;
  try {
    connection = connect(path, SQLite::OPEN_READWRITE);
    holdAlone(*connection, path);
    begin(*connection);
    connection->exec(fmt::format("PRAGMA application_id = {}", applicationId));
    connection->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    file.keep();
    return {std::move(guard), std::move(connection), path, false};
  } catch (const SQLite::Exception& error) {
    fail(error, path, connection ? connection->getHandle() : nullptr);
  }
}

namespace {

/// A program that was killed leaves its file in WAL mode, with what it had acknowledged beside it, or with a rollback
/// journal when it was just closing: neither can be read without being taken up first.
bool wasLeftByAKilledProgram(const fs::path& path, const Header& header) {
  std::error_code none;
  const fs::path journal = path.string() + "-journal";
  return header[writeVersionAt] == 2 || (fs::exists(journal, none) && fs::file_size(journal, none) > 0);
}

/// Refused like any opening while another program holds the file.
void takeUpWhatAKilledProgramLeft(const fs::path& path) {
  const auto connection = connect(path, SQLite::OPEN_READWRITE);
  connection->exec("PRAGMA locking_mode = EXCLUSIVE");
  checkIdentity(*connection, path);
  connection->exec("PRAGMA journal_mode = DELETE");
}

bool isOlder(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt64() < newestVersion();
}

/// An older file as this version would have it, in memory.
std::unique_ptr<SQLite::Database> climbedCopy(SQLite::Database& older) {
  auto copy = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  SQLite::Backup(*copy, older).executeStep();
  harden(*copy);
  climb(*copy, newestVersion());
  return copy;
}

} // namespace

std::unique_ptr<SQLite::Database> Database::shown(std::unique_ptr<SQLite::Database> connection, const fs::path& path,
                                                  const std::function<void(const Database&)>& to) {
  Database asItIs({}, std::move(connection), path, true);
  to(asItIs);
  return std::move(asItIs.m_connection);
}

Database Database::openForWriting(const fs::path& path, const std::function<void(const Database&)>& beforeClimbing) {
  checkIsFile(path);
  FileGuard guard(path, FileGuard::For::Writing);
  std::unique_ptr<SQLite::Database> connection;
  try {
    connection = connect(path, SQLite::OPEN_READWRITE);
    const Header header = headerOf(*connection, path);
    checkWalIsOurs(path, header);
    if (sqlite3_db_readonly(connection->getHandle(), "main") == 1)
      failCannotWrite(path);
    connection->exec("PRAGMA locking_mode = EXCLUSIVE");
    checkIdentity(*connection, path);
    const bool climbs = isOlder(*connection);
    if (climbs && beforeClimbing)
      connection = shown(std::move(connection), path, beforeClimbing);
    holdAlone(*connection, path);
    // What a killed program left goes into the file, and is confirmed there, before anything is added behind it.
    if (wasLeftByAKilledProgram(path, header))
      connection->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    climb(*connection, newestVersion());
    if (climbs)
      connection->exec("PRAGMA wal_checkpoint(TRUNCATE)");
    return {std::move(guard), std::move(connection), path, false};
  } catch (const SQLite::Exception& error) {
    fail(error, path, connection ? connection->getHandle() : nullptr);
  }
}

Database Database::openForReading(const fs::path& path) {
  checkIsFile(path);
  FileGuard guard(path, FileGuard::For::Reading);
  try {
    auto connection = connect(path, SQLite::OPEN_READONLY);
    const Header header = headerOf(*connection, path);
    checkWalIsOurs(path, header);
    if (wasLeftByAKilledProgram(path, header)) {
      connection.reset();
      takeUpWhatAKilledProgramLeft(path);
      connection = connect(path, SQLite::OPEN_READONLY);
    }
    checkIdentity(*connection, path);
    if (isOlder(*connection))
      connection = climbedCopy(*connection);
    return {std::move(guard), std::move(connection), path, true};
  } catch (const SQLite::Exception& error) {
    fail(error, path);
  }
}

Database Database::inMemory() {
  auto connection = std::make_unique<SQLite::Database>(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  begin(*connection);
  return {{}, std::move(connection), {}, false};
}

namespace {

/// A file that was closed, and could not be opened again, is said to be so instead of being touched.
SQLite::Database& opened(const std::unique_ptr<SQLite::Database>& connection, const fs::path& path) {
  if (!connection)
    throw StorageError(Cause::Other, fmt::format("{} is not open", path.filename().string()),
                       "Close its window and open it again");
  return *connection;
}

} // namespace

Statement Database::prepare(const std::string& sql) const {
  return {opened(m_connection, m_path).getHandle(), m_kept, sql};
}

void Database::run(const std::string& sql) {
  try {
    opened(m_connection, m_path).exec(sql);
  } catch (const SQLite::Exception& error) {
    m_health->unconfirmed = m_health->unconfirmed || isFailedSync(error);
    fail(error, m_path, m_connection->getHandle());
  }
}

void Database::checkHealth() const {
  if (m_health->unconfirmed)
    throw StorageError(
        Cause::Device,
        fmt::format("The disk that holds {} did not confirm what was written to it", m_path.filename().string()),
        "Close it and open it again; until then nothing more is written");
}

std::int64_t Database::version() const {
  Statement query = prepare("PRAGMA user_version");
  return query.step() ? query.number(0) : 0;
}

std::vector<std::string> Database::integrityProblems() const {
  std::vector<std::string> problems;
  try {
    Statement query = prepare("PRAGMA integrity_check");
    while (query.step())
      if (std::string line = query.text(0); line != "ok")
        problems.push_back(std::move(line));
  } catch (const StorageError& error) {
    problems.emplace_back(error.what());
  }
  return problems;
}

void Database::checkpoint() {
  if (m_readOnly || m_path.empty())
    return;
  checkHealth();
  run("PRAGMA wal_checkpoint(TRUNCATE)");
}

/// What was committed is safe in the WAL, so a checkpoint that fails is no failure of the commit; the next one fails.
void Database::checkpointWhenLong() {
  constexpr int longEnough = 1000; // pages; as SQLite would by itself
  if (m_health->walPages < longEnough)
    return;
  try {
    run("PRAGMA wal_checkpoint(PASSIVE)");
  } catch (const StorageError&) {
    // Where the disk is full, the next change says so.
  }
}

namespace {

void sync(const fs::path& path, int flags) {
  const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
  const bool synced = descriptor >= 0 && ::fsync(descriptor) == 0;
  const int cause = errno;
  if (descriptor >= 0)
    ::close(descriptor);
  if (!synced)
    failAtDisk(cause, path, "Free some room, or choose another folder");
}

/// Into an empty file; looked at before it counts as one.
void writeCopy(SQLite::Database& source, const fs::path& into, const fs::path& of) {
  std::unique_ptr<SQLite::Database> made;
  try {
    made = std::make_unique<SQLite::Database>(into.string(), SQLite::OPEN_READWRITE);
    SQLite::Backup(*made, source).executeStep();
    made->exec("PRAGMA journal_mode = DELETE");
    if (made->execAndGet("PRAGMA quick_check").getString() != "ok")
      throw StorageError(Cause::Damaged, fmt::format("The copy of {} is damaged", of.filename().string()),
                         "Check the file with batonctl verify");
  } catch (const SQLite::Exception& error) {
    fail(error, into, made ? made->getHandle() : nullptr);
  }
}

} // namespace

void Database::copyTo(const fs::path& target) const {
  if (fs::exists(target))
    throw StorageError(Cause::Exists, fmt::format("{} exists already", target.string()),
                       "Choose another name; nothing is ever overwritten");
  UnfinishedFile copy(target.string() + ".unfinished");
  std::error_code ignored;
  fs::remove(copy.path(), ignored);
  reserve(copy.path());
  writeCopy(opened(m_connection, m_path), copy.path(), m_path);
  sync(copy.path(), O_RDWR);
  std::error_code trouble;
  fs::create_hard_link(copy.path(), target, trouble); // unlike a renaming it takes nobody's place
  if (trouble == std::errc::file_exists)
    throw StorageError(Cause::Exists, fmt::format("{} exists already", target.string()),
                       "Choose another name; nothing is ever overwritten");
  if (trouble) { // some file systems have no links
    fs::rename(copy.path(), target, trouble);
    if (!trouble)
      copy.keep();
  }
  if (trouble)
    throw StorageError(Cause::ReadOnly, fmt::format("{} cannot be made: {}", target.string(), trouble.message()),
                       "Choose a folder that you may write to");
  sync(target.parent_path().empty() ? fs::path(".") : target.parent_path(), O_RDONLY | O_DIRECTORY);
}

void Database::close() {
  if (!m_connection)
    return;
  m_kept.reset();
  const FileGuard guard = std::move(m_guard); // goes after the connection
  const auto connection = std::move(m_connection);
  if (m_readOnly || m_path.empty() || m_health->unconfirmed)
    return;
  try {
    connection->exec("PRAGMA journal_mode = DELETE");
  } catch (const SQLite::Exception& error) {
    fail(error, m_path, connection->getHandle());
  }
}

Transaction::Transaction(Database& database) : m_database(database) {
  m_database.checkHealth();
  m_database.run("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (!m_open)
    return;
  try {
    m_database.run("ROLLBACK");
  } catch (const StorageError&) {
    // SQLite has rolled back by itself.
  }
}

void Transaction::commit() {
  m_database.run("COMMIT");
  m_open = false;
  m_database.checkpointWhenLong();
}

} // namespace baton::storage
