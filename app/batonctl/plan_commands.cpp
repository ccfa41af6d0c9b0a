// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/check_command.h"
#include "app/batonctl/command.h"
#include "app/batonctl/forecast_commands.h"
#include "app/batonctl/funnel_command.h"
#include "app/batonctl/goals_command.h"
#include "app/batonctl/or_null.h"
#include "app/batonctl/spread_command.h"
#include "core/basics/text.h"
#include "core/monday/monday_json.h"
#include "core/plan/adds_up.h"
#include "core/plan/bridge.h"
#include "core/plan/measures_query.h"
#include "core/plan/revenue_target.h"
#include "core/workspace/checking.h"
#include "core/workspace/deals.h"
#include "core/workspace/importing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

/// By the definition alone, whoever stands behind the rate: `lost_unvalued` says how far it can be trusted.
std::optional<double> requiredAsDefined(const plan::MeasuresRow& row) {
  const bool reached = row.remaining && *row.remaining <= basics::Amount();
  const auto rate = row.measures.winRateValue;
  return reached || !rate || *rate == 0 ? std::nullopt : std::optional(1 / *rate);
}

json figuresOf(const plan::MeasuresRow& row) {
  const plan::Measures& all = row.measures;
  return {{"won", all.won},
          {"lost", all.lost},
          {"open", all.open},
          {"won_value", all.wonValue.money()},
          {"lost_value", all.lostValue.money()},
          {"open_value", all.openValue.money()},
          {"weighted", all.weighted.money()},
          {"win_rate_count", orNull(all.winRateCount)},
          {"win_rate_value", orNull(all.winRateValue)},
          {"average_deal", amountJson(all.averageDeal, true)},
          {"cycle_days_mean", orNull(all.cycleMean)},
          {"cycle_days_median", orNull(all.cycleMedian)},
          {"cycle_days_closed_mean", orNull(all.cycleClosedMean)},
          {"velocity", orNull(all.velocity)},
          {"coverage", orNull(row.coverage)},
          {"required_coverage", orNull(requiredAsDefined(row))},
          {"slippage", orNull(row.slippage)},
          {"created", all.created},
          {"unweighted", all.unweighted},
          {"overdue", all.overdue},
          {"undated", all.undated},
          {"open_unvalued", all.openUnvalued},
          {"lost_unvalued", all.lostUnvalued},
          {"left_out", all.leftOut},
          {"enough_history", all.enoughHistory}};
}

json measuresRow(const plan::MeasuresRow& row, const plan::MeasuresQuery& query,
                 const basics::FiscalCalendar& calendar) {
  json one = figuresOf(row);
  for (const auto& [key, named] : row.keys)
    putNamed(one, std::string(basics::wordOf(key)), named);
  if (!query.byPeriod)
    return one;
  one[std::string(basics::wordOf(*query.byPeriod))] = row.period ? json(calendar.name(*row.period)) : json();
  one["from"] = row.period ? json(row.period->from.iso()) : json();
  one["to"] = row.period ? json(row.period->to.iso()) : json();
  return one;
}

void printMeasures(const json& rows, const std::vector<std::string>& keys) {
  const std::vector<std::string> figures{
      "won",  "lost",       "won_value", "win_rate_count", "average_deal", "cycle_days_mean",
      "open", "open_value", "weighted"};
  std::vector<std::string> head = keys;
  std::vector<bool> right(keys.size(), false);
  for (const std::string& figure : figures) {
    head.push_back(figure == "win_rate_count" ? "win rate" : figure == "cycle_days_mean" ? "cycle, days" : figure);
    std::ranges::replace(head.back(), '_', ' ');
    right.push_back(true);
  }
  std::vector<std::vector<std::string>> table{head};
  for (const json& row : rows) {
    std::vector<std::string> line;
    line.reserve(head.size());
    for (const std::string& key : keys)
      line.push_back(figureShown(row[key]));
    for (const std::string& figure : figures)
      if (figure == "win_rate_count" && !row["enough_history"].get<bool>())
        line.emplace_back("too little history");
      else if (figure == "win_rate_count")
        line.push_back(fmt::format("{:.1f} %", row[figure].get<double>() * 100));
      else
        line.push_back(figureShown(row[figure]));
    table.push_back(std::move(line));
  }
  printTable(table, right);
}

/// What was known at the start and the end of each period; nothing where nobody looked at two times.
std::vector<plan::KnownThen> knownThen(const workspace::Workspace& workspace,
                                       const std::vector<basics::Period>& periods) {
  std::vector<plan::KnownThen> known;
  const auto looks = workspace::looksAt(workspace);
  for (const basics::Period& period : periods) {
    const std::size_t before = workspace::looksUntil(looks, period.from),
                      after = workspace::looksUntil(looks, period.to);
    if (before > 0 && after > before)
      known.push_back({period, workspace::dealsOf(workspace, before), workspace::dealsOf(workspace, after)});
  }
  return known;
}

/// The periods of the rows, from the first look on.
std::vector<basics::Period> periodsOfRows(const workspace::Workspace& workspace, const plan::MeasuresQuery& query) {
  if (!query.byPeriod || (query.period && query.period->grain < *query.byPeriod))
    return query.period ? std::vector{*query.period} : std::vector<basics::Period>();
  const auto looks = workspace::looksAt(workspace);
  std::vector<basics::Period> periods;
  if (looks.empty())
    return periods;
  const auto calendar = workspace.calendar();
  const auto [first, last] = std::ranges::minmax(looks, {}, &workspace::Look::day);
  const basics::Date from = query.period ? query.period->from : first.day,
                     to = query.period ? query.period->to : last.day;
  for (auto period = calendar.periodAt(from, *query.byPeriod); period.from <= to; period = calendar.next(period))
    periods.push_back(period);
  return periods;
}

Command measuresCommand() {
  struct Options {
    std::string by, period;
    bool subtree = false;
  };
  auto options = std::make_shared<Options>();
  return {"measures", "Win rate, deal size, cycle, velocity, coverage, weighted pipeline",
          [options](CLI::App& app) {
            app.add_option("--by", options->by, "Rows by these; of the periods, one")
                ->type_name("person,manager,team,market,offering,account,sector,stage,month,quarter,year");
            app.add_flag("--subtree", options->subtree, "Add up everyone under each person");
            app.add_option("--period", options->period, "Only this period, such as FY2018 or FY2018-Q1")
                ->type_name("PERIOD");
          },
          [options](const Common& common) {
            const auto workspace = openForReading(common);
            const auto calendar = workspace.calendar();
            auto query = valueOrFail(plan::measuresQueryOf(options->by, options->period, calendar));
            query.subtree = options->subtree;
            query.today = todayOf(common, workspace);
            const auto deals = workspace::dealsOf(workspace);
            const auto actuals = workspace::closedActualsOf(workspace, deals);
            query.actuals = &actuals;
            json rows = json::array();
            for (const auto& row : plan::measuresBy(deals, workspace.elements(), query, calendar,
                                                    knownThen(workspace, periodsOfRows(workspace, query))))
              rows.push_back(measuresRow(row, query, calendar));
            const auto whole = query.period ? knownThen(workspace, {*query.period}) : std::vector<plan::KnownThen>();
            const json total = figuresOf(plan::measuresOf(deals, workspace.elements(), query, calendar, whole));
            if (common.json) {
              print({{"rows", rows}, {"total", total}});
              return Done;
            }
            std::vector<std::string> keys;
            for (const plan::MeasureKey key : query.by)
              keys.emplace_back(basics::wordOf(key));
            if (query.byPeriod)
              keys.emplace_back(basics::wordOf(*query.byPeriod));
            if (!common.quiet)
              printMeasures(rows, keys);
            return Done;
          }};
}

/// How many of the looks are meant by a day or the number of an import.
std::size_t looksMeant(const std::string& text, const std::vector<workspace::Look>& looks) {
  if (const auto day = basics::Date::parse(text)) {
    const std::size_t count = workspace::looksUntil(looks, *day);
    if (count == 0)
      fail(fmt::format("No export of opportunities speaks of {} or a day before", text),
           looks.empty() ? "Import opportunities first" : "The first one is of " + looks.front().day.iso());
    return count;
  }
  const basics::Id<records::ImportBatch> batch(idOf(text));
  for (std::size_t i = 0; i < looks.size(); ++i)
    if (looks[i].batch == batch)
      return i + 1;
  fail(fmt::format("{} is no import of opportunities that counts", text), "Take its number from the import, or a day");
}

void printBridge(const plan::Bridge& bridge) {
  std::vector<std::vector<std::string>> table{{"step", "value", "opportunities", "without amount"}};
  for (int step = 0; step < plan::bridgeSteps; ++step) {
    const auto& one = bridge.steps[std::size_t(step)];
    table.push_back({std::string(basics::wordOf(plan::BridgeStep(step))),
                     one.isUnknown() ? std::string("not known") : one.value.money(), std::to_string(one.count),
                     std::to_string(one.unvalued)});
  }
  printTable(table, {false, true, true, true});
}

Command bridgeCommand() {
  struct Options {
    std::string period, from, to;
  };
  auto options = std::make_shared<Options>();
  return {
      "bridge", "What became of the pipeline due in a period, step by step",
      [options](CLI::App& app) {
        app.add_option("--period", options->period, "The period, such as FY2018-Q1")->type_name("PERIOD")->required();
        app.add_option("--from", options->from, "The look to start from; unless said, of the period's first day")
            ->type_name("BATCH|DATE");
        app.add_option("--to", options->to,
                       "The look to end with; unless said, the last one in the period, or the next after it")
            ->type_name("BATCH|DATE");
      },
      [options](const Common& common) {
        const auto workspace = openForReading(common);
        const auto period = valueOrFail(workspace.calendar().parse(options->period));
        const auto looks = workspace::looksAt(workspace);
        if (looks.size() < 2)
          fail("A bridge leads from one export of opportunities to a later one, and there are not two",
               "Import another export; say in its mapping of which day it speaks");
        const auto unsaid = workspace::looksOver(looks, period);
        const std::size_t start = options->from.empty() ? unsaid.start : looksMeant(options->from, looks);
        const std::size_t end = options->to.empty() ? std::max(start, unsaid.end) : looksMeant(options->to, looks);
        if (end <= start)
          fail("The look to end with is not later than the one to start from",
               "Name two with --from and --to: days, or numbers of imports");
        const auto bridge =
            plan::bridge(workspace::dealsOf(workspace, start), workspace::dealsOf(workspace, end), period);
        if (common.json)
          print({{"rows", monday::bridgeRows(bridge)},
                 {"foots", bridge.foots()},
                 {"opportunities", bridge.opportunities},
                 {"unvalued", bridge.unvalued},
                 {"from", looks[start - 1].day.iso()},
                 {"to", looks[end - 1].day.iso()}});
        else if (!common.quiet)
          printBridge(bridge);
        return Done;
      }};
}

Command addsUpCommand() {
  return {"adds-up", "Whether the plan adds up, and where it does not", [](CLI::App&) {},
          [](const Common& common) {
            const auto workspace = openForReading(common);
            const auto today = todayOf(common, workspace);
            const auto reading = workspace::readRecords(workspace, today);
            json findings = json::array();
            for (const auto& one : workspace::planFindingsOf(workspace, today, reading))
              findings.push_back({{"rule", one.rule},
                                  {"severity", basics::wordOf(one.severity())},
                                  {"gate", nullptr},
                                  {"kind", one.kind},
                                  {"id", one.id ? json(std::to_string(one.id)) : json()},
                                  {"field", one.field.empty() ? json() : json(one.field)},
                                  {"text", one.text},
                                  {"why", one.why},
                                  {"remedy", one.remedy}});
            for (const json& one :
                 findingsOf(workspace::checkOf(workspace, today, workspace::recordFactsOf(workspace, today, reading))))
              if (plan::isAboutThePlan(one["rule"].get<std::string>()))
                findings.push_back(one);
            if (common.json) {
              print({{"findings", findings}});
              return Done;
            }
            for (const json& one : findings)
              fmt::print("{} ({}): {} {}\n", one["rule"].get<std::string>(), one["severity"].get<std::string>(),
                         onOneLine(one["text"].get<std::string>()), onOneLine(one["remedy"].get<std::string>()) + ".");
            if (findings.empty())
              say(common, "The plan adds up, as far as its goals and the records say.");
            return Done;
          }};
}

} // namespace

std::vector<Command> planCommands() {
  return {goalsCommand(),    measuresCommand(), spreadCommand(), funnelCommand(),
          forecastCommand(), backtestCommand(), bridgeCommand(), addsUpCommand()};
}

} // namespace baton::batonctl
