// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/workbooks.h"

#include "core/handoff/wording.h"
#include "core/planbook/known_sum.h"
#include "core/planbook/plan_sheets.h"
#include "core/planbook/tables.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::planbook {
namespace {

using basics::Grain, basics::Period;
using report::Cell, report::CellForm, report::CellRow, report::SeriesLook, report::Sheet, report::SheetTable,
    report::Workbook;

Workbook begun(const PlanSource& source, const std::string& what) {
  Workbook book;
  const std::string& company = source.elements.only<strategy::WorkspaceSettings>().name;
  book.title = company.empty() ? what : fmt::format("{}: {}", company, what);
  book.date = source.today;
  book.currency = currencyOf(source);
  return book;
}

CellForm formOf(plan::Unit unit) {
  return unit == plan::Unit::Money ? CellForm::Money : unit == plan::Unit::Count ? CellForm::Number : CellForm::Points;
}

/// A quarter in figures: what is stated, what came, how far that is.
void addFigures(CellRow& row, const PeriodLine& line) {
  row.push_back(line.target);
  row.push_back(line.commit);
  row.push_back(line.figures.actual);
  row.push_back(line.figures.attainment);
  row.push_back(line.figures.remaining);
  row.push_back(line.figures.partial ? Cell("not over") : Cell());
}

/// By quarter, with the sums beside them and a chart of both.
Sheet quarterSheet(const PlanSource& source, const MetricFacts& metric) {
  const CellForm form = formOf(metric.unit);
  Sheet sheet;
  sheet.name = metric.name;
  sheet.table.columns = {
      {"Quarter"},      {"From", CellForm::Date},        {"To", CellForm::Date}, {"Target", form}, {"Commit", form},
      {"Actual", form}, {"Attainment", CellForm::Share}, {"Remaining", form},    {"Note"}};
  const bool adds = metric.measure == plan::Measure::InPeriod && metric.unit != plan::Unit::Percent;
  if (adds)
    for (const char* header : {"Actual so far", "Target so far"})
      sheet.table.columns.push_back({header, form});
  basics::Amount actual, target;
  bool anyTarget = false;
  for (const PeriodLine& line : metric.quarters) {
    CellRow row{source.calendar.name(line.period), line.period.from, line.period.to};
    addFigures(row, line);
    actual += line.figures.actual.value_or(basics::Amount());
    target += line.target.value_or(basics::Amount());
    anyTarget |= line.target.has_value();
    if (adds) {
      row.emplace_back(line.figures.actual ? std::optional(actual) : std::nullopt);
      row.emplace_back(line.target ? std::optional(target) : std::nullopt);
    }
    sheet.table.rows.push_back(std::move(row));
  }
  constexpr std::size_t targetColumn = 3, actualColumn = 5, cumulatedActual = 9, cumulatedTarget = 10;
  const std::string year = source.calendar.name(source.year);
  report::SheetChart chart{.title = fmt::format("{} by quarter, {}", metric.name, year),
                           .description = "Columns: actual. Line: target.",
                           .series = {{actualColumn}}};
  report::SheetChart cumulated{.title = fmt::format("{}, cumulative, {}", metric.name, year),
                               .description = "Columns: actual so far. Line: target so far.",
                               .series = {{cumulatedActual}}};
  if (anyTarget) {
    chart.series.push_back({targetColumn, SeriesLook::Line});
    cumulated.series.push_back({cumulatedTarget, SeriesLook::Line});
  }
  sheet.charts.push_back(std::move(chart));
  if (adds)
    sheet.charts.push_back(std::move(cumulated));
  return sheet;
}

Sheet peopleSheet(const PlanSource& source, const MetricFacts& metric) {
  const CellForm form = formOf(metric.unit);
  Sheet sheet;
  sheet.name = metric.name + " by person";
  sheet.table.columns = {{"Person"}, {"Scope"}};
  const auto quarters = source.calendar.within(source.year, Grain::Quarter);
  for (const Period& quarter : quarters)
    sheet.table.columns.push_back({source.calendar.name(quarter), form});
  for (const auto& [header, as] : {std::pair{"Target", form},
                                   {"Commit", form},
                                   {"Actual", form},
                                   {"Attainment", CellForm::Share},
                                   {"Remaining", form},
                                   {"Note", CellForm::Text}})
    sheet.table.columns.push_back({header, as});
  std::size_t own = 0;
  // Own numbers first, so that a chart has them side by side; the teams' hold them again.
  for (const plan::Scope scope : {plan::Scope::Own, plan::Scope::Team})
    for (const PersonLine& line : metric.people) {
      if (line.scope != scope)
        continue;
      own += scope == plan::Scope::Own ? 1 : 0;
      CellRow row{line.name, scope == plan::Scope::Own ? "own" : "team"};
      for (std::size_t i = 0; i < quarters.size(); ++i)
        if (i < line.quarters.size())
          row.emplace_back(line.quarters[i]);
        else
          row.emplace_back();
      addFigures(row, line.year);
      sheet.table.rows.push_back(std::move(row));
    }
  if (own > 0) {
    const std::size_t target = 2 + quarters.size();
    sheet.charts.push_back({.title = fmt::format("{} by person, {}", metric.name, source.calendar.name(source.year)),
                            .description = "Bars: actual and target of each person.",
                            .series = {{target + 2}, {target}},
                            .lying = true,
                            .rows = own});
  }
  return sheet;
}

Sheet teamSheet(const MetricFacts& metric) {
  const CellForm form = formOf(metric.unit);
  Sheet sheet;
  sheet.name = metric.name + " by team";
  sheet.table.columns = {
      {"Team"},           {"Asked of it", form},        {"Asked of its people", form}, {"Over or short", form},
      {"Promised", form}, {"Promised less asked", form}};
  for (const TeamLine& line : metric.teams)
    sheet.table.rows.push_back({line.name, line.asked, line.parts, gapOf(line.asked, line.parts), line.promised,
                                gapOf(line.asked, line.promised)});
  return sheet;
}

Sheet findingSheet(const PlanSource& source, const PlanFacts& facts) {
  Sheet sheet;
  sheet.name = "Does it add up";
  sheet.table.columns = {{"About"}, {"What is so"}, {"It asks"}, {"What would mend it"}, {"Rule"}};
  for (const plan::PlanFinding& finding : facts.findings)
    sheet.table.rows.push_back({finding.id ? source.elements.titleOf(finding.id) : std::string("the plan"),
                                finding.text, finding.why, finding.remedy, finding.rule});
  return sheet;
}

/// By market, of the year.
Sheet marketSheet(const PlanSource& source, const MetricFacts& metric) {
  plan::Query query;
  query.metric = metric.metric;
  query.byMarket = true;
  query.byPeriod = Grain::Year;
  query.period = source.year;
  const CellForm form = formOf(metric.unit);
  Sheet sheet;
  sheet.name = metric.name + " by market";
  sheet.table.columns = {{"Market"},          {"Basis"},        {"Scope"},
                         {"Goal", form},      {"Actual", form}, {"Attainment", CellForm::Share},
                         {"Remaining", form}, {"Note"}};
  for (const auto& row : plan::performanceRows(source.elements, source.actuals, query, source.calendar))
    if (row.measure == plan::Measure::InPeriod && row.period == source.year)
      sheet.table.rows.push_back({row.market && !row.market->name.empty() ? row.market->name : "no market",
                                  row.basis ? Cell(basics::wordOf(*row.basis)) : Cell(), basics::wordOf(row.scope),
                                  row.figures.goal, row.figures.actual, row.figures.attainment, row.figures.remaining,
                                  row.figures.partial ? Cell("not over") : Cell()});
  if (!sheet.table.rows.empty())
    sheet.charts.push_back({.title = fmt::format("{} by market, {}", metric.name, source.calendar.name(source.year)),
                            .description = "Bars: actual and goal of each market.",
                            .series = {{4}, {3}},
                            .lying = true});
  return sheet;
}

double count(std::int64_t number) {
  return double(number);
}

Sheet measureSheet(const PlanSource& source) {
  Sheet sheet;
  sheet.name = "Deals by person";
  sheet.table.columns = {{"Person"},
                         {"Won", CellForm::Number},
                         {"Lost", CellForm::Number},
                         {"Win rate by count", CellForm::Share},
                         {"Win rate by value", CellForm::Share},
                         {"History"},
                         {"Won value", CellForm::Money},
                         {"Average deal", CellForm::Money},
                         {"Median cycle, days", CellForm::Number},
                         {"Open", CellForm::Number},
                         {"Open value", CellForm::Money},
                         {"Weighted", CellForm::Money},
                         {"Overdue", CellForm::Number},
                         {"Undated", CellForm::Number}};
  plan::MeasuresQuery query;
  query.by = {plan::MeasureKey::Person};
  query.today = source.today;
  for (const plan::MeasuresRow& row : plan::measuresBy(source.deals, source.elements, query, source.calendar)) {
    const auto name = row.keys.find(plan::MeasureKey::Person);
    const plan::Measures& m = row.measures;
    sheet.table.rows.push_back({name == row.keys.end() || name->second.name.empty() ? "nobody" : name->second.name,
                                count(m.won), count(m.lost), m.winRateCount, m.soundWinRateValue(),
                                m.enoughHistory ? "" : "too little history", m.wonValue, m.averageDeal, m.cycleMedian,
                                count(m.open), ifKnown(m, m.openValue), weightedIfKnown(m), count(m.overdue),
                                count(m.undated)});
  }
  sheet.charts.push_back({.title = "Won and open by person",
                          .description = "Bars: value won, value open.",
                          .series = {{6}, {10}},
                          .lying = true});
  return sheet;
}

Sheet aboutSheet(const PlanSource& source, const PlanFacts& facts) {
  Sheet sheet;
  sheet.name = "About";
  sheet.table.columns = {{"Question"}, {"Answer"}};
  auto& rows = sheet.table.rows;
  rows.push_back({"Whose", source.elements.only<strategy::WorkspaceSettings>().name});
  rows.push_back({"Fiscal year", fmt::format("{}, {} to {}", source.calendar.name(source.year), source.year.from.iso(),
                                             source.year.to.iso())});
  rows.push_back({"As of", source.today});
  rows.push_back({"Revenue is known up to", facts.through});
  rows.push_back({"Currency", currencyOf(source)});
  rows.push_back({"Attainment", "actual / goal. Empty where there is no goal, or a goal of zero."});
  rows.push_back({"Remaining", "goal less actual. Below zero: more was reached than was asked."});
  rows.push_back({"Not over", "The data ends before the period does: what is there is what was recorded so far."});
  rows.push_back({"Own and team", "A team's numbers hold those of its people again: the two are never added up."});
  return sheet;
}

void addMetricSheets(Workbook& book, const PlanSource& source, const PlanFacts& facts) {
  for (const MetricFacts& metric : facts.metrics)
    book.sheets.push_back(quarterSheet(source, metric));
}

} // namespace

SheetTable performanceTable(const PlanSource& source) {
  SheetTable table;
  table.columns = {{"Metric"},
                   {"Person"},
                   {"Basis"},
                   {"Scope"},
                   {"Measure"},
                   {"Quarter"},
                   {"From", CellForm::Date},
                   {"To", CellForm::Date},
                   {"Goal", CellForm::Number},
                   {"Actual", CellForm::Number},
                   {"Attainment", CellForm::Share},
                   {"Remaining", CellForm::Number},
                   {"Note"}};
  plan::Query query;
  query.byPerson = true;
  query.byPeriod = Grain::Quarter;
  query.period = source.year;
  for (const auto& row : plan::performanceRows(source.elements, source.actuals, query, source.calendar)) {
    const CellForm form = row.metric ? formOf(row.metric->unit) : CellForm::Number;
    const auto in = [form](const std::optional<basics::Amount>& amount) {
      Cell cell(amount);
      cell.form = form;
      return cell;
    };
    table.rows.push_back({row.metric ? row.metric->name : std::string(),
                          row.person && !row.person->name.empty() ? Cell(row.person->name) : Cell("the whole company"),
                          row.basis ? Cell(basics::wordOf(*row.basis)) : Cell(), basics::wordOf(row.scope),
                          basics::wordOf(row.measure), source.calendar.name(row.period), row.period.from, row.period.to,
                          in(row.figures.goal), in(row.figures.actual), row.figures.attainment,
                          in(row.figures.remaining), row.figures.partial ? Cell("not over") : Cell()});
  }
  return table;
}

Workbook goalsWorkbook(const PlanSource& source, const std::optional<Period>& period) {
  Workbook book = begun(source, "goals");
  book.sheets.push_back({.name = "Goals", .table = goalTable(source.elements, period)});
  addMetricSheets(book, source, planFacts(source));
  return book;
}

Workbook planWorkbook(const PlanSource& source, const PlanFacts& facts, const Watch& watch) {
  Workbook book = begun(source, "plan for " + source.calendar.name(source.year));
  for (const MetricFacts& metric : facts.metrics) {
    if (!metric.hasGoals())
      continue;
    book.sheets.push_back(quarterSheet(source, metric));
    if (!metric.people.empty())
      book.sheets.push_back(peopleSheet(source, metric));
    if (!metric.teams.empty())
      book.sheets.push_back(teamSheet(metric));
  }
  for (Sheet& sheet : planSheets(source, watch))
    book.sheets.push_back(std::move(sheet));
  if (!facts.findings.empty())
    book.sheets.push_back(findingSheet(source, facts));
  book.sheets.push_back({.name = "Goals", .table = goalTable(source.elements, source.year)});
  book.sheets.push_back(aboutSheet(source, facts));
  book.sheets.back().table.rows.push_back(
      {"What comes back in", "The sheet Goals. All others follow from goals, people and records: they are left out."});
  return book;
}

Workbook numbersWorkbook(const PlanSource& source, const PlanFacts& facts) {
  Workbook book = begun(source, "numbers of " + source.calendar.name(source.year));
  addMetricSheets(book, source, facts);
  for (const MetricFacts& metric : facts.metrics)
    if (const auto* one = source.elements.find(metric.metric); one && one->role == plan::MetricRole::Revenue) {
      book.sheets.push_back(peopleSheet(source, metric));
      book.sheets.push_back(marketSheet(source, metric));
    }
  if (!source.deals.empty())
    book.sheets.push_back(measureSheet(source));
  book.sheets.push_back({.name = "All rows", .table = performanceTable(source)});
  book.sheets.push_back(aboutSheet(source, facts));
  return book;
}

} // namespace baton::planbook
