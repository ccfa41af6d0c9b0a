// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

json orNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

/// An undo carries the label of what it takes back; taking back an undo is doing it again.
std::string labelOf(const journal::Journal& journal, const journal::Entry& entry) {
  if (!entry.isUndo())
    return entry.label;
  const auto before = journal.entry({entry.undoes.front().run, entry.undoes.front().last});
  return (before && before->isUndo() ? "redo: " : "undo: ") + entry.label;
}

Command logCommand() {
  auto element = std::make_shared<std::string>();
  return {"log", "List what was done, by whom and when",
          [element](CLI::App& app) {
            app.add_option("--element", *element, "Only what touched this element")->type_name("ID");
          },
          [element](const Common& common) {
            const auto workspace = openForReading(common);
            const auto entries =
                element->empty() ? workspace.journal().entries() : workspace.journal().historyOf(idOf(*element));
            if (entries.empty())
              fail(fmt::format("There never was an element {}", *element), "Take its id from a dump");
            json rows = json::array();
            for (const auto& entry : entries)
              rows.push_back({{"entry", entry.id.text()},
                              {"run", std::to_string(entry.id.run)},
                              {"seq", entry.id.seq},
                              {"at", entry.at ? json(entry.at->iso()) : json()},
                              {"by", entry.author ? json(*entry.author) : json()},
                              {"label", labelOf(workspace.journal(), entry)},
                              {"changes", entry.writes}});
            if (common.json) {
              print({{"rows", rows}});
              return Done;
            }
            std::vector<std::vector<std::string>> table{{"when", "who", "what", "cells"}};
            for (const auto& row : rows)
              table.push_back({row["at"].is_string() ? row["at"].get<std::string>() : "",
                               row["by"].is_string() ? row["by"].get<std::string>() : "",
                               row["label"].get<std::string>(), row["changes"].dump()});
            printTable(table, {false, false, false, true});
            return Done;
          }};
}

ExitCode answer(const Common& common, const basics::Outcome<workspace::Report>& done, const char* verb) {
  if (!done)
    fail(done.refusal(), No);
  json refused = json::array();
  for (const auto& left : done->refused)
    refused.push_back({{"kind", left.kind}, {"id", std::to_string(left.id)}, {"field", left.field}, {"by", left.by}});
  if (common.json)
    print({{"entry", done->entry.text()}, {"label", done->label}, {"refused", refused}});
  say(common, fmt::format("{}: {}.", verb, done->label));
  return Done;
}

Command undoCommand() {
  return {"undo", "Take the last change back", [](CLI::App&) {},
          [](const Common& common) {
            auto workspace = openForWriting(common);
            return answer(common, workspace.undo(authorOf(common, workspace)), "Taken back");
          }};
}

Command redoCommand() {
  return {"redo", "Bring back what was taken back", [](CLI::App&) {},
          [](const Common& common) {
            auto workspace = openForWriting(common);
            return answer(common, workspace.redo(authorOf(common, workspace)), "Brought back");
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
  return {logCommand(), undoCommand(), redoCommand(), verifyCommand()};
}

} // namespace baton::batonctl
