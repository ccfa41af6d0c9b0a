// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sqlite_peer.h"

namespace baton::bench {

SqlitePeer::SqlitePeer(const std::filesystem::path& file) {
  if (::sqlite3_open(file.c_str(), &m_connection) != SQLITE_OK)
    throw Disagreement{"SQLite cannot open " + file.string()};
}

SqlitePeer::~SqlitePeer() {
  ::sqlite3_close(m_connection);
}

void SqlitePeer::run(const std::string& sql) {
  if (::sqlite3_exec(m_connection, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
    throw Disagreement{std::string("SQLite: ") + ::sqlite3_errmsg(m_connection)};
}

void SqlitePeer::eachRow(const std::string& sql, const std::function<void(sqlite3_stmt*)>& row) {
  sqlite3_stmt* query = nullptr;
  if (::sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &query, nullptr) != SQLITE_OK)
    throw Disagreement{std::string("SQLite: ") + ::sqlite3_errmsg(m_connection)};
  while (::sqlite3_step(query) == SQLITE_ROW)
    row(query);
  ::sqlite3_finalize(query);
}

std::pair<std::int64_t, std::int64_t> SqlitePeer::read(const std::string& sql) {
  std::int64_t rows = 0, sum = 0;
  eachRow(sql, [&](sqlite3_stmt* query) {
    ++rows;
    sum += ::sqlite3_column_int64(query, ::sqlite3_column_count(query) - 1);
  });
  return {rows, sum};
}

std::vector<std::string> SqlitePeer::texts(const std::string& sql) {
  std::vector<std::string> texts;
  eachRow(sql, [&](sqlite3_stmt* query) {
    texts.emplace_back(reinterpret_cast<const char*>(::sqlite3_column_text(query, 0)));
  });
  return texts;
}

} // namespace baton::bench
