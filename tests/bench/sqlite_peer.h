// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "tests/bench/row.h"

#include <sqlite3.h>
#include <utility>

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

private:
  sqlite3* m_connection = nullptr;
};

} // namespace baton::bench
