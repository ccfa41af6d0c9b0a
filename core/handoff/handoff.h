// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"
#include "core/people/person.h"

namespace baton::handoff {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// One published, numbered version of the strategy; nothing changes it but a recall.
struct Handoff {
  Id<Handoff> id;
  std::optional<int> version;
  std::optional<Date> inForceFrom;
  std::string snapshot; ///< canonical JSON
  std::string sha256;
  Id<people::Person> publishedBy;
  std::optional<Instant> at;
  Ids<people::Person> receivers;
  std::string reason;
  std::string recalled;
};
const basics::Kind& describe(basics::Tag<Handoff>);

} // namespace baton::handoff
