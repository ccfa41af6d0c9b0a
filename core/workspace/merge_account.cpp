// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/merge_account.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/backups.h"

#include <algorithm>

namespace baton::workspace {

MergeAccount accountOf(const Workspace& workspace, std::int64_t id) {
  MergeAccount account;
  const auto merges = journal::mergesIn(workspace.database());
  const auto merge = std::ranges::find(merges, id, &journal::Merge::id);
  if (merge == merges.end())
    return account;
  auto kinds = workspace.database().prepare(
      "SELECT kind, count(*) AS n FROM (SELECT DISTINCT c.kind, c.run, c.seq FROM merge_arrival a JOIN change c ON "
      "c.run "
      "= a.run AND c.seq BETWEEN a.first AND a.last WHERE a.merge = ?) GROUP BY kind ORDER BY n DESC, kind");
  kinds.bind(0, id);
  while (kinds.step())
    if (const auto* kind = kindNamed(kinds.text(0)))
      account.kinds.emplace_back(kind, kinds.number(1));
  auto people = workspace.database().prepare(
      "SELECT e.author, count(*) AS n FROM merge_arrival a JOIN entry e ON e.run = a.run AND e.seq BETWEEN a.first AND "
      "a.last WHERE a.merge = ? GROUP BY e.author ORDER BY n DESC, e.author");
  people.bind(0, id);
  while (people.step())
    account.people.emplace_back(people.text(0), people.number(1));
  account.open = openCells(workspace);
  std::erase_if(account.open, [&](const OpenCell& cell) { return !isOf(*merge, cell); });
  account.settled = settledCells(workspace);
  std::erase_if(account.settled, [&](const SettledCell& cell) { return !isOf(*merge, cell); });
  account.wayBack = wayBackFrom(workspace, id);
  return account;
}

std::optional<std::filesystem::path> wayBackFrom(const Workspace& workspace, std::int64_t id) {
  const auto merges = journal::mergesIn(workspace.database());
  if (merges.empty() || workspace.journal().lamport() > merges.back().lamport)
    return std::nullopt;
  const auto merge = std::ranges::find(merges, id, &journal::Merge::id);
  if (merge == merges.end() || !merge->backup || merge->backup != merges.back().backup)
    return std::nullopt; // copies that were merged together go back together
  for (const Backup& backup : backupsOf(workspace))
    if (backup.path.filename() == *merge->backup)
      return backup.path;
  return std::nullopt;
}

std::optional<std::int64_t> mergeToUndo(const Workspace& workspace) {
  const auto merges = journal::mergesIn(workspace.database());
  if (merges.empty() || !wayBackFrom(workspace, merges.back().id))
    return std::nullopt;
  return merges.back().id;
}

} // namespace baton::workspace
