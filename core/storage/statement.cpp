// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/database.h"
#include "core/storage/failure.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace baton::storage {

/// Runs what SQLite may refuse, and says it in our words.
template <class F> auto Statement::guarded(F action) const {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    fail(error, {}, m_connection);
  }
}

Statement::Statement(SQLite::Database& database, const std::string& sql)
    : m_connection(database.getHandle()),
      m_statement(guarded([&] { return std::make_unique<SQLite::Statement>(database, sql); })) {}
Statement::~Statement() = default;
Statement::Statement(Statement&&) noexcept = default;
Statement& Statement::operator=(Statement&&) noexcept = default;

Statement& Statement::bind(int parameter, std::int64_t number) {
  guarded([&] { m_statement->bind(parameter + 1, number); });
  return *this;
}

Statement& Statement::bind(int parameter, std::string_view text) {
  guarded([&] { m_statement->bind(parameter + 1, std::string(text)); });
  return *this;
}

Statement& Statement::bindBlob(int parameter, std::string_view bytes) {
  guarded([&] { m_statement->bind(parameter + 1, static_cast<const void*>(bytes.data()), int(bytes.size())); });
  return *this;
}

Statement& Statement::bindNull(int parameter) {
  guarded([&] { m_statement->bind(parameter + 1); });
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
  return guarded([&] { return m_statement->executeStep(); });
}

void Statement::run() {
  guarded([&] {
    while (m_statement->executeStep()) {
    }
    m_statement->reset();
  });
}

void Statement::reset() {
  guarded([&] { m_statement->reset(); });
}

std::int64_t Statement::number(int column) const {
  return m_statement->getColumn(column).getInt64();
}
std::string Statement::text(int column) const {
  return m_statement->getColumn(column).getString();
}
std::string Statement::blob(int column) const {
  return m_statement->getColumn(column).getString();
}
bool Statement::isNull(int column) const {
  return m_statement->getColumn(column).isNull();
}

basics::Scalar Statement::scalar(int column) const {
  const SQLite::Column value = m_statement->getColumn(column);
  if (value.isInteger())
    return value.getInt64();
  if (value.isNull())
    return {};
  return value.getString();
}

} // namespace baton::storage
