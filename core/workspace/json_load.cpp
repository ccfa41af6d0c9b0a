// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/json_load.h"

#include "core/storage/unfinished_file.h"
#include "core/strategy/workspace_settings.h"
#include "core/workspace/dump_reader.h"

namespace baton::workspace {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;

Circumstances asGiven(Circumstances how) {
  how.undoable = false;
  how.byItsCommand = true;
  how.idsAreGiven = true;
  return how;
}

/// So that the first entry of the journal names the workspace.
Workspace::Settings settingsIn(const basics::Edits& edits) {
  Workspace::Settings settings;
  for (const auto& row : edits.rows())
    if (row.kind == &describe(basics::Tag<strategy::WorkspaceSettings>{}))
      for (const auto& [field, value] : row.values)
        if (field->name == "name" && std::holds_alternative<std::string>(value))
          settings.name = std::get<std::string>(value);
  return settings;
}

Outcome<Done> bringIn(Workspace& workspace, DumpRead& dump, const Circumstances& circumstances) {
  Circumstances how = asGiven(circumstances);
  // Batches with records come first, in their order: which of two observations counts hangs on it.
  for (DumpRead::Import& import : dump.imports) {
    if (!import.content) {
      dump.elements.append(import.edits);
      continue;
    }
    how.records = [&import](storage::Database& database) {
      return records::storeBatch(database, import.batch, *import.content);
    };
    if (const auto done = workspace.change(how, import.edits); done.refused())
      return done.refusal();
  }
  how.records = {};
  const auto done = workspace.change(how, dump.elements);
  return done ? Outcome<Done>(Done{}) : done.refusal();
}

} // namespace

Outcome<Done> loadDump(const std::filesystem::path& path, std::string_view text, const Circumstances& circumstances,
                       const basics::Surroundings& surroundings) {
  const auto readable = readDump(text, {});
  if (!readable)
    return readable.refusal();
  storage::UnfinishedFile unfinished; // what was refused leaves nothing behind
  Workspace workspace = Workspace::create(path, settingsIn(readable->elements), surroundings, circumstances.author);
  unfinished.made(path);
  auto dump = readDump(text, workspace.elements());
  Outcome<Done> done = dump ? bringIn(workspace, *dump, circumstances) : dump.refusal();
  if (done) {
    workspace.close();
    unfinished.keep();
  }
  return done;
}

} // namespace baton::workspace
