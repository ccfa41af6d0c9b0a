// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Offering;

enum class Answered { Yes, No };
enum class ProofKind { Reference, Measurement, Award, Patent, Trial };

/// Why us, with proof. Two questions test it: who sensible does the opposite, and which rival cannot say it.
struct Differentiator {
  Id<Differentiator> id;
  std::string position;
  std::string statement;
  std::string soWhat;
  Ids<Offering> offerings;
  std::string opposite;
  std::optional<Answered> oppositeAbsurd;
  std::string whoCannotSay;
  std::optional<Answered> competitorCouldSay;
};
const basics::Kind& describe(basics::Tag<Differentiator>);

struct Proof {
  Id<Proof> id;
  std::string position;
  Id<Differentiator> differentiator;
  std::optional<ProofKind> proofKind;
  std::string statement;
  std::string source;
  std::optional<Date> date;
};
const basics::Kind& describe(basics::Tag<Proof>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::Answered> = std::to_array<std::string_view>({"yes",
                                                                                                           "no"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::ProofKind> =
    std::to_array<std::string_view>({"reference", "measurement", "award", "patent", "trial"});
