// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/planbook/plan_facts.h"

#include <map>
#include <set>

// The parts of which the facts of a plan are made.
namespace baton::planbook {

/// People down the reporting line, by name; a circle is walked once.
class PeopleLine {
public:
  explicit PeopleLine(const basics::Elements& elements);

  struct Place {
    const people::Person* person;
    int depth;
  };
  const std::vector<Place>& places() const { return m_places; }

private:
  void walk(const people::Person& person, int depth);

  std::map<basics::Id<people::Person>, std::vector<const people::Person*>> m_under;
  std::set<basics::Id<people::Person>> m_seen;
  std::vector<Place> m_places;
};

/// One metric of everybody, of each person and of each team.
MetricFacts metricFacts(const PlanSource& source, const plan::Metric& metric, const PeopleLine& line);
/// What is open and what it is likely to bring; nothing where there are no deals.
std::optional<PipelineFacts> pipelineFacts(const PlanSource& source, const std::vector<MetricFacts>& metrics);
/// What no table of the year shows: other measures than most of the metric, and what is announced.
std::vector<OtherGoal> otherGoals(const PlanSource& source, const std::vector<MetricFacts>& metrics);

} // namespace baton::planbook
