// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/my_moves.h"

#include "core/plan/goal.h"
#include "ui/commitments/promise_words.h"
#include "ui/session/session.h"

#include <algorithm>

namespace baton::commitments_page {
namespace {

using basics::Elements;

/// Elements share what did not change; as long as one copy is kept, what is written goes to a table of its own.
template <class... T> bool isShared(const Elements& one, const Elements& other) {
  return ((&one.rowsOf(describe(basics::Tag<T>{})) == &other.rowsOf(describe(basics::Tag<T>{}))) && ...);
}

int counted(const Elements& elements, basics::Date today, basics::Id<Person> me) {
  const Ledger ledger(elements, today);
  return int(std::ranges::count_if(ledger.rows(), [me](const LedgerRow& row) { return waitsFor(row, me); }));
}

} // namespace

int myMoves(const session::Session& session) {
  struct Last {
    Elements elements;
    std::optional<basics::Date> today;
    basics::Id<Person> me;
    int count = 0;
  };
  static Last last;
  if (!session.me())
    return 0;
  const Elements& now = session.elements();
  const bool holds =
      last.today == session.today() && last.me == session.me() &&
      isShared<Person, plan::Goal, commitments::Commitment, commitments::CommitmentEvent>(last.elements, now);
  if (!holds)
    last = {now, session.today(), session.me(), counted(now, session.today(), session.me())};
  return last.count;
}

} // namespace baton::commitments_page
