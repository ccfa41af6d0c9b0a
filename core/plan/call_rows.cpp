// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/call_rows.h"

#include "core/basics/text.h"
#include "core/people/reporting_line.h"
#include "core/plan/measures.h"
#include "core/plan/performance.h"

#include <algorithm>
#include <map>

namespace baton::plan {
namespace {

using basics::Elements, basics::FiscalCalendar;
using records::Named;

class Gathering {
public:
  Gathering(const Elements& elements, const CallsAsked& asked) : m_elements(elements), m_asked(asked) {}

  void addSellers() {
    std::set<basics::RowId> leaders;
    for (const auto& person : m_elements.all<people::Person>())
      leaders.insert(person.manager.value());
    for (const auto& person : m_elements.all<people::Person>())
      if (person.side == people::Side::Sales && !leaders.contains(person.id.value()) &&
          (!person.started || *person.started <= m_asked.period.to) &&
          (!person.left || *person.left >= m_asked.period.from))
        at({person.id.value(), person.name});
  }

  void addGoals(const FiscalCalendar& calendar) {
    Query query;
    query.metric = Id<Metric>(101);
    query.basis = Basis::Target;
    query.byPerson = true;
    query.byPeriod = m_asked.period.grain;
    query.period = m_asked.period;
    for (const PerformanceRow& row : performanceRows(m_elements, {}, query, calendar))
      if (row.person && row.period == m_asked.period && row.scope == Scope::Own && row.measure == Measure::InPeriod &&
          row.figures.goal)
        at(*row.person).goal = row.figures.goal;
  }

  void addRecords(const std::vector<Deal>& deals, const ClosedRevenue& closed) {
    for (const auto& [person, value] : closed.byPerson(m_asked.period, m_asked.today))
      at(person).closed += value;
    for (const Deal& deal : deals) {
      const auto due = deal.state == DealState::Open ? dueDate(deal, m_asked.today) : std::nullopt;
      if (!due || !m_asked.period.contains(*due))
        continue;
      CallRow& row = at(deal.person);
      row.open += deal.amount.value_or(Amount());
      ++row.openDeals;
      row.unvalued += !deal.amount;
    }
  }

  void addCalls() {
    for (const ForecastCall& call : m_elements.all<ForecastCall>())
      if (isAsked(call))
        at(named(call.person)).call = call;
    for (const ForecastAdjustment& adjustment : m_elements.all<ForecastAdjustment>())
      if (isAsked(adjustment))
        at(named(adjustment.person)).adjustment = adjustment;
  }

  std::vector<CallRow> rows() && {
    std::vector<CallRow> rows;
    for (auto& [key, row] : m_rows)
      if (m_asked.people.empty() || m_asked.people.contains(row.person.id))
        rows.push_back(std::move(row));
    std::ranges::stable_sort(rows, {}, [](const CallRow& row) {
      return std::tuple(!row.mayCall(), row.person.name.empty(), basics::nameKey(row.person.name));
    });
    return rows;
  }

private:
  template <class T> bool isAsked(const T& said) const {
    return said.from == m_asked.period.from && said.grain == m_asked.period.grain && m_elements.find(said.person);
  }
  Named named(Id<people::Person> person) const { return {person.value(), m_elements.find(person)->name}; }

  CallRow& at(const Named& person) {
    CallRow& row = m_rows[{person.id, person.id ? std::string() : basics::nameKey(person.name)}];
    row.person = person;
    return row;
  }

  const Elements& m_elements;
  const CallsAsked& m_asked;
  std::map<std::pair<basics::RowId, std::string>, CallRow> m_rows;
};

void add(std::optional<Amount>& sum, const std::optional<Amount>& part) {
  if (part)
    sum = sum.value_or(Amount()) + *part;
}

} // namespace

std::optional<Amount> CallRow::called() const {
  return call && call->amount ? std::optional(Amount::ofCents(call->amount->cents())) : std::nullopt;
}

std::optional<Amount> CallRow::taken() const {
  return adjustment && adjustment->amount ? std::optional(Amount::ofCents(adjustment->amount->cents())) : called();
}

std::vector<CallRow> callRows(const Elements& elements, const std::vector<Deal>& deals, const ClosedRevenue& closed,
                              const FiscalCalendar& calendar, const CallsAsked& asked) {
  Gathering all(elements, asked);
  all.addSellers();
  all.addGoals(calendar);
  all.addRecords(deals, closed);
  all.addCalls();
  return std::move(all).rows();
}

CallTotals totalsOf(const std::vector<CallRow>& rows) {
  CallTotals totals;
  for (const CallRow& row : rows) {
    add(totals.goal, row.goal);
    totals.closed += row.closed;
    totals.open += row.open;
    totals.openDeals += row.openDeals;
    totals.unvalued += row.unvalued;
    add(totals.called, row.called());
    add(totals.taken, row.taken());
    totals.people += row.mayCall();
    totals.calls += row.called().has_value();
    totals.adjustments += row.adjustment && row.adjustment->amount;
  }
  return totals;
}

} // namespace baton::plan
