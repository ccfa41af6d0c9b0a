// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/grid_rows.h"

#include "core/basics/text.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace baton::plan {
namespace {

using people::Person;

bool worksInSales(const Person& person, const basics::Period& year) {
  return person.side == people::Side::Sales && !(person.left && *person.left < year.from) &&
         !(person.started && *person.started > year.to);
}

/// The management tree as rows.
class Tree {
public:
  Tree(const basics::Elements& elements, const GridAsked& asked, const GridOwners& owners)
      : m_elements(elements), m_asked(asked), m_owners(owners) {
    for (const Person& person : elements.all<Person>())
      m_reports[elements.find(person.manager) ? person.manager : Id<Person>()].push_back(&person);
    for (auto& [manager, reports] : m_reports)
      std::ranges::sort(reports, [](const Person* a, const Person* b) {
        return std::tie(a->name, a->id) < std::tie(b->name, b->id);
      });
    for (const Person& person : elements.all<Person>())
      if (hasOwnRow(person) || owners.team.contains(person.id))
        show(&person);
  }

  std::vector<GridRow> rows() {
    if (m_asked.top) {
      if (const Person* top = m_elements.find(m_asked.top))
        add(*top, -1, 0);
      return std::move(m_rows);
    }
    const int company = needsCompany() ? addRow({GridRow::Kind::Company}, -1, 0) : -1;
    for (const Person* root : m_reports[{}])
      add(*root, company, company < 0 ? 0 : 1);
    for (const Person& person : m_elements.all<Person>()) // a circle, which two copies can make together
      add(person, company, company < 0 ? 0 : 1);
    if (company >= 0)
      m_rows.front().end = int(m_rows.size());
    return std::move(m_rows);
  }

private:
  bool hasOwnRow(const Person& person) const {
    return worksInSales(person, m_asked.year) || m_owners.own.contains(person.id);
  }

  void show(const Person* person) {
    while (person && m_shown.insert(person->id).second)
      person = m_elements.find(person->manager);
  }

  bool leads(const Person& person) const {
    const auto reports = m_reports.find(person.id);
    return m_owners.team.contains(person.id) ||
           (reports != m_reports.end() &&
            std::ranges::any_of(reports->second, [&](const Person* one) { return m_shown.contains(one->id); }));
  }

  bool needsCompany() {
    int roots = 0;
    bool led = true;
    for (const Person* root : m_reports[{}])
      if (m_shown.contains(root->id)) {
        ++roots;
        led = led && leads(*root);
      }
    return m_asked.scope == Scope::Team || roots != 1 || !led;
  }

  int addRow(GridRow row, int parent, int depth) {
    row.parent = parent;
    row.depth = depth;
    row.end = int(m_rows.size()) + 1;
    m_rows.push_back(std::move(row));
    return int(m_rows.size()) - 1;
  }

  void add(const Person& person, int parent, int depth) {
    if (!m_shown.contains(person.id) || !m_added.insert(person.id).second)
      return;
    if (!leads(person)) {
      addRow({GridRow::Kind::Person, person.id}, parent, depth);
      return;
    }
    const int team = addRow({GridRow::Kind::Team, person.id}, parent, depth);
    if (hasOwnRow(person))
      addRow({GridRow::Kind::Person, person.id}, team, depth + 1);
    if (const auto reports = m_reports.find(person.id); reports != m_reports.end())
      for (const Person* report : reports->second)
        add(*report, team, depth + 1);
    m_rows[std::size_t(team)].end = int(m_rows.size());
  }

  const basics::Elements& m_elements;
  const GridAsked& m_asked;
  const GridOwners& m_owners;
  std::map<Id<Person>, std::vector<const Person*>> m_reports;
  std::set<Id<Person>> m_shown, m_added;
  std::vector<GridRow> m_rows;
};

std::vector<GridRow> roleRows(const basics::Elements& elements, const GridAsked& asked, const GridOwners& owners) {
  std::map<std::string, std::string> names;
  for (const std::string& role : owners.roles)
    names.try_emplace(basics::nameKey(role), role);
  for (const Person& person : elements.all<Person>())
    if (!person.title.empty() && worksInSales(person, asked.year))
      names.try_emplace(basics::nameKey(person.title), person.title);
  std::vector<GridRow> rows;
  for (const auto& [key, name] : names)
    rows.push_back({.kind = GridRow::Kind::Role, .role = name, .end = int(rows.size()) + 1});
  return rows;
}

} // namespace

std::vector<GridRow> gridRows(const basics::Elements& elements, const GridAsked& asked, const GridOwners& owners) {
  return asked.rows == GridRows::Roles ? roleRows(elements, asked, owners) : Tree(elements, asked, owners).rows();
}

} // namespace baton::plan
