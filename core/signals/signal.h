// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"
#include "core/strategy/competitor.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

namespace baton::signals {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class SignalKind { Objection, LossReason, CompetitorMove, PricePressure, UnmetNeed, RuleChange, Obstacle, Praise };
enum class SignalState { New, Acknowledged, Answered, Closed };
enum class StrategyAnswer { Changes, Stays };

/// What the field observed.
struct Signal {
  Id<Signal> id;
  std::optional<Date> date;
  Id<people::Person> by;
  std::string account;
  Id<strategy::Market> market;
  Id<strategy::Offering> offering;
  Id<strategy::Competitor> competitor;
  Id<basics::Anything> challenges;
  std::optional<SignalKind> signalKind;
  std::string text;
  std::optional<int> strength;
  std::string evidence;
  std::optional<Amount> hoursLost;
  std::vector<std::string> opportunities;
  SignalState state = SignalState::New;
  std::string answer;
  std::optional<StrategyAnswer> strategy;
};
const basics::Kind& describe(basics::Tag<Signal>);

} // namespace baton::signals

template <>
inline constexpr auto baton::basics::wordsOf<baton::signals::SignalKind> =
    std::to_array<std::string_view>({"objection", "loss_reason", "competitor_move", "price_pressure", "unmet_need",
                                     "rule_change", "obstacle", "praise"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::signals::SignalState> =
    std::to_array<std::string_view>({"new", "acknowledged", "answered", "closed"});

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::signals::StrategyAnswer> = std::to_array<std::string_view>({"changes", "stays"});
