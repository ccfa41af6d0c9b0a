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

std::pair<std::int64_t, std::int64_t> SqlitePeer::read(const std::string& sql) {
  sqlite3_stmt* query = nullptr;
  if (::sqlite3_prepare_v2(m_connection, sql.c_str(), -1, &query, nullptr) != SQLITE_OK)
    throw Disagreement{std::string("SQLite: ") + ::sqlite3_errmsg(m_connection)};
  std::int64_t rows = 0, sum = 0;
  const int last = ::sqlite3_column_count(query) - 1;
  while (::sqlite3_step(query) == SQLITE_ROW) {
    ++rows;
    sum += ::sqlite3_column_int64(query, last);
  }
  ::sqlite3_finalize(query);
  return {rows, sum};
}

} // namespace baton::bench
