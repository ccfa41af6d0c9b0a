// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workshop/agreement.h"
#include "core/workshop/playback_key.h"

namespace baton::workshop {

/// From so many people on an agreement among them is stated; the shares are always.
inline constexpr int fewestForAgreement = 5;

struct ElementShare {
  basics::ElementRef element;
  std::optional<clarity::PlaybackQuestion> question; ///< none: named, though nobody asks for it
  int people = 0;                                    ///< who named it
  int of = 0;
  std::optional<double> share() const { return of == 0 ? std::nullopt : std::optional(double(people) / of); }
};

/// What else was said, and by how many people.
struct OtherAnswer {
  std::string text;
  int people = 0;
};

/// Of some of those who took it: everyone, or one side.
struct PlaybackOf {
  int people = 0;
  std::optional<double> recall; ///< mean of elements named / elements there
  int threeOrMore = 0;          ///< people who named at least three
  std::array<int, clarity::playbackQuestions> right{};
  std::vector<ElementShare> elements; ///< by question, in the order of the strategy; others behind them
  std::vector<OtherAnswer> wrong;     ///< the most frequent first, then by what they say
};

struct PlaybackResult {
  PlaybackOf all, leadership, sales;
  std::optional<double> overlap; ///< mean Jaccard over all pairs of a leader and a seller, of what they recalled
  FleissKappa kappa;             ///< over the ticks of those who made all choices
  std::optional<basics::Interval> kappaInterval;
  std::optional<double> kendallW; ///< over the rankings
  int complete = 0;               ///< who made all choices
  int rankings = 0;
  bool enough = false; ///< five people took it: before, no coefficient is stated, the shares still
  /// Shares of the 95 % interval of people who named at least three.
  basics::Interval threeOrMoreInterval() const;
};

std::vector<const PlaybackAnswer*> answersOf(const basics::Elements& elements, basics::Id<Session> session);
/// The side that an answer says, else that of its participant.
std::optional<people::Side> sideOf(const basics::Elements& elements, const PlaybackAnswer& answer);
std::optional<people::Side> sideOf(const basics::Elements& elements, const Participant& participant);

PlaybackResult playbackOf(const basics::Elements& elements, basics::Id<Session> session, const PlaybackKey& key);

/// Which playbacks are meant.
struct PlaybacksMeant {
  std::optional<people::Side> side;  ///< with an answer of that side
  std::optional<basics::Date> since; ///< held on that day or later
  std::optional<basics::Date> until; ///< held on that day or before
};
/// The newest session with answers; null where there is none.
const Session* latestPlayback(const basics::Elements& elements, const PlaybacksMeant& meant = {});

/// What authors put first, of those who took a playback of the sitting: the market ranked first, else the first named;
/// of offerings and differences the first named, in the order of the strategy.
std::vector<clarity::AuthorAnswers> authorsIn(const basics::Elements& elements, basics::Id<Session> session,
                                              const PlaybackKey& key);

} // namespace baton::workshop
