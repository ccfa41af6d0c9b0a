// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"

#include <optional>
#include <string>
#include <vector>

namespace baton::coaching {

/// A promise that is not over, as the sheet of a one-to-one has it.
struct SheetPromise {
  basics::Id<commitments::Commitment> id;
  std::string statement;
  basics::Id<people::Person> promisor, promisee;
  std::optional<basics::Date> due;
  commitments::State state = commitments::State::Requested;
  basics::Id<people::Person> turn; ///< whose move it is
  bool late = false, atRisk = false;
};

/// What a person owes, and what is owed to them.
struct SheetPromises {
  std::vector<SheetPromise> byThem, toThem; ///< by day, those without one last
  int late() const;                         ///< of both
};
SheetPromises promisesOf(const commitments::Ledger& ledger, basics::Id<people::Person> person);

} // namespace baton::coaching
