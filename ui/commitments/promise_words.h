// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"
#include "core/commitments/moving.h"
#include "ui/commitments/map_view.h"
#include "ui/commitments/promise_card.h"

#include <QCoreApplication>
#include <functional>
#include <vector>

// What the ledger says, as it is read on the page.
namespace baton::commitments_page {

using commitments::Ledger, commitments::LedgerRow, commitments::Move;
using people::Person;

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CommitmentWords)
};

widgets::Side sideOf(people::Side side);
QString nameOf(const basics::Elements& elements, basics::Id<Person> person);
/// "leadership and support", "Sales".
QString sideWord(people::Side side);

/// Its state in a word and a shape: what it is in, or that it is past its date, at risk or crossed.
struct StateWord {
  widgets::ChipKind chip = widgets::ChipKind::None;
  QString word;
};
StateWord stateWord(const LedgerRow& row);

/// One for each row that is wanted, in the order of the ledger. me: who sits here; may be none.
std::vector<PromiseCard> cardsOf(const Ledger& ledger, basics::Id<Person> me,
                                 const std::function<bool(const LedgerRow&)>& wanted);
MapItem mapItemOf(const Ledger& ledger, const LedgerRow& row);

/// "Ann Author: A reference story · Asked · due 6/30/20": where what stands on what is named.
QString standsOnText(const Ledger& ledger, const LedgerRow& other);
/// Whether the one who sits here is to move.
bool isMyMove(const LedgerRow& row, basics::Id<Person> me);
/// Whether it waits for them: for a move that is theirs, or past its day.
bool waitsFor(const LedgerRow& row, basics::Id<Person> me);

/// "Accept", "Report done", "Other terms...": on a button. Those that ask for more end in dots.
QString moveWord(Move move);
/// "asked", "accepted": after a name.
QString moveDone(Move move);
/// "It took longer than thought".
QString causeWord(commitments::Cause cause);
QString recurrenceWord(commitments::Recurrence recurs);

} // namespace baton::commitments_page
