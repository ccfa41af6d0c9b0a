// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/ledger.h"

#include "core/commitments/dependencies.h"
#include "core/plan/goal.h"

#include <algorithm>
#include <unordered_set>

namespace baton::commitments {
namespace {

using basics::Elements;
using Events = std::vector<const CommitmentEvent*>;

std::unordered_map<basics::RowId, Events> eventsByCommitment(const Elements& elements) {
  std::unordered_map<basics::RowId, Events> all;
  for (const CommitmentEvent& event : elements.all<CommitmentEvent>())
    all[event.commitment.value()].push_back(&event);
  return all;
}

bool isLate(const Standing& standing, Date today) {
  const auto& due = standing.terms.due;
  if (!due || !isInForce(standing.state))
    return false;
  if (standing.state != State::Reported)
    return *due < today;
  const auto& reported = standing.occurrences.back().reported;
  return reported && *reported > *due;
}

} // namespace

Ledger::Ledger(const Elements& elements, Date today, const MoveOrder& order) : m_elements(elements), m_today(today) {
  const auto events = eventsByCommitment(m_elements);
  for (const Commitment& commitment : m_elements.all<Commitment>()) {
    const auto found = events.find(commitment.id.value());
    auto standing = found == events.end() ? std::nullopt : standingOf(commitment, found->second);
    if (!standing)
      continue;
    m_places.emplace(commitment.id.value(), m_rows.size());
    LedgerRow& row = m_rows.emplace_back();
    row.commitment = &commitment;
    row.standing = *std::move(standing);
    row.side = sideOf(m_elements, commitment.promisor);
    row.late = isLate(row.standing, today);
    if (row.standing.since)
      row.awaitingDays = std::max(0, today.days() - row.standing.since->date().days());
    row.quality = qualityOf(m_elements, commitment, row.standing);
  }
  connect(order);
  findRisks();
  findUnneeded();
}

const LedgerRow* Ledger::find(Id<Commitment> id) const {
  const auto found = m_places.find(id.value());
  return found == m_places.end() ? nullptr : &m_rows[found->second];
}

void Ledger::connect(const MoveOrder& order) {
  std::vector<Dependency> all;
  for (const LedgerRow& row : m_rows)
    for (const Id<Commitment> on : row.standing.terms.dependsOn)
      if (m_places.contains(on.value()))
        all.push_back({row.id(), on, row.standing.termsFrom->id});
  const auto cut = dependenciesToCut(all, order);
  for (const Dependency& dependency : all) {
    LedgerRow& row = m_rows[m_places.at(dependency.of.value())];
    const bool isCut = std::ranges::find(cut, dependency) != cut.end();
    (isCut ? row.cut : row.upstream).push_back(dependency.on);
    if (!isCut)
      m_rows[m_places.at(dependency.on.value())].downstream.push_back(dependency.of);
  }
}

void Ledger::findRisks() {
  const auto failed = [](const LedgerRow& row) {
    const State state = row.standing.state;
    return row.late || state == State::Revoked || state == State::Broken || state == State::Declined ||
           state == State::Withdrawn;
  };
  // From the promises that failed down to all that stands on them.
  std::vector<const LedgerRow*> open;
  for (const LedgerRow& row : m_rows)
    if (failed(row))
      open.push_back(&row);
  std::vector<bool> reached(m_rows.size());
  while (!open.empty()) {
    const LedgerRow& from = *open.back();
    open.pop_back();
    for (const Id<Commitment> id : from.downstream) {
      const std::size_t place = m_places.at(id.value());
      if (reached[place])
        continue;
      reached[place] = true;
      LedgerRow& row = m_rows[place];
      row.atRisk = !row.isOver() && row.standing.state != State::Reported;
      open.push_back(&row);
    }
  }
}

/// A goal may stand on it still; and of what was fulfilled the condition is a promise of its own.
void Ledger::findUnneeded() {
  std::unordered_set<basics::RowId> ofGoals;
  for (const plan::Goal& goal : m_elements.all<plan::Goal>())
    for (const Id<basics::Anything> on : goal.dependsOn)
      ofGoals.insert(on.value());
  const auto mayCome = [this](Id<Commitment> id) {
    const LedgerRow& row = m_rows[m_places.at(id.value())];
    return !row.isOver() || row.standing.state == State::Fulfilled;
  };
  for (LedgerRow& row : m_rows)
    row.unneeded = !row.downstream.empty() && !row.isOver() && !isInForce(row.standing.state) &&
                   !ofGoals.contains(row.id().value()) && std::ranges::none_of(row.downstream, mayCome);
}

std::optional<Standing> standingOf(const Elements& elements, Id<Commitment> id) {
  const Commitment* commitment = elements.find(id);
  if (!commitment)
    return std::nullopt;
  Events events;
  for (const CommitmentEvent& event : elements.all<CommitmentEvent>())
    if (event.commitment == id)
      events.push_back(&event);
  return standingOf(*commitment, events);
}

Commitment asItStands(const Commitment& commitment, const Standing& standing) {
  Commitment row = commitment;
  setTerms(row, standing.terms);
  return row;
}

people::Side sideOf(const Elements& elements, Id<people::Person> person) {
  const people::Person* found = elements.find(person);
  return found ? found->side : people::Side::Sales;
}

} // namespace baton::commitments
