// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_sheets.h"

#include "core/plan/capacity.h"
#include "core/plan/funnel_calculator.h"
#include "core/plan/scenario_figures.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::planbook {
namespace {

using basics::Amount;
using report::Cell, report::CellForm, report::CellRow, report::Sheet;

double number(std::int64_t count) {
  return double(count);
}

/// As the page has it: whole, but for what was reckoned.
Cell whose(const plan::MeasuredRate& rate) {
  switch (rate.whose) {
  case plan::Whose::Own:
    return "measured";
  case plan::Whose::Shrunk:
    return "few, drawn towards everybody's";
  case plan::Whose::Everybody:
    return "everybody's";
  default:
    return "too little history";
  }
}

Cell amountOf(const std::optional<Amount>& amount) {
  return {amount};
}

Sheet funnelSheet(const PlanSource& source) {
  Sheet sheet;
  sheet.name = "Funnel";
  const plan::FunnelSituation situation{source.elements, source.booked,   source.deals,
                                        source.stages,   source.calendar, source.today};
  const plan::MeasuredFunnel measured = plan::measuredFunnel(situation, {}, source.year);
  const auto worked = plan::workOut(measured, {});
  if (!worked || (!worked->goal && measured.steps.empty()))
    return sheet;
  sheet.table.columns = {{"Step"},
                         {"Needed", CellForm::Number},
                         {"Needed a week", CellForm::Number},
                         {"There are", CellForm::Number},
                         {"Goes on", CellForm::Share},
                         {"Cases", CellForm::Number},
                         {"Whose history"},
                         {"Worth", CellForm::Money}};
  const auto worth = [&](const std::optional<double>& deals) {
    return deals && worked->averageDeal ? Cell(*deals * worked->averageDeal->number(), CellForm::Money) : Cell();
  };
  bool isFirstStage = true;
  for (std::size_t i = 0; i < measured.steps.size(); ++i) {
    const plan::MeasuredStep& step = measured.steps[i];
    const plan::WorkedStep& one = worked->steps[i];
    const bool isPipeline = !step.metric && std::exchange(isFirstStage, false);
    sheet.table.rows.push_back({step.name == "opportunity" ? Cell("Opportunities") : Cell(step.name), one.needed,
                                one.perWeek, number(step.have), one.conversion, number(step.conversion.cases),
                                whose(step.conversion), isPipeline ? worth(one.needed) : Cell()});
  }
  sheet.table.rows.push_back({"Won", worked->deals, {}, number(measured.won), {}, {}, {}, amountOf(worked->remaining)});
  return sheet;
}

Sheet capacitySheet(const PlanSource& source) {
  Sheet sheet;
  sheet.name = "Capacity";
  const plan::Capacity capacity = plan::capacityPlan(source.elements, source.calendar, {}, source.year);
  if (capacity.lines.empty())
    return sheet;
  sheet.table.columns = {{"Who"},
                         {"What"},
                         {"Seats", CellForm::Number},
                         {"Started", CellForm::Date},
                         {"Left", CellForm::Date},
                         {"Ramp, months", CellForm::Number},
                         {"Full, a month", CellForm::Money},
                         {"Expected", CellForm::Share},
                         {"Months there", CellForm::Number},
                         {"Months at full", CellForm::Number},
                         {"Carries", CellForm::Money, true}};
  for (const plan::CapacityLine& line : capacity.lines)
    sheet.table.rows.push_back({line.planned && line.name.empty() ? Cell("Planned seat") : Cell(line.name),
                                line.planned ? Cell("planned seat") : Cell("person"), number(line.seats),
                                line.seat.started, line.seat.left, number(line.seat.rampMonths),
                                line.carries ? Cell(Amount::ofCents(line.seat.fullProductivity.cents())) : Cell(),
                                line.seat.attainment, line.months, line.atFull, line.carries});
  if (std::ranges::any_of(capacity.lines, [](const auto& line) { return line.carries.has_value(); }))
    sheet.charts.push_back({.title = fmt::format("What each can carry, {}", source.calendar.name(source.year)),
                            .description = "Bars: what each can carry in the year.",
                            .series = {{10}},
                            .lying = true});
  return sheet;
}

CellRow scenarioRow(const plan::ScenarioQuestion& question, const plan::Scenario& scenario, const Cell& name,
                    const Watch& watch) {
  const auto percent = [](const std::optional<Amount>& change) {
    return change ? Cell(change->number(), CellForm::Points) : Cell();
  };
  CellRow row{name, percent(scenario.winRate), percent(scenario.dealSize),
              scenario.laterDays ? Cell(double(*scenario.laterDays)) : Cell(),
              scenario.largestLost ? Cell("lost") : Cell()};
  const auto figures = plan::figuresUnder(question, scenario, watch.goesOn);
  if (!figures) {
    row.resize(13);
    row.emplace_back(figures.refusal().cause);
    return row;
  }
  const plan::Forecast& forecast = figures->forecast;
  for (const Amount amount : {forecast.p10, forecast.p50, forecast.p90})
    row.emplace_back(amount);
  row.emplace_back(amountOf(figures->goal));
  row.emplace_back(figures->goal ? forecast.probabilityOfGoal : std::nullopt);
  row.emplace_back(figures->capacity.people + figures->capacity.seats > 0 ? Cell(figures->capacity.carried) : Cell());
  row.emplace_back(amountOf(figures->neededPipeline));
  row.emplace_back(amountOf(figures->openDue));
  return row;
}

Sheet scenarioSheet(const PlanSource& source, const Watch& watch) {
  Sheet sheet;
  sheet.name = "Scenarios";
  const auto scenarios = source.elements.inOrder<plan::Scenario>();
  if (scenarios.empty())
    return sheet;
  sheet.table.columns = {{"Scenario"},
                         {"Win rate", CellForm::Points},
                         {"Deal size", CellForm::Points},
                         {"Days later", CellForm::Number},
                         {"Largest deal"},
                         {"P10", CellForm::Money},
                         {"Likely", CellForm::Money},
                         {"P90", CellForm::Money},
                         {"Goal", CellForm::Money},
                         {"Goal is reached", CellForm::Share},
                         {"Capacity", CellForm::Money},
                         {"Pipeline needed", CellForm::Money},
                         {"Open and due", CellForm::Money},
                         {"Note"}};
  plan::ScenarioQuestion question;
  question.elements = source.elements;
  question.deals = source.deals;
  question.calendar = source.calendar;
  question.today = source.today;
  question.period = source.year;
  question.actuals = source.booked;
  const auto add = [&](const plan::Scenario& scenario, const Cell& name) {
    sheet.table.rows.push_back(scenarioRow(question, scenario, name, watch));
    if (watch.reached)
      watch.reached(double(sheet.table.rows.size()) / double(scenarios.size() + 1));
  };
  add({}, "As it is");
  for (const plan::Scenario* one : scenarios)
    if (!watch.goesOn || watch.goesOn())
      add(*one, one->name.empty() ? Cell("Unnamed") : Cell(one->name));
  sheet.charts.push_back({.title = fmt::format("Likely, by scenario, {}", source.calendar.name(source.year)),
                          .description = "Bars: the likely revenue of the year, and the goal.",
                          .series = {{6}, {8}},
                          .lying = true});
  return sheet;
}

} // namespace

std::vector<Sheet> planSheets(const PlanSource& source, const Watch& watch) {
  std::vector<Sheet> sheets{funnelSheet(source), capacitySheet(source), scenarioSheet(source, watch)};
  std::erase_if(sheets, [](const Sheet& sheet) { return sheet.table.rows.empty(); });
  return sheets;
}

} // namespace baton::planbook
