// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commitments/promise_words.h"

#include "core/commitments/wording.h"
#include "ui/inspector/words.h"
#include "ui/session/day_text.h"
#include "ui/session/words.h"
#include "ui/widgets/number_text.h"

#include <algorithm>

namespace baton::commitments_page {

using basics::Elements, basics::Id;
using commitments::Cause, commitments::Commitment, commitments::Party, commitments::Recurrence, commitments::State;
using widgets::ChipKind;

namespace {

QString capital(QString word) {
  if (!word.isEmpty())
    word[0] = word[0].toUpper();
  return word;
}

Id<Person> personOf(const LedgerRow& row, Party party) {
  return party == Party::Promisor ? row.commitment->promisor : row.commitment->promisee;
}

QString whoseText(const Ledger& ledger, const LedgerRow& row, Id<Person> me) {
  if (row.isOver() || !row.standing.turn)
    return {};
  if (row.standing.crossed)
    return Words::tr("Either may move");
  if (row.standing.state == State::Agreed && !row.late)
    return row.atRisk ? Words::tr("What it stands on is in doubt") : Words::tr("On track");
  if (row.unneeded)
    return Words::tr("No longer needed");
  if (isMyMove(row, me))
    return Words::tr("Your move");
  const QString name = nameOf(ledger.elements(), personOf(row, *row.standing.turn));
  return name.isEmpty() ? QString() : Words::tr("Waits for %1").arg(name);
}

QString standsText(const LedgerRow& row) {
  if (const auto carried = std::int64_t(row.downstream.size()); carried > 0)
    return widgets::counted(carried, Words::tr("1 stands on it"), Words::tr("%1 stand on it"));
  return row.upstream.empty() ? QString()
                              : widgets::counted(std::int64_t(row.upstream.size()), Words::tr("on 1 promise"),
                                                 Words::tr("on %1 promises"));
}

PromiseCard cardOf(const Ledger& ledger, const LedgerRow& row, Id<Person> me) {
  const auto& terms = row.standing.terms;
  const StateWord state = stateWord(row);
  PromiseCard card;
  card.id = row.id().value();
  card.side = sideOf(row.side);
  card.promisor = nameOf(ledger.elements(), row.commitment->promisor);
  card.promisee = nameOf(ledger.elements(), row.commitment->promisee);
  card.statement = inspector::text(terms.statement).simplified();
  card.doneMeans = inspector::text(terms.satisfaction).simplified();
  card.chip = state.chip;
  card.state = state.word;
  card.pastDue = row.late;
  if (terms.due)
    card.due = row.isOver() ? session::longDay(*terms.due) : session::whenText(*terms.due, ledger.today());
  if (terms.confidence)
    card.sure = Words::tr("%1 sure").arg(widgets::percent(*terms.confidence / 100.0, 0));
  card.stands = standsText(row);
  card.whose = whoseText(ledger, row, me);
  card.isMine = waitsFor(row, me);
  card.isOver = row.isOver();
  return card;
}

} // namespace

widgets::Side sideOf(people::Side side) {
  return side == people::Side::Leadership ? widgets::Side::Leadership : widgets::Side::Sales;
}

QString sideWord(people::Side side) {
  return side == people::Side::Leadership ? Words::tr("leadership and support") : Words::tr("Sales");
}

QString nameOf(const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  return person ? inspector::text(person->name).simplified() : Words::tr("somebody who is gone");
}

bool isMyMove(const LedgerRow& row, Id<Person> me) {
  return me && row.turn() && personOf(row, *row.turn()) == me;
}

bool waitsFor(const LedgerRow& row, Id<Person> me) {
  return !row.isOver() && isMyMove(row, me) && (row.standing.awaited || row.late);
}

QString standsOnText(const Ledger& ledger, const LedgerRow& other) {
  QStringList words{Words::tr("%1: %2").arg(nameOf(ledger.elements(), other.commitment->promisor),
                                            inspector::text(other.standing.terms.statement).simplified()),
                    stateWord(other).word};
  if (const auto& due = other.standing.terms.due; due && !other.isOver())
    words += Words::tr("due %1").arg(session::shortDay(*due));
  return words.join(QStringLiteral(" · "));
}

std::vector<PromiseCard> cardsOf(const Ledger& ledger, Id<Person> me,
                                 const std::function<bool(const LedgerRow&)>& wanted) {
  std::vector<PromiseCard> cards;
  for (const LedgerRow& row : ledger.rows())
    if (wanted(row))
      cards.push_back(cardOf(ledger, row, me));
  return cards;
}

StateWord stateWord(const LedgerRow& row) {
  if (row.standing.crossed)
    return {ChipKind::Warn, Words::tr("Crossed")};
  if (row.late)
    return {ChipKind::Bad,
            row.standing.state == State::Reported ? Words::tr("Reported late") : Words::tr("Past its date")};
  if (row.atRisk)
    return {ChipKind::Warn, Words::tr("At risk")};
  const QString word = capital(session::word(commitments::shortWord(row.standing.state)));
  switch (row.standing.state) {
  case State::Requested:
  case State::Offered:
    return {ChipKind::None, word};
  case State::Countered:
  case State::Renegotiating:
    return {ChipKind::Warn, word};
  case State::Reported:
    return {ChipKind::Info, word};
  case State::Agreed:
  case State::Fulfilled:
    return {ChipKind::Ok, word};
  case State::Revoked:
  case State::Broken:
    return {ChipKind::Bad, word};
  default:
    return {ChipKind::Rejected, word};
  }
}

MapItem mapItemOf(const Ledger& ledger, const LedgerRow& row) {
  const StateWord state = stateWord(row);
  MapItem item;
  item.id = row.id().value();
  item.side = sideOf(row.side);
  item.lane = row.side == people::Side::Leadership ? 0 : 1;
  item.person = nameOf(ledger.elements(), row.commitment->promisor);
  item.title = inspector::text(row.standing.terms.statement).simplified();
  item.facts = row.standing.terms.due ? session::shortDay(*row.standing.terms.due) + QStringLiteral(" · ") + item.person
                                      : item.person;
  item.state = state.chip;
  item.stateWord = state.word;
  return item;
}

QString moveWord(Move move) {
  switch (move) {
  case Move::Request:
    return Words::tr("Ask for it");
  case Move::Offer:
    return Words::tr("Offer it");
  case Move::Accept:
    return Words::tr("Accept");
  case Move::Counter:
    return Words::tr("Other terms...");
  case Move::Decline:
    return Words::tr("Decline");
  case Move::Withdraw:
    return Words::tr("Withdraw");
  case Move::Propose:
    return Words::tr("Propose new terms...");
  case Move::AcceptTerms:
    return Words::tr("Accept new terms");
  case Move::DeclineTerms:
    return Words::tr("Keep the old terms");
  case Move::WithdrawTerms:
    return Words::tr("Withdraw new terms");
  case Move::Report:
    return Words::tr("Report done");
  case Move::Satisfied:
    return Words::tr("It is done");
  case Move::Unsatisfied:
    return Words::tr("Not done yet...");
  case Move::Revoke:
    return Words::tr("Take back...");
  case Move::Release:
    return Words::tr("Release");
  case Move::Break:
    return Words::tr("Close as not kept...");
  }
  return {};
}

QString moveDone(Move move) {
  switch (move) {
  case Move::Request:
    return Words::tr("asked");
  case Move::Offer:
    return Words::tr("offered");
  case Move::Accept:
    return Words::tr("accepted");
  case Move::Counter:
    return Words::tr("named other terms");
  case Move::Decline:
    return Words::tr("declined");
  case Move::Withdraw:
    return Words::tr("withdrew");
  case Move::Propose:
    return Words::tr("proposed new terms");
  case Move::AcceptTerms:
    return Words::tr("accepted the new terms");
  case Move::DeclineTerms:
    return Words::tr("kept the old terms");
  case Move::WithdrawTerms:
    return Words::tr("withdrew the new terms");
  case Move::Report:
    return Words::tr("reported it done");
  case Move::Satisfied:
    return Words::tr("found it done");
  case Move::Unsatisfied:
    return Words::tr("found it not done yet");
  case Move::Revoke:
    return Words::tr("took it back");
  case Move::Release:
    return Words::tr("released it");
  case Move::Break:
    return Words::tr("closed it as not kept");
  }
  return {};
}

QString causeWord(Cause cause) {
  return capital(session::word(commitments::inWords(cause)));
}

QString recurrenceWord(Recurrence recurs) {
  return recurs == Recurrence::Weekly    ? Words::tr("every week")
         : recurs == Recurrence::Monthly ? Words::tr("every month")
                                         : Words::tr("every quarter");
}

} // namespace baton::commitments_page
