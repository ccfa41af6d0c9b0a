// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/statement.h"

#include "core/storage/failure.h"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>
#include <utility>

namespace baton::storage {

KeptStatements::~KeptStatements() {
  for (const auto& [sql, idle] : m_bySql)
    for (sqlite3_stmt* statement : idle)
      sqlite3_finalize(statement);
}

Statement::Statement(sqlite3* connection, const std::shared_ptr<KeptStatements>& home, const std::string& sql)
    : m_connection(connection), m_home(home), m_idle(&home->m_bySql[sql]) {
  if (!m_idle->empty()) {
    m_statement = m_idle->back();
    m_idle->pop_back();
    return;
  }
  expect(SQLITE_OK, sqlite3_prepare_v3(connection, sql.c_str(), int(sql.size() + 1), SQLITE_PREPARE_PERSISTENT,
                                       &m_statement, nullptr));
}

/// Back to where it can be used again, unless the connection has been closed since.
void Statement::giveBack() {
  sqlite3_stmt* statement = std::exchange(m_statement, nullptr);
  const auto home = m_home.lock();
  if (!statement || !home) {
    sqlite3_finalize(statement);
    return;
  }
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  m_idle->push_back(statement);
}

Statement::~Statement() {
  giveBack();
}

Statement::Statement(Statement&& other) noexcept
    : m_connection(other.m_connection), m_home(std::move(other.m_home)), m_idle(other.m_idle),
      m_statement(std::exchange(other.m_statement, nullptr)), m_ended(other.m_ended) {}

Statement& Statement::operator=(Statement&& other) noexcept {
  if (this == &other)
    return *this;
  giveBack();
  m_connection = other.m_connection;
  m_home = std::move(other.m_home);
  m_idle = other.m_idle;
  m_statement = std::exchange(other.m_statement, nullptr);
  m_ended = other.m_ended;
  return *this;
}

/// What SQLite refuses is said in our words.
void Statement::expect(int wanted, int code) const {
  if (code != wanted)
    fail(SQLite::Exception(m_connection, code), {}, m_connection);
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  expect(SQLITE_OK, sqlite3_bind_int64(m_statement, parameter + 1, number));
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  // An empty view may point nowhere, which would be taken for NULL.
  expect(SQLITE_OK, sqlite3_bind_text(m_statement, parameter + 1, text.empty() ? "" : text.data(), int(text.size()),
                                      SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
  expect(SQLITE_OK, sqlite3_bind_blob(m_statement, parameter + 1, bytes.data(), int(bytes.size()), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::bindNull(int parameter) {
  expect(SQLITE_OK, sqlite3_bind_null(m_statement, parameter + 1));
  return *this;
}

Statement& Statement::bindScalar(int parameter, const basics::Scalar& scalar) {
  if (const auto* number = std::get_if<std::int64_t>(&scalar))
    return bind(parameter, *number);
  if (const auto* text = std::get_if<std::string>(&scalar))
    return bind(parameter, *text);
  return bindNull(parameter);
}

bool Statement::step() {
  if (m_ended)
    return false;
  const int code = sqlite3_step(m_statement);
  if (code == SQLITE_ROW)
    return true;
  expect(SQLITE_DONE, code);
  m_ended = true;
  return false;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  m_ended = false;
  expect(SQLITE_OK, sqlite3_reset(m_statement));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::view(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
  return {bytes ? bytes : "", std::size_t(sqlite3_column_bytes(m_statement, column))};
}

std::string Statement::blob(int column) const {
  return text(column);
}

bool Statement::isNull(int column) const {
  return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

basics::Scalar Statement::scalar(int column) const {
  switch (sqlite3_column_type(m_statement, column)) {
  case SQLITE_INTEGER:
    return number(column);
  case SQLITE_NULL:
    return {};
  default:
    return text(column);
  }
}

} // namespace baton::storage
