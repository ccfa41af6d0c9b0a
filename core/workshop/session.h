// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::workshop {

using basics::Date, basics::Id, basics::Ids, basics::Instant;

enum class SessionKind { Handoff, Playback, PlanReview, Catchball, SignalsReview, Custom };

/// One sitting.
struct Session {
  Id<Session> id;
  std::string name;
  SessionKind sessionKind = SessionKind::Custom;
  std::optional<Date> date;
  Id<people::Person> facilitator;
  bool anonymous = false;   ///< answers of its playback and its votes bear no names
  std::optional<int> dots;  ///< that each person has in a vote; empty: as many as they like
  std::optional<Date> next; ///< when the next one is to be
};
const basics::Kind& describe(basics::Tag<Session>);

/// Where a point of the agenda stands. Each phase has one button, which leads to the next.
enum class Phase { Prepare, Write, Reveal, Group, Vote, Decide, Close };

/// One point of the agenda, in the order of the sitting.
struct AgendaItem {
  Id<AgendaItem> id;
  std::string position;
  Id<Session> session;
  std::string title;
  std::optional<int> minutes; ///< planned
  std::string activity;       ///< what is done in it: a word of `activities.h`, or one's own
  std::string notes;          ///< for the facilitator alone
  Phase phase = Phase::Prepare;
  std::optional<Instant> started;
  std::optional<int> seconds; ///< that it took
};
const basics::Kind& describe(basics::Tag<AgendaItem>);

/// Who sits in the room: a person of the workspace, or a guest by name.
struct Participant {
  Id<Participant> id;
  Id<Session> session;
  Id<people::Person> person;
  std::optional<people::Side> side; ///< empty: that of the person
  std::string name;                 ///< of a guest
};
const basics::Kind& describe(basics::Tag<Participant>);

/// What was decided in a sitting, by whom it is done, until when.
struct Decision {
  Id<Decision> id;
  std::string position;
  Id<Session> session;
  std::string text;
  Id<people::Person> owner;
  std::optional<Date> due;
  Id<basics::Anything> about; ///< a card of the sitting, or what it is about
};
const basics::Kind& describe(basics::Tag<Decision>);

} // namespace baton::workshop

template <>
inline constexpr auto baton::basics::wordsOf<baton::workshop::SessionKind> =
    std::to_array<std::string_view>({"handoff", "playback", "plan_review", "catchball", "signals_review", "custom"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::workshop::Phase> =
    std::to_array<std::string_view>({"prepare", "write", "reveal", "group", "vote", "decide", "close"});
