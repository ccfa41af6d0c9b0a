// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"
#include "core/strategy/competitor.h"
#include "core/strategy/market.h"
#include "core/strategy/offering.h"

// Not named after its folder: where Qt's headers are included the word "signals" is Qt's.
namespace baton::field {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class SignalKind { Objection, LossReason, CompetitorMove, PricePressure, UnmetNeed, RuleChange, Obstacle, Praise };
enum class SignalState { New, Acknowledged, Answered, Closed };
enum class StrategyAnswer { Changes, Stays };

/// What several signals are about: they are answered as one.
struct Matter {
  Id<Matter> id;
  std::string name;
  std::string note;
};
const basics::Kind& describe(basics::Tag<Matter>);

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
  std::vector<std::string> opportunities; ///< external ids, or names, of records
  SignalState state = SignalState::New;
  std::string answer;
  std::optional<StrategyAnswer> strategy;
  Id<Matter> matter;
  std::optional<Instant> acknowledged;
  Id<people::Person> acknowledgedBy;
  std::optional<Instant> answered; ///< when it first got the answer that stands
  Id<people::Person> answeredBy;
  std::optional<Instant> closed;
  std::string reply; ///< what the reporter says to the answer
};
const basics::Kind& describe(basics::Tag<Signal>);

} // namespace baton::field

template <>
inline constexpr auto baton::basics::wordsOf<baton::field::SignalKind> =
    std::to_array<std::string_view>({"objection", "loss_reason", "competitor_move", "price_pressure", "unmet_need",
                                     "rule_change", "obstacle", "praise"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::field::SignalState> =
    std::to_array<std::string_view>({"new", "acknowledged", "answered", "closed"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::field::StrategyAnswer> = std::to_array<std::string_view>({"changes",
                                                                                                              "stays"});
