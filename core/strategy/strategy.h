// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// What the elements below serve: aspiration, situation, horizon, and the summary a seller can say in a minute.
struct Strategy {
  Id<Strategy> id;
  std::string aspiration;
  std::string situation;
  std::optional<Date> horizonFrom;
  std::optional<Date> horizonTo;
  std::string summary;
};
const basics::Kind& describe(basics::Tag<Strategy>);

} // namespace baton::strategy
