// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/clarity_index.h"
#include "core/clarity/finding.h"
#include "core/clarity/focus.h"
#include "core/clarity/scope.h"

#include <array>
#include <string>
#include <vector>

namespace baton::clarity {

/// One of the four conditions of a handoff. Open may be passed.
struct GateState {
  bool open = false;
  int blockers = 0; ///< findings of this gate that are not settled
  int warnings = 0;
};

/// A rule that the workspace switched off or changed, with the reason that is printed.
struct ChangedRule {
  std::string rule;
  bool off = false;
  std::optional<double> threshold;
  std::string reason;
};

/// A difference that stands, and the offerings it was made for and stands for.
struct StandingDifference {
  basics::Id<strategy::Differentiator> differentiator;
  basics::Ids<strategy::Offering> offerings; ///< at least one
};

/// Everything the check has to say about one state of a strategy.
struct Check {
  Language language = Language::English;
  std::array<GateState, 4> gates;
  /// Four gates open, and no blocker elsewhere.
  bool ready = false;
  ClarityIndex clarity;
  Focus focus;
  /// Blockers first, then warnings, then hints; in the order of the table.
  std::vector<Finding> findings;
  std::vector<ChangedRule> changedRules;
  std::vector<StandingDifference> differences;

  const GateState& gate(Gate gate) const { return gates[std::size_t(gate)]; }
  int openGates() const;
};

/// A pure function of the elements, the records' facts and the day: no clock, no file. For a published version hand in
/// the elements of its snapshot and the day of its publication, and no facts: its clarity never changes.
Check check(const basics::Elements& elements, const CheckOptions& options);

} // namespace baton::clarity
