// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/workshop/session.h"

#include <functional>
#include <span>

namespace baton::workshop {

/// What is done in a point of an agenda, and by which phases it goes. The word is stored; one's own words are a talk.
enum class Activity {
  Talk,
  Read,
  Playback,
  Cards,
  Group,
  Dots,
  Answers,
  Verdicts, ///< a round: each person says a word, and why
  Promises,
  Results,  ///< of the playback that was taken; of a plan review revenue and margin
  Pipeline, ///< the bridge since the export before, and coverage
  Findings, ///< where the plan does not add up
  Gap,      ///< what was asked and offered for goals
  Pairs,
  Break
};

Activity activityOf(const AgendaItem& item);
/// In order; the last one is Close.
std::vector<Phase> phasesOf(Activity activity);
/// The phase behind that of a point; nothing behind the last.
std::optional<Phase> nextPhase(const AgendaItem& item);

struct AgendaPoint {
  int minutes = 0;
  Activity activity = Activity::Talk;
  std::string_view title;
  std::string_view notes; ///< for the facilitator
};

/// A ready agenda: of handoff 90 minutes, playback 30, plan review 60, catchball 90, signals review 45; of one's own
/// none.
std::span<const AgendaPoint> agendaOf(SessionKind kind);
/// Dots that each person has, where the agenda has a vote.
int dotsOf(SessionKind kind);

/// A new sitting with the agenda of its kind.
Id<Session> beginSession(basics::Edits& edits, Session session, const std::function<basics::RowId()>& newId);

} // namespace baton::workshop

template <>
inline constexpr auto baton::basics::wordsOf<baton::workshop::Activity> =
    std::to_array<std::string_view>({"talk", "read", "playback", "cards", "group", "dots", "answers", "verdicts",
                                     "promises", "results", "pipeline", "findings", "gap", "pairs", "break"});
