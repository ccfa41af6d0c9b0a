// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/copies.h"

#include "core/workspace/all_kinds.h"
#include "core/workspace/backups.h"
#include "core/workspace/working_copy.h"

#include <algorithm>
#include <chrono>
#include <fmt/format.h>
#include <map>
#include <set>
#include <tuple>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Instant, basics::Outcome, basics::Refusal;
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

/// Who did what in a run of theirs behind an entry, added to what is known of the other runs.
class NewsReader {
public:
  explicit NewsReader(const Database& theirs)
      : m_people(
            theirs.prepare("SELECT author, count(*), min(at), max(at) FROM entry WHERE run = ? AND seq > ? GROUP BY "
                           "author")),
        m_kinds(
            theirs.prepare("SELECT e.author, c.kind, count(DISTINCT c.seq) FROM entry e JOIN change c ON c.run = e.run "
                           "AND c.seq = e.seq WHERE e.run = ? AND e.seq > ? GROUP BY e.author, c.kind")) {}

  void read(std::int64_t run, std::int64_t after) {
    m_people.bind(0, run).bind(1, after);
    while (m_people.step()) {
      Counted& one = m_news[m_people.text(0)];
      one.changes += m_people.number(1);
      if (const auto at = Instant::parse(m_people.text(2)); at && (!one.first || *at < *one.first))
        one.first = *at;
      if (const auto at = Instant::parse(m_people.text(3)); at && (!one.last || *one.last < *at))
        one.last = *at;
    }
    m_people.reset();
    m_kinds.bind(0, run).bind(1, after);
    while (m_kinds.step())
      if (const auto* kind = kindNamed(m_kinds.text(1)))
        m_news[m_kinds.text(0)].kinds[kind] += m_kinds.number(2);
    m_kinds.reset();
  }

  std::vector<NewsOf> news() const {
    std::vector<NewsOf> people;
    for (const auto& [author, one] : m_news) {
      people.push_back({author, one.changes, {one.kinds.begin(), one.kinds.end()}, one.first, one.last});
      std::ranges::sort(people.back().kinds, [](const auto& a, const auto& b) {
        return std::tuple(-a.second, a.first->name) < std::tuple(-b.second, b.first->name);
      });
    }
    std::ranges::stable_sort(people, std::greater(), &NewsOf::changes);
    return people;
  }

private:
  struct Counted {
    std::int64_t changes = 0;
    std::map<const basics::Kind*, std::int64_t> kinds;
    std::optional<Instant> first, last;
  };
  storage::Statement m_people, m_kinds; ///< of a run, behind one of its entries
  std::map<std::string, Counted> m_news;
};

void readNews(const Workspace& workspace, const Database& theirs, CopyBeside& copy) {
  const auto known = lastOfRuns(workspace.database());
  NewsReader reader(theirs);
  for (const auto& [run, last] : lastOfRuns(theirs)) {
    const auto here = known.find(run);
    reader.read(run, here == known.end() ? std::int64_t{0} : here->second);
  }
  copy.by = reader.news();
  for (const NewsOf& one : copy.by)
    copy.news += one.changes;
}

/// A file of private notes belongs to the same workspace, and has never heard of its settings.
bool holdsPrivateNotes(const Database& database) {
  auto query = database.prepare("SELECT 1 FROM change WHERE row = 1 AND kind = 'workspace' LIMIT 1");
  return !query.step();
}

/// Nothing where the file is another workspace, or no copy of what is shared.
std::optional<CopyBeside> lookAt(const Workspace& workspace, const fs::path& path) {
  CopyBeside copy{path, changedAt(path), 0};
  const auto working = WorkingCopy::of(workspace);
  copy.conflict = conflictNaming(path.filename().string(), homeOf(workspace).filename().string(),
                                 working ? working->folderName() : std::string());
  try {
    const Database theirs = Database::openForReading(path);
    auto identity = theirs.prepare("SELECT workspace FROM identity");
    if (!identity.step() || identity.number(0) != workspace.journal().workspaceId() || holdsPrivateNotes(theirs))
      return std::nullopt;
    copy.given = journal::givenOf(theirs);
    readNews(workspace, theirs, copy);
  } catch (const StorageError& error) {
    copy.unusable = Refusal{error.what(), error.remedy()};
  }
  return copy;
}

/// Also the file that a working copy goes back to.
bool isOpenHere(const Workspace& workspace, const fs::path& path) {
  std::error_code none;
  return fs::equivalent(path, workspace.path(), none) || fs::equivalent(path, homeOf(workspace), none);
}

/// A file that was named is listed whatever it is.
CopyBeside lookAtNamed(const Workspace& workspace, const fs::path& path) {
  auto copy = lookAt(workspace, path);
  if (!copy) {
    copy = CopyBeside{path, changedAt(path), 0};
    copy->unusable = Refusal{"It is another workspace, not a copy of this one", "Choose a copy of this workspace"};
  }
  if (isOpenHere(workspace, path))
    copy->unusable = Refusal{"It is the file that is open here", "Choose another copy of it"};
  return *copy;
}

bool isOtherWorkspaceFile(const Workspace& workspace, const fs::path& path) {
  return path.extension() == ".baton" && !path.stem().string().ends_with(".private") && !isOpenHere(workspace, path);
}

} // namespace

std::vector<CopyBeside> copiesBeside(const Workspace& workspace, const std::vector<fs::path>& chosen) {
  std::map<fs::path, CopyBeside> copies;
  std::error_code none;
  const fs::path folder = fs::absolute(homeOf(workspace)).parent_path();
  for (const auto& file : fs::directory_iterator(folder, none))
    if (isOtherWorkspaceFile(workspace, file.path()))
      if (auto copy = lookAt(workspace, file.path()); copy && !copy->unusable)
        copies.emplace(file.path(), std::move(*copy));
  for (const fs::path& path : chosen)
    copies.insert_or_assign(path, lookAtNamed(workspace, path));
  std::vector<CopyBeside> sorted;
  sorted.reserve(copies.size());
  for (auto& [path, copy] : copies)
    sorted.push_back(std::move(copy));
  return sorted;
}

std::vector<CopyBeside> copiesNamed(const Workspace& workspace, const std::vector<fs::path>& paths) {
  std::vector<CopyBeside> copies;
  copies.reserve(paths.size());
  for (const fs::path& path : paths)
    copies.push_back(lookAtNamed(workspace, path));
  return copies;
}

std::string stampOfFolder(const fs::path& folder) {
  std::set<std::string> files;
  std::error_code none;
  for (const auto& file : fs::directory_iterator(folder, none))
    if (file.path().extension() == ".baton")
      files.insert(fmt::format("{}\n{}\n{}\n", file.path().filename().string(), file.file_size(none),
                               file.last_write_time(none).time_since_epoch().count()));
  std::string stamp;
  for (const std::string& file : files)
    stamp += file;
  return stamp;
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
