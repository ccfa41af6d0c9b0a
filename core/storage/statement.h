// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/value.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace baton::storage {

/// Statements of one connection that nobody uses just now, by their text: what is asked again is not prepared again.
class KeptStatements {
public:
  KeptStatements() = default;
  ~KeptStatements();
  KeptStatements(const KeptStatements&) = delete;
  KeptStatements& operator=(const KeptStatements&) = delete;

private:
  friend class Statement;
  using Idle = std::vector<sqlite3_stmt*>;
  std::unordered_map<std::string, Idle> m_bySql;
};

/// One prepared statement. Parameters and columns count from 0. A blob is a std::string of bytes. When it leaves its
/// scope it is reset, and kept for whoever asks for the same next.
class Statement {
public:
  Statement(sqlite3* connection, const std::shared_ptr<KeptStatements>& home, const std::string& sql);
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
  std::string text(int column) const { return std::string(view(column)); }
  /// The bytes of a text or blob where they are; they stand until the next step.
  std::string_view view(int column) const;
  std::string blob(int column) const;
  bool isNull(int column) const;
  basics::Scalar scalar(int column) const;

private:
  void expect(int wanted, int code) const;
  void giveBack();

  sqlite3* m_connection = nullptr;
  std::weak_ptr<KeptStatements> m_home;
  KeptStatements::Idle* m_idle = nullptr;
  sqlite3_stmt* m_statement = nullptr;
  bool m_ended = false;
};

} // namespace baton::storage
