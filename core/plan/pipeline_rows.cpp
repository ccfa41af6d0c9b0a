// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/pipeline_rows.h"

#include "core/basics/text.h"
#include "core/people/reporting_line.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace baton::plan {
namespace {

using basics::Amount, basics::Elements, basics::FiscalCalendar;

/// The rates of everything that was closed before today.
Measures historyOf(const std::vector<Deal>& deals, const MeasuresQuery& query, const std::set<basics::RowId>* team) {
  Measuring measuring({{}, query.today, query.floor});
  for (const Deal& deal : deals)
    if (deal.state != DealState::Open && (!team || team->contains(deal.person.id)))
      measuring.addClosed(deal);
  return measuring.done();
}

CoverageRow coverageRow(const records::Named& manager, const MeasuresRow& row, const Measures& own,
                        const Measures& all) {
  const Measures& history = own.enoughHistory ? own : all;
  CoverageRow made;
  made.manager = manager;
  made.remaining = row.remaining;
  if (!row.measures.openIsUnknown()) {
    made.open = row.measures.openValue;
    made.coverage = row.coverage;
  }
  made.closed = history.won + history.lost;
  if (!history.enoughHistory)
    return made;
  made.lostUnvalued = history.lostUnvalued;
  made.required = requiredCoverage(history);
  if (row.remaining && made.open)
    made.toCreate = pipelineToCreate(*row.remaining, *made.open, history);
  return made;
}

} // namespace

std::vector<StageRow> openByStage(const std::vector<Deal>& deals, const std::vector<std::string>& order) {
  std::map<std::string, StageRow> byStage;
  for (const Deal& deal : deals) {
    if (deal.state != DealState::Open)
      continue;
    StageRow& row = byStage.try_emplace(basics::nameKey(deal.stage), StageRow{deal.stage, 0, 0, {}, {}}).first->second;
    ++row.count;
    row.unvalued += !deal.amount;
    row.value += deal.amount.value_or(Amount());
    row.weighted += weightedValue(deal).value_or(Amount());
  }
  std::vector<StageRow> rows;
  for (const std::string& stage : order)
    if (const auto found = byStage.find(basics::nameKey(stage)); found != byStage.end()) {
      rows.push_back(found->second);
      byStage.erase(found);
    }
  const auto ordered = std::ptrdiff_t(rows.size());
  for (const auto& [key, row] : byStage)
    rows.push_back(row);
  std::stable_sort(rows.begin() + ordered, rows.end(),
                   [](const StageRow& a, const StageRow& b) { return a.value > b.value; });
  return rows;
}

std::vector<CategoryRow> categoryRows(const std::vector<Deal>& deals, const basics::Period& period,
                                      basics::Date today) {
  std::vector<CategoryRow> rows;
  for (std::size_t i = 0; i < basics::wordsOf<ForecastCategory>.size(); ++i)
    rows.push_back({ForecastCategory(i), 0, 0, {}});
  CategoryRow unsaid;
  for (const Deal& deal : deals) {
    const bool won = deal.state == DealState::Won && deal.closed && period.contains(*deal.closed);
    const auto due = deal.state == DealState::Open ? dueDate(deal, today) : std::nullopt;
    if (!won && (!due || !period.contains(*due)))
      continue;
    const auto category = won ? std::optional(ForecastCategory::Closed) : deal.category;
    CategoryRow& row = category ? rows[std::size_t(*category)] : unsaid;
    ++row.count;
    row.unvalued += !deal.amount;
    row.value += deal.amount.value_or(Amount());
  }
  if (unsaid.count > 0)
    rows.push_back(unsaid);
  return rows;
}

std::vector<CoverageRow> coverageRows(const std::vector<Deal>& deals, const Elements& elements,
                                      const MeasuresQuery& query, const FiscalCalendar& calendar) {
  const Measures all = historyOf(deals, query, nullptr);
  std::vector<CoverageRow> rows{coverageRow({}, measuresOf(deals, elements, query, calendar), all, all)};
  MeasuresQuery byTeam = query;
  byTeam.by = {MeasureKey::Person};
  byTeam.byPeriod.reset();
  byTeam.subtree = true;
  for (const MeasuresRow& row : measuresBy(deals, elements, byTeam, calendar)) {
    const records::Named& person = row.keys.at(MeasureKey::Person);
    const basics::Id<people::Person> id(person.id);
    if (person.id == 0 || !people::isManager(elements, id))
      continue;
    std::set<basics::RowId> team;
    for (const auto one : people::withEveryoneUnder(elements, id))
      team.insert(one.value());
    const CoverageRow made = coverageRow(person, row, historyOf(deals, query, &team), all);
    if (made.open != Amount() || made.remaining) // also where nobody knows what is open
      rows.push_back(made);
  }
  return rows;
}

} // namespace baton::plan
