// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "core/basics/sha256.h"
#include "core/workspace/copies.h"
#include "core/workspace/giving.h"
#include "core/workspace/merging.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <fstream>

namespace baton::batonctl {
namespace {

using nlohmann::json;
namespace fs = std::filesystem;
using workspace::Workspace;

json conflictRows(const Workspace& workspace) {
  json rows = json::array();
  for (const auto& conflict : workspace::openConflicts(workspace)) {
    json values = json::array();
    for (const auto& value : conflict.values)
      values.push_back({{"n", value.n},
                        {"value", value.value},
                        {"by", value.by ? json(*value.by) : json()},
                        {"at", value.at ? json(value.at->iso()) : json()},
                        {"current", value.shown}});
    rows.push_back({{"id", conflict.id},
                    {"kind", conflict.kind},
                    {"element", std::to_string(conflict.element)},
                    {"field", conflict.field},
                    {"values", values}});
  }
  return rows;
}

std::string words(const json& value) {
  return value.is_null() ? "nothing" : value.is_string() ? value.get<std::string>() : value.dump();
}

/// Under their names; what is not there any more, under its id.
void printConflicts(const Workspace& workspace, const json& rows) {
  for (const json& row : rows) {
    const std::string element = row["element"];
    const std::string title = workspace.elements().titleOf(basics::RowId(std::stoll(element)));
    fmt::print("{}  {} {}: {}\n", row["id"].get<std::string>(), row["kind"].get<std::string>(),
               onOneLine(title.empty() ? element : title), row["field"].get<std::string>());
    for (const json& value : row["values"])
      fmt::print("  {} {} {} ({})\n", value["n"].get<int>(), value["current"].get<bool>() ? "*" : " ",
                 onOneLine(words(value["value"])), value["by"].is_null() ? "unnamed" : words(value["by"]));
  }
}

json textOrNull(const std::string& text) {
  return text.empty() ? json() : json(text);
}

json instantOrNull(const std::optional<basics::Instant>& at) {
  return at ? json(at->iso()) : json();
}

json noteOf(const std::optional<journal::Given>& given) {
  if (!given)
    return nullptr;
  return {{"to", textOrNull(given->receiver)},
          {"note", textOrNull(given->purpose)},
          {"by", given->by ? json(*given->by) : json()},
          {"at", instantOrNull(given->at)}};
}

/// What each copy brings that is not here yet, and from whom.
json copyRows(const std::vector<workspace::CopyBeside>& copies) {
  json rows = json::array();
  for (const auto& copy : copies) {
    json people = json::array();
    for (const auto& news : copy.by) {
      json kinds = json::object();
      for (const auto& [kind, changes] : news.kinds)
        kinds[std::string(kind->name)] = changes;
      people.push_back({{"by", textOrNull(news.author)},
                        {"changes", news.changes},
                        {"kinds", kinds},
                        {"first", instantOrNull(news.first)},
                        {"last", instantOrNull(news.last)}});
    }
    rows.push_back(
        {{"path", copy.path.string()}, {"given", noteOf(copy.given)}, {"changes", copy.news}, {"people", people}});
  }
  return rows;
}

void printCopies(const json& rows) {
  for (const json& row : rows) {
    const json& given = row["given"];
    std::string note;
    if (!given.is_null())
      note = fmt::format(" ({}{}{})", given["to"].is_null() ? "" : "for " + given["to"].get<std::string>(),
                         given["to"].is_null() || given["note"].is_null() ? "" : ": ",
                         given["note"].is_null() ? "" : given["note"].get<std::string>());
    fmt::print("{}{}\n", onOneLine(fs::path(row["path"].get<std::string>()).filename().string()), onOneLine(note));
    for (const json& person : row["people"]) {
      std::string kinds;
      for (const auto& [kind, changes] : person["kinds"].items())
        kinds += fmt::format("{}{} {}", kinds.empty() ? "" : ", ", kind, changes.get<std::int64_t>());
      const std::string last = person["last"].is_null() ? "" : ", last " + person["last"].get<std::string>();
      fmt::print("  {}: {} ({}){}\n", person["by"].is_null() ? "without a name" : onOneLine(person["by"]),
                 person["changes"].get<std::int64_t>(), kinds, last);
    }
  }
}

ExitCode answerMerge(const Common& common, const Workspace& workspace, const workspace::MergeReport& report,
                     const json& copies, const std::string& verb) {
  const json conflicts = conflictRows(workspace);
  if (common.json) {
    print({{"entries", report.entries.size()},
           {"changed", report.touched.size()},
           {"conflicts", conflicts},
           {"copies", copies}});
  } else if (!common.quiet) {
    printCopies(copies);
    const auto counted = [](std::size_t count, const char* one, const char* several) {
      return fmt::format("{} {}", count, count == 1 ? one : several);
    };
    say(common,
        fmt::format("{} {}; {} differently; {} open.", verb, counted(report.entries.size(), "change", "changes"),
                    counted(report.touched.size(), "element shows", "elements show"),
                    counted(conflicts.size(), "conflict is", "conflicts are")));
    printConflicts(workspace, conflicts);
  }
  return conflicts.empty() ? Done : No;
}

Command mergeCommand() {
  struct Options {
    std::vector<std::string> copies;
    bool dryRun = false;
  };
  auto options = std::make_shared<Options>();
  return {"merge", "Add what other copies of the workspace know",
          [options](CLI::App& app) {
            app.add_option("OTHER", options->copies, "The other copies, closed")->type_name("OTHER.baton")->required();
            app.add_flag("--dry-run", options->dryRun, "Only tell what would come");
          },
          [options](const Common& common) {
            const std::vector<fs::path> copies(options->copies.begin(), options->copies.end());
            if (options->dryRun) {
              const auto workspace = openForReading(common);
              const json rows = copyRows(workspace::copiesNamed(workspace, copies));
              auto rehearsed = valueOrFail(workspace::rehearseMerge(workspace, copies));
              return answerMerge(common, rehearsed.merged(), rehearsed.report(), rows, "Would take in");
            }
            auto workspace = openForWriting(common);
            workspace::Circumstances how;
            how.author = authorOf(common, workspace);
            how.at = common.at;
            const json rows = copyRows(workspace::copiesNamed(workspace, copies));
            const auto report = valueOrFail(workspace::mergeCopies(workspace, copies, how));
            return answerMerge(common, workspace, report, rows, "Took in");
          }};
}

Command conflictsCommand() {
  return {"conflicts", "List what copies gave different values", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const json rows = conflictRows(workspace);
            if (common.json)
              print({{"rows", rows}});
            else if (rows.empty())
              say(common, "No conflict is open.");
            else
              printConflicts(workspace, rows);
            return rows.empty() ? Done : No;
          }};
}

Command resolveCommand() {
  struct Options {
    std::string conflict;
    int n = 0;
  };
  auto options = std::make_shared<Options>();
  return {"resolve", "Settle a conflict by one of its values",
          [options](CLI::App& app) {
            app.add_option("CONFLICT", options->conflict, "Its id, from conflicts")->required();
            app.add_option("N", options->n, "The number of the value")->required();
          },
          [options](const Common& common) {
            auto workspace = openForWriting(common);
            workspace::Circumstances how;
            how.author = authorOf(common, workspace);
            how.at = common.at;
            const auto value = valueOrFail(workspace::resolveConflict(workspace, options->conflict, options->n, how));
            if (common.json)
              print({{"conflict", options->conflict}, {"value", value}});
            say(common, fmt::format("Settled: {}.", onOneLine(words(value))));
            return Done;
          }};
}

std::string sha256OfFile(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return basics::hexOf(basics::sha256(std::string(std::istreambuf_iterator<char>(file), {})));
}

Command backupCommand() {
  auto out = std::make_shared<std::string>();
  return {"backup", "Copy the workspace as it stands",
          [out](CLI::App& app) {
            app.add_option("-o,--out", *out, "Where to; else among the user's backups")->type_name("OUT.baton");
          },
          [out](const Common& common) {
            const auto workspace = openForReading(common);
            fs::path path = *out;
            if (out->empty()) {
              const auto made = workspace::backUp(workspace);
              if (!made)
                fail("There is no folder for backups", "Name a file with -o");
              path = made->path;
            } else {
              refuseToOverwrite(*out);
              if (path.has_parent_path() && !fs::is_directory(path.parent_path()))
                fail(fmt::format("{} cannot be written", *out), "Choose another place");
              workspace.database().copyTo(path);
            }
            if (common.json)
              print({{"path", path.string()}, {"sha256", sha256OfFile(path)}});
            say(common, fmt::format("{} is made.", path.string()));
            return Done;
          }};
}

Command copyCommand() {
  struct Options {
    std::string out, to, note;
  };
  auto options = std::make_shared<Options>();
  return {"copy", "Give a copy out, with a note for whom and what for",
          [options](CLI::App& app) {
            app.add_option("-o,--out", options->out, "Where to")->type_name("OUT.baton")->required();
            app.add_option("--to", options->to, "For whom: a name, or the id of a person")->type_name("PERSON");
            app.add_option("--note", options->note, "What it is for")->type_name("TEXT");
          },
          [options](const Common& common) {
            const auto workspace = openForReading(common);
            refuseToOverwrite(options->out);
            Common receiver = common;
            receiver.as = options->to;
            journal::Given given{options->to.empty() ? "" : authorOf(receiver, workspace),
                                 options->note,
                                 {},
                                 momentOf(common, workspace)};
            if (!common.as.empty())
              given.by = authorOf(common, workspace);
            valueOrFail(workspace::giveCopy(workspace::TemporaryCopy(workspace), options->out, given));
            if (common.json)
              print({{"path", options->out}, {"sha256", sha256OfFile(options->out)}, {"given", noteOf(given)}});
            say(common, fmt::format("{} is made.", options->out));
            return Done;
          }};
}

Command backupsCommand() {
  return {"backups", "List the backups of the workspace, newest first", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            json rows = json::array();
            std::vector<std::vector<std::string>> table{{"when", "bytes", "file"}};
            for (const auto& backup : workspace::backupsOf(workspace)) {
              rows.push_back({{"path", backup.path.string()}, {"at", backup.at.iso()}, {"bytes", backup.bytes}});
              table.push_back({backup.at.iso(), std::to_string(backup.bytes), backup.path.string()});
            }
            if (common.json)
              print({{"rows", rows}});
            else if (rows.empty())
              say(common, "There is no backup yet.");
            else
              printTable(table, {false, true, false});
            return Done;
          }};
}

Command restoreCommand() {
  auto backup = std::make_shared<std::string>();
  return {"restore", "Put a backup in the place of the workspace",
          [backup](CLI::App& app) {
            app.add_option("BACKUP", *backup, "The backup")->type_name("BACKUP.baton")->required();
          },
          [backup](const Common& common) {
            const auto kept = valueOrFail(workspace::restore(common.file, *backup, basics::Surroundings::real()));
            if (common.json)
              print({{"path", common.file}, {"kept", kept ? json(kept->string()) : json()}});
            say(common, kept ? fmt::format("{} is as it was; what it held is kept as {}.", common.file, kept->string())
                             : fmt::format("{} is as it was.", common.file));
            return Done;
          }};
}

} // namespace

std::vector<Command> mergeCommands() {
  return {mergeCommand(),  conflictsCommand(), resolveCommand(), copyCommand(),
          backupCommand(), backupsCommand(),   restoreCommand()};
}

} // namespace baton::batonctl
