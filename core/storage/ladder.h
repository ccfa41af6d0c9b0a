// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace SQLite {
class Database;
}

namespace baton::storage {

/// The numbered migrations, in order; number n leads from version n - 1 to version n.
std::span<const std::string_view> migrations();

/// The version that this program writes.
std::int64_t newestVersion();

/// Takes a database from its version to the one asked, each step one transaction.
void climb(SQLite::Database& database, std::int64_t version);

/// Makes a database with nothing in it one of the newest version; its header becomes that of a plain database.
void begin(SQLite::Database& empty);

/// Whether the file's schema is exactly the one that the ladder makes for its version.
bool schemaIsOurs(SQLite::Database& database, std::int64_t version);

} // namespace baton::storage
