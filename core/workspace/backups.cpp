// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backups.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Instant, basics::Outcome, basics::Refusal;

constexpr std::size_t alwaysKept = 10;
constexpr int daysKept = 30;
constexpr std::int64_t anHour = 3600;

fs::path folderOf(std::int64_t workspaceId, const basics::Surroundings& surroundings) {
  return surroundings.dataFolder / "backups" / std::to_string(workspaceId);
}

fs::path folderOf(const Workspace& workspace) {
  return folderOf(workspace.journal().workspaceId(), workspace.surroundings());
}

/// "2026-01-31T09:30:00Z" as a file may be named everywhere: without colons.
std::string nameAt(Instant at) {
  std::string name = at.iso();
  std::ranges::replace(name, ':', '-');
  return name;
}

std::optional<Instant> instantIn(std::string name) {
  if (name.size() < 20)
    return std::nullopt;
  name.resize(20);
  name[13] = name[16] = ':';
  const auto at = Instant::parse(name);
  return at ? std::optional(*at) : std::nullopt;
}

void letGoOfOld(const std::vector<Backup>& backups, Instant now) {
  std::set<std::int32_t> daysSeen;
  for (std::size_t i = 0; i < backups.size(); ++i) {
    const std::int32_t day = backups[i].at.date().days();
    const bool lastOfItsDay = daysSeen.insert(day).second;
    if (i < alwaysKept || (lastOfItsDay && now.date().days() - day <= daysKept))
      continue;
    std::error_code ignored; // it is old; the next backup tries again
    fs::remove(backups[i].path, ignored);
  }
}

} // namespace

std::vector<Backup> backupsOf(const Workspace& workspace) {
  return backupsOf(workspace.journal().workspaceId(), workspace.surroundings());
}

std::vector<Backup> backupsOf(std::int64_t workspaceId, const basics::Surroundings& surroundings) {
  std::vector<Backup> backups;
  if (surroundings.dataFolder.empty())
    return backups;
  std::error_code none;
  for (const auto& file : fs::directory_iterator(folderOf(workspaceId, surroundings), none))
    if (const auto at = instantIn(file.path().filename().string()); at && file.path().extension() == ".baton")
      backups.push_back({file.path(), *at, std::int64_t(file.file_size())});
  std::ranges::sort(backups, std::greater(), &Backup::path);
  return backups;
}

namespace {

Backup copyInto(const fs::path& folder, const storage::Database& database, const basics::Surroundings& surroundings) {
  std::error_code trouble;
  fs::create_directories(folder, trouble);
  fs::permissions(surroundings.dataFolder / "backups", fs::perms::owner_all, trouble);
  const Instant now = surroundings.now();
  fs::path path = folder / (nameAt(now) + ".baton");
  for (char more = 'b'; fs::exists(path) && more <= 'z'; ++more)
    path = folder / (nameAt(now) + more + ".baton");
  database.copyTo(path);
  return {path, now, std::int64_t(fs::file_size(path))};
}

} // namespace

std::optional<Backup> backUp(const Workspace& workspace) {
  if (workspace.surroundings().dataFolder.empty())
    return std::nullopt;
  const Backup made = copyInto(folderOf(workspace), workspace.database(), workspace.surroundings());
  letGoOfOld(backupsOf(workspace), made.at);
  return made;
}

void backUpOlder(const storage::Database& older, bool isPrivate, const basics::Surroundings& surroundings) {
  if (surroundings.dataFolder.empty())
    return;
  auto identity = older.prepare("SELECT workspace FROM identity");
  const fs::path folder = folderOf(identity.step() ? identity.number(0) : 0, surroundings);
  copyInto(isPrivate ? folder / "private" : folder, older, surroundings);
}

std::optional<Backup> backUpIfDue(const Workspace& workspace) {
  const auto backups = backupsOf(workspace);
  const bool fresh =
      !backups.empty() && workspace.surroundings().now().seconds() - backups.front().at.seconds() <= anHour;
  return fresh ? std::nullopt : backUp(workspace);
}

namespace {

using storage::StorageError;

bool isUnreadable(const StorageError& error) {
  return error.cause() == StorageError::Cause::Damaged || error.cause() == StorageError::Cause::NotAWorkspace;
}

/// What stood in the file until now, kept; a refusal where it is another workspace.
Outcome<std::optional<fs::path>> keepPresent(const fs::path& file, const Workspace& instead) {
  std::optional<fs::path> kept;
  if (!fs::exists(file))
    return kept;
  try {
    Workspace now = Workspace::openForWriting(file, instead.surroundings()); // refused while another program holds it
    if (now.journal().workspaceId() != instead.journal().workspaceId())
      return Refusal{fmt::format("{} is of another workspace", instead.path().filename().string()),
                     "Choose a backup of this one; nothing was touched"};
    if (const auto backup = backUp(now))
      kept = backup->path;
    now.close();
  } catch (const StorageError& error) {
    if (!isUnreadable(error))
      throw;
    kept = file.string() + ".damaged-" + nameAt(instead.surroundings().now());
    fs::rename(file, *kept);
    for (const char* beside : {"-wal", "-journal"})
      if (fs::exists(file.string() + beside))
        fs::rename(file.string() + beside, kept->string() + beside);
  }
  return kept;
}

} // namespace

Outcome<std::optional<fs::path>> restore(const fs::path& file, const fs::path& backup,
                                         const basics::Surroundings& surroundings) {
  const Workspace tried = Workspace::openForReading(backup, surroundings);
  if (const auto problems = tried.verify(); !problems.empty())
    return Refusal{fmt::format("{} does not verify: {}", backup.filename().string(), problems.front().text),
                   "Choose another backup; nothing was touched"};
  auto kept = keepPresent(file, tried);
  if (!kept)
    return kept;
  const fs::path fresh = file.string() + ".restored";
  std::error_code ignored;
  fs::remove(fresh, ignored);
  tried.database().copyTo(fresh);
  fs::rename(fresh, file);
  return kept;
}

} // namespace baton::workspace
