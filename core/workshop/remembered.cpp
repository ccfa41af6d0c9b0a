// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/remembered.h"

#include <numeric>

namespace baton::workshop {

double Remembered::share() const {
  return double(std::accumulate(right.begin(), right.end(), 0)) / (double(people) * double(right.size()));
}

std::optional<Remembered> rememberedBy(const basics::Elements& elements, people::Side side, basics::Date today) {
  const Session* session = latestPlayback(elements, {.side = side, .until = today});
  if (!session)
    return std::nullopt;
  Remembered remembered{session->id, *session->date};
  remembered.isOld = *session->date < today.plusDays(-memoryDays);
  const PlaybackKey key = playbackKey(elements, today);
  for (const PlaybackAnswer* answer : answersOf(elements, session->id)) {
    if (sideOf(elements, *answer) != side)
      continue;
    ++remembered.people;
    const auto right = rightIn(*answer, key);
    for (std::size_t question = 0; question < right.size(); ++question)
      remembered.right[question] += right[question] ? 1 : 0;
  }
  return remembered;
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

} // namespace baton::workshop
