// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/given.h"

namespace baton::journal {

std::optional<Given> givenOf(const storage::Database& database) {
  auto query = database.prepare("SELECT receiver, purpose, by, at FROM given LIMIT 1");
  if (!query.step())
    return std::nullopt;
  Given given{query.text(0), query.text(1), {}, {}};
  if (!query.isNull(2))
    given.by = query.text(2);
  if (const auto at = Instant::parse(query.text(3)))
    given.at = *at;
  return given;
}

void markGiven(storage::Database& database, const Given& given) {
  database.run("DELETE FROM given");
  auto insert = database.prepare("INSERT INTO given(receiver, purpose, by, at) VALUES (?, ?, ?, ?)");
  insert.bind(0, given.receiver).bind(1, given.purpose);
  if (given.by)
    insert.bind(2, *given.by);
  else
    insert.bindNull(2);
  if (given.at)
    insert.bind(3, given.at->iso());
  else
    insert.bindNull(3);
  insert.run();
}

} // namespace baton::journal
