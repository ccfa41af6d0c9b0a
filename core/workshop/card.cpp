// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workshop/card.h"

namespace baton::workshop {

using basics::DescribeKind, basics::Kind, basics::Tag;

const Kind& describe(Tag<Card>) {
  static const Kind kind = DescribeKind<Card>("card", "Card", "Cards")
                               .ordered()
                               .partOf<&Card::session>("session", "Session", "session")
                               .field<&Card::text>("text", "Text", {.title = true, .prose = true})
                               .field<&Card::topic>("topic", "Topic")
                               .field<&Card::group>("group", "Group")
                               .reference<&Card::participant>("participant", "By", "participant")
                               .field<&Card::parked>("parked", "Parked")
                               .reference<&Card::became>("became", "Became", "")
                               .done();
  return kind;
}

const Kind& describe(Tag<Vote>) {
  static const Kind kind = DescribeKind<Vote>("vote", "Vote", "Votes")
                               .partOf<&Vote::session>("session", "Session", "session")
                               .partOf<&Vote::card>("card", "Card", "card")
                               .reference<&Vote::participant>("participant", "By", "participant")
                               .field<&Vote::dots>("dots", "Dots", {.least = 0, .most = 100})
                               .done();
  return kind;
}

const Kind& describe(Tag<Decoy>) {
  static const Kind kind = DescribeKind<Decoy>("decoy", "Look-alike", "Look-alikes")
                               .ordered()
                               .partOf<&Decoy::session>("session", "Session", "session")
                               .field<&Decoy::text>("text", "Text", {.title = true, .prose = true})
                               .reference<&Decoy::from>("from", "Made from", "")
                               .done();
  return kind;
}

const Kind& describe(Tag<PlaybackAnswer>) {
  static const Kind kind =
      DescribeKind<PlaybackAnswer>("playback_answer", "Answer of a playback", "Answers of a playback")
          .partOf<&PlaybackAnswer::session>("session", "Session", "session")
          .reference<&PlaybackAnswer::participant>("participant", "By", "participant")
          .field<&PlaybackAnswer::side>("side", "Side")
          .field<&PlaybackAnswer::said>("said", "From memory")
          .reference<&PlaybackAnswer::recalled>("recalled", "Recalled", "")
          .field<&PlaybackAnswer::wrong>("wrong", "Other answers given")
          .reference<&PlaybackAnswer::ranking>("ranking", "Order of the markets", "market")
          .reference<&PlaybackAnswer::fits>("fits", "Offerings ticked", "fit")
          .reference<&PlaybackAnswer::differentiators>("differentiators", "Differences ticked", "")
          .done();
  return kind;
}

} // namespace baton::workshop
