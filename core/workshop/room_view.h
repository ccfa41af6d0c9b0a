// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/agendas.h"
#include "core/workshop/playback.h"
#include "core/workshop/sessions.h"
#include "core/workshop/votes.h"

namespace baton::workshop {

/// What the room sees of a point of the agenda, as values: never a note, never a name, no card before it is revealed,
/// no dot before the vote is over, no answer of a playback before its result is shown.
struct RoomView {
  enum class Body {
    Title,     ///< the point alone
    Count,     ///< that something is being written, and how much
    Questions, ///< the five of a playback
    Cards,
    Totals,   ///< cards with their dots, the most first
    Round,    ///< how often each word was said in a round
    Result,   ///< of a playback
    Results,  ///< of the quarter: revenue and margin
    Pipeline, ///< the bridge since the export before, and coverage
    Findings, ///< where the plan does not add up
    Gap,      ///< what was asked and offered for goals
    Promises  ///< both lists
  };
  struct Line {
    std::string text;
    std::string group;       ///< of cards
    std::optional<int> dots; ///< only in Totals; in Round people
    bool isSettled = false;  ///< something was made of it
  };

  int place = 0, of = 0; ///< "3 of 8"; 0: no point
  std::string title;
  Activity activity = Activity::Talk;
  Phase phase = Phase::Prepare;
  Body body = Body::Title;
  int count = 0; ///< cards written so far, or people who have answered or voted
  std::vector<Line> lines;
};

/// The number of those who have answered or voted in secret is known to whoever holds the phase, and to no file.
RoomView roomView(const basics::Elements& elements, const AgendaItem& item, int secretly = 0);

/// Places that a market was given, with how often: place 1 first. For the ranking that is shown.
struct PlacesGiven {
  basics::RowId market = 0;
  std::vector<int> places; ///< ascending, one each person
  std::optional<double> mean() const;
};
std::vector<PlacesGiven> placesGiven(const basics::Elements& elements, basics::Id<Session> session,
                                     const PlaybackKey& key);
/// How many rankings have the strategy's order in full.
int sameOrder(const basics::Elements& elements, basics::Id<Session> session, const PlaybackKey& key);

} // namespace baton::workshop
