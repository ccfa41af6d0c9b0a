// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/value.h"
#include "core/storage/storage_error.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace SQLite {
class Database;
class Statement;
} // namespace SQLite
struct sqlite3;

namespace baton::storage {

/// One prepared statement. Parameters and columns count from 0. A blob is a std::string of bytes.
class Statement {
public:
  Statement(SQLite::Database& database, const std::string& sql);
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) noexcept;

  Statement& bind(int parameter, std::int64_t number);
  Statement& bind(int parameter, std::string_view text);
  Statement& bindBlob(int parameter, std::string_view bytes);
  Statement& bindNull(int parameter);
  Statement& bindScalar(int parameter, const basics::Scalar& scalar);
  /// Advances to the next row; false at the end.
  bool step();
  /// For statements without rows: runs it once and makes it ready for the next parameters.
  void run();
  void reset();

  std::int64_t number(int column) const;
  std::string text(int column) const;
  std::string blob(int column) const;
  bool isNull(int column) const;
  basics::Scalar scalar(int column) const;

private:
  template <class F> auto guarded(F action) const;
  sqlite3* m_connection = nullptr;
  std::unique_ptr<SQLite::Statement> m_statement;
};

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
  Database(std::unique_ptr<SQLite::Database> connection, std::filesystem::path path, bool readOnly);
  static std::unique_ptr<SQLite::Database> shown(std::unique_ptr<SQLite::Database> connection,
                                                 const std::filesystem::path& path,
                                                 const std::function<void(const Database&)>& to);
  void checkHealth() const;
  void checkpointWhenLong();

  std::unique_ptr<Health> m_health;
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
