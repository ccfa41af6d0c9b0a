// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

struct Market;

enum class OfferingStatus { Live, Planned, Retired };
enum class FitLevel { Core, Possible, No };

/// What we sell.
struct Offering {
  Id<Offering> id;
  std::string position;
  std::string name;
  std::string description;
  OfferingStatus status = OfferingStatus::Live;
  std::optional<Date> availableFrom;
  std::string priceNote;
  std::optional<Money> listPrice;
  std::optional<Amount> targetMargin;
};
const basics::Kind& describe(basics::Tag<Offering>);

/// What an offering is to a market; one row a pair.
struct Fit {
  Id<Fit> id;
  Id<Market> market;
  Id<Offering> offering;
  std::optional<FitLevel> level;
  std::string note;
};
const basics::Kind& describe(basics::Tag<Fit>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::OfferingStatus> =
    std::to_array<std::string_view>({"live", "planned", "retired"});

template <>
inline constexpr auto
    baton::basics::wordsOf<baton::strategy::FitLevel> = std::to_array<std::string_view>({"core", "possible", "no"});
