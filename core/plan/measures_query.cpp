// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/measures_query.h"

#include "core/basics/text.h"
#include "core/plan/revenue_targets.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::plan {
namespace {

using basics::Amount, basics::Date, basics::Elements, basics::FiscalCalendar, basics::Grain, basics::Outcome,
    basics::Period, basics::Refusal;
using records::Named;

/// Puts deals into the rows that they belong to.
class MeasuresTable {
public:
  MeasuresTable(const Elements& elements, const MeasuresQuery& query, const FiscalCalendar& calendar)
      : m_elements(elements), m_query(query), m_calendar(calendar) {}

  void add(const Deal& deal) {
    for (const auto& [key, names] : rowsOf(deal)) {
      Row& row = m_rows.try_emplace(key, Row{names, {}, {}}).first->second;
      if (m_query.byPeriod)
        addByPeriod(row, deal);
      else
        at(row, {}).add(deal);
    }
  }

  /// What was due in a period when it began, and of that what is due later now that it ends.
  void addSlippage(const KnownThen& then) {
    const auto rowPeriod =
        m_query.byPeriod ? std::optional(m_calendar.periodAt(then.period.from, *m_query.byPeriod)) : std::nullopt;
    std::map<std::string, const Deal*> later;
    for (const Deal& deal : then.atEnd)
      later[deal.externalId] = &deal;
    for (const Deal& deal : then.atStart) {
      if (deal.state != DealState::Open || !deal.expected || !then.period.contains(*deal.expected) || !deal.amount)
        continue;
      const auto now = later.find(deal.externalId);
      const bool slipped = now != later.end() && now->second->state == DealState::Open && now->second->expected &&
                           *now->second->expected > then.period.to;
      for (const auto& [key, names] : rowsOf(deal)) {
        Row& row = m_rows.try_emplace(key, Row{names, {}, {}}).first->second;
        at(row, rowPeriod);
        Slipping& slipping = row.slipping[rowPeriod];
        slipping.due += *deal.amount;
        if (slipped)
          slipping.slipped += *deal.amount;
      }
    }
  }

  std::vector<MeasuresRow> rows() const {
    std::vector<MeasuresRow> all;
    for (const auto& [key, row] : m_rows)
      for (const auto& [period, measuring] : row.measuring) {
        const Measures measures = measuring.done();
        const auto slipping = row.slipping.find(period);
        if (m_query.period && saysNothing(measures) && slipping == row.slipping.end())
          continue;
        MeasuresRow& made = all.emplace_back();
        made.keys = row.names;
        made.period = period;
        made.measures = measures;
        made.requiredCoverage = plan::requiredCoverage(made.measures);
        if (slipping != row.slipping.end())
          made.slippage = basics::ratio(slipping->second.slipped, slipping->second.due);
      }
    return all;
  }

private:
  using Key = std::vector<std::pair<std::string, basics::RowId>>;
  struct Slipping {
    Amount due, slipped;
  };
  struct Row {
    std::map<MeasureKey, Named> names;
    std::map<std::optional<Period>, Measuring> measuring;
    std::map<std::optional<Period>, Slipping> slipping;
  };

  Measuring& at(Row& row, const std::optional<Period>& period) {
    return row.measuring.try_emplace(period, MeasureSpan{m_query.period, m_query.today, m_query.floor}).first->second;
  }

  static bool saysNothing(const Measures& measures) {
    return measures.won + measures.lost + measures.open + measures.created == 0;
  }

  bool isAsked(Date date) const { return !m_query.period || m_query.period->contains(date); }

  void addByPeriod(Row& row, const Deal& deal) {
    const auto periodAt = [this](Date date) { return m_calendar.periodAt(date, *m_query.byPeriod); };
    if (deal.created && isAsked(*deal.created))
      at(row, periodAt(*deal.created)).addCreated();
    if (deal.state != DealState::Open) {
      if (deal.closed && isAsked(*deal.closed))
        at(row, periodAt(*deal.closed)).addClosed(deal);
      return;
    }
    const auto due = dueDate(deal, m_query.today);
    if (due && isAsked(*due))
      at(row, periodAt(*due)).addOpen(deal);
    else if (!due && !m_query.period)
      at(row, {}).addOpen(deal);
  }

  static Named nameOf(const Deal& deal, MeasureKey key) {
    switch (key) {
    case MeasureKey::Person:
      return deal.person;
    case MeasureKey::Manager:
      return deal.manager;
    case MeasureKey::Team:
      return {0, deal.team};
    case MeasureKey::Market:
      return deal.market;
    case MeasureKey::Offering:
      return deal.offering;
    case MeasureKey::Account:
      return deal.account;
    case MeasureKey::Sector:
      return {0, deal.sector};
    case MeasureKey::Stage:
      return {0, deal.stage};
    }
    return {};
  }

  std::vector<Named> namesOf(const Deal& deal, MeasureKey key) const {
    if (key == MeasureKey::Person || key == MeasureKey::Manager)
      return lineOf(m_elements, nameOf(deal, key), m_query.subtree);
    return {nameOf(deal, key)};
  }

  /// Every combination of names that a deal counts under.
  std::vector<std::pair<Key, std::map<MeasureKey, Named>>> rowsOf(const Deal& deal) const {
    std::vector<std::pair<Key, std::map<MeasureKey, Named>>> rows(1);
    for (const MeasureKey key : m_query.by) {
      std::vector<std::pair<Key, std::map<MeasureKey, Named>>> wider;
      for (const auto& row : rows)
        for (const Named& name : namesOf(deal, key)) {
          auto& one = wider.emplace_back(row);
          one.first.emplace_back(basics::nameKey(name.name), name.id);
          one.second[key] = name;
        }
      rows = std::move(wider);
    }
    return rows;
  }

  const Elements& m_elements;
  const MeasuresQuery& m_query;
  const FiscalCalendar& m_calendar;
  std::map<Key, Row> m_rows;
};

} // namespace

Outcome<MeasuresQuery> measuresQueryOf(const std::string& by, const std::string& period,
                                       const FiscalCalendar& calendar) {
  MeasuresQuery query;
  if (!by.empty())
    for (const std::string& word : basics::split(by, ',')) {
      const std::string key = basics::nameKey(word);
      if (const auto known = basics::choiceOf<MeasureKey>(key)) {
        if (std::ranges::find(query.by, *known) == query.by.end())
          query.by.push_back(*known);
      } else if (const auto grain = basics::choiceOf<Grain>(key)) {
        if (query.byPeriod && *query.byPeriod != *grain)
          return Refusal{"only one of month, quarter and year can be asked", "Ask for the finest one that you need"};
        query.byPeriod = grain;
      } else {
        return Refusal{fmt::format("\"{}\" is nothing that measures can be asked by", word),
                       fmt::format("Choose of {}, month, quarter, year", fmt::join(basics::wordsOf<MeasureKey>, ", "))};
      }
    }
  if (!period.empty()) {
    const auto read = calendar.parse(period);
    if (!read)
      return read.refusal();
    query.period = *read;
  }
  return query;
}

std::vector<MeasuresRow> measuresBy(const std::vector<Deal>& deals, const Elements& elements,
                                    const MeasuresQuery& query, const FiscalCalendar& calendar,
                                    const std::vector<KnownThen>& then) {
  MeasuresTable table(elements, query, calendar);
  for (const Deal& deal : deals)
    table.add(deal);
  for (const KnownThen& one : then)
    table.addSlippage(one);
  auto rows = table.rows();
  const RevenueTargets targets(elements, query, calendar);
  for (MeasuresRow& row : rows)
    if (const auto remaining = targets.remainingOf(row)) {
      row.remaining = remaining;
      row.coverage = coverage(row.measures.openValue, *remaining);
      if (*remaining <= Amount())
        row.requiredCoverage.reset(); // the goal is reached
    }
  return rows;
}

MeasuresRow measuresOf(const std::vector<Deal>& deals, const Elements& elements, const MeasuresQuery& query,
                       const FiscalCalendar& calendar, const std::vector<KnownThen>& then) {
  MeasuresQuery whole = query;
  whole.by.clear();
  whole.byPeriod.reset();
  const auto rows = measuresBy(deals, elements, whole, calendar, then);
  if (!rows.empty())
    return rows.front();
  MeasuresRow none;
  none.measures = Measuring({query.period, query.today, query.floor}).done();
  return none;
}

} // namespace baton::plan
