// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/working_copy.h"

#include "core/basics/sha256.h"
#include "core/basics/text.h"
#include "core/storage/whole_files.h"

#include <algorithm>
#include <fmt/format.h>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Instant;
using nlohmann::json;
using storage::Database, storage::StorageError;

constexpr const char* standing = "standing.json"; ///< in the folder of a copy

fs::path workingFolder(const basics::Surroundings& surroundings) {
  return surroundings.dataFolder / "working";
}

json textOrNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

std::string textIn(const json& value, const char* key) {
  const auto found = value.find(key);
  return found != value.end() && found->is_string() ? found->get<std::string>() : std::string();
}

/// Such as a file system that has another name for what it is: the same file is the same.
fs::path canonicalOf(const fs::path& path) {
  std::error_code trouble;
  fs::path canonical = fs::weakly_canonical(fs::absolute(path, trouble), trouble);
  return trouble ? path : canonical;
}

} // namespace

/// What the journal has come to, and the merges that stay with the file.
std::string WorkingCopy::stateOf(const Database& database) {
  const auto one = [&](const char* sql) {
    auto query = database.prepare(sql);
    return query.step() ? query.text(0) : std::string();
  };
  return fmt::format("{} {} {}", one("SELECT count(*) FROM entry"), one("SELECT count(*) FROM merge"),
                     one("SELECT hex(hash) FROM entry ORDER BY lamport DESC, run DESC LIMIT 1"));
}

bool WorkingCopy::isThere(const fs::path& path) {
  std::error_code none;
  return fs::exists(path, none);
}

/// Another program writes to it in its place, or was killed while it did.
bool WorkingCopy::isOpenInItsPlace(const fs::path& path) {
  return std::ranges::any_of(std::initializer_list<const char*>{"-wal", "-journal"}, [&](const char* ending) {
    std::error_code none;
    const auto size = fs::file_size(path.string() + ending, none);
    return !none && size > 0;
  });
}

std::optional<WorkingCopy> WorkingCopy::at(const fs::path& local) {
  std::ifstream file(local.parent_path() / standing);
  const json stands = file ? json::parse(file, nullptr, false) : json();
  WorkingCopy copy;
  copy.m_folder = local.parent_path();
  copy.m_fileName = local.filename().string();
  if (!stands.is_object() || textIn(stands, "file") != copy.m_fileName || textIn(stands, "source").empty())
    return std::nullopt;
  copy.m_source = textIn(stands, "source");
  copy.m_folderName = textIn(stands, "folder");
  copy.m_base = textIn(stands, "base");
  copy.m_state = textIn(stands, "state");
  copy.m_notesBase = textIn(stands, "notes_base");
  copy.m_notesState = textIn(stands, "notes_state");
  copy.m_notesKept = textIn(stands, "notes_kept");
  if (const auto at = Instant::parse(textIn(stands, "put_back_at")))
    copy.m_putBackAt = *at;
  return copy;
}

std::optional<WorkingCopy> WorkingCopy::of(const Workspace& workspace) {
  const fs::path& all = workspace.surroundings().dataFolder;
  if (all.empty() || workspace.path().parent_path().parent_path() != workingFolder(workspace.surroundings()))
    return std::nullopt;
  return at(workspace.path());
}

/// Under another name first, so that it is there whole or as it was.
void WorkingCopy::save() const {
  const fs::path fresh = m_folder / "standing.new";
  std::ofstream file(fresh);
  file << json{{"file", m_fileName},
               {"source", m_source.string()},
               {"folder", m_folderName},
               {"base", textOrNull(m_base)},
               {"state", textOrNull(m_state)},
               {"notes_base", textOrNull(m_notesBase)},
               {"notes_state", textOrNull(m_notesState)},
               {"notes_kept", textOrNull(m_notesKept.string())},
               {"put_back_at", m_putBackAt ? json(m_putBackAt->iso()) : json()}}
              .dump(2, ' ', false, json::error_handler_t::replace);
  file.close();
  std::error_code trouble;
  if (file)
    fs::rename(fresh, m_folder / standing, trouble);
  if (!file || trouble)
    throw StorageError(StorageError::Cause::DiskFull,
                       fmt::format("{} cannot be written", (m_folder / standing).string()),
                       "Make room in your data folder");
}

WorkingCopy WorkingCopy::make(const fs::path& source, const std::string& folderName,
                              const basics::Surroundings& surroundings) {
  WorkingCopy copy;
  copy.m_source = source;
  copy.m_folderName = folderName;
  copy.m_fileName = source.filename().string();
  const fs::path all = workingFolder(surroundings);
  std::error_code trouble;
  fs::create_directories(all, trouble);
  fs::permissions(all, fs::perms::owner_all, trouble);
  const std::string name = basics::hexOf(basics::sha256(source.string())).substr(0, 16);
  for (int n = 1; n < 1000 && copy.m_folder.empty(); ++n)
    if (const fs::path own = all / (n == 1 ? name : fmt::format("{}-{}", name, n)); fs::create_directory(own, trouble))
      copy.m_folder = own;
    else if (trouble)
      break;
  if (copy.m_folder.empty())
    throw StorageError(StorageError::Cause::Other, "There is no place for a copy to work on",
                       "Make room in your data folder");
  fs::permissions(copy.m_folder, fs::perms::owner_all, trouble);
  try {
    copy.bring();
  } catch (...) {
    fs::remove_all(copy.m_folder, trouble);
    throw;
  }
  return copy;
}

/// The file as it is now, and the private notes beside it. They have no standing before they are whole.
void WorkingCopy::bring() {
  m_base = storage::copyStill(m_source, local());
  m_state = stateOf(Database::openForReading(local()));
  bringNotes();
  save();
}

/// Nothing is here that was not put back: what others put there meanwhile takes its place. Where that cannot be read,
/// what is here is gone on with.
void WorkingCopy::refresh() {
  const fs::path fresh = m_folder / "fresh.baton";
  try {
    if (!isThere(m_source) || storage::sha256OfFile(m_source) == m_base)
      return;
    WorkingCopy now = *this;
    now.m_base = storage::copyStill(m_source, fresh);
    now.m_state = stateOf(Database::openForReading(fresh));
    std::error_code none;
    fs::remove(m_folder / standing, none); // until it is whole again
    fs::rename(fresh, local());
    *this = now;
    bringNotes();
    save();
  } catch (const StorageError&) {
    std::error_code none;
    fs::remove(fresh, none);
  }
}

void WorkingCopy::bringNotes() {
  const fs::path notes = companionOf(m_source);
  m_notesBase.clear();
  m_notesState.clear();
  if (!isThere(notes))
    return;
  m_notesBase = storage::copyStill(notes, companionOf(local()));
  m_notesState = stateOf(Database::openForReading(companionOf(local())));
}

bool WorkingCopy::hasNews(const Workspace& workspace) const {
  return stateOf(workspace.database()) != m_state || (workspace.notes() && stateOf(*workspace.notes()) != m_notesState);
}

bool WorkingCopy::hasNewsUnopened() const {
  const fs::path notes = companionOf(local());
  return stateOf(Database::openForReading(local())) != m_state ||
         (isThere(notes) && stateOf(Database::openForReading(notes)) != m_notesState);
}

std::optional<WorkingCopy> workingCopyOf(const fs::path& source, const basics::Surroundings& surroundings) {
  if (surroundings.dataFolder.empty())
    return std::nullopt;
  std::error_code none;
  for (const auto& folder : fs::directory_iterator(workingFolder(surroundings), none)) {
    std::ifstream file(folder.path() / standing);
    const json stands = file ? json::parse(file, nullptr, false) : json();
    if (!stands.is_object() || fs::path(textIn(stands, "source")) != canonicalOf(source) ||
        textIn(stands, "file").empty())
      continue;
    const fs::path local = folder.path() / fs::path(textIn(stands, "file")).filename();
    if (auto copy = WorkingCopy::at(local); copy && WorkingCopy::isThere(local))
      return copy;
  }
  return std::nullopt;
}

Workspace openToWorkOn(const fs::path& source, const basics::Surroundings& surroundings) {
  const auto mayWrite = [](const fs::path& path) { return ::access(path.c_str(), W_OK) == 0; };
  if (auto copy = workingCopyOf(source, surroundings)) {
    if (!copy->hasNewsUnopened())
      copy->refresh();
    return Workspace::openForWriting(copy->local(), surroundings);
  }
  const auto shared = storage::sharedFolderOf(source);
  if (!shared || surroundings.dataFolder.empty() || !WorkingCopy::isThere(source) || !mayWrite(source) ||
      !mayWrite(canonicalOf(source).parent_path()) || !basics::isUtf8(canonicalOf(source).string()))
    return Workspace::openForWriting(source, surroundings);
  if (WorkingCopy::isOpenInItsPlace(source)) // taken up where nobody holds it any more; refused where somebody does
    Workspace::openForWriting(source, surroundings).close();
  const auto copy = WorkingCopy::make(canonicalOf(source), shared->name, surroundings);
  return Workspace::openForWriting(copy.local(), surroundings);
}

fs::path homeOf(const Workspace& workspace) {
  const auto copy = WorkingCopy::of(workspace);
  return copy ? copy->source() : workspace.path();
}

void removeWhereDone(const fs::path& local) {
  try {
    const auto copy = WorkingCopy::at(local);
    std::error_code none;
    if (copy && WorkingCopy::isThere(copy->source()) && copy->isDone())
      fs::remove_all(local.parent_path(), none);
  } catch (const StorageError&) {
    // It stays for the next opening.
  }
}

} // namespace baton::workspace
