// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "app/batonctl/or_null.h"
#include "core/basics/text.h"
#include "core/handoff/named_version.h"
#include "core/journal/merges.h"
#include "core/workspace/past.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <limits>

namespace baton::batonctl {
namespace {

using nlohmann::json;

json rowOf(const workspace::Workspace& workspace, const journal::Entry& entry) {
  return {{"entry", entry.id.text()},
          {"run", std::to_string(entry.id.run)},
          {"seq", entry.id.seq},
          {"at", entry.at ? json(entry.at->iso()) : json()},
          {"by", entry.author ? json(*entry.author) : json()},
          {"label", workspace::sentenceOf(workspace.journal(), entry)},
          {"changes", entry.writes}};
}

/// A merge is no entry: it stands beside the rows, with how many entries came with it.
json rowOf(const journal::Merge& merge) {
  return {{"copy", merge.copy},
          {"at", merge.at ? json(merge.at->iso()) : json()},
          {"by", merge.by ? json(*merge.by) : json()},
          {"entries", merge.entries()},
          {"backup", merge.backup ? json(*merge.backup) : json()}};
}

std::string textOf(const json& value) {
  return value.is_string() ? value.get<std::string>() : std::string();
}

/// In the order in which this file came to know it all.
void printLog(const std::vector<journal::Entry>& entries, const json& rows, const std::vector<journal::Merge>& merges) {
  std::vector<std::vector<std::string>> table{{"when", "who", "what", "cells"}};
  auto merge = merges.begin();
  const auto addMergesBefore = [&](std::int64_t lamport) {
    for (; merge != merges.end() && merge->lamport < lamport; ++merge) {
      const json row = rowOf(*merge);
      table.push_back({textOf(row["at"]), textOf(row["by"]), fmt::format("merge of {}", onOneLine(merge->copy)), ""});
    }
  };
  for (std::size_t i = 0; i < entries.size(); ++i) {
    addMergesBefore(entries[i].lamport);
    table.push_back(
        {textOf(rows[i]["at"]), textOf(rows[i]["by"]), textOf(rows[i]["label"]), rows[i]["changes"].dump()});
  }
  addMergesBefore(std::numeric_limits<std::int64_t>::max());
  printTable(table, {false, false, false, true});
}

Command logCommand() {
  auto element = std::make_shared<std::string>();
  return {"log", "List what was done, by whom and when",
          [element](CLI::App& app) {
            app.add_option("--element", *element, "Only what touched this element")->type_name("ID");
          },
          [element](const Common& common) {
            const auto workspace = openForReading(common);
            const bool all = element->empty();
            const auto entries = all ? workspace.journal().entries() : workspace.journal().historyOf(idOf(*element));
            if (entries.empty())
              fail(fmt::format("There never was an element {}", *element), "Take its id from a dump");
            json rows = json::array(), merged = json::array();
            for (const auto& entry : entries)
              rows.push_back(rowOf(workspace, entry));
            const auto merges = all ? journal::mergesIn(workspace.database()) : std::vector<journal::Merge>();
            for (const auto& merge : merges)
              merged.push_back(rowOf(merge));
            if (common.json)
              print({{"rows", rows}, {"merges", merged}});
            else
              printLog(entries, rows, merges);
            return Done;
          }};
}

json leftJson(const std::vector<workspace::Report::Refused>& left) {
  json all = json::array();
  for (const auto& one : left)
    all.push_back({{"kind", one.kind}, {"id", std::to_string(one.id)}, {"field", one.field}, {"by", one.by}});
  return all;
}

ExitCode answer(const Common& common, const workspace::Workspace& workspace,
                const basics::Outcome<workspace::Report>& done, const char* verb) {
  if (!done) {
    if (common.json && !workspace.leftInPlace().empty())
      print({{"entry", nullptr}, {"label", nullptr}, {"refused", leftJson(workspace.leftInPlace())}});
    fail(done.refusal(), No);
  }
  if (common.json)
    print({{"entry", done->entry.text()}, {"label", done->label}, {"refused", leftJson(done->refused)}});
  say(common, fmt::format("{}: {}.", verb, done->label));
  return Done;
}

Command undoCommand() {
  return {"undo", "Take the last change back", [](CLI::App&) {},
          [](const Common& common) {
            auto workspace = openForWriting(common);
            return answer(common, workspace, workspace.undo(authorOf(common, workspace)), "Taken back");
          }};
}

Command redoCommand() {
  return {"redo", "Bring back what was taken back", [](CLI::App&) {},
          [](const Common& common) {
            auto workspace = openForWriting(common);
            return answer(common, workspace, workspace.redo(authorOf(common, workspace)), "Brought back");
          }};
}

workspace::Circumstances circumstancesOf(const Common& common, const workspace::Workspace& workspace) {
  workspace::Circumstances how;
  how.author = authorOf(common, workspace);
  how.at = common.at;
  return how;
}

Command takeBackCommand() {
  auto entry = std::make_shared<std::string>();
  return {"take-back", "Take one change back, however long ago; what was written since stays",
          [entry](CLI::App& app) { app.add_option("ENTRY", *entry, "The change, from log")->required(); },
          [entry](const Common& common) {
            const auto id = valueOrFail(journal::EntryId::parse(*entry));
            auto workspace = openForWriting(common);
            return answer(common, workspace,
                          workspace::takeBackEntry(workspace, id, circumstancesOf(common, workspace)), "Taken back");
          }};
}

Command nameCommand() {
  auto name = std::make_shared<std::string>();
  return {"name", "Give the present state a name, to go back to it",
          [name](CLI::App& app) { app.add_option("NAME", *name, "Its name")->required(); },
          [name](const Common& common) {
            if (basics::trimmed(*name).empty())
              fail("A state without a name is not found again", "Say a NAME");
            auto workspace = openForWriting(common);
            handoff::NamedVersion version;
            version.id = workspace.newId<handoff::NamedVersion>();
            version.name = *name;
            basics::Edits edits;
            edits.put(version);
            auto how = circumstancesOf(common, workspace);
            how.label = fmt::format("name version {}", *name);
            valueOrFail(workspace.change(how, edits));
            if (common.json)
              print({{"version", version.id.text()}});
            say(common, fmt::format("This state is named {}.", onOneLine(*name)));
            return Done;
          }};
}

/// By id or by name; exit 2 where there is none, or more than one.
const handoff::NamedVersion& versionNamed(const workspace::Workspace& workspace, const std::string& given) {
  const handoff::NamedVersion* found = nullptr;
  for (const auto& version : workspace.elements().all<handoff::NamedVersion>()) {
    if (version.id.text() != given && version.name != given)
      continue;
    if (found)
      fail(fmt::format("{} names more than one version", given), "Give its id, from dump --kind named_version");
    found = &version;
  }
  if (!found)
    fail(fmt::format("There is no version named {}", given), "List them with dump --kind named_version");
  return *found;
}

Command goBackCommand() {
  auto version = std::make_shared<std::string>();
  return {"go-back", "Write everything back as it was when a version got its name",
          [version](CLI::App& app) { app.add_option("NAME", *version, "Its name or id")->required(); },
          [version](const Common& common) {
            auto workspace = openForWriting(common);
            const auto& named = versionNamed(workspace, *version);
            const auto entry = workspace::entryNaming(workspace, named.id.value());
            auto how = circumstancesOf(common, workspace);
            how.label = fmt::format("go back to {}", named.name);
            return answer(common, workspace, workspace::goBackTo(workspace, entry->id, how), "Done");
          }};
}

Command verifyCommand() {
  return {"verify", "Recompute everything that can be recomputed, and compare", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const auto found = workspace.verify();
            const auto checked = workspace.journal().entries().size();
            json problems = json::array();
            for (const auto& problem : found)
              problems.push_back({{"kind", orNull(problem.kind)},
                                  {"id", problem.id ? json(std::to_string(problem.id)) : json()},
                                  {"field", orNull(problem.field)},
                                  {"text", problem.text}});
            if (common.json)
              print({{"ok", found.empty()}, {"checked", checked}, {"problems", problems}});
            else if (!common.quiet)
              for (const auto& problem : found)
                fmt::print("{}\n", onOneLine(problem.text));
            if (found.empty())
              say(common, fmt::format("All {} entries and what they add up to are as they were written.", checked));
            return found.empty() ? Done : No;
          }};
}

} // namespace

std::vector<Command> journalCommands() {
  return {logCommand(),  undoCommand(),   redoCommand(),  takeBackCommand(),
          nameCommand(), goBackCommand(), verifyCommand()};
}

} // namespace baton::batonctl
