// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/target_account.h"
#include "tests/bench/generated.h"
#include "tests/bench/measure.h"
#include "tests/bench/sqlite_peer.h"

#include <fmt/format.h>

namespace baton::bench {
namespace {

namespace fs = std::filesystem;
using strategy::TargetAccount;
using workspace::Workspace;

std::string reasonAfter(int command) {
  return fmt::format("Renews in quarter {} of next year", command);
}

std::vector<basics::Id<TargetAccount>> accountsOf(const basics::Elements& elements) {
  std::vector<basics::Id<TargetAccount>> ids;
  for (const TargetAccount& account : elements.all<TargetAccount>())
    ids.push_back(account.id);
  return ids;
}

/// A copy that went on: one command for each change of an account's reason.
fs::path goneOn(const Scale& scale, const fs::path& base, int commands) {
  fs::path file = scale.folder / fmt::format("gone-on-{}.baton", commands);
  if (fs::exists(file))
    return file;
  fs::copy_file(base, file);
  auto copy = Workspace::openForWriting(file, someSurroundings(9));
  const auto ids = accountsOf(copy.elements());
  workspace::Circumstances how;
  how.label = "change the reason of an account";
  for (int n = 0; n < commands; ++n) {
    basics::Edits edits;
    edits.set(ids[std::size_t(n) % ids.size()], "why", reasonAfter(n));
    if (copy.change(how, edits).refused())
      throw Disagreement{"a change was refused"};
  }
  copy.close();
  return file;
}

/// What a merge adds and changes; which copy it came from is not among it.
int travels(void*, const char* table) {
  const std::string_view name = table;
  return name != "arrived" && name != "merge" && name != "merge_arrival";
}

/// Everything in which the tables of one file differ from those of another, as SQLite's session extension records it.
std::string differenceOf(const fs::path& after, const fs::path& before) {
  SqlitePeer peer(after);
  peer.run(fmt::format("ATTACH '{}' AS before", before.string()));
  sqlite3_session* session = nullptr;
  ::sqlite3session_create(peer.connection(), "main", &session);
  for (const std::string& table : peer.texts("SELECT name FROM main.sqlite_schema WHERE type = 'table'"))
    if (travels(nullptr, table.c_str()) &&
        (::sqlite3session_attach(session, table.c_str()) != SQLITE_OK ||
         ::sqlite3session_diff(session, "before", table.c_str(), nullptr) != SQLITE_OK))
      throw Disagreement{"SQLite cannot compare " + table};
  int size = 0;
  void* bytes = nullptr;
  ::sqlite3session_changeset(session, &size, &bytes);
  std::string changeset(static_cast<const char*>(bytes), std::size_t(size));
  ::sqlite3_free(bytes);
  ::sqlite3session_delete(session);
  return changeset;
}

int neverMind(void*, int, sqlite3_changeset_iter*) {
  return SQLITE_CHANGESET_ABORT;
}

/// Into a copy of the same file, opened as we open ours: held alone, in WAL mode, with one sync of one transaction.
double applied(const fs::path& file, const std::string& changeset) {
  SqlitePeer peer(file);
  peer.run("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = "
           "MEMORY; PRAGMA cache_size = -16000; BEGIN IMMEDIATE; ROLLBACK");
  std::string bytes = changeset;
  int outcome = SQLITE_ERROR;
  const double took = milliseconds([&] {
    outcome = ::sqlite3changeset_apply(peer.connection(), int(bytes.size()), bytes.data(), travels, neverMind, nullptr);
  });
  if (outcome != SQLITE_OK)
    throw Disagreement{"SQLite did not apply the changeset"};
  peer.run("PRAGMA journal_mode = DELETE");
  return took;
}

double merged(const fs::path& file, const fs::path& other, int commands) {
  auto workspace = Workspace::openForWriting(file, someSurroundings(10));
  std::size_t entries = 0;
  const double took = milliseconds([&] {
    const auto report = workspace.merge({other});
    entries = report ? report->entries.size() : 0;
  });
  if (entries != std::size_t(commands))
    throw Disagreement{fmt::format("{} commands came of {}", entries, commands)};
  return took;
}

void copyOver(const fs::path& from, const fs::path& to) {
  fs::remove(to);
  fs::copy_file(from, to);
}

} // namespace

Row mergeRow() {
  return {"merge", "Merge of commands from another copy", "sqlite3changeset_apply of the same changes", 2,
          [](const Scale& scale) {
            const int elements = scale.of(10'000), commands = scale.of(5'000);
            const fs::path base = workspaceOf(scale.folder, elements, 0);
            const fs::path other = goneOn(scale, base, commands);
            const std::string changeset = differenceOf(other, base);
            const fs::path mine = scale.folder / "merging.baton", theirs = scale.folder / "applying.baton";
            Sample sample = inTurns(
                fmt::format("{} commands into {} elements", commands, elements), scale.rounds,
                [&] {
                  copyOver(base, mine);
                  return merged(mine, other, commands);
                },
                [&] {
                  copyOver(base, theirs);
                  return applied(theirs, changeset);
                });
            if (!differenceOf(mine, theirs).empty())
              throw Disagreement{"the merged file does not hold what the changeset brought"};
            return sample;
          }};
}

} // namespace baton::bench
