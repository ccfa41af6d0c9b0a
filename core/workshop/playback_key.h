// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/landing.h"
#include "core/clarity/scope.h"
#include "core/workshop/card.h"

namespace baton::workshop {

/// What there is to know of a strategy, by the question that asks for it, each in the order of the strategy.
struct PlaybackKey {
  /// Selected markets by rank, the candidates while none is selected; what is core in them; all differences; the
  /// advantages over competitors met in them; markets turned down, and exclusions in force.
  std::array<std::vector<basics::ElementRef>, clarity::playbackQuestions> there;
  std::vector<basics::RowId> standing; ///< differences that stand for a core offering
  /// Pairs of a market and an offering that are asked for, with those that are core: what is to be ticked.
  std::vector<basics::RowId> fits, coreFits;

  const std::vector<basics::ElementRef>& of(clarity::PlaybackQuestion question) const {
    return there[std::size_t(question)];
  }
  std::size_t count() const;
};
PlaybackKey playbackKey(const clarity::Scope& scope);
PlaybackKey playbackKey(const basics::Elements& elements, basics::Date today);

/// What people are asked to tell apart: all differences of the strategy and the look-alikes of the sitting. In an order
/// that tells nothing: by the hash of their ids.
std::vector<basics::ElementRef> differencesAsked(const basics::Elements& elements, const PlaybackKey& key,
                                                 basics::Id<Session> session);

/// Which of the five an answer has right: to whom (the first market), what (half of the core offerings, or more), why
/// us (a difference that stands), against whom (an advantage: a competitor's strength and our answer), what not (one
/// thing turned down). Ranked first counts as named.
clarity::PlaybackAnswers rightIn(const PlaybackAnswer& answer, const PlaybackKey& key);

/// The choices of an answer that are right, of those that there were: the first market ranked first, each pair ticked
/// exactly if it is core, each difference ticked exactly if it is true. Nothing where no choice was made.
std::optional<double> rightChoices(const basics::Elements& elements, const PlaybackAnswer& answer,
                                   const PlaybackKey& key);

/// A playback with a name to it that bears out "understood": 80 % of its choices right, three elements recalled.
bool isPassed(const basics::Elements& elements, const PlaybackAnswer& answer, const PlaybackKey& key);

/// The ids of a ranking that are ids of markets still there, each once.
std::vector<basics::RowId> rankedMarkets(const PlaybackAnswer& answer, const PlaybackKey& key);

} // namespace baton::workshop
