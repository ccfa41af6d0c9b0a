// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/funnel_command.h"

#include "app/batonctl/goals_command.h"
#include "app/batonctl/or_null.h"
#include "core/plan/funnel_calculator.h"
#include "core/workspace/deals.h"

#include <CLI/CLI.hpp>
#include <cmath>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

struct FunnelOptions {
  std::string owner, period;
};

std::optional<std::int64_t> wholeOf(const std::optional<double>& count) {
  return count ? std::optional(std::int64_t(std::llround(*count))) : std::nullopt;
}

/// The steps in their order, then what is won. An activity that nobody recorded has nothing to say.
json stepsOf(const plan::MeasuredFunnel& measured, const plan::WorkedFunnel& worked) {
  json rows = json::array();
  for (std::size_t i = 0; i < measured.steps.size(); ++i) {
    const plan::MeasuredStep& step = measured.steps[i];
    if (step.metric && !step.isKnown())
      continue;
    rows.push_back({{"stage", step.name},
                    {"conversion", orNull(step.conversion.value)},
                    {"needed", orNull(wholeOf(worked.steps[i].needed))},
                    {"have", step.have},
                    {"per_week", orNull(worked.steps[i].perWeek)},
                    {"whose", basics::wordOf(step.conversion.whose)},
                    {"cases", step.conversion.cases},
                    {"metric_id", step.metric ? json(step.metric.text()) : json()}});
  }
  rows.push_back({{"stage", "won"},
                  {"conversion", nullptr},
                  {"needed", orNull(wholeOf(worked.deals))},
                  {"have", measured.won},
                  {"per_week", nullptr},
                  {"whose", nullptr},
                  {"cases", nullptr},
                  {"metric_id", nullptr}});
  return rows;
}

std::string rateShown(const json& row) {
  if (row["whose"].is_null())
    return "-";
  return row["conversion"].is_null() ? "too little history"
                                     : fmt::format("{:.1f} %", row["conversion"].get<double>() * 100);
}

std::string sourceShown(const json& row) {
  return row["whose"].is_null() || row["whose"] == "nobody"
             ? std::string()
             : fmt::format("{}, {} cases", row["whose"].get<std::string>(), row["cases"].get<std::int64_t>());
}

void printSteps(const json& rows) {
  std::vector<std::vector<std::string>> table{{"stage", "goes on", "measured on", "needed", "have"}};
  for (const json& row : rows)
    table.push_back({onOneLine(row["stage"].get<std::string>()), rateShown(row), sourceShown(row),
                     row["needed"].is_null() ? "-" : row["needed"].dump(), row["have"].dump()});
  printTable(table, {false, true, false, true, true});
}

} // namespace

Command funnelCommand() {
  auto options = std::make_shared<FunnelOptions>();
  return {
      "funnel", "How much of each stage is needed for the revenue that remains",
      [options](CLI::App& app) {
        app.add_option("--owner", options->owner, "Of this person and everyone under them")
            ->type_name("PERSON")
            ->required();
        app.add_option("--period", options->period, "The period, such as FY2018-Q1")->type_name("PERIOD")->required();
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        const auto owner = personNamed(workspace, options->owner);
        const auto period = valueOrFail(workspace.calendar().parse(options->period));
        const auto actuals = workspace::bookedActualsOf(workspace);
        const auto deals = workspace::dealsOf(workspace);
        const auto seen = workspace::stagesSeen(workspace);
        const plan::FunnelSituation situation{workspace.elements(),      actuals, deals, seen, workspace.calendar(),
                                              todayOf(common, workspace)};
        const auto measured = plan::measuredFunnel(situation, owner, period);
        const auto worked = valueOrFail(plan::workOut(measured, {}));
        const json rows = stepsOf(measured, worked);
        if (common.json)
          print({{"rows", rows},
                 {"goal", amountJson(worked.goal, true)},
                 {"closed", measured.closed.money()},
                 {"remaining", amountJson(worked.remaining, true)},
                 {"average_deal", amountJson(measured.averageDeal, true)},
                 {"average_deal_whose", basics::wordOf(measured.averageWhose)},
                 {"average_deal_cases", measured.averageCases},
                 {"cycle_days_median", orNull(measured.cycleMedian)},
                 {"weeks", orNull(measured.weeks)}});
        else if (!common.quiet)
          printSteps(rows);
        return Done;
      }};
}

} // namespace baton::batonctl
