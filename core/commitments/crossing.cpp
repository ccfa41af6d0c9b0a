// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/commitments/crossing.h"

#include "core/commitments/position.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace baton::commitments {
namespace {

using Number = std::size_t;
using Numbers = std::set<Number>;

bool isEarlier(const CommitmentEvent* one, const CommitmentEvent* other) {
  return std::tuple(one->at, one->id) < std::tuple(other->at, other->id);
}

/// What one move says, however often it was written: alike events that answer one standing are one move.
struct Said {
  Numbers answers;
  Move move = Move::Request;
  basics::RowId by = 0;
  Terms terms; ///< that it puts on the table

  friend bool operator==(const Said&, const Said&) = default;
};

struct SaidMove {
  Said said;
  std::vector<const CommitmentEvent*> events; ///< alike; the earliest first
  Position position;                          ///< with it
  bool counts = false;                        ///< the table knows it from where it was made
  std::optional<Number> before;               ///< the move that it follows, of those that count
};

/// Moves in an order in which each comes after what it answers.
class Conversation {
public:
  Conversation(const Commitment& commitment, std::span<const CommitmentEvent* const> events)
      : m_commitment(commitment) {
    std::vector<const CommitmentEvent*> waiting(events.begin(), events.end());
    std::ranges::sort(waiting, {}, [](const CommitmentEvent* event) { return event->id; });
    for (const CommitmentEvent* event : waiting)
      m_known.emplace(event->id, event);
    // Events that answer each other in a circle, which no Baton writes, are never ready and count for nothing.
    for (const CommitmentEvent* event : waiting)
      place(*event);
    placeWhatWaits();
    for (SaidMove& move : m_moves)
      std::ranges::sort(move.events, isEarlier);
    for (Number number = 0; number < m_moves.size(); ++number)
      reckon(number);
  }

  CountedMoves counted() const {
    CountedMoves counted;
    Numbers all;
    for (Number number = 0; number < m_moves.size(); ++number)
      all.insert(all.end(), number);
    const Numbers last = unanswered(all);
    const auto end = settled(last, &counted.crossed);
    Numbers counts;
    for (auto at = end; at; at = m_moves[*at].before) {
      counts.insert(*at);
      counted.moves.push_back(m_moves[*at].events.front());
    }
    std::ranges::reverse(counted.moves);
    for (Number number = 0; number < m_moves.size(); ++number)
      if (!counts.contains(number))
        counted.setAside.insert(counted.setAside.end(), m_moves[number].events.begin(), m_moves[number].events.end());
    std::ranges::sort(counted.setAside, {}, [](const CommitmentEvent* event) { return event->id; });
    for (const Number number : last)
      counted.last.push_back(m_moves[number].events.front()->id);
    std::ranges::sort(counted.last);
    return counted;
  }

private:
  /// What an event waits for; it is put among the moves once nothing is left.
  void place(const CommitmentEvent& event) {
    std::size_t missing = 0;
    for (const Id<CommitmentEvent> answered : event.answers)
      if (m_known.contains(answered)) {
        m_waitFor[answered].push_back(&event);
        ++missing;
      }
    m_missing[event.id] = missing;
    if (missing == 0)
      m_ready.push_back(&event);
  }

  void placeWhatWaits() {
    for (std::size_t next = 0; next < m_ready.size(); ++next) {
      const CommitmentEvent& event = *m_ready[next];
      add(event);
      if (const auto waiting = m_waitFor.find(event.id); waiting != m_waitFor.end())
        for (const CommitmentEvent* one : waiting->second)
          if (--m_missing[one->id] == 0)
            m_ready.push_back(one);
    }
  }

  void add(const CommitmentEvent& event) {
    Said said;
    said.move = event.move;
    said.by = event.by.value();
    if (ruleOf(event.move).terms == OnTerms::Puts)
      said.terms = termsOf(event);
    Numbers answers;
    for (const Id<CommitmentEvent> answered : event.answers)
      if (const auto found = m_numberOf.find(answered); found != m_numberOf.end())
        answers.insert(found->second);
    said.answers = lastOf(answers);
    auto& alike = m_answering[said.answers.empty() ? noMove : *said.answers.begin()];
    const auto known = std::ranges::find_if(alike, [&](Number number) { return m_moves[number].said == said; });
    const Number number = known == alike.end() ? m_moves.size() : *known;
    if (known == alike.end()) {
      alike.push_back(number);
      m_moves.emplace_back().said = std::move(said);
    }
    m_moves[number].events.push_back(&event);
    m_numberOf[event.id] = number;
  }

  /// The moves and all that they had seen.
  Numbers seenWith(const Numbers& moves) const {
    Numbers seen = moves;
    std::vector<Number> open(moves.begin(), moves.end());
    while (!open.empty()) {
      const Number at = open.back();
      open.pop_back();
      for (const Number answered : m_moves[at].said.answers)
        if (seen.insert(answered).second)
          open.push_back(answered);
    }
    return seen;
  }

  /// Those that none of the others had seen.
  Numbers lastOf(const Numbers& moves) const {
    if (moves.size() < 2)
      return moves;
    Numbers last = moves;
    for (const Number move : moves)
      for (const Number seen : seenWith(m_moves[move].said.answers))
        last.erase(seen);
    return last;
  }

  /// The same for a set that holds all that its moves had seen.
  Numbers unanswered(const Numbers& moves) const {
    Numbers last = moves;
    for (const Number move : moves)
      for (const Number answered : m_moves[move].said.answers)
        last.erase(answered);
    return last;
  }

  void reckon(Number number) {
    SaidMove& move = m_moves[number];
    const auto before = settled(move.said.answers, nullptr);
    move.before = before;
    if (before)
      move.position = m_moves[*before].position;
    if (const auto next = after(move.position, m_commitment, *move.events.front())) {
      move.position = *next;
      move.counts = true;
    }
  }

  Number earliestOf(const Numbers& moves) const {
    return *std::ranges::min_element(moves, [this](Number one, Number other) {
      return isEarlier(m_moves[one].events.front(), m_moves[other].events.front());
    });
  }

  /// The move whose standing holds where these are the last; nothing where that is before the first.
  std::optional<Number> settled(Numbers last, bool* crossed) const {
    for (last = counting(std::move(last)); last.size() > 1; last = counting(std::move(last))) {
      const auto position = [this](Number number) -> const Position& { return m_moves[number].position; };
      const Position& first = position(*last.begin());
      if (std::ranges::all_of(last, [&](Number number) { return sameOutcome(first, position(number)); }))
        return earliestOf(last);
      if (std::ranges::all_of(last, [&](Number number) { return position(number).isOver(); }))
        return mildest(last);
      if (crossed)
        *crossed = true;
      last = unanswered(seenByAll(last));
    }
    return last.empty() ? std::nullopt : std::optional(*last.begin());
  }

  /// In place of a move that the table does not know from where it was made, which no Baton writes: what it answers.
  Numbers counting(Numbers moves) const {
    const auto strange = [this](Number one) { return !m_moves[one].counts; };
    for (auto found = std::ranges::find_if(moves, strange); found != moves.end();
         found = std::ranges::find_if(moves, strange)) {
      const Numbers answered = m_moves[*found].said.answers;
      moves.erase(found);
      moves.insert(answered.begin(), answered.end());
      moves = lastOf(moves);
    }
    return moves;
  }

  Number mildest(const Numbers& ends) const {
    const auto stateOf = [this](Number number) { return *m_moves[number].position.state; };
    Number best = *ends.begin();
    for (const Number end : ends)
      if (isMilder(stateOf(end), stateOf(best)))
        best = end;
    Numbers alike;
    std::ranges::copy_if(ends, std::inserter(alike, alike.end()),
                         [&](Number end) { return stateOf(end) == stateOf(best); });
    return earliestOf(alike);
  }

  Numbers seenByAll(const Numbers& moves) const {
    Numbers common = seenWith({*moves.begin()});
    for (const Number move : moves) {
      const Numbers seen = seenWith({move});
      std::erase_if(common, [&seen](Number one) { return !seen.contains(one); });
    }
    return common;
  }

  static constexpr Number noMove = Number(-1);
  const Commitment& m_commitment;
  std::map<Id<CommitmentEvent>, const CommitmentEvent*> m_known;
  std::map<Id<CommitmentEvent>, std::size_t> m_missing;
  std::map<Id<CommitmentEvent>, std::vector<const CommitmentEvent*>> m_waitFor;
  std::vector<const CommitmentEvent*> m_ready;
  std::map<Id<CommitmentEvent>, Number> m_numberOf;
  std::map<Number, std::vector<Number>> m_answering; ///< moves by the first that they answer
  std::vector<SaidMove> m_moves;
};

/// What nearly every conversation is: one move after another. Nothing where it is not.
std::optional<CountedMoves> inALine(const Commitment& commitment, std::span<const CommitmentEvent* const> events) {
  std::vector<std::pair<Id<CommitmentEvent>, const CommitmentEvent*>> next; // by what it answers; the first: nothing
  next.reserve(events.size());
  for (const CommitmentEvent* event : events) {
    if (event->answers.size() > 1)
      return std::nullopt;
    next.emplace_back(event->answers.empty() ? Id<CommitmentEvent>() : event->answers.front(), event);
  }
  std::ranges::sort(next, {}, [](const auto& one) { return one.first; });
  CountedMoves line;
  Position position;
  for (Id<CommitmentEvent> at; line.moves.size() < next.size();) {
    const auto answering = [](const auto& one) { return one.first; };
    const auto found = std::ranges::lower_bound(next, at, {}, answering);
    if (found == next.end() || found->first != at || (found + 1 != next.end() && (found + 1)->first == at))
      return std::nullopt;
    const auto with = after(position, commitment, *found->second);
    if (!with)
      return std::nullopt;
    position = *with;
    line.moves.push_back(found->second);
    at = line.moves.back()->id;
  }
  if (!line.moves.empty())
    line.last = {line.moves.back()->id};
  return line;
}

} // namespace

CountedMoves countedMoves(const Commitment& commitment, std::span<const CommitmentEvent* const> events) {
  auto line = inALine(commitment, events);
  return line ? *std::move(line) : Conversation(commitment, events).counted();
}

} // namespace baton::commitments
