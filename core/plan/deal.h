// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/records/actuals.h"

#include <optional>
#include <string>

namespace baton::plan {

enum class DealState { Open, Won, Lost };

/// An opportunity as it stands, with what its names were found to be; id 0 where nothing matches a name, and no name
/// where none was given.
struct Deal {
  std::string externalId;
  records::Named person, manager, market, offering, account;
  std::string team, sector, stage;
  DealState state = DealState::Open;
  std::optional<basics::Date> created;
  std::optional<basics::Date> closed;   ///< of one that is won or lost
  std::optional<basics::Date> expected; ///< of one that is open
  /// Won: what it brought. Open: what it would. Lost: what it was last said to bring.
  std::optional<basics::Amount> amount;
  std::optional<double> probability; ///< of 1: the row's, else its stage's
};

} // namespace baton::plan
