// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/sheet_promises.h"

#include <algorithm>
#include <tuple>

namespace baton::coaching {
namespace {

using commitments::Commitment, commitments::LedgerRow, commitments::Party;

SheetPromise promiseOf(const LedgerRow& row) {
  const Commitment stands = commitments::asItStands(*row.commitment, row.standing);
  SheetPromise promise;
  promise.id = stands.id;
  promise.statement = stands.statement;
  promise.promisor = stands.promisor;
  promise.promisee = stands.promisee;
  promise.due = stands.due;
  promise.state = row.standing.state;
  if (row.turn())
    promise.turn = *row.turn() == Party::Promisor ? stands.promisor : stands.promisee;
  promise.late = row.late;
  promise.atRisk = row.atRisk;
  return promise;
}

} // namespace

int SheetPromises::late() const {
  return int(std::ranges::count_if(byThem, &SheetPromise::late) + std::ranges::count_if(toThem, &SheetPromise::late));
}

SheetPromises promisesOf(const commitments::Ledger& ledger, basics::Id<people::Person> person) {
  SheetPromises all;
  for (const LedgerRow& row : ledger.rows()) {
    if (row.isOver())
      continue;
    if (row.commitment->promisor == person)
      all.byThem.push_back(promiseOf(row));
    else if (row.commitment->promisee == person)
      all.toThem.push_back(promiseOf(row));
  }
  for (auto* side : {&all.byThem, &all.toThem})
    std::ranges::sort(*side, {}, [](const SheetPromise& one) {
      return std::tuple(!one.due, one.due.value_or(basics::Date()), one.id.value());
    });
  return all;
}

} // namespace baton::coaching
