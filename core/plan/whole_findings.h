// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"
#include "core/plan/asked_goals.h"
#include "core/plan/capacity.h"
#include "core/plan/metric.h"

#include <set>

namespace baton::plan {

/// Whether the whole and its parts agree, whether the company can carry what it is asked for, and whether everything
/// counts: plan-short, plan-over, plan-capacity, plan-metric, plan-period. All that is handed in must outlive it.
class WholeFindings {
public:
  WholeFindings(const PlanSituation& situation, const AskedGoals& asked);

  /// Of a manager's team.
  void judgeTeam(const people::Person& manager, std::vector<PlanFinding>& findings);
  void judgeCompany(std::vector<PlanFinding>& findings);
  /// Whether all who sell carry together what the company is asked for, or nobody knows.
  bool isCarried() const;

private:
  std::optional<basics::Amount> owedBy(basics::Id<people::Person> manager, basics::RowId metric,
                                       std::set<basics::RowId>& seen) const;
  void judgeParts(const people::Person* manager, const std::map<basics::RowId, basics::Amount>& whole);
  void judgeSum(const people::Person* manager, const Metric& metric, basics::Amount owed, basics::Amount parts);
  void judgeCapacity();
  void judgeMetrics();
  void judgePeriods();

  const PlanSituation& m_is;
  const AskedGoals& m_asked;
  Capacity m_capacity;
  std::multimap<basics::RowId, basics::Id<people::Person>> m_reports; ///< by manager, 0 for who has none
  std::vector<PlanFinding>* m_findings = nullptr;
};

} // namespace baton::plan
