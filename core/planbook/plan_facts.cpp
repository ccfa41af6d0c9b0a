// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planbook/plan_facts.h"

#include "core/planbook/plan_reading.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <set>

namespace baton::planbook {

using basics::Amount, basics::Id;
using people::Person;
using plan::Metric;

std::string currencyOf(const PlanSource& source) {
  return source.elements.only<strategy::WorkspaceSettings>().currency;
}

std::optional<Amount> gapOf(const std::optional<Amount>& whole, const std::optional<Amount>& part) {
  return whole && part ? std::optional(*part - *whole) : std::nullopt;
}

bool MetricFacts::hasGoals() const {
  const auto states = [](const PeriodLine& line) { return line.target || line.commit; };
  return states(year) || std::ranges::any_of(quarters, states) ||
         std::ranges::any_of(people, [&](const PersonLine& line) { return states(line.year); });
}

namespace {

bool isWorthPrinting(const MetricFacts& facts) {
  return facts.hasGoals() || facts.year.figures.actual;
}

} // namespace

PlanFacts planFacts(const PlanSource& source) {
  PlanFacts facts;
  const PeopleLine line(source.elements);
  for (const Metric* metric : source.elements.inOrder<Metric>()) {
    MetricFacts one = metricFacts(source, *metric, line);
    if (isWorthPrinting(one))
      facts.metrics.push_back(std::move(one));
    if (metric->role == plan::MetricRole::Revenue && !facts.through)
      if (const auto through = source.actuals.dataThrough.find(metric->id.value());
          through != source.actuals.dataThrough.end())
        facts.through = through->second;
  }
  facts.pipeline = pipelineFacts(source, facts.metrics);
  facts.others = otherGoals(source, facts.metrics);
  if (source.year.contains(source.today))
    facts.findings = plan::addsUp({source.elements, source.actuals, source.deals, source.calendar, source.today});
  std::set<Id<Person>> owes;
  for (const MetricFacts& metric : facts.metrics)
    for (const PersonLine& one : metric.people)
      owes.insert(one.person);
  for (const PeopleLine::Place& place : line.places()) {
    const bool there = (!place.person->started || *place.person->started <= source.year.to) &&
                       (!place.person->left || *place.person->left >= source.year.from);
    if (there && owes.contains(place.person->id))
      facts.people.push_back(place.person->id);
  }
  return facts;
}

} // namespace baton::planbook
