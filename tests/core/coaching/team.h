// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/people/person.h"
#include "core/plan/deal.h"
#include "core/plan/goal.h"
#include "core/plan/metric.h"
#include "core/records/actuals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <memory>

namespace baton::coaching {

inline basics::Date day(std::string_view iso) {
  return *basics::Date::parse(iso);
}
inline basics::Instant noon(std::string_view iso) {
  return basics::Instant::fromSeconds(basics::Instant::at(day(iso)).seconds() + 12 * std::int64_t{3600});
}

/// Maya leads the company; Sam leads Sales, Tess and Una sell under him. Years are calendar years; today is 15 June
/// 2020, and it is the second quarter.
class Team : public testing::Test {
protected:
  Team() {
    using people::Person, people::Side;
    put(Person{.id = maya, .name = "Maya", .side = Side::Leadership});
    put(Person{.id = sam, .name = "Sam", .manager = maya});
    put(Person{.id = tess, .name = "Tess", .manager = sam});
    put(Person{.id = una, .name = "Una", .manager = sam});
    metric(101, "Revenue", plan::MetricRole::Revenue, plan::Unit::Money);
    metric(104, "Calls", plan::MetricRole::Activity, plan::Unit::Count);
  }
  void metric(int id, const char* name, plan::MetricRole role, plan::Unit unit) {
    plan::Metric made{.id = basics::Id<plan::Metric>(id), .name = name, .unit = unit, .role = role};
    made.position = std::string(1, char('a' + id - 101));
    put(made);
  }
  template <class T> basics::Id<T> put(T element) {
    if (!element.id)
      element.id = basics::Id<T>(m_next++);
    elements.put(describe(basics::Tag<T>{}), element.id.value(), std::make_shared<const T>(element));
    return element.id;
  }
  void goal(int metric, basics::Id<people::Person> owner, std::int64_t amount, std::string_view from = "2020-04-01",
            plan::Basis basis = plan::Basis::Target) {
    plan::Goal made{.metric = basics::Id<plan::Metric>(metric), .basis = basis};
    made.owner = owner;
    made.from = day(from);
    made.grain = plan::GoalGrain::Quarter;
    made.amount = basics::Amount::of(amount);
    put(made);
  }
  static plan::Deal deal(const char* id, basics::Id<people::Person> whose, const char* stage, std::int64_t amount,
                         std::string_view created) {
    plan::Deal made;
    made.externalId = id;
    made.person = {whose.value(), "x"};
    made.stage = stage;
    made.amount = basics::Amount::of(amount);
    made.created = day(created);
    made.expected = day("2020-06-30");
    return made;
  }
  static plan::Deal closed(plan::Deal made, plan::DealState state, std::string_view on) {
    made.state = state;
    made.closed = day(on);
    made.expected.reset();
    return made;
  }

  basics::Elements elements;
  const basics::FiscalCalendar calendar{1};
  const basics::Date today = day("2020-06-15");
  const basics::Period quarter = calendar.periodAt(today, basics::Grain::Quarter);
  const basics::Id<people::Person> maya{11}, sam{12}, tess{13}, una{14};

private:
  basics::RowId m_next = 1000;
};

} // namespace baton::coaching
