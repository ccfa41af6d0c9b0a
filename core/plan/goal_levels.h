// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance_goals.h"

namespace baton::plan {

/// What one bearer (a person, or the company) owes in one cell.
struct BearerGoal {
  GoalCell cell;      ///< its holder is the bearer
  bool plain = false; ///< stated without any market, offering or class of business beyond what is asked
  int level = 0;
};

/// Decides for each bearer and cell which statements count. Levels are never mixed: the statements of exactly the asked
/// period and dimensions; if there are none, the sum of the next finer ones; a coarser one is never split.
///
/// "The next finer" is read so: first shorter periods of the same dimensions (quarters, then months), then one more
/// dimension (market, then offering, then business), again from long periods to short, then two more, then three.
class GoalLevels {
public:
  explicit GoalLevels(const Cells& cells) : m_cells(cells) {}

  /// Whether a goal can have a part in any cell: it has each asked dimension and is of an asked metric, basis and
  /// bearer.
  bool asks(const Goal& goal) const;
  void take(const Goal& goal, const basics::Period& period, const Place& bearerPlace);
  std::vector<BearerGoal> done();

private:
  int levelOf(const Goal& goal, int stepsFiner) const;
  void offer(const Goal& goal, const basics::Period& cell, const Place& place, int level, bool counts);

  const Cells& m_cells;
  CellMap<8, BearerGoal> m_best;
};

} // namespace baton::plan
