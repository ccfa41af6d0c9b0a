// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/bench/row.h"

#include <sqlite3.h>
#include <string>
#include <utility>
#include <vector>

namespace baton::bench {

/// The library that stands beside ours in some rows, used as anybody would who had no Baton. Throws Disagreement.
class SqlitePeer {
public:
  explicit SqlitePeer(const std::filesystem::path& file);
  ~SqlitePeer();
  SqlitePeer(const SqlitePeer&) = delete;
  SqlitePeer& operator=(const SqlitePeer&) = delete;

  sqlite3* connection() const { return m_connection; }
  void run(const std::string& sql);
  /// Steps through a query; how many rows, and the sum of its last column.
  std::pair<std::int64_t, std::int64_t> read(const std::string& sql);
  /// The first column of every row.
  std::vector<std::string> texts(const std::string& sql);

private:
  void eachRow(const std::string& sql, const std::function<void(sqlite3_stmt*)>& row);

  sqlite3* m_connection = nullptr;
};

} // namespace baton::bench
