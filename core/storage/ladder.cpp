// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ladder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace baton::storage {
namespace {

std::vector<std::string> schemaOf(SQLite::Database& database) {
  std::vector<std::string> lines;
  SQLite::Statement query(database, "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY 1, 2");
  while (query.executeStep())
    lines.push_back(fmt::format("{} {} {} {}", query.getColumn(0).getString(), query.getColumn(1).getString(),
                                query.getColumn(2).getString(), query.getColumn(3).getString()));
  return lines;
}

} // namespace

std::int64_t newestVersion() {
  return std::int64_t(migrations().size());
}

void climb(SQLite::Database& database, std::int64_t version) {
  std::int64_t now = database.execAndGet("PRAGMA user_version").getInt64();
  while (now < version) {
    SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
    database.exec(std::string(migrations()[std::size_t(now)]));
    ++now;
    database.exec(fmt::format("PRAGMA user_version = {}", now));
    transaction.commit();
  }
}

bool schemaIsOurs(SQLite::Database& database, std::int64_t version) {
  SQLite::Database model(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  climb(model, version);
  return schemaOf(database) == schemaOf(model);
}

} // namespace baton::storage
