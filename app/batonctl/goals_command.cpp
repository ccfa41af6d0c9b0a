// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/batonctl/goals_command.h"

#include "core/plan/performance_query.h"
#include "core/workspace/importing.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace baton::batonctl {
namespace {

using nlohmann::json;

bool isMoney(const plan::Metric* metric) {
  return metric && metric->unit == plan::Unit::Money;
}

void addFigures(json& row, const plan::Figures& figures, bool money) {
  row["goal"] = amountJson(figures.goal, money);
  row["actual"] = amountJson(figures.actual, money);
  row["attainment"] = figures.attainment ? json(*figures.attainment) : json();
  row["remaining"] = amountJson(figures.remaining, money);
  row["partial"] = figures.partial;
}

void addNamed(json& row, const char* key, const std::optional<records::Named>& named) {
  if (!named)
    return;
  row[key] = named->name.empty() ? json() : json(named->name);
  row[std::string(key) + "_id"] = named->id ? json(std::to_string(named->id)) : json();
}

json rowOf(const plan::PerformanceRow& row, const plan::Query& query, const basics::FiscalCalendar& calendar) {
  json answer = {{"from", row.period.from.iso()},
                 {"to", row.period.to.iso()},
                 {"metric", row.metric ? row.metric->name : ""},
                 {"basis", row.basis ? json(basics::wordOf(*row.basis)) : json()},
                 {"measure", basics::wordOf(row.measure)},
                 {"scope", basics::wordOf(row.scope)}};
  addNamed(answer, "person", row.person);
  addNamed(answer, "market", row.market);
  addNamed(answer, "offering", row.offering);
  if (query.byPeriod) {
    const std::string key(basics::wordOf(*query.byPeriod));
    answer[key] = calendar.name(row.period);
    answer[key + "_id"] = calendar.name(row.period);
  }
  addFigures(answer, row.figures, isMoney(row.metric));
  return answer;
}

std::string shown(const json& value) {
  if (value.is_null())
    return "-";
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void printRows(const json& rows, const plan::QueryWords& words) {
  std::vector<std::string> keys;
  for (const char* key : {"person", "market", "offering", "month", "quarter", "year"})
    if (!rows.empty() && rows.front().contains(key))
      keys.emplace_back(key);
  if (words.metric.empty())
    keys.emplace_back("metric");
  if (std::ranges::any_of(rows, [&rows](const json& row) { return row["scope"] != rows.front()["scope"]; }))
    keys.emplace_back("scope");
  std::vector<std::string> head = keys;
  std::vector<bool> right(keys.size(), false);
  for (const char* figure : {"goal", "actual", "attainment", "remaining"}) {
    head.emplace_back(figure);
    right.push_back(true);
  }
  std::vector<std::vector<std::string>> table{head};
  for (const auto& row : rows) {
    std::vector<std::string> line;
    line.reserve(head.size());
    for (const auto& key : keys)
      line.push_back(shown(row[key]));
    line.push_back(shown(row["goal"]));
    line.push_back(shown(row["actual"]) + (row["partial"].get<bool>() ? " (partial)" : ""));
    line.push_back(row["attainment"].is_null() ? "-" : fmt::format("{:.1f} %", row["attainment"].get<double>() * 100));
    line.push_back(shown(row["remaining"]));
    table.push_back(std::move(line));
  }
  printTable(table, right);
}

} // namespace

json amountJson(const std::optional<basics::Amount>& value, bool money) {
  if (!value)
    return nullptr;
  return money ? json(value->money()) : json(value->number());
}

Command goalsCommand() {
  auto words = std::make_shared<plan::QueryWords>();
  return {
      "goals", "Goal, actual, attainment and remaining",
      [words](CLI::App& app) {
        app.add_option("--metric", words->metric, "Only this metric, such as Revenue")->type_name("METRIC");
        app.add_option("--basis", words->basis, "Only this basis")
            ->type_name(fmt::format("{}", fmt::join(basics::wordsOf<plan::Basis>, "|")));
        app.add_option("--by", words->by, "Rows by these; of the periods, one")
            ->type_name("person,market,offering,month,quarter,year");
        app.add_option("--owner", words->owner, "Only this person's")->type_name("PERSON");
        app.add_flag("--subtree", words->subtree, "Add up everyone under each person");
        app.add_option("--period", words->period, "Only this period, such as FY2018 or FY2018-Q1")->type_name("PERIOD");
      },
      [words](const Common& common) {
        const auto workspace = openForReading(common);
        const auto calendar = workspace.calendar();
        const auto query = valueOrFail(plan::queryOf(*words, workspace.elements(), calendar));
        const auto answer = plan::performance(workspace.elements(), workspace::actualsOf(workspace), query, calendar);
        json rows = json::array();
        for (const auto& row : answer.rows)
          rows.push_back(rowOf(row, query, calendar));
        json whole = {{"rows", rows}, {"total", nullptr}};
        if (answer.total) {
          json total = json::object();
          addFigures(total, *answer.total, answer.rows.empty() || isMoney(answer.rows.front().metric));
          whole["total"] = total;
        }
        if (common.json)
          print(whole);
        else if (!common.quiet)
          printRows(rows, *words);
        return Done;
      }};
}

} // namespace baton::batonctl
