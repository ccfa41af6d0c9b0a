// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

enum class MarketStatus { Candidate, Selected, Deferred, Rejected };
enum class IssueKind { Pain, Opportunity, Result };

/// A segment we could serve.
struct Market {
  Id<Market> id;
  std::string position;
  std::string name;
  std::string description;
  MarketStatus status = MarketStatus::Candidate;
  std::string reason;
  Id<people::Person> decideOwner;
  std::optional<Date> decideBy;
  std::optional<int> rank;
  std::string idealCustomer;
  std::string size;
  std::string listRule;
  std::optional<Date> dealsInFlightUntil;
  std::vector<std::string> match; ///< "COLUMN = VALUE or VALUE", "COLUMN A to B"; all must hold
};
const basics::Kind& describe(basics::Tag<Market>);

struct BuyerRole {
  Id<BuyerRole> id;
  std::string position;
  Id<Market> market;
  std::string title;
  std::string caresAbout;
};
const basics::Kind& describe(basics::Tag<BuyerRole>);

struct BuyerIssue {
  Id<BuyerIssue> id;
  std::string position;
  Id<Market> market;
  std::string statement;
  std::optional<IssueKind> issueKind;
  std::string heardFrom;
  std::optional<Date> heardOn;
};
const basics::Kind& describe(basics::Tag<BuyerIssue>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::MarketStatus> =
    std::to_array<std::string_view>({"candidate", "selected", "deferred", "rejected"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::IssueKind> =
    std::to_array<std::string_view>({"pain", "opportunity", "result"});
