// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/market.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<Market>) {
  static const basics::Kind kind =
      basics::DescribeKind<Market>("market", "Market", "Markets")
          .ordered()
          .field<&Market::name>("name", "Name", {.title = true})
          .field<&Market::description>("description", "Description", {.prose = true})
          .field<&Market::status>("status", "Status")
          .field<&Market::reason>("reason", "Reason for the status", {.prose = true})
          .reference<&Market::decideOwner>("decide_owner", "Who decides", "person")
          .field<&Market::decideBy>("decide_by", "Decide by")
          .field<&Market::rank>("rank", "Rank", {.least = 1, .most = 99})
          .field<&Market::idealCustomer>("ideal_customer", "Ideal customer", {.prose = true})
          .field<&Market::size>("size", "Size note", {.prose = true})
          .field<&Market::listRule>("list_rule", "Rule that makes the list", {.prose = true})
          .field<&Market::dealsInFlightUntil>("deals_in_flight_until", "Running deals until")
          .field<&Market::match>("match", "Records that belong here", {.printed = false})
          .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<BuyerRole>) {
  static const basics::Kind kind = basics::DescribeKind<BuyerRole>("buyer_role", "Buyer", "Buyers")
                                       .ordered()
                                       .partOf<&BuyerRole::market>("market", "Market", "market")
                                       .field<&BuyerRole::title>("title", "Title", {.title = true})
                                       .field<&BuyerRole::caresAbout>("cares_about", "Cares about", {.prose = true})
                                       .done();
  return kind;
}

const basics::Kind& describe(basics::Tag<BuyerIssue>) {
  static const basics::Kind kind =
      basics::DescribeKind<BuyerIssue>("buyer_issue", "Buyer issue", "Buyer issues")
          .ordered()
          .partOf<&BuyerIssue::market>("market", "Market", "market")
          .field<&BuyerIssue::statement>("statement", "Issue, as the buyer says it", {.title = true, .prose = true})
          .field<&BuyerIssue::issueKind>("issue_kind", "Kind")
          .field<&BuyerIssue::heardFrom>("heard_from", "Heard from")
          .field<&BuyerIssue::heardOn>("heard_on", "Heard on")
          .done();
  return kind;
}

} // namespace baton::strategy
