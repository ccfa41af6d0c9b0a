// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"

#include "core/basics/json_fields.h"
#include "core/records/name_match.h"
#include "core/workspace/committing.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>
#include <iterator>

namespace baton::batonctl {

void fail(const basics::Refusal& refusal, ExitCode code) {
  throw Failure{code, refusal.cause, refusal.remedy};
}
void fail(const std::string& cause, const std::string& remedy, ExitCode code) {
  throw Failure{code, cause, remedy};
}

std::vector<CommandGroup> commandGroups() {
  return {{"The workspace", fileCommands()},  {"Clarity and handoff", handoffCommands()},
          {"Records", recordCommands()},      {"The plan", planCommands()},
          {"Promises", commitmentCommands()}, {"Signals and people", signalCommands()},
          {"The journal", journalCommands()}, {"Copies and backups", mergeCommands()},
          {"Documents", documentCommands()},  {"Charts and pictures", pictureCommands()}};
}

void addCommon(CLI::App& app, Common& common) {
  app.add_flag("--json", common.json, "Answer with one JSON document");
  app.add_flag("--quiet", common.quiet, "Say nothing but errors");
  app.add_option("--as", common.as, "Who does it: a name or an id")->type_name("PERSON");
  app.add_option("--today", common.todayText, "The day that counts as today, such as 2020-06-15")->type_name("DATE");
  app.add_option("--at", common.atText, "When it is said to have happened, such as 2020-06-15T09:00:00Z")
      ->type_name("INSTANT");
}

void addFile(CLI::App& app, Common& common) {
  app.add_option("FILE", common.file, "The workspace, NAME.baton")->type_name("NAME.baton")->required();
}

workspace::Workspace openForWriting(const Common& common) {
  return workspace::Workspace::openForWriting(common.file, basics::Surroundings::real());
}

workspace::Workspace openForReading(const Common& common) {
  return workspace::Workspace::openForReading(common.file, basics::Surroundings::real());
}

basics::Date todayOf(const Common& common, const workspace::Workspace& workspace) {
  return common.today.value_or(workspace.today());
}

basics::Instant momentOf(const Common& common, const workspace::Workspace& workspace) {
  return common.at.value_or(workspace::momentOn(workspace, todayOf(common, workspace)));
}

std::string authorOf(const Common& common) {
  return common.as.empty() ? "unnamed" : common.as;
}

std::string authorOf(const Common& common, const workspace::Workspace& workspace) {
  const auto id = basics::idFrom(common.as);
  const people::Person* person = id ? workspace.elements().find(basics::Id<people::Person>(*id)) : nullptr;
  return person ? person->name : authorOf(common);
}

basics::RowId idOf(const std::string& text) {
  return valueOrFail(basics::idFrom(text));
}

basics::Id<people::Person> personNamed(const workspace::Workspace& workspace, const std::string& name) {
  const auto id = records::NameMatch::people(workspace.elements()).find(name);
  if (id == 0)
    fail(fmt::format("No person, or more than one, is \"{}\"", name), "Name a person of the workspace, or give the id");
  return basics::Id<people::Person>(id);
}

basics::Id<people::Person> authorNeeded(const workspace::Workspace& workspace, const Common& common) {
  if (common.as.empty())
    fail("It is not said who does this", "Add --as PERSON");
  return personNamed(workspace, common.as);
}

basics::Id<strategy::Market> marketNamed(const workspace::Workspace& workspace, const std::string& name) {
  const auto id = records::NameMatch::markets(workspace.elements()).find(name);
  if (id == 0)
    fail(fmt::format("No market, or more than one, is \"{}\"", name), "Take its name as the strategy has it");
  return basics::Id<strategy::Market>(id);
}

basics::Id<strategy::Offering> offeringNamed(const workspace::Workspace& workspace, const std::string& name) {
  const auto id = records::NameMatch::offerings(workspace.elements()).find(name);
  if (id == 0)
    fail(fmt::format("No offering, or more than one, is \"{}\"", name), "Take its name as the strategy has it");
  return basics::Id<strategy::Offering>(id);
}

void refuseToOverwrite(const std::string& path) {
  std::error_code trouble;
  if (std::filesystem::exists(std::filesystem::symlink_status(path, trouble)))
    fail(fmt::format("{} exists already", path), "Choose another name; nothing is ever overwritten");
}

std::string bytesOf(const std::string& path) {
  if (path == "-")
    return {std::istreambuf_iterator<char>(std::cin), {}};
  std::error_code trouble;
  if (!std::filesystem::exists(path, trouble) || std::filesystem::is_directory(path, trouble))
    fail(fmt::format("{} is not a file", path), "Check its name");
  std::ifstream file(path, std::ios::binary);
  if (!file)
    fail(fmt::format("{} cannot be read", path), "Check that you may read it");
  return {std::istreambuf_iterator<char>(file), {}};
}

namespace {

bool isWorkspace(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string header(72, '\0');
  file.read(header.data(), std::streamsize(header.size()));
  return file && header.starts_with("SQLite format 3") && header.ends_with("BTN1");
}

} // namespace

void writeBytes(const std::string& path, const std::string& bytes) {
  if (path == "-") {
    std::fwrite(bytes.data(), 1, bytes.size(), stdout);
    return;
  }
  if (isWorkspace(path))
    fail(fmt::format("{} is a workspace and is not written over", path), "Choose another name");
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file.write(bytes.data(), std::streamsize(bytes.size()));
  file.close();
  if (!file)
    fail(fmt::format("{} cannot be written", path), "Choose another place");
}

void print(const nlohmann::json& answer) {
  const std::string text = answer.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  std::fwrite(text.data(), 1, text.size(), stdout);
}

std::string onOneLine(std::string text) {
  const auto byte = [&text](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (byte(at) < 0x20 || byte(at) == 0x7F)
      text[at] = ' ';
    // Terminals also obey U+0080 to U+009F.
    if (byte(at) == 0xC2 && at + 1 < text.size() && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0)
      text[at] = text[at + 1] = ' ';
  }
  return text;
}

void say(const Common& common, const std::string& sentence) {
  if (!common.quiet && !common.json)
    fmt::print("{}\n", onOneLine(sentence));
}

void sayWritten(const Common& common, const std::string& path) {
  if (path == "-")
    return;
  if (common.json)
    print({{"file", path}});
  else
    say(common, fmt::format("{} is written.", path));
}

namespace {

/// Code points, which is what a terminal's columns come to for the names and numbers we print.
std::size_t widthOf(const std::string& text) {
  return std::size_t(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace

void printTable(const std::vector<std::vector<std::string>>& rows, const std::vector<bool>& rightAligned) {
  std::vector<std::size_t> widths(rightAligned.size(), 0);
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], widthOf(row[i]));
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string gap(widths[i] - widthOf(row[i]), ' ');
      const std::string cell = onOneLine(row[i]);
      line += rightAligned[i] ? gap + cell : cell + gap;
      line += "  ";
    }
    line.erase(line.find_last_not_of(' ') + 1);
    fmt::print("{}\n", line);
  }
}

} // namespace baton::batonctl
