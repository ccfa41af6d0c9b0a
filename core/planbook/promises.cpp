// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/promises.h"

#include "core/commitments/wording.h"
#include "core/exchange/calendar_file.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::planbook {
namespace {

using commitments::Ledger, commitments::LedgerRow;
using report::CellForm;

std::string nameIn(const Ledger& ledger, basics::Id<people::Person> id) {
  const people::Person* person = ledger.elements().find(id);
  return person ? person->name : std::string();
}

std::string whoseMove(const Ledger& ledger, const LedgerRow& row) {
  if (row.standing.crossed)
    return "either";
  if (!row.turn())
    return {};
  const bool promisor = *row.turn() == commitments::Party::Promisor;
  return nameIn(ledger, promisor ? row.commitment->promisor : row.commitment->promisee);
}

template <class T> std::string namesOf(const Ledger& ledger, const basics::Ids<T>& ids) {
  std::vector<std::string> names;
  for (const basics::Id<T> id : ids)
    if (const auto ref = ledger.elements().locate(id.value()))
      names.push_back(handoff::nameOf(ledger.elements(), ref));
  return fmt::format("{}", fmt::join(names, "; "));
}

report::Cell yes(bool is) {
  return is ? report::Cell("yes") : report::Cell();
}

report::CellRow rowOf(const Ledger& ledger, const LedgerRow& row) {
  const commitments::Terms& terms = row.standing.terms;
  report::Cell sure, waiting;
  if (terms.confidence)
    sure = report::Cell(double(*terms.confidence));
  if (row.isAwaited() && row.awaitingDays)
    waiting = report::Cell(double(*row.awaitingDays));
  return {row.side == people::Side::Sales ? "Sales" : "Leadership and support",
          nameIn(ledger, row.commitment->promisor),
          nameIn(ledger, row.commitment->promisee),
          terms.statement,
          terms.satisfaction,
          terms.due,
          sure,
          commitments::shortWord(row.standing.state),
          whoseMove(ledger, row),
          waiting,
          yes(row.late),
          yes(row.atRisk),
          namesOf(ledger, terms.serves),
          namesOf(ledger, row.upstream),
          terms.recurs ? report::Cell(basics::wordOf(*terms.recurs)) : report::Cell(),
          terms.until,
          row.id().text()};
}

/// Of a calendar's day: who owes what; what is not agreed yet is not said to be promised.
exchange::CalendarDay dayOf(const Ledger& ledger, const LedgerRow& row) {
  const commitments::Terms& terms = row.standing.terms;
  const std::string promisor = nameIn(ledger, row.commitment->promisor);
  const std::string promisee = nameIn(ledger, row.commitment->promisee);
  const bool isAgreed = commitments::isInForce(row.standing.state);
  const auto stands = commitments::shortWord(row.standing.state);
  return {"promise-" + row.id().text() + "@baton", *terms.due,
          fmt::format("{}: {}{}", promisor, terms.statement, isAgreed ? "" : fmt::format(" ({})", stands)),
          fmt::format("{} {}. Done means: {}", isAgreed ? "Promised to" : "Not agreed yet with", promisee,
                      terms.satisfaction)};
}

std::vector<const LedgerRow*> byDay(const Ledger& ledger) {
  std::vector<const LedgerRow*> rows;
  for (const LedgerRow& row : ledger.rows())
    rows.push_back(&row);
  std::ranges::stable_sort(rows, {}, [](const LedgerRow* row) { return row->standing.terms.due; });
  return rows;
}

} // namespace

report::SheetTable ledgerTable(const Ledger& ledger) {
  report::SheetTable table;
  table.columns = {{"Side"},
                   {"Promised by"},
                   {"Promised to"},
                   {"Promise"},
                   {"Done means"},
                   {"Due", CellForm::Date},
                   {"How sure, %", CellForm::Number},
                   {"Stands"},
                   {"Whose move"},
                   {"Days waiting", CellForm::Number},
                   {"Past its date"},
                   {"At risk"},
                   {"Serves"},
                   {"Stands on"},
                   {"Recurs"},
                   {"Until", CellForm::Date},
                   {"Id"}};
  for (const LedgerRow* row : byDay(ledger))
    table.rows.push_back(rowOf(ledger, *row));
  return table;
}

report::Workbook ledgerWorkbook(const Ledger& ledger) {
  const auto& settings = ledger.elements().only<strategy::WorkspaceSettings>();
  report::Workbook workbook;
  workbook.title = "Promises of both sides";
  workbook.date = ledger.today();
  workbook.currency = settings.currency;
  workbook.sheets.push_back({.name = "Promises", .table = ledgerTable(ledger)});
  return workbook;
}

std::string ledgerCalendar(const Ledger& ledger) {
  std::vector<exchange::CalendarDay> days;
  for (const LedgerRow* row : byDay(ledger))
    if (!row->isOver() && row->standing.terms.due)
      days.push_back(dayOf(ledger, *row));
  const std::string& name = ledger.elements().only<strategy::WorkspaceSettings>().name;
  return exchange::writeCalendar(name.empty() ? "Promises" : name + ": promises", days, ledger.today());
}

} // namespace baton::planbook
