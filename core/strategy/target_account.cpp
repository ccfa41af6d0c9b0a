// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/target_account.h"

namespace baton::strategy {

const basics::Kind& describe(basics::Tag<TargetAccount>) {
  static const basics::Kind kind =
      basics::DescribeKind<TargetAccount>("target_account", "Target account", "Target accounts")
          .ordered()
          .partOf<&TargetAccount::market>("market", "Market", "market")
          .field<&TargetAccount::name>("name", "Name", {.title = true})
          .field<&TargetAccount::sector>("sector", "Sector")
          .field<&TargetAccount::tier>("tier", "Tier")
          .reference<&TargetAccount::owner>("owner", "Owner", "person")
          .field<&TargetAccount::relation>("relation", "Relation")
          .field<&TargetAccount::why>("why", "Why them", {.prose = true})
          .field<&TargetAccount::potential>("potential", "Potential")
          .field<&TargetAccount::added>("added", "Added")
          .field<&TargetAccount::dropped>("dropped", "Dropped")
          .done();
  return kind;
}

} // namespace baton::strategy
