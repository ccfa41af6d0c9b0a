// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/business_plan.h"
#include "core/plan/goal.h"
#include "core/planbook/source.h"
#include "core/strategy/workspace_settings.h"

#include <memory>
#include <string_view>

namespace baton::planbook {

/// Amy, who leads Ben and Cem, in the fiscal year 2026 (July 2025 to June 2026), seen on 1 February 2026.
class PlanAtHand {
public:
  PlanAtHand() {
    source.calendar = basics::FiscalCalendar(7);
    source.year = *source.calendar.parse("FY2026");
    source.today = day("2026-02-01");
    strategy::WorkspaceSettings settings;
    settings.id = basics::Id<strategy::WorkspaceSettings>(1);
    settings.name = "Acme";
    settings.currency = "EUR";
    settings.fiscalYearStart = 7;
    put(settings);
    metric(101, "Revenue", plan::Unit::Money, plan::MetricRole::Revenue, "a");
    metric(104, "Calls", plan::Unit::Count, plan::MetricRole::Activity, "b");
    person(11, "Amy", 0);
    person(12, "Ben", 11);
    person(13, "Cem", 11);
  }

  static basics::Date day(std::string_view iso) { return *basics::Date::parse(iso); }

  template <class T> void put(const T& element) {
    source.elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<T>(element));
  }
  void metric(int id, const char* name, plan::Unit unit, plan::MetricRole role, const char* position) {
    plan::Metric one{.id = basics::Id<plan::Metric>(id), .position = position, .name = name, .unit = unit};
    one.role = role;
    put(one);
  }
  void person(int id, const char* name, int manager) {
    put(people::Person{
        .id = basics::Id<people::Person>(id), .name = name, .manager = basics::Id<people::Person>(manager)});
  }
  plan::Goal& goal(int metric, int owner, plan::Basis basis, const char* from, std::optional<int> amount) {
    m_goal = plan::Goal{.metric = basics::Id<plan::Metric>(metric), .basis = basis};
    m_goal.owner = basics::Id<people::Person>(owner);
    m_goal.scope = owner == 0 ? plan::Scope::Team : plan::Scope::Own;
    m_goal.from = day(from);
    if (amount)
      m_goal.amount = basics::Amount::of(*amount);
    return m_goal;
  }
  /// Its id follows from what it is a goal for.
  void keep(plan::Goal one) {
    one.id = basics::Id<plan::Goal>(describe(basics::Tag<plan::Goal>{}).keyId(&one));
    put(one);
  }
  void year(int metric, int owner, plan::Scope scope, plan::Basis basis, int amount) {
    plan::Goal one = goal(metric, owner, basis, "2025-07-01", amount);
    one.scope = scope;
    one.grain = plan::GoalGrain::Year;
    keep(one);
  }
  /// Revenue of a month.
  void booked(const char* month, int person, int amount) {
    std::vector<records::Fact> facts(source.actuals.facts.begin(), source.actuals.facts.end());
    records::Fact fact;
    fact.month = day(month);
    fact.metric = 101;
    fact.person = personIndex(person);
    fact.value = basics::Amount::of(amount);
    fact.count = 1;
    facts.push_back(fact);
    source.actuals.facts = records::Facts(std::move(facts));
    source.actuals.dataThrough[101] = fact.month.lastOfMonth();
  }

  PlanSource source;

private:
  int personIndex(int id) {
    auto& people = source.actuals.people;
    for (std::size_t i = 0; i < people.size(); ++i)
      if (people[i].id == id)
        return int(i);
    people.push_back({id, source.elements.titleOf(id)});
    return int(people.size()) - 1;
  }
  plan::Goal m_goal;
};

} // namespace baton::planbook
