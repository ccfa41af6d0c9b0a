// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/minutes/minutes.h"

#include <algorithm>
#include <fmt/format.h>
#include <limits>
#include <set>

namespace baton::minutes {
namespace {

using basics::Elements;
using workshop::Card, workshop::Session;

CardLine lineOf(const Elements& elements, const workshop::Tally& tally, const Card& card) {
  return {&card, tally.dotsOf(card.id), elements.locate(card.became.value())};
}

void sortCards(std::vector<CardLine>& cards) {
  // A group stands where its best card does.
  std::map<std::string, int> best;
  for (const CardLine& line : cards)
    if (!line.card->group.empty())
      best[line.card->group] = std::max(best[line.card->group], line.dots);
  std::ranges::stable_sort(cards, [&best](const CardLine& one, const CardLine& other) {
    const auto rank = [&best](const CardLine& line) {
      const std::string& group = line.card->group;
      return std::tuple(group.empty() ? -line.dots : -best[group], group, -line.dots);
    };
    return rank(one) < rank(other);
  });
}

void addPoints(Minutes& minutes, const Elements& elements) {
  const auto tally = workshop::tallyOf(elements, minutes.session->id);
  for (const auto* item : workshop::ofSession<workshop::AgendaItem>(elements, minutes.session->id))
    minutes.points.push_back({item, {}});
  Point others;
  for (const Card* card : workshop::ofSession<Card>(elements, minutes.session->id)) {
    const CardLine line = lineOf(elements, tally, *card);
    if (card->parked) {
      minutes.parked.push_back(line);
      continue;
    }
    const auto point = std::ranges::find_if(
        minutes.points, [&](const Point& one) { return !card->topic.empty() && one.item->title == card->topic; });
    (point == minutes.points.end() ? others : *point).cards.push_back(line);
  }
  if (!others.cards.empty())
    minutes.points.push_back(std::move(others));
  for (Point& point : minutes.points)
    sortCards(point.cards);
}

/// What cards became, and the promises whose conversation began on the day of the sitting.
void addOutcomes(Minutes& minutes, const commitments::Ledger& ledger) {
  const Elements& elements = ledger.elements();
  std::set<basics::RowId> became;
  for (const Card* card : workshop::ofSession<Card>(elements, minutes.session->id))
    became.insert(card->became.value());
  for (const auto* question : elements.inOrder<strategy::OpenQuestion>())
    if (became.contains(question->id.value()))
      minutes.questions.push_back(question);
  for (const auto& signal : elements.all<field::Signal>())
    if (became.contains(signal.id.value()))
      minutes.heard.push_back(&signal);
  for (const auto& row : ledger.rows()) {
    const auto& moves = row.standing.moves;
    const bool isOfTheDay = minutes.session->date && !moves.empty() && moves.front()->at &&
                            moves.front()->at->date() == *minutes.session->date;
    if (isOfTheDay || became.contains(row.id().value()))
      minutes.promises.push_back(&row);
  }
  std::ranges::stable_sort(minutes.promises, {}, [](const commitments::LedgerRow* row) {
    return std::tuple(row->side != people::Side::Leadership, !row->standing.terms.due,
                      row->standing.terms.due.value_or(Date()));
  });
}

template <class Of> std::optional<int> sumOf(const Minutes& minutes, Of of) {
  std::optional<int> sum;
  for (const Point& point : minutes.points)
    if (point.item && point.item->*of)
      sum = sum.value_or(0) + *(point.item->*of);
  return sum;
}

} // namespace

Minutes minutesOf(const commitments::Ledger& ledger, const Session& session, const workshop::PlaybackKey& key) {
  const Elements& elements = ledger.elements();
  Minutes minutes;
  minutes.session = &session;
  minutes.today = ledger.today();
  minutes.people = workshop::ofSession<workshop::Participant>(elements, session.id);
  std::ranges::sort(minutes.people, {}, [&](const workshop::Participant* one) {
    return std::pair(workshop::sideOf(elements, *one) != people::Side::Leadership, workshop::nameOf(elements, *one));
  });
  addPoints(minutes, elements);
  minutes.decisions = workshop::ofSession<workshop::Decision>(elements, session.id);
  addOutcomes(minutes, ledger);
  minutes.plannedMinutes = sumOf(minutes, &workshop::AgendaItem::minutes);
  minutes.takenSeconds = sumOf(minutes, &workshop::AgendaItem::seconds);
  if (!workshop::answersOf(elements, session.id).empty())
    minutes.playback = workshop::playbackOf(elements, session.id, key);
  return minutes;
}

std::string timeInWords(const std::optional<int>& minutes, const std::optional<int>& seconds) {
  if (seconds && minutes)
    return fmt::format("{}:{:02} of {} min", *seconds / 60, *seconds % 60, *minutes);
  if (seconds)
    return fmt::format("{}:{:02} min", *seconds / 60, *seconds % 60);
  return minutes ? fmt::format("{} min planned", *minutes) : std::string();
}

} // namespace baton::minutes
