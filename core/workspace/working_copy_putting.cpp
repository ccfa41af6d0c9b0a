// SPDX-License-Identifier: GPL-3.0-or-later
// How a working copy is put back, and what others put in its place is taken in.
#include "core/storage/whole_files.h"
#include "core/workspace/merging.h"
#include "core/workspace/working_copy.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workspace {
namespace {

namespace fs = std::filesystem;
using basics::Instant, basics::Outcome, basics::Refusal;
using storage::Database, storage::StorageError;

constexpr int mergesAtMost = 5; ///< of what others put there while we did

/// "company kept 2020-06-15 0800.baton": a name that nobody has yet.
fs::path nameBeside(const fs::path& file, Instant now) {
  std::string at = now.iso().substr(0, 16);
  at[10] = ' ';
  std::erase(at, ':');
  for (int n = 1;; ++n) {
    const std::string more = n == 1 ? "" : fmt::format(" {}", n);
    std::error_code none;
    const fs::path name = file.parent_path() / fmt::format("{} kept {}{}.baton", file.stem().string(), at, more);
    if (!fs::exists(name, none))
      return name;
  }
}

Refusal refusalOf(const StorageError& error) {
  return {error.what(), error.remedy()};
}

} // namespace

WorkingCopy::Outgoing WorkingCopy::prepare(const Workspace& workspace) const {
  const auto copied = [&](const Database& database, const char* name) {
    fs::path path = m_folder / name;
    std::error_code none;
    fs::remove(path, none);
    database.copyTo(path);
    return path;
  };
  Outgoing outgoing{copied(workspace.database(), "outgoing"), {}, stateOf(workspace.database()), {}};
  if (const Database* notes = workspace.notes()) {
    outgoing.notesState = stateOf(*notes);
    if (outgoing.notesState != m_notesState)
      outgoing.notes = copied(*notes, "outgoing-notes");
  }
  return outgoing;
}

Outcome<bool> WorkingCopy::putBack(const Outgoing& outgoing, Instant now) {
  const std::string name = m_source.filename().string();
  if (!isThere(m_source.parent_path()))
    return Refusal{fmt::format("{} is not there", m_source.parent_path().string()),
                   "Go on working; it is put back when the folder is there again"};
  if (!isThere(m_source))
    return Refusal{fmt::format("{} is not in its folder any more", name),
                   "Put it back there, or save a copy where you want it"};
  if (isOpenInItsPlace(m_source))
    return Refusal{fmt::format("{} is open in another program", name), "Close it there; it is put back then"};
  try {
    const std::string going = storage::sha256OfFile(outgoing.file);
    if (storage::sha256OfFile(m_source) != going && !storage::replaceFile(outgoing.file, m_source, m_base))
      return false;
    m_base = going;
    m_state = outgoing.state;
    m_putBackAt = now;
    save();
    if (!outgoing.notes.empty())
      putNotesBack(outgoing, now);
    return true;
  } catch (const StorageError& error) {
    return refusalOf(error);
  }
}

bool WorkingCopy::isAnother() const {
  try {
    return isThere(m_source) && !isOpenInItsPlace(m_source) && storage::sha256OfFile(m_source) != m_base;
  } catch (const StorageError&) {
    return false;
  }
}

/// Private notes are not merged: where others stand in their place, these go beside them.
void WorkingCopy::putNotesBack(const Outgoing& outgoing, Instant now) {
  const bool isApart = !m_notesKept.empty();
  const fs::path place = isApart ? m_notesKept : companionOf(m_source);
  if (!storage::replaceFile(outgoing.notes, place, m_notesBase)) {
    m_notesKept = nameBeside(companionOf(m_source), now);
    if (!storage::replaceFile(outgoing.notes, m_notesKept, ""))
      return;
  }
  m_notesBase = storage::sha256OfFile(outgoing.notes);
  m_notesState = outgoing.notesState;
  save();
}

Outcome<WorkingCopy::TakenIn> WorkingCopy::takeIn(Workspace& workspace, const std::string& author) {
  TakenIn taken;
  const fs::path folder = m_folder / "incoming", incoming = folder / m_source.filename(); // the merge names it so
  std::error_code none;
  fs::create_directory(folder, none);
  std::string base;
  try {
    base = storage::copyStill(m_source, incoming);
  } catch (const StorageError& error) { // of the folder: another time
    return refusalOf(error);
  }
  try {
    auto merged = mergeCopies(workspace, {incoming}, {.author = author});
    if (merged)
      taken.merged = std::move(*merged);
    else
      taken.why = merged.refusal().cause;
  } catch (const StorageError& error) {
    if (error.cause() == StorageError::Cause::DiskFull || error.cause() == StorageError::Cause::Device)
      throw; // of this machine
    taken.why = error.what();
  }
  fs::remove_all(folder, none);
  if (taken.why.empty()) {
    m_base = base;
    save();
    return taken;
  }
  const auto kept = keepBeside(workspace);
  if (!kept)
    return kept.refusal();
  taken.keptAs = *kept;
  return taken;
}

Outcome<fs::path> WorkingCopy::keepBeside(const Workspace& workspace) {
  try {
    const Instant now = workspace.surroundings().now();
    const Outgoing outgoing = prepare(workspace);
    const fs::path kept = nameBeside(m_source, now);
    if (!storage::replaceFile(outgoing.file, kept, ""))
      return Refusal{fmt::format("{} exists already", kept.filename().string()), "Try again"};
    m_source = kept;
    m_base = storage::sha256OfFile(outgoing.file);
    m_state = outgoing.state;
    m_putBackAt = now;
    save();
    return kept;
  } catch (const StorageError& error) {
    return refusalOf(error);
  }
}

Outcome<std::optional<fs::path>> putBackWhole(Workspace& workspace, const std::string& author) {
  std::optional<fs::path> keptAs;
  for (int merges = 0; merges <= mergesAtMost; ++merges) {
    auto copy = WorkingCopy::of(workspace);
    if (!copy || !copy->hasNews(workspace))
      return keptAs;
    const auto put = copy->putBack(copy->prepare(workspace), workspace.surroundings().now());
    if (!put)
      return put.refusal();
    if (*put)
      return keptAs;
    auto taken = copy->takeIn(workspace, author);
    if (!taken)
      return taken.refusal();
    if (taken->keptAs)
      keptAs = taken->keptAs;
  }
  return Refusal{"The file is written to by others without a pause", "Go on working; it is put back later"};
}

} // namespace baton::workspace
