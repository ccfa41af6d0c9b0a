// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ladder.h"

#include "core/basics/sha256.h"
#include "core/storage/known_prints.h"

#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/SQLiteCpp.h>
#include <algorithm>
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

/// What the ladder makes of nothing; made once, for every new file is a copy of it.
struct Model {
  SQLite::Database database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
  std::vector<std::string> schema;
};

/// Held as long as a model is in use.
std::mutex oneAtATime;

Model& modelOf(std::int64_t version) {
  static std::map<std::string, Model> models;
  std::string steps;
  for (std::int64_t step = 0; step < version; ++step)
    steps += migrations()[std::size_t(step)];
  Model& model = models[steps];
  if (model.schema.empty()) {
    climb(model.database, version);
    model.schema = schemaOf(model.database);
  }
  return model;
}

SchemaPrint printOf(std::int64_t version, const std::vector<std::string>& schema) {
  basics::Sha256 steps, made;
  for (std::int64_t step = 0; step < version; ++step)
    steps.add(migrations()[std::size_t(step)]);
  for (const std::string& line : schema)
    made.add(line).add("\n");
  return {basics::hexOf(steps.sum()), basics::hexOf(made.sum())};
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

void begin(SQLite::Database& empty) {
  const std::scoped_lock lock(oneAtATime);
  SQLite::Backup(empty, modelOf(newestVersion()).database).executeStep();
}

SchemaPrint printOfModel(std::int64_t version) {
  const std::scoped_lock lock(oneAtATime);
  return printOf(version, modelOf(version).schema);
}

bool schemaIsOurs(SQLite::Database& database, std::int64_t version) {
  const auto schema = schemaOf(database);
  // To climb a ladder of its own takes longer than all else of an opening.
  if (std::ranges::find(knownPrints(), printOf(version, schema)) != knownPrints().end())
    return true;
  const std::scoped_lock lock(oneAtATime);
  return schema == modelOf(version).schema;
}

} // namespace baton::storage
