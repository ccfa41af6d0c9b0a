// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/remembered.h"

#include <algorithm>
#include <numeric>

namespace baton::workshop {

namespace {

std::optional<Remembered> rememberedIn(const basics::Elements& elements, const Session& session, people::Side side,
                                       basics::Date today, const PlaybackKey& key) {
  if (!session.date || *session.date > today)
    return std::nullopt;
  Remembered remembered{session.id, *session.date};
  remembered.isOld = *session.date < today.plusDays(-memoryDays);
  for (const PlaybackAnswer* answer : answersOf(elements, session.id)) {
    if (sideOf(elements, *answer) != side)
      continue;
    ++remembered.people;
    const auto right = rightIn(*answer, key);
    for (std::size_t question = 0; question < right.size(); ++question)
      remembered.right[question] += right[question] ? 1 : 0;
  }
  return remembered.people > 0 ? std::optional(remembered) : std::nullopt;
}

} // namespace

double Remembered::share() const {
  return double(std::accumulate(right.begin(), right.end(), 0)) / (double(people) * double(right.size()));
}

std::vector<Remembered> memoryOf(const basics::Elements& elements, people::Side side, basics::Date today) {
  const PlaybackKey key = playbackKey(elements, today);
  std::vector<Remembered> memory;
  for (const Session& session : elements.all<Session>())
    if (const auto remembered = rememberedIn(elements, session, side, today, key))
      memory.push_back(*remembered);
  std::ranges::stable_sort(memory, {}, &Remembered::date);
  return memory;
}

std::optional<Remembered> rememberedBy(const basics::Elements& elements, people::Side side, basics::Date today) {
  const Session* session = latestPlayback(elements, {.side = side, .until = today});
  return session ? rememberedIn(elements, *session, side, today, playbackKey(elements, today)) : std::nullopt;
}

const PlaybackAnswer* latestAnswerOf(const basics::Elements& elements, basics::Id<people::Person> person,
                                     basics::Date today) {
  const PlaybackAnswer* latest = nullptr;
  std::optional<basics::Date> day;
  for (const PlaybackAnswer& answer : elements.all<PlaybackAnswer>()) {
    const Participant* participant = elements.find(answer.participant);
    const Session* session = elements.find(answer.session);
    if (!participant || participant->person != person || !session || !session->date || *session->date > today)
      continue;
    if (!day || *day <= *session->date) {
      latest = &answer;
      day = session->date;
    }
  }
  return latest;
}

const Session* playbackPassedBy(const basics::Elements& elements, basics::Id<people::Person> person, basics::Date since,
                                const PlaybackKey& key) {
  const Session* newest = nullptr;
  for (const PlaybackAnswer& answer : elements.all<PlaybackAnswer>()) {
    const Participant* participant = elements.find(answer.participant);
    const Session* session = elements.find(answer.session);
    if (participant && participant->person == person && session && session->date && *session->date >= since &&
        (!newest || *newest->date < *session->date) && isPassed(elements, answer, key))
      newest = session;
  }
  return newest;
}

} // namespace baton::workshop
