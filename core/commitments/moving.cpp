// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/moving.h"

#include "core/basics/text.h"
#include "core/commitments/dependencies.h"
#include "core/commitments/wording.h"

#include <algorithm>
#include <cassert>
#include <fmt/format.h>

namespace baton::commitments {
namespace {

using basics::Done, basics::Elements, basics::Outcome, basics::Refusal;
using people::Person;

std::string nameOf(const Elements& elements, Id<Person> id) {
  const Person* person = elements.find(id);
  return person ? person->name : "somebody who is no longer here";
}

Id<Person> personOf(const Commitment& commitment, Party party) {
  return party == Party::Promisor ? commitment.promisor : commitment.promisee;
}

std::string listed(const std::vector<Move>& moves) {
  std::string list;
  for (const Move move : moves)
    list += (list.empty() ? "" : ", ") + std::string(basics::wordOf(move));
  return list;
}

Refusal wrongState(const Elements& elements, const Commitment& commitment, const Standing& standing, Move move,
                   Id<Person> by, Date day) {
  const auto possible = movesFor(elements, commitment, standing, by, day);
  std::string remedy = "Make a new promise";
  if (!isOver(standing.state))
    remedy = possible.empty()
                 ? fmt::format("Wait for {}",
                               nameOf(elements, personOf(commitment, standing.turn.value_or(Party::Promisor))))
                 : fmt::format("What {} can do now: {}", nameOf(elements, by), listed(possible));
  return {fmt::format("One cannot {}: the promise {}", doing(move), inWords(standing.state)), remedy};
}

/// Whose it is to make a move that the state allows.
std::vector<Party> partiesOf(const MoveRule& rule, const Standing& standing) {
  switch (rule.by) {
  case Mover::Promisor:
    return {Party::Promisor};
  case Mover::Promisee:
    return {Party::Promisee};
  case Mover::Either:
    return {Party::Promisor, Party::Promisee};
  case Mover::ToAnswer:
    return {standing.awaited.value_or(Party::Promisor)};
  case Mover::SpokeLast:
    return {other(standing.awaited.value_or(Party::Promisor))};
  }
  return {};
}

/// "This is Ann Lee's to do, since 2020-06-01".
Refusal wrongParty(const Elements& elements, const Commitment& commitment, const Standing& standing, Move move,
                   const std::vector<Party>& parties) {
  std::string whose = nameOf(elements, personOf(commitment, parties.front()));
  if (parties.size() > 1)
    whose += " or " + nameOf(elements, personOf(commitment, parties.back()));
  std::string since;
  if (standing.since && standing.awaited == parties.front() && parties.size() == 1)
    since = fmt::format(", since {}", standing.since->date().iso());
  return {fmt::format("It is for {} to {}{}", whose, doing(move), since),
          fmt::format("Let {} make this move", parties.size() > 1 ? "one of them" : whose)};
}

Outcome<Done> bothThere(const Elements& elements, Id<Person> by, Id<Person> to) {
  if (!elements.find(by))
    return Refusal{"A move is made by a person of the workspace", "Say who makes it"};
  if (!elements.find(to))
    return Refusal{"A promise is made between two persons of the workspace", "Say to whom it is made"};
  if (by == to)
    return Refusal{"Nobody makes a promise to themselves", "Name another person"};
  return Done{};
}

Outcome<Done> wholeTerms(const Elements& elements, const Terms& terms) {
  if (basics::trimmed(terms.statement).empty())
    return Refusal{"It is not said what is promised", "Say it in one sentence", {"commitment", 0, "statement"}};
  if (basics::trimmed(terms.satisfaction).empty())
    return Refusal{"It is not said when it is done",
                   "Say what both will look at to see that it is done",
                   {"commitment", 0, "satisfaction"}};
  if (!terms.due)
    return Refusal{"It is not said by when", "Give the day", {"commitment", 0, "due"}};
  if (terms.confidence && (*terms.confidence < 0 || *terms.confidence > 100))
    return Refusal{
        "How sure one is lies between 0 and 100 percent", "Give a number of percent", {"commitment", 0, "confidence"}};
  if (terms.until && !terms.recurs)
    return Refusal{
        "It has a last day and does not recur", "Say how often, or leave the last day out", {"commitment", 0, "until"}};
  if (terms.until && *terms.until < *terms.due)
    return Refusal{
        "Its last day lies before the first one it is due on", "Give a later last day", {"commitment", 0, "until"}};
  for (const Id<Commitment> on : terms.dependsOn)
    if (!elements.find(on))
      return Refusal{fmt::format("There is no promise {}", on.text()),
                     "Stand on one that is there",
                     {"commitment", 0, "depends_on"}};
  for (const Id<basics::Anything> element : terms.serves)
    if (!elements.locate(element.value()))
      return Refusal{fmt::format("There is no element {}", element.text()),
                     "Serve one that is there",
                     {"commitment", 0, "serves"}};
  return Done{};
}

Outcome<Done> noCircle(const Elements& elements, Id<Commitment> commitment, const Terms& terms, Date day) {
  if (terms.dependsOn.empty() || !elements.find(commitment))
    return Done{};
  const auto round = circleThrough(Ledger(elements, day), commitment, terms.dependsOn);
  if (round.empty())
    return Done{};
  if (round.size() == 1)
    return Refusal{
        "A promise cannot stand on itself", "Leave it out", {"commitment", commitment.value(), "depends_on"}};
  return Refusal{fmt::format("It would stand on itself: “{}” stands on it already",
                             basics::shortened(elements.titleOf(round.front().value()), 60)),
                 "Leave that promise out, or change what it stands on first",
                 {"commitment", commitment.value(), "depends_on"}};
}

Outcome<Done> whatItNeeds(const MoveRequest& request, const MoveRule& rule) {
  if (rule.needsNote && basics::trimmed(request.note).empty())
    return Refusal{
        "It is not said why", "Give the reason: the other one will read it", {"commitment_event", 0, "note"}};
  if (rule.needsCause && !request.cause)
    return Refusal{"It is not said what it failed by",
                   fmt::format("Name one of {}",
                               [] {
                                 std::string words;
                                 for (const std::string_view word : basics::wordsOf<Cause>)
                                   words += (words.empty() ? "" : ", ") + std::string(word);
                                 return words;
                               }()),
                   {"commitment_event", 0, "cause"}};
  if (!rule.needsCause && request.cause)
    return Refusal{"Only what is closed as not kept has a cause", "Leave it out", {"commitment_event", 0, "cause"}};
  if (rule.terms != OnTerms::Puts && request.terms)
    return Refusal{fmt::format("{} changes no terms", basics::wordOf(request.move)),
                   "Answer with counter, or of an agreed promise propose new terms"};
  return Done{};
}

void order(Terms& terms) {
  const auto sortOut = [](auto& ids) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  };
  sortOut(terms.serves);
  sortOut(terms.dependsOn);
  terms.statement = std::string(basics::trimmed(terms.statement));
  terms.satisfaction = std::string(basics::trimmed(terms.satisfaction));
}

/// The conversation that a move belongs to, as it is before it.
struct Before {
  Commitment commitment;
  std::vector<const CommitmentEvent*> events;
  std::optional<Standing> standing;
};

Outcome<Before> begun(const Elements& elements, const MoveRequest& request) {
  if (const auto there = bothThere(elements, request.by, request.to); there.refused())
    return there.refusal();
  if (request.commitment)
    return Refusal{fmt::format("{} begins a new promise", basics::wordOf(request.move)),
                   "Answer this one with counter, or of an agreed promise propose new terms"};
  assert(request.freshCommitment);
  Before before;
  before.commitment.id = request.freshCommitment;
  const bool asks = request.move == Move::Request;
  before.commitment.promisor = asks ? request.to : request.by;
  before.commitment.promisee = asks ? request.by : request.to;
  return before;
}

Outcome<Before> goneOn(const Elements& elements, const MoveRequest& request) {
  const Commitment* commitment = elements.find(request.commitment);
  if (!commitment)
    return Refusal{"This promise is not there", "Choose one from the ledger"};
  Before before;
  before.commitment = *commitment;
  for (const CommitmentEvent& event : elements.all<CommitmentEvent>())
    if (event.commitment == request.commitment)
      before.events.push_back(&event);
  before.standing = standingOf(*commitment, before.events);
  if (!before.standing)
    return Refusal{"Nobody has asked for this promise or offered it", "Make a new one"};
  if (const auto may = mayMove(elements, *commitment, *before.standing, request.move, request.by, request.at.date());
      may.refused())
    return may.refusal();
  return before;
}

/// The terms as they stand with the move.
Outcome<Terms> termsWith(const Elements& elements, const MoveRequest& request, const Before& before) {
  const MoveRule& rule = ruleOf(request.move);
  if (rule.terms == OnTerms::Keeps || rule.terms == OnTerms::DropsPut)
    return before.standing->terms;
  Terms terms = before.standing ? termsToChange(*before.standing) : Terms{};
  if (rule.terms == OnTerms::Puts) {
    const Terms old = terms;
    terms = request.terms.value_or(terms);
    order(terms);
    if (before.standing && terms == old)
      return Refusal{"These terms are the ones that there are", "Say what is to be different, or accept them"};
    if (const auto whole = wholeTerms(elements, terms); whole.refused())
      return whole.refusal();
  }
  if (const auto circle = noCircle(elements, before.commitment.id, terms, request.at.date()); circle.refused())
    return circle.refusal();
  return terms;
}

} // namespace

Outcome<Done> mayMove(const Elements& elements, const Commitment& commitment, const Standing& standing, Move move,
                      Id<Person> by, Date day) {
  const MoveRule& rule = ruleOf(move);
  if (by != commitment.promisor && by != commitment.promisee)
    return Refusal{fmt::format("{} has no part in this promise: it is between {} and {}", nameOf(elements, by),
                               nameOf(elements, commitment.promisor), nameOf(elements, commitment.promisee)),
                   "Let one of them make this move"};
  if (!rule.allows(standing.state))
    return wrongState(elements, commitment, standing, move, by, day);
  const Party party = by == commitment.promisor ? Party::Promisor : Party::Promisee;
  const auto parties = partiesOf(rule, standing);
  if (std::ranges::find(parties, party) == parties.end())
    return wrongParty(elements, commitment, standing, move, parties);
  const auto& due = standing.terms.due;
  if (rule.onlyPastDue && (!due || *due >= day))
    return Refusal{due ? fmt::format("It is due on {}, and that day has not passed", due->iso()) : "It has no day",
                   "Wait for the day, propose new terms, or release the other from it"};
  return Done{};
}

std::vector<Move> movesFor(const Elements& elements, const Commitment& commitment, const Standing& standing,
                           Id<Person> by, Date day) {
  std::vector<Move> possible;
  if (by != commitment.promisor && by != commitment.promisee)
    return possible;
  const Party party = by == commitment.promisor ? Party::Promisor : Party::Promisee;
  for (std::size_t i = 0; i < basics::wordsOf<Move>.size(); ++i) {
    const MoveRule& rule = ruleOf(Move(i));
    if (!rule.allows(standing.state))
      continue;
    const auto parties = partiesOf(rule, standing);
    if (std::ranges::find(parties, party) != parties.end() &&
        !(rule.onlyPastDue && mayMove(elements, commitment, standing, rule.move, by, day).refused()))
      possible.push_back(rule.move);
  }
  return possible;
}

Terms termsToChange(const Standing& standing) {
  return standing.proposed.value_or(standing.terms);
}

Outcome<Moved> move(const Elements& elements, const MoveRequest& request) {
  const MoveRule& rule = ruleOf(request.move);
  auto before = rule.begins() ? begun(elements, request) : goneOn(elements, request);
  if (!before)
    return before.refusal();
  if (const auto needs = whatItNeeds(request, rule); needs.refused())
    return needs.refusal();
  const auto terms = termsWith(elements, request, *before);
  if (!terms)
    return terms.refusal();

  Moved moved;
  assert(request.freshEvent);
  CommitmentEvent& event = moved.event;
  event.id = request.freshEvent;
  event.commitment = moved.commitment = before->commitment.id;
  event.move = request.move;
  if (before->standing)
    event.answers = before->standing->answered;
  event.by = request.by;
  event.at = request.at;
  event.note = std::string(basics::trimmed(request.note));
  event.cause = request.cause;
  setTerms(event, *terms);
  before->events.push_back(&event);
  const Standing standing = *standingOf(before->commitment, before->events);
  moved.state = standing.state;
  moved.turn = standing.turn;
  moved.edits.put(asItStands(before->commitment, standing));
  moved.edits.put(event);
  moved.label = fmt::format("{}: {}", basics::wordOf(request.move), basics::shortened(terms->statement, 60));
  return moved;
}

} // namespace baton::commitments
