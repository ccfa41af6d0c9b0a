// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/playback.h"

namespace baton::workshop {

/// For so many days a playback says what people remember.
inline constexpr int memoryDays = 90;

/// What people of one side remembered when they were last asked: of each of the five questions, how many had it right.
struct Remembered {
  basics::Id<Session> session;
  basics::Date date;
  int people = 0;
  std::array<int, clarity::playbackQuestions> right{};
  bool isOld = false; ///< longer ago than it says anything

  /// The share of right answers, of all questions to all people.
  double share() const;
};

/// Of the newest session up to the day that has answers of that side; nothing without one.
std::optional<Remembered> rememberedBy(const basics::Elements& elements, people::Side side, basics::Date today);

/// The same from sitting to sitting, the oldest first: of each with a day up to today and answers of that side. All are
/// held against the strategy as it stands.
std::vector<Remembered> memoryOf(const basics::Elements& elements, people::Side side, basics::Date today);

/// The newest answer that bears a person's name, up to the day; null where there is none.
const PlaybackAnswer* latestAnswerOf(const basics::Elements& elements, basics::Id<people::Person> person,
                                     basics::Date today);

/// The newest playback of the day or later in which a person put their name to an answer that bears out "understood";
/// null where there is none.
const Session* playbackPassedBy(const basics::Elements& elements, basics::Id<people::Person> person, basics::Date since,
                                const PlaybackKey& key);

} // namespace baton::workshop
