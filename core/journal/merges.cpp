// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/journal/merges.h"

#include <algorithm>

namespace baton::journal {
namespace {

std::optional<std::string> textAt(const storage::Statement& row, int column) {
  return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
}

void bindText(storage::Statement& statement, int parameter, const std::optional<std::string>& text) {
  if (text)
    statement.bind(parameter, *text);
  else
    statement.bindNull(parameter);
}

std::optional<std::string> isoOf(const std::optional<Instant>& at) {
  return at ? std::optional(at->iso()) : std::nullopt;
}

} // namespace

bool Merge::brought(EntryId entry) const {
  return std::ranges::any_of(ranges, [entry](const Range& range) {
    return range.run == entry.run && range.first <= entry.seq && entry.seq <= range.last;
  });
}

std::int64_t Merge::entries() const {
  std::int64_t count = 0;
  for (const Range& range : ranges)
    count += range.last - range.first + 1;
  return count;
}

std::vector<Merge> mergesIn(const storage::Database& database) {
  std::vector<Merge> merges;
  auto query = database.prepare(
      "SELECT m.id, m.copy, m.lamport, m.by, m.at, m.backup, m.receiver, m.purpose, a.run, a.first, a.last FROM "
      "merge m LEFT JOIN merge_arrival a ON a.merge = m.id ORDER BY m.id, a.run");
  while (query.step()) {
    if (merges.empty() || merges.back().id != query.number(0)) {
      Merge& merge = merges.emplace_back();
      merge.id = query.number(0);
      merge.copy = query.text(1);
      merge.lamport = query.number(2);
      merge.by = textAt(query, 3);
      if (const auto at = Instant::parse(query.text(4)))
        merge.at = *at;
      merge.backup = textAt(query, 5);
      if (!query.isNull(6))
        merge.given = Given{query.text(6), query.text(7), {}, {}};
    }
    if (!query.isNull(8))
      merges.back().ranges.push_back({query.number(8), query.number(9), query.number(10)});
  }
  return merges;
}

void addMerge(storage::Database& database, const Merge& merge) {
  auto last = database.prepare("SELECT max(id) FROM merge");
  const std::int64_t id = last.step() ? last.number(0) + 1 : 1;
  auto insert = database.prepare(
      "INSERT INTO merge(id, copy, lamport, by, at, backup, receiver, purpose) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  insert.bind(0, id).bind(1, merge.copy).bind(2, merge.lamport);
  bindText(insert, 3, merge.by);
  bindText(insert, 4, isoOf(merge.at));
  bindText(insert, 5, merge.backup);
  bindText(insert, 6, merge.given ? std::optional(merge.given->receiver) : std::nullopt);
  bindText(insert, 7, merge.given ? std::optional(merge.given->purpose) : std::nullopt);
  insert.run();
  auto arrival = database.prepare("INSERT INTO merge_arrival(merge, run, first, last) VALUES (?, ?, ?, ?)");
  for (const Merge::Range& range : merge.ranges)
    arrival.bind(0, id).bind(1, range.run).bind(2, range.first).bind(3, range.last).run();
}

void describeMergesAfter(const storage::Database& database, std::int64_t id, const Merge& merge) {
  auto update = database.prepare("UPDATE merge SET by = ?, at = ?, backup = ? WHERE id > ?");
  bindText(update, 0, merge.by);
  bindText(update, 1, isoOf(merge.at));
  bindText(update, 2, merge.backup);
  update.bind(3, id).run();
}

} // namespace baton::journal
