// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/people/person.h"
#include "core/plan/asked_goals.h"
#include "core/plan/metric.h"

namespace baton::plan {

/// Whether a person's own goals for revenue, margin, pipeline and activities agree, by the rates of what was done so
/// far; and whether the person can carry the revenue: plan-pipeline, plan-margin, plan-activity, plan-capacity. All
/// that is handed in must outlive it.
class PersonFindings {
public:
  /// isCarried: all people together carry what the company is asked for. Else that is what is to be said, once.
  PersonFindings(const PlanSituation& situation, const PlanHistory& history, const AskedGoals& asked, bool isCarried);

  /// Adds what is found about one of those who are asked for something.
  void judge(const people::Person& person, std::vector<PlanFinding>& findings);

private:
  using Goals = std::map<basics::RowId, basics::Amount>;
  struct Standing;

  void readDone();
  const Measures* historyOf(const people::Person& person) const;
  const char* whose(const Measures* history) const;
  void judgePipeline(const people::Person& person, const AskedGoals::OfPerson& asked);
  std::optional<Standing> weakestOf(const AskedGoals::OfPerson& asked, basics::RowId metric, double rate) const;
  void sayPipeline(const people::Person& person, const Metric& metric, const Standing& standing,
                   const Measures* history);
  std::optional<double> marginOf(basics::RowId person) const;
  void judgeMargin(const people::Person& person, const Goals& goals);
  void judgeActivities(const people::Person& person, const Goals& goals);
  std::optional<double> activitiesPerOpportunity(basics::RowId person, basics::RowId metric) const;
  void judgeCapacity(const people::Person& person, const Goals& goals);
  void find(std::string_view rule, const people::Person& person, basics::RowId metric, std::string text,
            std::string why, std::string remedy);

  const PlanSituation& m_is;
  const PlanHistory& m_history;
  const AskedGoals& m_asked;
  bool m_isCarried;
  std::map<basics::RowId, Goals> m_done; ///< by person (0: all of them), by metric
  std::vector<PlanFinding>* m_findings = nullptr;
};

} // namespace baton::plan
