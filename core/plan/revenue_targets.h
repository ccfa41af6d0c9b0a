// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"
#include "core/plan/measures_query.h"
#include "core/plan/performance.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace baton::plan {

/// Whom a deal counts for: its person; with everyone above them where the whole line is asked.
std::vector<records::Named> lineOf(const basics::Elements& elements, const records::Named& person, bool subtree);

/// The revenue targets that rows of measures can be held against, in cents; what a goal cannot be asked by has none.
class RevenueTargets {
public:
  /// All three outlive it.
  RevenueTargets(const basics::Elements& elements, const MeasuresQuery& query, const basics::FiscalCalendar& calendar);

  /// What remains to be closed; nothing without a target.
  std::optional<basics::Amount> remainingOf(const MeasuresRow& row) const;

private:
  struct Target {
    std::optional<basics::Amount> goal;
    basics::Amount closed;
  };
  /// Person, manager, team, market, offering, period.
  using Key = std::tuple<basics::RowId, basics::RowId, std::string, basics::RowId, basics::RowId,
                         std::optional<basics::Period>>;

  bool asks(MeasureKey key) const;
  /// Rows of managers and teams have what their people owe together.
  bool sumsPeople() const { return asks(MeasureKey::Manager) || asks(MeasureKey::Team); }
  Key keyOf(const MeasuresRow& row) const;
  /// The managers in whose rows a person's deals are; nobody where it is not asked.
  std::vector<records::Named> managersOf(const people::Person* person) const;
  void take(const PerformanceRow& row, bool wanted);
  void add(Target& target, const Figures& figures, bool wanted) const;

  const basics::Elements& m_elements;
  const MeasuresQuery& m_query;
  bool m_known = false;
  std::map<Key, Target> m_goals;
};

} // namespace baton::plan
