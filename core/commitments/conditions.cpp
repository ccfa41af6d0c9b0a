// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/conditions.h"

#include "core/commitments/moving.h"
#include "core/plan/goal.h"

#include <algorithm>

namespace baton::commitments {
namespace {

bool isOnTheTable(const LedgerRow& row) {
  return !row.isOver() && !isInForce(row.standing.state);
}

bool aGoalStandsOn(const basics::Elements& elements, Id<Commitment> id) {
  return std::ranges::any_of(elements.all<plan::Goal>(), [id](const plan::Goal& goal) {
    return std::ranges::find(goal.dependsOn, Id<basics::Anything>(id.value())) != goal.dependsOn.end();
  });
}

std::optional<Move> endingMove(const Ledger& ledger, const LedgerRow& asked, Id<people::Person> by) {
  for (const Move move : {Move::Withdraw, Move::Decline})
    if (mayMove(ledger.elements(), *asked.commitment, asked.standing, move, by, ledger.today()))
      return move;
  return std::nullopt;
}

} // namespace

std::vector<const LedgerRow*> carriedBy(const Ledger& ledger, const LedgerRow& row) {
  std::vector<const LedgerRow*> found;
  for (const Id<Commitment> id : row.downstream)
    found.push_back(ledger.find(id));
  return found;
}

std::vector<EndingToo> endingWith(const Ledger& ledger, const LedgerRow& promise, Id<people::Person> by) {
  std::vector<EndingToo> found;
  if (promise.commitment->promisor != by)
    return found;
  for (const Id<Commitment> id : promise.upstream) {
    const LedgerRow* asked = ledger.find(id);
    if (!asked || asked->commitment->promisee != by || !isOnTheTable(*asked) || aGoalStandsOn(ledger.elements(), id))
      continue;
    const bool forOthersToo = std::ranges::any_of(carriedBy(ledger, *asked), [&promise](const LedgerRow* other) {
      return other->id() != promise.id() && !other->isOver();
    });
    if (const auto move = endingMove(ledger, *asked, by); move && !forOthersToo)
      found.push_back({id, *move});
  }
  return found;
}

} // namespace baton::commitments
