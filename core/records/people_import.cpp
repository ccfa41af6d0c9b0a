// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/people_import.h"

#include "core/basics/text.h"
#include "core/people/person.h"
#include "core/records/name_match.h"
#include "core/records/source_table.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace baton::records {
namespace {

using basics::Done, basics::Outcome, basics::Refusal;
using people::Person;

class PeopleImport {
public:
  PeopleImport(const basics::Elements& elements, const SourceTable& source, ImportPlan& plan)
      : m_elements(elements), m_source(source), m_plan(plan), m_known(NameMatch::people(elements)) {}

  void run() {
    takeRows(m_source, m_plan, [this](const SourceTable::Row& row) { return take(row); });
    if (m_plan.stopped)
      return;
    for (Taken& taken : m_taken)
      setManager(taken);
    for (Taken& taken : m_taken)
      openCircle(taken);
    for (const Taken& taken : m_taken)
      count(taken);
  }

private:
  struct Taken {
    Person person;
    const SourceTable::Row* source = nullptr;
    bool isNew = false;
  };

  Outcome<Done> take(const SourceTable::Row& row) {
    const std::string name = m_source.text(row, "name");
    if (name.empty())
      return Refusal{"There is no name", "", {"", 0, m_source.headerOf("name")}};
    Taken taken;
    taken.source = &row;
    const Person* known = find(row, name);
    if (known)
      taken.person = *known;
    else
      makeNew(taken, row, name);
    if (auto filled = fill(taken.person, row); filled.refused())
      return filled;
    if (!m_places.try_emplace(taken.person.id, m_taken.size()).second)
      return Refusal{fmt::format("{} stands in this file twice", name), "", {"", 0, m_source.headerOf("name")}};
    m_known.add(1, taken.person.employeeId, taken.person.id.value());
    m_known.add(2, taken.person.email, taken.person.id.value());
    m_known.add(3, taken.person.name, taken.person.id.value());
    m_taken.push_back(std::move(taken));
    return Done{};
  }

  const Person* find(const SourceTable::Row& row, const std::string& name) const {
    for (const std::string& key : {m_source.text(row, "employee_id"), m_source.text(row, "email"), name})
      if (!key.empty())
        if (const Person* person = m_elements.find(Id<Person>(m_known.find(key))))
          return person;
    return nullptr;
  }

  void makeNew(Taken& taken, const SourceTable::Row& row, const std::string& name) {
    const std::string employee = m_source.text(row, "employee_id");
    taken.isNew = true;
    taken.person.id = Id<Person>(idMadeBy(m_plan.batch.id, "person", employee.empty() ? name : employee));
    taken.person.side = m_source.mapping().side == "leadership" ? people::Side::Leadership : people::Side::Sales;
  }

  Outcome<Done> fill(Person& person, const SourceTable::Row& row) {
    const auto text = [&](const char* target, std::string& into) {
      if (const std::string value = m_source.text(row, target); !value.empty())
        into = value;
    };
    text("name", person.name);
    text("title", person.title);
    text("team", person.team);
    text("employee_id", person.employeeId);
    text("email", person.email);
    if (const std::string side = m_source.text(row, "side"); !side.empty()) {
      const auto word = basics::choiceOf<people::Side>(basics::foldCase(side));
      if (!word)
        return Refusal{
            fmt::format("\"{}\" is not a side", side), "Write sales or leadership", {"", 0, m_source.headerOf("side")}};
      person.side = *word;
    }
    for (auto [target, into] : {std::pair{"started", &person.started}, std::pair{"left", &person.left}}) {
      const auto date = m_source.date(row, target);
      if (!date)
        return date.refusal();
      if (*date)
        *into = **date;
    }
    return fillNumbers(person, row);
  }

  Outcome<Done> fillNumbers(Person& person, const SourceTable::Row& row) {
    bool rounded = false;
    const auto ramp = m_source.amount(row, "ramp_months", &rounded);
    if (!ramp)
      return ramp.refusal();
    if (*ramp)
      person.rampMonths = int((*ramp)->tenThousandths() / basics::Amount::unit);
    const auto full = m_source.amount(row, "full_productivity", &rounded);
    if (!full)
      return full.refusal();
    if (*full)
      person.fullProductivity = basics::Money::ofCents((*full)->cents());
    return Done{};
  }

  void setManager(Taken& taken) {
    const std::string name = m_source.text(*taken.source, "manager");
    if (name.empty())
      return;
    if (const Id<Person> manager(m_known.find(name)); manager) {
      taken.person.manager = manager;
      return;
    }
    if (m_source.makes("manager", name)) {
      taken.person.manager = makeManager(name);
      return;
    }
    ++m_plan.unmatched["manager"][name];
    m_plan.doubtful.insert(taken.source->number);
    m_plan.warnings.push_back(
        {taken.source->number, m_source.headerOf("manager"), fmt::format("Nobody is called {}", name)});
  }

  Id<Person> managerOf(Id<Person> person) const {
    if (const auto place = m_places.find(person); place != m_places.end())
      return m_taken[place->second].person.manager;
    const Person* known = m_elements.find(person);
    return known ? known->manager : Id<Person>();
  }

  /// Many files let the one at the top report to themselves: who would come to stand above themselves reports to
  /// nobody.
  void openCircle(Taken& taken) {
    std::set<Id<Person>> above;
    Id<Person> manager = taken.person.manager;
    while (manager && manager != taken.person.id && above.insert(manager).second)
      manager = managerOf(manager);
    if (!manager || manager != taken.person.id)
      return;
    taken.person.manager = {};
    m_plan.doubtful.insert(taken.source->number);
    m_plan.warnings.push_back({taken.source->number, m_source.headerOf("manager"),
                               fmt::format("{} would report to themselves; the line is left open", taken.person.name)});
  }

  Id<Person> makeManager(const std::string& name) {
    Person manager;
    manager.id = Id<Person>(idMadeBy(m_plan.batch.id, "person", name));
    manager.name = name;
    m_known.add(3, name, manager.id.value());
    m_plan.edits.put(manager);
    return manager.id;
  }

  void count(const Taken& taken) {
    const Person* before = m_elements.find(taken.person.id);
    basics::Edits edit;
    edit.put(taken.person);
    const basics::Kind& kind = describe(basics::Tag<Person>{});
    const bool same = before && std::ranges::all_of(kind.fields, [&](const basics::Field& field) {
                        return field.read(before) == field.read(&taken.person);
                      });
    ++(taken.isNew ? m_plan.stored : same ? m_plan.unchanged : m_plan.updated);
    if (!same)
      m_plan.edits.append(edit);
  }

  const basics::Elements& m_elements;
  const SourceTable& m_source;
  ImportPlan& m_plan;
  NameMatch m_known;
  std::vector<Taken> m_taken;
  std::map<Id<Person>, std::size_t> m_places; ///< of those in m_taken
};

} // namespace

Outcome<ImportPlan> planPeople(const basics::Elements& elements, const ImportRequest& request) {
  ImportPlan plan;
  plan.batch = batchOf(request);
  auto source = SourceTable::open(request, {"started", "left"}, {"ramp_months", "full_productivity"}, "", plan);
  if (!source)
    return source.refusal();
  if (plan.ask.empty())
    PeopleImport(elements, *source, plan).run();
  return plan;
}

} // namespace baton::records
