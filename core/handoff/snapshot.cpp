// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/snapshot.h"

#include "core/basics/json_fields.h"
#include "core/clarity/settings.h"
#include "core/people/reporting_line.h"
#include "core/plan/quantity_unit.h"
#include "core/strategy/kinds.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <set>

namespace baton::handoff {
namespace {

using basics::Elements, basics::Field, basics::Kind, basics::RowId, basics::Tag, basics::Value;
using people::Person;

std::vector<const Kind*> wholeKinds() {
  std::vector<const Kind*> kinds = strategy::kinds();
  kinds.push_back(&describe(Tag<clarity::RuleSetting>{}));
  kinds.push_back(&describe(Tag<clarity::PutAside>{}));
  return kinds;
}

void collectReferences(const Kind& kind, const void* element, std::set<RowId>& ids) {
  for (const Field& field : kind.fields) {
    if (!field.isReference())
      continue;
    const Value value = field.read(element);
    if (const auto* one = std::get_if<std::int64_t>(&value))
      ids.insert(*one);
    else if (const auto* set = std::get_if<std::vector<RowId>>(&value))
      ids.insert(set->begin(), set->end());
  }
}

template <class T> void put(Elements& into, const T& element) {
  into.put(describe(Tag<T>{}), element.id.value(), std::make_shared<T>(element));
}

void putGoals(const Elements& elements, Elements& into, std::set<RowId>& named) {
  for (const plan::Goal& goal : elements.all<plan::Goal>()) {
    if (!isPrintedGoal(elements, goal))
      continue;
    put(into, goal);
    collectReferences(describe(Tag<plan::Goal>{}), &goal, named);
    if (const auto* metric = elements.find(goal.metric))
      put(into, *metric);
  }
}

void putPeople(const Elements& elements, Elements& into, const std::set<RowId>& named) {
  for (const Person& person : elements.all<Person>()) {
    if (!named.contains(person.id.value()))
      continue;
    Person kept;
    kept.id = person.id;
    kept.name = person.name;
    kept.title = person.title;
    kept.side = person.side;
    put(into, kept);
  }
}

} // namespace

bool isPrintedGoal(const Elements& elements, const plan::Goal& goal) {
  if (!goal.owner)
    return true;
  if (goal.scope != plan::Scope::Team)
    return false;
  const Person* owner = elements.find(goal.owner);
  return owner && people::answersForSales(elements, *owner);
}

Elements frozen(const Elements& elements, const basics::Ids<Person>& further) {
  Elements kept;
  std::set<RowId> named;
  for (basics::Id<Person> person : further)
    named.insert(person.value());
  for (const Kind* kind : wholeKinds())
    for (const Elements::Row& row : elements.rowsOf(*kind)) {
      kept.put(*kind, row.id, row.element);
      collectReferences(*kind, row.element.get(), named);
    }
  if (elements.count<strategy::WorkspaceSettings>()) {
    strategy::WorkspaceSettings settings = elements.only<strategy::WorkspaceSettings>();
    settings.guide.reset();
    settings.answerDays.reset();
    settings.asOf.reset(); // stands for today while one looks at an example; says nothing about the strategy
    put(kept, settings);
  }
  putGoals(elements, kept, named);
  putPeople(elements, kept, named);
  return kept;
}

std::string snapshotOf(const Elements& frozen) {
  std::vector<const Kind*> kinds = snapshotKinds();
  std::ranges::sort(kinds, {}, &Kind::name);
  nlohmann::json items = nlohmann::json::array();
  for (const Kind* kind : kinds)
    for (const Elements::Row& row : frozen.rowsOf(*kind)) {
      const void* element = row.element.get();
      items.push_back({{"kind", kind->name},
                       {"id", std::to_string(row.id)},
                       {"fields", basics::fieldsOf(*kind, element, plan::quantityIsMoney(frozen, *kind, element))}});
    }
  return basics::canonical({{"format", snapshotFormat}, {"version", snapshotVersion}, {"elements", std::move(items)}});
}

std::vector<const Kind*> snapshotKinds() {
  std::vector<const Kind*> kinds = wholeKinds();
  kinds.push_back(&describe(Tag<Person>{}));
  kinds.push_back(&describe(Tag<plan::Metric>{}));
  kinds.push_back(&describe(Tag<plan::Goal>{}));
  return kinds;
}

} // namespace baton::handoff
