// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/performance_cells.h"

#include "core/basics/text.h"

#include <algorithm>

namespace baton::plan {

Axis::Axis(const basics::Elements& elements, const basics::Kind& kind, const std::vector<records::Named>& named)
    : m_elements(elements), m_kind(kind) {
  for (const records::Named& one : named) {
    if (one.id) {
      m_ofFact.push_back(ofElement(one.id));
      continue;
    }
    // Two spellings of one unknown name are one: that is also how names are matched.
    const auto [known, added] = m_ofName.emplace(basics::nameKey(one.name), size());
    if (added)
      m_named.push_back(one);
    m_ofFact.push_back(known->second);
  }
}

int Axis::ofElement(basics::RowId id) {
  const auto [known, added] = m_ofElement.try_emplace(id, size());
  if (added)
    m_named.push_back({id, m_elements.titleOf(basics::ElementRef{&m_kind, id})});
  return known->second;
}

Cells::Cells(const basics::Elements& elements, const Query& query, const basics::FiscalCalendar& calendar)
    : m_query(query), m_calendar(calendar), m_grain(query.byPeriod ? *query.byPeriod
                                                    : query.period ? query.period->grain
                                                                   : basics::Grain::Year) {
  if (query.period)
    m_span = basics::Period{m_grain, calendar.periodAt(query.period->from, m_grain).from,
                            calendar.periodAt(query.period->to, m_grain).to};
  for (const Metric* metric : elements.inOrder<Metric>())
    if (!query.metric || metric->id == query.metric) {
      m_metricOf.emplace(metric->id.value(), int(m_metrics.size()));
      m_metrics.push_back(metric);
    }
}

int Cells::metricOf(basics::RowId id) const {
  const auto found = m_metricOf.find(id);
  return found == m_metricOf.end() ? -1 : found->second;
}

// A period finer than the rows (a month asked of quarters) yields the row that it lies in, whole.
bool Cells::asks(const basics::Period& period) const {
  return !m_query.period || (period.from <= m_query.period->to && m_query.period->from <= period.to);
}

bool Cells::mayAsk(const basics::Period& period) const {
  return !m_span || (period.from <= m_span->to && m_span->from <= period.to);
}

std::vector<std::vector<int>> chainsUp(const basics::Elements& elements, Axis& people) {
  for (const people::Person& person : elements.all<people::Person>())
    people.ofElement(person.id.value());
  std::vector<std::vector<int>> chains;
  for (int key = 0; key < people.size(); ++key) {
    std::vector<int> chain{key};
    const auto* person = elements.find(Id<people::Person>(people.at(key).id));
    while (person && (person = elements.find(person->manager))) {
      const int above = people.ofElement(person->id.value());
      if (std::ranges::find(chain, above) != chain.end())
        break;
      chain.push_back(above);
    }
    chains.push_back(std::move(chain));
  }
  return chains;
}

} // namespace baton::plan
