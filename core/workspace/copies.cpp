// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/copies.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/backups.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Outcome, basics::Refusal;
using storage::Database, storage::StorageError;

std::map<std::int64_t, std::int64_t> lastOfRuns(const Database& database) {
  std::map<std::int64_t, std::int64_t> last;
  auto query = database.prepare("SELECT run, max(seq) FROM entry GROUP BY run");
  while (query.step())
    last[query.number(0)] = query.number(1);
  return last;
}

basics::Instant changedAt(const fs::path& path) {
  std::error_code none;
  const auto time = fs::last_write_time(path, none);
  if (none)
    return {};
  const auto since = std::chrono::file_clock::to_sys(time).time_since_epoch();
  return basics::Instant::fromSeconds(std::chrono::duration_cast<std::chrono::seconds>(since).count());
}

void countNews(const Workspace& workspace, const Database& theirs, CopyBeside& copy) {
  const auto known = lastOfRuns(workspace.database());
  std::map<std::string, std::int64_t> writers;
  auto ofRun = theirs.prepare("SELECT author, count(*) FROM entry WHERE run = ? AND seq > ? GROUP BY author");
  for (const auto& [run, last] : lastOfRuns(theirs)) {
    const auto here = known.find(run);
    ofRun.bind(0, run).bind(1, here == known.end() ? std::int64_t{0} : here->second);
    while (ofRun.step()) {
      copy.news += ofRun.number(1);
      writers[ofRun.text(0)] += ofRun.number(1);
    }
    ofRun.reset();
  }
  std::vector<std::pair<std::int64_t, std::string>> order;
  for (const auto& [name, entries] : writers)
    if (!name.empty() && name != "unnamed")
      order.emplace_back(-entries, name);
  std::ranges::sort(order);
  for (const auto& [entries, name] : order)
    copy.by.push_back(name);
}

/// Nothing where the file is another workspace.
std::optional<CopyBeside> lookAt(const Workspace& workspace, const fs::path& path) {
  CopyBeside copy{path, changedAt(path), 0, {}};
  try {
    const Database theirs = Database::openForReading(path);
    auto identity = theirs.prepare("SELECT workspace FROM identity");
    if (!identity.step() || identity.number(0) != workspace.journal().workspaceId())
      return std::nullopt;
    countNews(workspace, theirs, copy);
  } catch (const StorageError& error) {
    copy.unusable = Refusal{error.what(), error.remedy()};
  }
  return copy;
}

bool isOtherWorkspaceFile(const Workspace& workspace, const fs::path& path) {
  std::error_code none;
  return path.extension() == ".baton" && !path.stem().string().ends_with(".private") &&
         !fs::equivalent(path, workspace.path(), none);
}

} // namespace

std::vector<CopyBeside> copiesBeside(const Workspace& workspace, const std::vector<fs::path>& chosen) {
  std::map<fs::path, CopyBeside> copies;
  std::error_code none;
  const fs::path folder = fs::absolute(workspace.path()).parent_path();
  for (const auto& file : fs::directory_iterator(folder, none))
    if (isOtherWorkspaceFile(workspace, file.path()))
      if (auto copy = lookAt(workspace, file.path()); copy && !copy->unusable)
        copies.emplace(file.path(), std::move(*copy));
  for (const fs::path& path : chosen) {
    auto copy = lookAt(workspace, path);
    if (!copy)
      copy = CopyBeside{path,
                        changedAt(path),
                        0,
                        {},
                        Refusal{"It is another workspace, not a copy of this one", "Choose a copy of this workspace"}};
    if (fs::equivalent(path, workspace.path(), none))
      copy->unusable = Refusal{"It is the file that is open here", "Choose another copy of it"};
    copies.insert_or_assign(path, std::move(*copy));
  }
  std::vector<CopyBeside> sorted;
  sorted.reserve(copies.size());
  for (auto& [path, copy] : copies)
    sorted.push_back(std::move(copy));
  return sorted;
}

namespace {

/// The elements that are not the same in both, of every kind.
std::vector<basics::ElementRef> differing(const basics::Elements& before, const basics::Elements& after) {
  std::vector<basics::ElementRef> differ;
  for (const basics::Kind* kind : allKinds()) {
    std::set<basics::RowId> ids;
    for (const auto* elements : {&before, &after})
      for (const auto& row : elements->rowsOf(*kind))
        ids.insert(row.id);
    for (const basics::RowId id : ids) {
      const void *was = before.find(*kind, id), *is = after.find(*kind, id);
      const bool same = was && is && std::ranges::all_of(kind->fields, [&](const basics::Field& field) {
                          return field.read(was) == field.read(is);
                        });
      if (!same)
        differ.push_back({kind, id});
    }
  }
  return differ;
}

/// The open workspace becomes what its file holds now.
void reopen(Workspace& workspace) {
  Workspace fresh = Workspace::openForWriting(workspace.path(), workspace.surroundings());
  std::destroy_at(&workspace);
  std::construct_at(&workspace, std::move(fresh));
}

} // namespace

Outcome<Report> restoreAndReopen(Workspace& workspace, const fs::path& backup) {
  const basics::Elements before = workspace.elements();
  const fs::path path = workspace.path();
  const basics::Surroundings surroundings = workspace.surroundings();
  workspace.close();
  std::optional<Refusal> refusal;
  try {
    if (const auto kept = restore(path, backup, surroundings); kept.refused())
      refusal = kept.refusal();
  } catch (const StorageError& error) {
    refusal = Refusal{error.what(), error.remedy()};
  } catch (const fs::filesystem_error& error) {
    refusal = Refusal{error.what(), "Make room, or look at the rights of the folder"};
  }
  reopen(workspace);
  if (refusal)
    return *refusal;
  Report report;
  report.touched = differing(before, workspace.elements());
  return report;
}

} // namespace baton::workspace
