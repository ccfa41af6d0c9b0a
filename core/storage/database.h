// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/file_guard.h"
#include "core/storage/statement.h"
#include "core/storage/storage_error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace SQLite {
class Database;
}

namespace baton::storage {

/// The one connection to a workspace file. For writing it holds the file alone, in WAL mode, until it is closed; then
/// the file is back in one piece. For reading it leaves every byte as it was; an older file is read as this version
/// would have it, and stays as it is. After a disk has not confirmed what was written to it nothing more is written:
/// every transaction is refused until the file is opened anew. All functions throw StorageError.
class Database {
public:
  static constexpr std::int64_t applicationId = 0x42544E31; // "BTN1"

  /// A new file of mode 0600 at the top of the migration ladder; never overwrites.
  static Database create(const std::filesystem::path& path);
  /// A file of an older version climbs the ladder, after `beforeClimbing` was shown it as it is: for a backup.
  static Database openForWriting(const std::filesystem::path& path,
                                 const std::function<void(const Database&)>& beforeClimbing = {});
  static Database openForReading(const std::filesystem::path& path);
  /// A database of its own in memory at the top of the ladder, for tests and comparisons.
  static Database inMemory();

  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) noexcept;

  Statement prepare(const std::string& sql) const;
  void run(const std::string& sql);
  std::int64_t version() const;
  bool readOnly() const { return m_readOnly; }
  const std::filesystem::path& path() const { return m_path; }
  /// What PRAGMA integrity_check has to say, beyond "ok".
  std::vector<std::string> integrityProblems() const;
  /// Puts what stands in the WAL into the file.
  void checkpoint();
  /// A copy of the file as it stands now, whole and looked at, under a new name: never half written, never over
  /// another.
  void copyTo(const std::filesystem::path& target) const;
  /// Back to one file; the destructor does the same but cannot report.
  void close();

private:
  friend class Transaction;
  struct Health {
    int walPages = 0;
    bool unconfirmed = false; ///< a sync failed
  };
  Database(FileGuard guard, std::unique_ptr<SQLite::Database> connection, std::filesystem::path path, bool readOnly);
  static std::unique_ptr<SQLite::Database> shown(std::unique_ptr<SQLite::Database> connection,
                                                 const std::filesystem::path& path,
                                                 const std::function<void(const Database&)>& to);
  void checkHealth() const;
  void checkpointWhenLong();

  FileGuard m_guard; ///< first, so that it goes last
  std::unique_ptr<Health> m_health;
  std::shared_ptr<KeptStatements> m_kept; ///< before the connection, which outlives them
  std::unique_ptr<SQLite::Database> m_connection;
  std::filesystem::path m_path;
  bool m_readOnly = false;
};

/// BEGIN IMMEDIATE until commit(); rolled back when it goes out of scope without.
class Transaction {
public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

private:
  Database& m_database;
  bool m_open = true;
};

} // namespace baton::storage
