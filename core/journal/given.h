// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/entry.h"
#include "core/storage/database.h"

namespace baton::journal {

/// What a copy was given out for. It stands in the copy alone: the file that it was made of has none.
struct Given {
  std::string receiver; ///< a name as it was typed; may be empty where the purpose is not
  std::string purpose;
  std::optional<std::string> by; ///< who gave it
  std::optional<Instant> at;
  friend bool operator==(const Given&, const Given&) = default;
};

/// Nothing for a file that nobody gave out.
std::optional<Given> givenOf(const storage::Database& database);

/// Inside the caller's transaction; takes the place of what stood there.
void markGiven(storage::Database& database, const Given& given);

} // namespace baton::journal
