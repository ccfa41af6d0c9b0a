// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/command.h"
#include "core/coaching/meeting_document.h"
#include "core/workspace/helping.h"
#include "core/workspace/meetings.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

std::string cellOf(const json& value) {
  return value.is_null() ? "-" : value.is_string() ? value.get<std::string>() : value.dump();
}

std::string percentOf(const json& ratio) {
  return ratio.is_null() ? "-" : fmt::format("{:.1f} %", ratio.get<double>() * 100);
}

void printLines(const char* title, const json& rows) {
  if (rows.empty())
    return;
  std::vector<std::vector<std::string>> table{{title, "goal", "actual", "attainment", "by now"}};
  for (const json& row : rows)
    table.push_back({cellOf(row["metric"]) + (row["scope"] == "team" ? ", with the team" : ""), cellOf(row["goal"]),
                     cellOf(row["actual"]), percentOf(row["attainment"]), percentOf(row["expected"])});
  printTable(table, {false, true, true, true, true});
}

void printQuestion(const char* question, const json& deals) {
  if (deals.is_null()) {
    fmt::print("{} No export since says it.\n", question);
    return;
  }
  fmt::print("{} {}\n", question, deals.empty() ? "None." : std::to_string(deals.size()) + ".");
  for (const json& deal : deals)
    fmt::print("  {}\n", onOneLine(fmt::format("{} {} {} {}", cellOf(deal["external_id"]), cellOf(deal["account"]),
                                               cellOf(deal["stage"]), cellOf(deal["amount"]))));
}

void printSheet(const json& sheet) {
  fmt::print("{}, {}, since {}\n", onOneLine(cellOf(sheet["person"])), cellOf(sheet["period"]), cellOf(sheet["since"]));
  printLines("results", sheet["results"]["rows"]);
  const json& pipeline = sheet["pipeline"];
  const auto open = coaching::openSum(pipeline);
  fmt::print("Open and due: {} ({}{}), remaining {}, covered {} times of {} needed.\n",
             open.isUnknown() ? "not known" : cellOf(pipeline["open_value"]), open.count,
             open.unvalued > 0 ? fmt::format(", {} without an amount", open.unvalued) : std::string(),
             cellOf(pipeline["remaining"]), cellOf(pipeline["coverage"]), cellOf(pipeline["required_coverage"]));
  printQuestion("Which are new since last time?", pipeline["new_opportunities"]);
  printQuestion("Which moved forward?", pipeline["moved_forward"]);
  printLines("activity", sheet["activity"]["rows"]);
}

struct MeetingOptions {
  std::string person, period, reason;
};

Command meetingCommand() {
  auto options = std::make_shared<MeetingOptions>();
  return {
      "meeting", "The sheet of a one-to-one: results, then pipeline, then activity",
      [options](CLI::App& app) {
        app.add_option("--person", options->person, "Whose")->type_name("PERSON")->required();
        app.add_option("--period", options->period, "The period, such as FY2018-Q1")->type_name("PERIOD")->required();
        app.add_option("--activity-reason", options->reason, "Why activity is looked at all the same")
            ->type_name("REASON");
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        const coaching::SheetAsked asked{personNamed(workspace, options->person),
                                         valueOrFail(workspace.calendar().parse(options->period))};
        const json sheet = workspace::meetingSheetOf(workspace, asked, todayOf(common, workspace), options->reason);
        if (common.json)
          print(sheet);
        else if (!common.quiet)
          printSheet(sheet);
        return Done;
      }};
}

void printWhy(const json& why) {
  const json& goal = why["goal"];
  printLines("results", why["results"]);
  fmt::print("The goal first: {} of {} owners were below theirs in the period; at least {} % were in {} of {} full "
             "periods.{}\n",
             cellOf(goal["owners_below"]), cellOf(goal["owners"]), cellOf(goal["threshold"]),
             cellOf(goal["periods_missed"]), cellOf(goal["periods"]),
             goal["look_first"].get<bool>() ? " Look at the goal first." : "");
  for (const json& place : why["places"]) {
    fmt::print("{}\n", cellOf(place["place"]));
    for (const json& one : place["evidence"])
      fmt::print("  {}\n", onOneLine(cellOf(one["text"])));
    for (const json& one : place["missing"])
      fmt::print("  not recorded: {}\n", onOneLine(cellOf(one)));
  }
}

struct WhyOptions {
  std::string person, period;
};

Command whyCommand() {
  auto options = std::make_shared<WhyOptions>();
  return {
      "why", "What would help with a goal: the goal first, then six places to look",
      [options](CLI::App& app) {
        app.add_option("--person", options->person, "Whose goal")->type_name("PERSON")->required();
        app.add_option("--period", options->period, "The period, such as FY2018-Q1")->type_name("PERIOD")->required();
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        const coaching::SheetAsked asked{personNamed(workspace, options->person),
                                         valueOrFail(workspace.calendar().parse(options->period))};
        const json why = workspace::whatHelpsOf(workspace, asked, todayOf(common, workspace));
        if (common.json)
          print(why);
        else if (!common.quiet)
          printWhy(why);
        return Done;
      }};
}

Command askedAndGivenCommand() {
  return {"asked-and-given", "What is asked of Sales beside what leadership does, over the last 90 days",
          [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const json rows = coaching::toJson(workspace::askedAndGivenOf(workspace, todayOf(common, workspace)));
            if (common.json) {
              print({{"rows", rows}});
              return Done;
            }
            std::vector<std::vector<std::string>> table{{"pair", "unit", "asked", "cases", "given", "cases"}};
            for (const json& row : rows)
              table.push_back({cellOf(row["pair"]), cellOf(row["unit"]), cellOf(row["asked"]["value"]),
                               cellOf(row["asked"]["cases"]), cellOf(row["given"]["value"]),
                               cellOf(row["given"]["cases"])});
            if (!common.quiet)
              printTable(table, {false, false, true, true, true, true});
            return Done;
          }};
}

} // namespace

std::vector<Command> peopleCommands() {
  return {meetingCommand(), whyCommand(), askedAndGivenCommand()};
}

} // namespace baton::batonctl
