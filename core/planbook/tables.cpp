// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/tables.h"

#include "core/basics/text.h"
#include "core/exchange/csv_writer.h"
#include "core/plan/goal.h"
#include "core/records/name_match.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace baton::planbook {
namespace {

using basics::Elements, basics::RowId;
using report::Cell, report::CellForm, report::CellRow, report::SheetColumn, report::SheetTable;

Cell text(std::string_view words) {
  return basics::trimmed(words).empty() ? Cell() : Cell(words);
}

/// What a reader of the file finds an element by again: its name, or its id where the name is not its own.
class KeptNames {
public:
  explicit KeptNames(const Elements& elements)
      : m_elements(elements), m_people(records::NameMatch::people(elements)),
        m_markets(records::NameMatch::markets(elements)), m_offerings(records::NameMatch::offerings(elements)),
        m_metrics(records::NameMatch::of("metric", elements)) {}

  Cell person(RowId id) const { return named(id, m_people); }
  Cell market(RowId id) const { return named(id, m_markets); }
  Cell offering(RowId id) const { return named(id, m_offerings); }
  Cell metric(RowId id) const { return named(id, m_metrics); }

  Cell person(const records::Named& name) const { return name.id ? person(name.id) : text(name.name); }
  Cell market(const records::Named& name) const { return name.id ? market(name.id) : text(name.name); }
  Cell offering(const records::Named& name) const { return name.id ? offering(name.id) : text(name.name); }
  Cell metric(const records::Named& name) const { return name.id ? metric(name.id) : text(name.name); }

private:
  Cell named(RowId id, const records::NameMatch& match) const {
    if (id == 0)
      return {};
    std::string name = m_elements.titleOf(id);
    return match.find(name) == id ? Cell(std::move(name)) : Cell(std::to_string(id));
  }

  const Elements& m_elements;
  records::NameMatch m_people, m_markets, m_offerings, m_metrics;
};

CellForm formOf(const plan::Metric* metric) {
  if (!metric || metric->unit == plan::Unit::Count)
    return CellForm::Number;
  return metric->unit == plan::Unit::Money ? CellForm::Money : CellForm::Points;
}

std::vector<const plan::Goal*> goalsInOrder(const Elements& elements, const std::optional<basics::Period>& period) {
  std::vector<const plan::Goal*> goals;
  for (const plan::Goal& goal : elements.all<plan::Goal>())
    if (!period || (goal.from && period->contains(*goal.from)))
      goals.push_back(&goal);
  const auto place = [&elements](const plan::Goal* goal) {
    const plan::Metric* metric = elements.find(goal->metric);
    const std::string owner = elements.titleOf(goal->owner.value());
    return std::make_tuple(goal->from, metric ? metric->position : std::string(), goal->basis, owner, goal->role,
                           goal->id.value());
  };
  std::ranges::sort(goals, [&](const auto* a, const auto* b) { return place(a) < place(b); });
  return goals;
}

/// "1234567.89"; days and numbers as every reader knows them.
exchange::CsvCell csvCell(const Cell& cell, CellForm form) {
  if (const auto* words = std::get_if<std::string>(&cell.value))
    return {*words, false};
  if (const auto* date = std::get_if<basics::Date>(&cell.value))
    return {date->iso(), false};
  if (const auto* amount = std::get_if<basics::Amount>(&cell.value))
    return {form == CellForm::Money && amount->isWholeCents() ? amount->money() : amount->plain(), true};
  if (const auto* number = std::get_if<double>(&cell.value))
    return {fmt::format("{}", *number), true};
  return {};
}

} // namespace

SheetTable goalTable(const Elements& elements, const std::optional<basics::Period>& period) {
  SheetTable table;
  table.columns = {{"Metric"},  {"Basis"},   {"Scope"},  {"Owner"},    {"Role"},     {"From", CellForm::Date},
                   {"Grain"},   {"Measure"}, {"Market"}, {"Offering"}, {"Business"}, {"Amount", CellForm::Number},
                   {"Currency"}};
  const KeptNames names(elements);
  const std::string& currency = elements.only<strategy::WorkspaceSettings>().currency;
  for (const plan::Goal* goal : goalsInOrder(elements, period)) {
    const plan::Metric* metric = elements.find(goal->metric);
    const CellForm form = formOf(metric);
    Cell amount(goal->amount);
    amount.form = form;
    table.rows.push_back({names.metric(goal->metric.value()), basics::wordOf(goal->basis), basics::wordOf(goal->scope),
                          names.person(goal->owner.value()), text(goal->role), goal->from, basics::wordOf(goal->grain),
                          basics::wordOf(goal->measure), names.market(goal->market.value()),
                          names.offering(goal->offering.value()), text(goal->business), amount,
                          form == CellForm::Money ? text(currency) : Cell()});
  }
  return table;
}

SheetTable bookingTable(const Elements& elements, const std::vector<records::CurrentBooking>& bookings) {
  SheetTable table;
  table.columns = {{"Booking id"},
                   {"Date", CellForm::Date},
                   {"Owner"},
                   {"Account"},
                   {"Market"},
                   {"Offering"},
                   {"Business"},
                   {"Revenue", CellForm::Money},
                   {"Margin", CellForm::Money}};
  const KeptNames names(elements);
  for (const records::CurrentBooking& current : bookings) {
    const records::Booking& booking = current.booking;
    table.rows.push_back({text(booking.externalId), booking.date, names.person(current.person), text(booking.account),
                          names.market(current.market), names.offering(current.offering), text(booking.business),
                          booking.revenue, booking.margin});
  }
  return table;
}

SheetTable opportunityTable(const Elements& elements, const std::vector<plan::Deal>& deals) {
  SheetTable table;
  table.columns = {{"Opportunity id"},
                   {"Name"},
                   {"Owner"},
                   {"Account"},
                   {"Market"},
                   {"Offering"},
                   {"Stage"},
                   {"State"},
                   {"Created", CellForm::Date},
                   {"Closed", CellForm::Date},
                   {"Expected close", CellForm::Date},
                   {"Amount", CellForm::Money},
                   {"Probability", CellForm::Share},
                   {"Margin", CellForm::Money},
                   {"Forecast category"},
                   {"Lost reason"},
                   {"Business"},
                   {"Source"}};
  const KeptNames names(elements);
  for (const plan::Deal& deal : deals)
    table.rows.push_back({text(deal.externalId), text(deal.name), names.person(deal.person), text(deal.account.name),
                          names.market(deal.market), names.offering(deal.offering), text(deal.stage),
                          basics::wordOf(deal.state), deal.created, deal.closed, deal.expected, deal.amount,
                          deal.probability, deal.margin, deal.category ? Cell(basics::wordOf(*deal.category)) : Cell(),
                          text(deal.lostReason), text(deal.business), text(deal.source)});
  return table;
}

SheetTable activityTable(const Elements& elements, const std::vector<records::CurrentActivity>& activities) {
  SheetTable table;
  table.columns = {{"Activity id"}, {"Date", CellForm::Date},    {"Owner"},
                   {"Metric"},      {"Count", CellForm::Number}, {"Account"},
                   {"Market"}};
  const KeptNames names(elements);
  for (const records::CurrentActivity& current : activities)
    table.rows.push_back({text(current.activity.externalId), current.activity.date, names.person(current.person),
                          names.metric(current.metric), current.activity.count, text(current.activity.account),
                          names.market(current.market)});
  return table;
}

std::string csvOf(const SheetTable& table) {
  std::vector<std::vector<exchange::CsvCell>> rows(1);
  for (const SheetColumn& column : table.columns)
    rows.front().push_back({column.header, false});
  for (const CellRow& row : table.rows) {
    auto& cells = rows.emplace_back();
    for (std::size_t i = 0; i < table.columns.size(); ++i)
      cells.push_back(i < row.size() ? csvCell(row[i], row[i].form.value_or(table.columns[i].form))
                                     : exchange::CsvCell());
  }
  return exchange::writeCsv(rows);
}

} // namespace baton::planbook
