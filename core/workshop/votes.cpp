// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/votes.h"

#include "core/basics/text.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::workshop {
namespace {

using basics::Done, basics::Edits, basics::Elements, basics::Id, basics::Outcome, basics::Refusal, basics::RowId;

/// Each of a kind gets a random id, and the order of the ids is that in which they are written.
template <class T> void putShuffled(Edits& edits, std::vector<T> rows, const std::function<RowId()>& newId) {
  for (T& row : rows)
    row.id = Id<T>(newId());
  std::ranges::sort(rows, {}, &T::id);
  for (const T& row : rows)
    edits.put(row);
}

} // namespace

int Tally::dotsOf(Id<Card> card) const {
  const auto found = std::ranges::find(lines, card, [](const Line& line) { return line.card->id; });
  return found == lines.end() ? 0 : found->dots;
}

Tally tallyOf(const Elements& elements, Id<Session> session, const std::optional<std::string>& topic) {
  std::map<const Card*, int> dots;
  for (const Vote& vote : elements.all<Vote>()) {
    const Card* card = elements.find(vote.card);
    if (vote.session == session && card && vote.dots.value_or(0) > 0 && (!topic || card->topic == *topic))
      dots[card] += *vote.dots;
  }
  Tally tally;
  for (const Card* card : elements.inOrder<Card>())
    if (const auto found = dots.find(card); found != dots.end()) {
      tally.lines.push_back({card, found->second});
      tally.dots += found->second;
    }
  std::ranges::stable_sort(tally.lines, std::greater(), &Tally::Line::dots);
  return tally;
}

Outcome<Done> checkVote(const Elements& elements, const Vote& vote) {
  const Session* session = elements.find(vote.session);
  const Card* card = elements.find(vote.card);
  if (!session || !card || !session->dots || !vote.participant)
    return Done{};
  int given = 0;
  for (const Vote& one : elements.all<Vote>()) {
    const Card* on = elements.find(one.card);
    if (one.session == vote.session && one.participant == vote.participant && on && on->topic == card->topic)
      given += one.dots.value_or(0);
  }
  if (given <= *session->dots)
    return Done{};
  return Refusal{fmt::format("vote dots: {} dots are more than the {} that each person has", given, *session->dots),
                 "Take dots from another card, or give everyone more"};
}

int Ballot::on(Id<Card> card) const {
  const auto found = m_dots.find(card);
  return found == m_dots.end() ? 0 : found->second;
}

bool Ballot::add(Id<Card> card) {
  if (m_left == 0)
    return false;
  --m_left;
  ++m_dots[card];
  return true;
}

bool Ballot::take(Id<Card> card) {
  if (on(card) == 0)
    return false;
  ++m_left;
  if (--m_dots[card] == 0)
    m_dots.erase(card);
  return true;
}

void SecretPhase::add(const Ballot& ballot) {
  ++m_people;
  for (const auto& [card, dots] : ballot.dots()) {
    Vote vote;
    vote.session = m_session;
    vote.card = card;
    vote.dots = 1;
    // A row a dot: how many one person gave to one card is not told either.
    m_votes.insert(m_votes.end(), std::size_t(dots), vote);
  }
}

void SecretPhase::add(const std::vector<std::string>& texts, const std::string& topic) {
  ++m_people;
  for (const std::string& text : texts)
    if (const std::string written(basics::trimmed(text)); !written.empty()) {
      Card card;
      card.session = m_session;
      card.text = written;
      card.topic = topic;
      m_cards.push_back(std::move(card));
    }
}

void SecretPhase::add(PlaybackAnswer answer) {
  ++m_people;
  answer.session = m_session;
  m_answers.push_back(std::move(answer));
}

Edits SecretPhase::close(const std::function<RowId()>& newId) const {
  Edits edits;
  putShuffled(edits, m_cards, newId);
  putShuffled(edits, m_votes, newId);
  putShuffled(edits, m_answers, newId);
  return edits;
}

} // namespace baton::workshop
