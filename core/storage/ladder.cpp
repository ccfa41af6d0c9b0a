// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ladder.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <map>
#include <mutex>
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
  // Every opening asks, and the answer of a step is the same as long as the program runs.
  static std::mutex oneAtATime;
  static std::map<std::string, std::vector<std::string>> models;
  const std::scoped_lock lock(oneAtATime);
  std::string steps;
  for (std::int64_t step = 0; step < version; ++step)
    steps += migrations()[std::size_t(step)];
  auto& model = models[steps];
  if (model.empty()) {
    SQLite::Database made(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    climb(made, version);
    model = schemaOf(made);
  }
  return schemaOf(database) == model;
}

} // namespace baton::storage
