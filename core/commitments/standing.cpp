// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/standing.h"

#include "core/commitments/crossing.h"
#include "core/commitments/position.h"

namespace baton::commitments {
namespace {

std::optional<Date> dayOf(const CommitmentEvent& event) {
  return event.at ? std::optional(event.at->date()) : std::nullopt;
}

/// Goes through the moves that count and keeps what scorecards ask for.
class Replay {
public:
  explicit Replay(const Commitment& commitment) : m_commitment(commitment) {}

  void add(const CommitmentEvent& event) {
    const Party party = partyOf(m_commitment, event);
    const Position before = m_position;
    m_position = after(m_position, m_commitment, event).value_or(m_position);
    if (m_standing.awaited == party && m_standing.since && event.at && answers(event.move))
      m_standing.answers.push_back({party, *m_standing.since, *event.at});
    m_standing.negotiated |= event.move == Move::Counter || event.move == Move::Propose;
    m_standing.offered |= event.move == Move::Offer;
    m_standing.moves.push_back(&event);
    keepOccurrence(before, event);
    await(party, event);
  }

  Standing done() && {
    m_standing.state = m_position.state.value_or(State::Requested);
    m_standing.terms = m_position.terms();
    m_standing.termsFrom = m_position.agreed ? m_position.agreed : m_position.onTable;
    m_standing.firstDue = m_position.firstDue;
    m_standing.number = m_position.number;
    if (m_position.agreed && m_position.onTable)
      m_standing.proposed = termsOf(*m_position.onTable);
    m_standing.turn = m_standing.state == State::Agreed ? std::optional(Party::Promisor) : m_standing.awaited;
    return std::move(m_standing);
  }

private:
  /// What the other waits for; taking back one's own word is no answer.
  static bool answers(Move move) {
    switch (move) {
    case Move::Accept:
    case Move::Counter:
    case Move::Decline:
    case Move::AcceptTerms:
    case Move::DeclineTerms:
    case Move::Satisfied:
    case Move::Unsatisfied:
      return true;
    default:
      return false;
    }
  }

  void await(Party mover, const CommitmentEvent& event) {
    const State state = *m_position.state;
    const bool waits = state == State::Requested || state == State::Offered || state == State::Countered ||
                       state == State::Renegotiating || state == State::Reported;
    m_standing.awaited = waits ? std::optional(other(mover)) : std::nullopt;
    m_standing.since = waits ? event.at : std::nullopt;
  }

  void keepOccurrence(const Position& before, const CommitmentEvent& event) {
    if (event.move == Move::Accept)
      m_standing.occurrences.push_back(fresh());
    if (m_standing.occurrences.empty())
      return;
    Occurrence& present = m_standing.occurrences.back();
    if (event.move == Move::AcceptTerms)
      agreeAnew(present, before, event);
    else if (event.move == Move::Report)
      present.reported = dayOf(event);
    else if (event.move == Move::Unsatisfied)
      present.reported.reset();
    else if (event.move == Move::Satisfied)
      end(present, State::Fulfilled, event);
    else if (m_position.isOver())
      end(present, *m_position.state, event);
    if (event.move == Move::Satisfied && !m_position.isOver())
      m_standing.occurrences.push_back(fresh());
  }

  Occurrence fresh() const {
    Occurrence occurrence;
    occurrence.due = m_position.due;
    occurrence.confidence = m_position.agreed ? m_position.agreed->confidence : std::nullopt;
    return occurrence;
  }

  void agreeAnew(Occurrence& present, const Position& before, const CommitmentEvent& event) const {
    present.confidence = m_position.agreed->confidence;
    const bool moves = m_position.due != before.due;
    const auto day = dayOf(event);
    if (!moves || !present.due || !day || *day > *present.due)
      return;
    present.movedFrom.push_back(*present.due);
    present.due = m_position.due;
  }

  static void end(Occurrence& present, State how, const CommitmentEvent& event) {
    present.ended = how;
    present.endedOn = dayOf(event);
    present.cause = event.cause;
  }

  const Commitment& m_commitment;
  Position m_position;
  Standing m_standing;
};

} // namespace

std::optional<Standing> standingOf(const Commitment& commitment, std::span<const CommitmentEvent* const> events) {
  CountedMoves counted = countedMoves(commitment, events);
  if (counted.moves.empty())
    return std::nullopt;
  Replay replay(commitment);
  for (const CommitmentEvent* move : counted.moves)
    replay.add(*move);
  Standing standing = std::move(replay).done();
  standing.crossed = counted.crossed;
  standing.setAside = std::move(counted.setAside);
  standing.answered = std::move(counted.last);
  return standing;
}

std::optional<Date> nextDue(const Terms& terms, Date first, int number) {
  if (!terms.recurs)
    return std::nullopt;
  const Date next = *terms.recurs == Recurrence::Weekly    ? first.plusDays(7 * number)
                    : *terms.recurs == Recurrence::Monthly ? first.plusMonths(number)
                                                           : first.plusMonths(3 * number);
  return terms.until && next > *terms.until ? std::nullopt : std::optional(next);
}

Party partyOf(const Commitment& commitment, const CommitmentEvent& event) {
  return event.by == commitment.promisor ? Party::Promisor : Party::Promisee;
}

} // namespace baton::commitments
