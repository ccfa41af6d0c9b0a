// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/workshop_commands.h"

#include "core/basics/text.h"
#include "core/workshop/playback_json.h"
#include "core/workshop/sessions.h"
#include "core/workspace/playbacks.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <fmt/format.h>

namespace baton::batonctl {

using basics::Id;
using nlohmann::json;

/// By id or name; exit 2 where none, or more than one, matches.
const workshop::Session& sessionNamed(const workspace::Workspace& workspace, const std::string& name) {
  const workshop::Session* found = nullptr;
  for (const auto& session : workspace.elements().all<workshop::Session>()) {
    if (std::to_string(session.id.value()) == name)
      return session;
    if (basics::sameName(session.name, name)) {
      if (found)
        fail(fmt::format("More than one session is called \"{}\"", name), "Take its id, which workshop lists");
      found = &session;
    }
  }
  if (!found)
    fail(fmt::format("There is no session \"{}\"", name), "Take a name or an id that workshop lists");
  return *found;
}

namespace {

std::string shareIn(const json& share) {
  return share.is_null() ? "-" : fmt::format("{:.0f} %", share.get<double>() * 100);
}

std::string numberIn(const json& number) {
  return number.is_null()             ? "-"
         : number.is_number_integer() ? number.dump()
                                      : fmt::format("{:.2f}", number.get<double>());
}

std::string textIn(const json& text) {
  return text.is_null() ? "-" : onOneLine(text.get<std::string>());
}

void printSessions(const json& rows) {
  std::vector<std::vector<std::string>> table{
      {"id", "date", "kind", "session", "minutes", "people", "cards", "votes", "decisions", "answers"}};
  for (const json& row : rows)
    table.push_back({textIn(row["id"]), textIn(row["date"]), textIn(row["session_kind"]), textIn(row["name"]),
                     numberIn(row["minutes"]), numberIn(row["participants"]), numberIn(row["cards"]),
                     numberIn(row["votes"]), numberIn(row["decisions"]), numberIn(row["answers"])});
  printTable(table, {false, false, false, false, true, true, true, true, true, true});
}

Command workshopCommand() {
  return {"workshop", "List the sessions: their agendas, and what came of them", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            json rows = json::array();
            for (const auto* session : workshop::sessionsNewestFirst(workspace.elements()))
              rows.push_back(workshop::jsonOf(workspace.elements(), *session));
            if (common.json)
              print({{"rows", rows}});
            else if (rows.empty())
              say(common, "No session yet.");
            else if (!common.quiet)
              printSessions(rows);
            return Done;
          }};
}

void printPlayback(const json& result) {
  const int people = result["people"];
  if (people == 0)
    return fmt::print("Nobody has answered yet.\n");
  fmt::print("{} {} took it. Of what there is {} was named; {} named three or more.\n", people,
             people == 1 ? "person" : "people", shareIn(result["recall"]["mean"]),
             shareIn(result["recall"]["three_or_more"]));
  std::vector<std::vector<std::string>> table{{"element", "asked for by", "named by"}};
  for (const json& row : result["elements"])
    table.push_back({textIn(row["name"]), textIn(row["question"]), shareIn(row["share"])});
  printTable(table, {false, false, true});
  for (const json& wrong : result["wrong_counts"])
    fmt::print("other answer, given by {}: {}\n", numberIn(wrong["people"]), textIn(wrong["text"]));
  fmt::print("Overlap of leaders and sellers {}, agreement of ticks {} (kappa {}), of rankings {} (W).\n",
             shareIn(result["overlap"]), shareIn(result["kappa"]["raw"]), numberIn(result["kappa"]["value"]),
             numberIn(result["kendall_w"]));
  if (!result["enough"].get<bool>())
    fmt::print("With fewer than five people no coefficient is stated.\n");
}

Command playbackCommand() {
  auto name = std::make_shared<std::string>();
  return {"playback", "What people remember of the strategy, and how far they agree",
          [name](CLI::App& app) { app.add_option("SESSION", *name, "The session, by name or id")->required(); },
          [name](const Common& common) {
            const auto workspace = openForReading(common);
            const auto& session = sessionNamed(workspace, *name);
            const json result = workshop::jsonOf(
                workspace.elements(), workspace::playbackOf(workspace, session.id, todayOf(common, workspace)));
            if (common.json)
              print(result);
            else if (!common.quiet)
              printPlayback(result);
            return Done;
          }};
}

} // namespace

std::vector<Command> workshopCommands() {
  return {workshopCommand(), playbackCommand()};
}

} // namespace baton::batonctl
