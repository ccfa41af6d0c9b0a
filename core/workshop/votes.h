// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/workshop/card.h"

#include <functional>
#include <map>

namespace baton::workshop {

/// With fewer voters, what one of them chose can be guessed from the total.
inline constexpr int fewestForSecrecy = 4;

/// Dots by card, the most first; cards without a dot are not in it.
struct Tally {
  struct Line {
    const Card* card = nullptr;
    int dots = 0;
  };
  std::vector<Line> lines;
  int dots = 0;
  int dotsOf(basics::Id<Card> card) const;
};
/// Of all cards of a sitting, or of those of one topic.
Tally tallyOf(const basics::Elements& elements, basics::Id<Session> session,
              const std::optional<std::string>& topic = {});

/// Nobody has more dots on the cards of one topic than the sitting gives each person. Secret votes bear no names: there
/// the ballot counts.
basics::Outcome<basics::Done> checkVote(const basics::Elements& elements, const Vote& vote);

/// The dots of one person on their way: in memory, and shown to nobody else.
class Ballot {
public:
  explicit Ballot(int dots) : m_left(dots) {}
  int left() const { return m_left; }
  int on(basics::Id<Card> card) const;
  /// False where no dot is left.
  bool add(basics::Id<Card> card);
  bool take(basics::Id<Card> card);
  const std::map<basics::Id<Card>, int>& dots() const { return m_dots; }

private:
  int m_left = 0;
  std::map<basics::Id<Card>, int> m_dots;
};

/// What was entered in secret on a laptop that is passed round. It is held in memory alone until the phase closes, and
/// then written at once: rows with random ids, in their order, so that nothing tells what came from whom, or after
/// what.
class SecretPhase {
public:
  explicit SecretPhase(basics::Id<Session> session) : m_session(session) {}

  void add(const Ballot& ballot);
  /// One person's cards; the text alone is kept, and the topic.
  void add(const std::vector<std::string>& texts, const std::string& topic);
  /// The name stays on it only where its author wanted that.
  void add(PlaybackAnswer answer);
  /// How many people entered something, or passed.
  int people() const { return m_people; }
  void pass() { ++m_people; }
  bool isEmpty() const { return m_votes.empty() && m_cards.empty() && m_answers.empty(); }

  basics::Edits close(const std::function<basics::RowId()>& newId) const;

private:
  basics::Id<Session> m_session;
  int m_people = 0;
  std::vector<Vote> m_votes;
  std::vector<Card> m_cards;
  std::vector<PlaybackAnswer> m_answers;
};

} // namespace baton::workshop
