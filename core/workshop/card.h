// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/session.h"

namespace baton::workshop {

/// What somebody wrote in a sitting, a thought each.
struct Card {
  Id<Card> id;
  std::string position;
  Id<Session> session;
  std::string text;
  std::string topic;           ///< the title of the point of the agenda that it came up in
  std::string group;           ///< cards of one group say the same
  Id<Participant> participant; ///< empty: nobody is named
  bool parked = false;         ///< on the parking lot
  Id<basics::Anything> became; ///< the market, question, promise or signal made of it
};
const basics::Kind& describe(basics::Tag<Card>);

/// Dots on a card, by one person, or by all whose votes were secret: then each vote bears a random id and no name.
struct Vote {
  Id<Vote> id;
  Id<Session> session;
  Id<Card> card;
  Id<Participant> participant;
  std::optional<int> dots;
};
const basics::Kind& describe(basics::Tag<Vote>);

/// A difference that is none, among which the true ones are to be told: made from what competitors say, from claims
/// that everybody makes, or by hand.
struct Decoy {
  Id<Decoy> id;
  std::string position;
  Id<Session> session;
  std::string text;
  Id<basics::Anything> from; ///< the advantage it was made from
};
const basics::Kind& describe(basics::Tag<Decoy>);

/// One person's own account of the strategy.
struct PlaybackAnswer {
  Id<PlaybackAnswer> id;
  Id<Session> session;
  Id<Participant> participant; ///< empty where the answer bears no name
  std::optional<people::Side> side;
  std::vector<std::string> said;         ///< from memory, one text for each of the five questions
  Ids<basics::Anything> recalled;        ///< elements of the strategy that are in it
  std::vector<std::string> wrong;        ///< other answers given
  std::vector<std::string> ranking;      ///< ids of markets, the first one first
  Ids<basics::Anything> fits;            ///< kind fit: the offerings ticked for a market
  Ids<basics::Anything> differentiators; ///< ticked: differentiators, and decoys
};
const basics::Kind& describe(basics::Tag<PlaybackAnswer>);

} // namespace baton::workshop
