// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/forecast_commands.h"

#include "app/batonctl/goals_command.h"
#include "app/batonctl/or_null.h"
#include "core/people/reporting_line.h"
#include "core/plan/accuracy.h"
#include "core/plan/backtest.h"
#include "core/plan/call_rows.h"
#include "core/plan/capacity.h"
#include "core/plan/closed_revenue.h"
#include "core/plan/revenue_target.h"
#include "core/plan/scenario.h"
#include "core/workspace/deals.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <set>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// A person and everyone under them; nobody without an owner, which stands for everyone.
std::set<basics::RowId> peopleOf(const workspace::Workspace& workspace, basics::Id<people::Person> owner) {
  std::set<basics::RowId> people;
  if (owner)
    for (const auto one : people::withEveryoneUnder(workspace.elements(), owner))
      people.insert(one.value());
  return people;
}

/// What people call of a period beside what the records say of it; what their managers made of it is private.
json callsJson(const std::vector<plan::CallRow>& rows) {
  json calls = json::array();
  for (const plan::CallRow& row : rows) {
    json& one = calls.emplace_back(json{{"goal", amountJson(row.goal, true)},
                                        {"closed", row.closed.money()},
                                        {"open_due", row.open.money()},
                                        {"called", amountJson(row.called(), true)},
                                        {"note", row.call && !row.call->note.empty() ? json(row.call->note) : json()},
                                        {"date", row.call && row.call->date ? json(row.call->date->iso()) : json()}});
    putNamed(one, "person", row.person);
  }
  return calls;
}

json accuracyJson(const std::vector<plan::PersonAccuracy>& people) {
  json list = json::array();
  for (const plan::PersonAccuracy& person : people) {
    json& one = list.emplace_back(json{{"periods", person.periods},
                                       {"wmape", orNull(person.wmape)},
                                       {"naive_wmape", orNull(person.naiveWmape)},
                                       {"bias", orNull(person.bias)},
                                       {"calls", person.calls.periods},
                                       {"called", person.calls.called.money()},
                                       {"came", person.calls.came.money()},
                                       {"call_wmape", orNull(person.calls.wmape)},
                                       {"call_bias", orNull(person.calls.bias)}});
    putNamed(one, "person", person.person);
  }
  return list;
}

basics::Amount closedIn(const workspace::Workspace& workspace, const std::vector<plan::Deal>& deals,
                        basics::Id<people::Person> owner, const basics::Period& period, basics::Date until) {
  return plan::ClosedRevenue(workspace::bookedActualsOf(workspace), deals)
      .in(period, until, peopleOf(workspace, owner));
}

/// "23.5 %"
std::string shareShown(const std::optional<double>& share) {
  return share ? fmt::format("{:.1f} %", *share * 100) : "an amount that is not defined";
}

} // namespace

std::string figureShown(const json& value) {
  if (value.is_null())
    return "-";
  if (value.is_number_float())
    return fmt::format("{:.1f}", value.get<double>());
  return value.is_string() ? onOneLine(value.get<std::string>()) : value.dump();
}

constexpr std::int64_t mostSeed = (std::int64_t(1) << 53) - 1; // a whole number in every reader of JSON

Command forecastCommand() {
  struct Options {
    std::string period, scenario, owner;
    std::int64_t trials = 10'000;
    std::int64_t seed = 1;
  };
  auto options = std::make_shared<Options>();
  return {
      "forecast", "What a period is likely to bring, by ten thousand trials",
      [options](CLI::App& app) {
        app.add_option("--period", options->period, "The period, such as FY2018-Q1")->type_name("PERIOD")->required();
        app.add_option("--trials", options->trials, "How often it is tried, 10,000 unless said")->type_name("N");
        app.add_option("--seed", options->seed, "The same one gives the same answer, 1 unless said")
            ->type_name("S")
            ->check(CLI::Range(std::int64_t(0), mostSeed));
        app.add_option("--scenario", options->scenario, "With the drivers of a scenario, by its name")
            ->type_name("SCENARIO");
        app.add_option("--owner", options->owner, "Only this person and everyone under them")->type_name("PERSON");
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        plan::ForecastAsked asked;
        asked.period = valueOrFail(workspace.calendar().parse(options->period));
        asked.today = todayOf(common, workspace);
        asked.trials = options->trials;
        asked.seed = std::uint64_t(options->seed);
        plan::Scenario scenario;
        if (!options->scenario.empty())
          scenario = valueOrFail(plan::scenarioNamed(workspace.elements(), options->scenario));
        asked.drivers = plan::driversOf(scenario);
        const auto owner =
            options->owner.empty() ? basics::Id<people::Person>() : personNamed(workspace, options->owner);
        asked.goal = plan::revenueTarget(workspace.elements(), workspace.calendar(), owner, asked.period);
        const auto all = workspace::dealsOf(workspace);
        const plan::ForecastHistory history(all, asked.today);
        const auto deals = plan::dealsUnder(workspace.elements(), all, owner);
        if (owner)
          for (const auto one : people::withEveryoneUnder(workspace.elements(), owner))
            asked.people.push_back({one.value(), {}});
        const auto chances = plan::chancesOf(deals, history, asked);
        const auto forecast =
            valueOrFail(plan::forecastOf(closedIn(workspace, all, owner, asked.period, asked.today), chances, asked));
        const auto capacity =
            plan::capacityPlan(workspace.elements(), workspace.calendar(), owner, asked.period, scenario.id);
        const bool carries = capacity.people + capacity.seats > 0;
        const auto calls =
            plan::callRows(workspace.elements(), all, plan::ClosedRevenue(workspace::bookedActualsOf(workspace), all),
                           workspace.calendar(), {asked.period, asked.today, peopleOf(workspace, owner)});
        const auto totals = plan::totalsOf(calls);
        if (common.json)
          print({{"period", workspace.calendar().name(asked.period)},
                 {"calls", callsJson(calls)},
                 {"called", amountJson(totals.called, true)},
                 {"closed", forecast.closed.money()},
                 {"goal", amountJson(asked.goal, true)},
                 {"p10", forecast.p10.money()},
                 {"p50", forecast.p50.money()},
                 {"p90", forecast.p90.money()},
                 {"mean", forecast.mean.money()},
                 {"deviation", forecast.deviation},
                 {"probability_of_goal", orNull(forecast.probabilityOfGoal)},
                 {"trials", forecast.trials},
                 {"seed", asked.seed},
                 {"open", chances.open},
                 {"omitted", chances.omitted},
                 {"weighted", chances.weighted.money()},
                 {"to_open", chances.toOpen.money()},
                 {"swing", chances.swing},
                 {"history", history.won() + history.lost()},
                 {"capacity", carries ? json(capacity.carried.money()) : json()},
                 {"leaving", capacity.leaving}});
        say(common,
            fmt::format("{}: {} closed; {} likely, {} to {} in eight of ten cases{}. {} open, {} left out.{}",
                        workspace.calendar().name(asked.period), forecast.closed.money(), forecast.p50.money(),
                        forecast.p10.money(), forecast.p90.money(),
                        forecast.probabilityOfGoal ? fmt::format("; the goal of {} is reached in {:.0f} %",
                                                                 asked.goal->money(), *forecast.probabilityOfGoal * 100)
                                                   : std::string(),
                        chances.open, chances.omitted,
                        carries ? fmt::format(" The people can carry {}.", capacity.carried.money()) : std::string()));
        if (totals.called)
          say(common,
              fmt::format("{} of {} people call {} together.", totals.calls, totals.people, totals.called->money()));
        return Done;
      }};
}

Command backtestCommand() {
  auto period = std::make_shared<std::string>();
  return {
      "backtest", "What would have been forecast for past periods, and what came",
      [period](CLI::App& app) {
        app.add_option("--period", *period, "A quarter, a month, or a year for each of its quarters")
            ->type_name("PERIOD")
            ->required();
      },
      [period](const Common& common) {
        const auto workspace = openForReading(common);
        const auto calendar = workspace.calendar();
        const auto asked = valueOrFail(calendar.parse(*period));
        const auto periods = plan::periodsOver(
            asked.grain == basics::Grain::Year ? calendar.within(asked, basics::Grain::Quarter) : std::vector{asked},
            todayOf(common, workspace));
        if (periods.empty())
          fail(fmt::format("Nobody knows yet what comes of {}, which is not over", calendar.name(asked)),
               "Take a period that is over");
        const auto deals = workspace::dealsOf(workspace);
        const auto test = valueOrFail(plan::backtest(deals, periods, 10'000, 1));
        const auto past = plan::pastCalls(workspace.elements(),
                                          plan::ClosedRevenue(workspace::bookedActualsOf(workspace), deals), periods);
        const auto calls = plan::accuracyOfCalls(past);
        json rows = json::array();
        for (const auto& row : test.rows) {
          json& one = rows.emplace_back(json{{"period", calendar.name(row.period)},
                                             {"forecast", row.forecast.money()},
                                             {"naive", row.naive.money()},
                                             {"actual", row.actual.money()},
                                             {"inside", row.inside}});
          putNamed(one, "person", row.person);
        }
        if (common.json) {
          print({{"rows", rows},
                 {"wmape", orNull(test.wmape)},
                 {"naive_wmape", orNull(test.naiveWmape)},
                 {"bias", orNull(test.bias)},
                 {"inside_p10_p90", orNull(test.insideShare)},
                 {"calls", calls.periods},
                 {"call_wmape", orNull(calls.wmape)},
                 {"call_bias", orNull(calls.bias)},
                 {"people", accuracyJson(plan::accuracyByPerson(test, past))}});
          return Done;
        }
        std::vector<std::vector<std::string>> table{{"period", "person", "forecast", "naive", "actual"}};
        for (const json& row : rows)
          table.push_back({figureShown(row["period"]), figureShown(row["person"]), figureShown(row["forecast"]),
                           figureShown(row["naive"]), figureShown(row["actual"])});
        if (!common.quiet)
          printTable(table, {false, false, true, true, true});
        if (test.rows.empty())
          say(common, "Nothing was closed before it, so that there is nothing to forecast from.");
        else
          say(common, fmt::format("Off by {} of what came, the naive rival by {}; {} of the outcomes lie from P10 to "
                                  "P90.",
                                  shareShown(test.wmape), shareShown(test.naiveWmape), shareShown(test.insideShare)));
        if (calls.periods > 0)
          say(common, fmt::format("{} calls were off by {} of what came, with a bias of {}.", calls.periods,
                                  shareShown(calls.wmape), shareShown(calls.bias)));
        return Done;
      }};
}

} // namespace baton::batonctl
