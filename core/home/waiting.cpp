// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/home/waiting.h"

#include "core/basics/text.h"
#include "core/handoff/acknowledgement.h"
#include "core/handoff/impact.h"
#include "core/signals/owed_answers.h"
#include "core/strategy/assumption.h"
#include "core/strategy/market.h"
#include "core/strategy/open_question.h"
#include "core/strategy/weapon.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace baton::home {
namespace {

using basics::Date, basics::Elements, basics::Id;
using people::Person;

template <class T> basics::ElementRef refOf(const T& element) {
  return {&describe(basics::Tag<T>{}), element.id.value()};
}

template <class T> Waiting waiting(Matter matter, const T& element, Id<Person> owner, std::optional<Date> date) {
  Waiting made;
  made.matter = matter;
  made.ref = refOf(element);
  made.owner = owner;
  made.date = date;
  return made;
}

/// An idea is owed once a day is agreed for it.
bool isOwed(const strategy::Weapon& weapon) {
  using strategy::WeaponStatus;
  return weapon.status != WeaponStatus::Ready && (weapon.status != WeaponStatus::Idea || weapon.due);
}

/// A promise in force is its promisor's to keep, one that waits for an answer is whose answer it is; what nobody needs
/// any more is taken back by who asked for it.
void addPromises(std::vector<Waiting>& all, const commitments::Ledger& ledger) {
  using commitments::Party;
  for (const commitments::LedgerRow& row : ledger.rows()) {
    if (row.isOver())
      continue;
    const auto& promise = *row.commitment;
    if (row.unneeded) {
      all.push_back(waiting(Matter::NotNeeded, promise, promise.promisee, {}));
      all.back().asker = promise.promisor;
    } else if (row.standing.awaited) {
      const bool promisors = *row.standing.awaited == Party::Promisor;
      all.push_back(waiting(Matter::PromiseAnswer, promise, promisors ? promise.promisor : promise.promisee, {}));
      all.back().asker = promisors ? promise.promisee : promise.promisor;
      all.back().awaitingDays = row.awaitingDays;
    }
    if (row.standing.state != commitments::State::Reported && commitments::isInForce(row.standing.state)) {
      all.push_back(waiting(Matter::Promise, promise, promise.promisor, row.standing.terms.due));
      all.back().asker = promise.promisee;
    }
  }
}

/// Who of leadership answers is not said: it is a promise of that side.
void addFieldAnswers(std::vector<Waiting>& all, const Elements& elements, Date today) {
  const int limit = field::answerDays(elements);
  const auto add = [&](Matter matter, const auto& element, Id<Person> asker,
                       const std::optional<field::OwedAnswer>& owed) {
    all.push_back(waiting(matter, element, {}, owed ? std::optional(owed->due) : std::nullopt));
    all.back().asker = asker;
    all.back().awaitingDays = owed ? owed->days(today) : std::nullopt;
  };
  for (const auto& extension : elements.all<strategy::Extension>())
    if (extension.state == strategy::ExtensionState::Proposed)
      add(Matter::Extension, extension, extension.proposedBy, field::owedAnswer(extension, limit));
  for (const auto& signal : elements.all<field::Signal>())
    if (const auto owed = field::owedAnswer(signal, limit); owed && !owed->isAnswered)
      add(Matter::Signal, signal, signal.by, owed);
}

/// Whether that is an answer is said by who reported it.
void addSignalAnswers(std::vector<Waiting>& all, const Elements& elements) {
  for (const auto& signal : elements.all<field::Signal>())
    if (field::waitsForReporter(signal, signal.by)) {
      all.push_back(waiting(Matter::SignalAnswer, signal, signal.by, std::nullopt));
      all.back().asker = signal.answeredBy;
    }
}

bool isOfSide(const Waiting& one, people::Side side) {
  return side == people::Side::Leadership && (one.matter == Matter::Extension || one.matter == Matter::Signal);
}

/// Signals are answered on their own page, one after the other: they would fill the list.
bool isMoveOf(const Waiting& one, const Person& person) {
  return one.owner == person.id || (one.matter == Matter::Extension && isOfSide(one, person.side));
}

bool isSoon(const Waiting& one, Date today) {
  const bool ahead = one.matter == Matter::Assumption || one.matter == Matter::Promise;
  return !ahead || !one.date || *one.date <= today.plusDays(daysAhead);
}

/// All that somebody is to do, whoever it is and whenever it is due.
std::vector<Waiting> owed(const commitments::Ledger& ledger) {
  const Elements& elements = ledger.elements();
  std::vector<Waiting> all;
  addPromises(all, ledger);
  addFieldAnswers(all, elements, ledger.today());
  addSignalAnswers(all, elements);
  for (const auto& question : elements.all<strategy::OpenQuestion>()) {
    if (!basics::trimmed(question.answer).empty())
      continue;
    all.push_back(waiting(Matter::Question, question, question.owner, question.due));
    all.back().asker = question.askedBy;
    all.back().blocking = question.blocking;
  }
  for (const auto& weapon : elements.all<strategy::Weapon>())
    if (isOwed(weapon))
      all.push_back(waiting(Matter::Tool, weapon, weapon.owner, weapon.due));
  for (const auto& assumption : elements.all<strategy::Assumption>())
    if (assumption.reviewBy)
      all.push_back(waiting(Matter::Assumption, assumption, assumption.owner, assumption.reviewBy));
  for (const auto& market : elements.all<strategy::Market>())
    if (market.status == strategy::MarketStatus::Candidate)
      all.push_back(waiting(Matter::Market, market, market.decideOwner, market.decideBy));
  return all;
}

bool isReceiver(const handoff::Handoff& version, Id<Person> person) {
  return std::ranges::find(version.receivers, person) != version.receivers.end();
}

bool hasAnswered(const Elements& elements, Id<handoff::Handoff> version, Id<Person> person) {
  return std::ranges::any_of(elements.all<handoff::Acknowledgement>(), [&](const handoff::Acknowledgement& one) {
    return one.handoff == version && one.person == person;
  });
}

void addVersions(std::vector<Waiting>& moves, const Elements& elements, Id<Person> person, Date today,
                 const handoff::PublicationOrder& order) {
  using handoff::Standing;
  const handoff::Handoff* last = handoff::lastSigned(elements, person, order);
  for (const handoff::VersionStanding& version : handoff::versions(elements, today, order)) {
    if (version.standing != Standing::InForce && version.standing != Standing::NotYetInForce)
      continue;
    if (!isReceiver(*version.handoff, person) || hasAnswered(elements, version.handoff->id, person))
      continue;
    moves.push_back(waiting(Matter::Version, *version.handoff, person, version.handoff->inForceFrom));
    moves.back().asker = version.handoff->publishedBy;
    moves.back().version = version.handoff->id;
    moves.back().versionName = version.name;
    if (last)
      moves.back().signedName = handoff::nameOfVersion(elements, last->id, order);
  }
}

void addReconfirmations(std::vector<Waiting>& moves, const Elements& elements, Id<Person> person,
                        const handoff::VersionNews& news) {
  std::map<Id<handoff::Handoff>, std::vector<basics::ElementRef>> theirs;
  for (const handoff::ToReconfirm& one : news.toReconfirm)
    if (std::ranges::find(one.owners, person) != one.owners.end() && elements.find(*one.element.kind, one.element.id))
      theirs[one.since].push_back(one.element);
  for (auto& [version, standing] : theirs) {
    const handoff::Handoff* changed = elements.find(version);
    if (!changed)
      continue;
    moves.push_back(waiting(Matter::Reconfirmation, *changed, person, changed->inForceFrom));
    moves.back().asker = changed->publishedBy;
    moves.back().version = version;
    moves.back().versionName = handoff::nameOfVersion(elements, version, news.order());
    moves.back().standing = std::move(standing);
  }
}

/// Until the asker has answered the version, which says that they read it, or a later one has taken its place.
void addAnswered(std::vector<Waiting>& moves, const Elements& elements, Id<Person> person, Date today,
                 const handoff::VersionNews& news) {
  using handoff::Standing;
  for (const auto& version : handoff::versions(elements, today, news.order())) {
    const auto* step = handoff::stepTo(news.steps, version.handoff->id);
    if (!step || (version.standing != Standing::InForce && version.standing != Standing::NotYetInForce) ||
        hasAnswered(elements, version.handoff->id, person))
      continue;
    for (const auto& answered : step->difference.answered) {
      const auto* question = elements.find(answered.question);
      if (!question || question->askedBy != person || version.handoff->publishedBy == person)
        continue;
      moves.push_back(waiting(Matter::Answered, *question, person, std::nullopt));
      moves.back().version = version.handoff->id;
      moves.back().versionName = version.name;
    }
  }
}

auto urgency(const Waiting& one) {
  return std::tuple(!one.blocking, !one.date, one.date.value_or(Date()), one.matter, one.ref.id);
}

} // namespace

std::vector<Waiting> movesOf(const Elements& elements, Id<Person> person, Date today,
                             const handoff::VersionNews& news) {
  return movesOf(commitments::Ledger(elements, today), person, news);
}

std::vector<Waiting> movesOf(const commitments::Ledger& ledger, Id<Person> person, const handoff::VersionNews& news) {
  const Elements& elements = ledger.elements();
  const Date today = ledger.today();
  std::vector<Waiting> moves;
  const Person* whose = elements.find(person);
  if (!whose)
    return moves;
  for (const Waiting& one : owed(ledger))
    if (isMoveOf(one, *whose) && isSoon(one, today))
      moves.push_back(one);
  addVersions(moves, elements, person, today, news.order());
  addReconfirmations(moves, elements, person, news);
  addAnswered(moves, elements, person, today, news);
  std::ranges::sort(moves, {}, urgency);
  return moves;
}

std::vector<Waiting> owedTo(const commitments::Ledger& ledger, Id<Person> person) {
  std::vector<Waiting> promises;
  addPromises(promises, ledger);
  std::erase_if(promises, [&](const Waiting& one) {
    return one.matter != Matter::Promise || one.asker != person || !isSoon(one, ledger.today());
  });
  std::ranges::sort(promises, {}, urgency);
  return promises;
}

std::vector<Waiting> awaitedBy(const commitments::Ledger& ledger, Id<Person> person) {
  std::vector<Waiting> answers;
  addPromises(answers, ledger);
  std::erase_if(answers, [&](const Waiting& one) {
    return one.matter != Matter::PromiseAnswer || one.asker != person || !person;
  });
  std::ranges::sort(answers, {},
                    [](const Waiting& one) { return std::tuple(-one.awaitingDays.value_or(0), one.ref.id); });
  return answers;
}

Overdue overdue(const Elements& elements, Date today) {
  return overdue(commitments::Ledger(elements, today));
}

Overdue overdue(const commitments::Ledger& ledger) {
  const Elements& elements = ledger.elements();
  const Date today = ledger.today();
  std::vector<Waiting> late = owed(ledger);
  std::erase_if(late, [today](const Waiting& one) { return !one.isOverdue(today); });
  std::ranges::sort(late, {}, [](const Waiting& one) { return std::tuple(*one.date, one.matter, one.ref.id); });
  Overdue sides;
  for (const Waiting& one : late) {
    const Person* owner = elements.find(one.owner);
    if (isOfSide(one, people::Side::Leadership))
      sides.leadership.push_back(one);
    else if (!owner || (owner->left && *owner->left <= today))
      sides.nobody.push_back(one);
    else
      (owner->side == people::Side::Leadership ? sides.leadership : sides.sales).push_back(one);
  }
  return sides;
}

} // namespace baton::home
