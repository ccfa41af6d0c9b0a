// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/record_facts.h"
#include "core/plan/deal.h"
#include "core/workspace/workspace.h"

#include <map>
#include <optional>
#include <vector>

namespace baton::workspace {

/// What is going on with one target account.
struct AccountWork {
  basics::Amount open;                          ///< value of its open opportunities
  std::int64_t opportunities = 0, unvalued = 0; ///< all of them; those without an amount, which the value is without
  std::optional<basics::Date> lastActivity;     ///< up to today

  /// Nobody says an amount of what is open: its value says nothing (decision 33).
  bool isUnknown() const { return opportunities > 0 && unvalued == opportunities; }
  friend bool operator==(const AccountWork&, const AccountWork&) = default;
};
using AccountWorks = std::map<basics::RowId, AccountWork>; ///< by target account; those of which there is something

/// What opportunities and activities say to the rules and to the focus index: how much of the open pipeline and of the
/// time is on strategy, when somebody last worked in each selected market, and what was opened under an exclusion.
void addWorkFacts(clarity::RecordFacts& facts, AccountWorks& accounts, const Workspace& workspace,
                  const std::vector<plan::Deal>& deals, basics::Date today);

} // namespace baton::workspace
