// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// What holds for the whole workspace.
struct WorkspaceSettings {
  Id<WorkspaceSettings> id;
  std::string name;
  std::string currency;
  std::optional<int> fiscalYearStart;
  std::optional<Date> asOf; ///< stands for today in an example; empty: the clock
  std::string language;     ///< "en", "de" ...; empty: English
};
const basics::Kind& describe(basics::Tag<WorkspaceSettings>);

} // namespace baton::strategy
