// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/asked_goals.h"

#include "core/plan/performance.h"

#include <fmt/format.h>

namespace baton::plan {
namespace {

using basics::Grain, basics::Period;

class Reading {
public:
  explicit Reading(const PlanSituation& situation) : m_situation(situation) {
    m_asked.year = situation.calendar.periodAt(situation.today, Grain::Year);
  }

  AskedGoals all() {
    readGoals();
    readQuarters();
    return std::move(m_asked);
  }

private:
  void readGoals() {
    Query query;
    query.basis = Basis::Target;
    query.byPerson = true;
    query.byPeriod = Grain::Year;
    query.period = m_asked.year;
    for (const PerformanceRow& row : performanceRows(m_situation.elements, {}, query, m_situation.calendar))
      if (row.person && row.person->id != 0 && row.metric && row.measure == Measure::InPeriod && row.figures.goal &&
          row.period == m_asked.year)
        (row.scope == Scope::Own ? m_asked.ofPerson[row.person->id].own
                                 : m_asked.ofPerson[row.person->id].team)[row.metric->id.value()] = *row.figures.goal;
    query.byPerson = false;
    for (const PerformanceRow& row : performanceRows(m_situation.elements, {}, query, m_situation.calendar))
      if (row.metric && row.measure == Measure::InPeriod && row.figures.goal && row.period == m_asked.year) {
        if (row.metric->id.value() == revenueMetric && (!m_asked.revenueOfCompany || row.scope == Scope::Team))
          m_asked.revenueOfCompany = row.figures.goal;
        if (row.scope == Scope::Team) // stated for it, and not what its people owe together
          m_asked.stated[row.metric->id.value()] = *row.figures.goal;
      }
  }

  /// What is to stand at the end of a quarter is there for the one after it.
  void readQuarters() {
    Query query;
    query.basis = Basis::Target;
    query.byPerson = true;
    query.byPeriod = Grain::Quarter;
    query.period = Period{Grain::Year, m_asked.year.from,
                          m_situation.calendar.next(m_situation.calendar.periodAt(m_asked.year.to, Grain::Quarter)).to};
    for (const PerformanceRow& row : performanceRows(m_situation.elements, {}, query, m_situation.calendar)) {
      if (!row.person || row.person->id == 0 || row.scope != Scope::Own || !row.figures.goal)
        continue;
      AskedGoals::OfPerson& asked = m_asked.ofPerson[row.person->id];
      if (row.metric->id.value() == revenueMetric && row.measure == Measure::InPeriod)
        asked.sold[row.period.from] = *row.figures.goal;
      else if (row.metric->role == MetricRole::Pipeline && row.measure == Measure::AtEnd)
        asked.atEnds[row.metric->id.value()][row.period.from] = *row.figures.goal;
    }
  }

  const PlanSituation& m_situation;
  AskedGoals m_asked;
};

} // namespace

AskedGoals AskedGoals::of(const PlanSituation& situation) {
  return Reading(situation).all();
}

std::string wholePercent(double share) {
  return fmt::format("{:.0f} %", share * 100);
}

} // namespace baton::plan
