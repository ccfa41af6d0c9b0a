// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/actual_lines.h"

#include <algorithm>

namespace baton::plan {
namespace {

Amount meanOf(const Tally& tally) {
  const std::int64_t sum = tally.sum.tenThousandths(), half = tally.count / 2;
  return Amount::ofTenThousandths((sum < 0 ? sum - half : sum + half) / tally.count);
}

} // namespace

std::optional<Amount> actualOf(const Metric& metric, const Tally& tally) {
  if (metric.aggregation != Aggregation::Mean)
    return tally.sum;
  return tally.count ? std::optional(meanOf(tally)) : std::nullopt;
}

ActualLines::ActualLines(const records::Actuals& actuals, const Cells& cells, const Axes& axes,
                         const std::vector<std::vector<int>>& chains, bool withTeams)
    : m_cells(cells) {
  readLines(actuals, axes);
  group(chains, withTeams);
  findEnds(actuals);
}

// Where the last value counts, each person, market, offering and class of business has a last one of its own, and the
// whole is their sum. Where values are added, what is not asked is added at once.
void ActualLines::readLines(const records::Actuals& actuals, const Axes& axes) {
  const Query& query = m_cells.query();
  const auto isLast = [](const Metric* metric) { return metric->aggregation == Aggregation::Last; };
  readLines(
      actuals.facts.summed({.person = m_cells.personal(), .market = query.byMarket, .offering = query.byOffering}),
      false, axes);
  if (std::ranges::any_of(m_cells.metrics(), isLast))
    readLines(actuals.facts.all(), true, axes);
}

void ActualLines::readLines(const std::vector<records::Fact>& facts, bool last, const Axes& axes) {
  std::unordered_map<Numbers<5>, int, NumbersHash> known;
  const Query& query = m_cells.query();
  const bool personal = m_cells.personal();
  const std::size_t before = m_lines.size();
  for (const auto& fact : facts) {
    const int metric = m_cells.metricOf(fact.metric);
    if (metric < 0 || last != (m_cells.metrics()[std::size_t(metric)]->aggregation == Aggregation::Last))
      continue;
    const int person = axes.people.ofFact(fact.person);
    const int market = axes.markets.ofFact(fact.market), offering = axes.offerings.ofFact(fact.offering);
    const auto [place, added] = known.try_emplace(
        {metric, personal || last ? person : Axis::everyone, query.byMarket || last ? market : Axis::unasked,
         query.byOffering || last ? offering : Axis::unasked, last ? fact.business : Axis::unasked},
        int(m_lines.size()));
    if (added)
      m_lines.push_back({metric,
                         {personal ? person : Axis::everyone, query.byMarket ? market : Axis::unasked,
                          query.byOffering ? offering : Axis::unasked},
                         {}});
    m_lines[std::size_t(place->second)].entries.push_back({monthNumber(fact.month), {fact.value, fact.count}});
  }
  for (std::size_t n = before; n < m_lines.size(); ++n) {
    Line& line = m_lines[n];
    std::ranges::stable_sort(line.entries, {}, &Entry::month);
    std::size_t kept = 0;
    for (std::size_t i = 1; i < line.entries.size(); ++i)
      if (line.entries[i].month == line.entries[kept].month)
        line.entries[kept].tally += line.entries[i].tally;
      else
        line.entries[++kept] = line.entries[i];
    line.entries.resize(kept + 1);
  }
}

void ActualLines::group(const std::vector<std::vector<int>>& chains, bool withTeams) {
  for (std::size_t i = 0; i < m_lines.size(); ++i) {
    const Line& line = m_lines[i];
    m_groups[keyOf({line.metric, Scope::Own, line.place})].push_back(int(i));
    if (!withTeams || !m_cells.personal())
      continue;
    Group team{line.metric, Scope::Team, line.place};
    if (line.place.holder < 0)
      m_groups[keyOf(team)].push_back(int(i));
    else
      for (int holder : chains.at(std::size_t(line.place.holder))) {
        team.place.holder = holder;
        m_groups[keyOf(team)].push_back(int(i));
      }
  }
}

// Where nothing is said about a metric's source, it reaches to the end of its newest month.
void ActualLines::findEnds(const records::Actuals& actuals) {
  std::unordered_map<int, int> newest;
  for (const Line& line : m_lines) {
    int& month = newest.try_emplace(line.metric, line.entries.back().month).first->second;
    month = std::max(month, line.entries.back().month);
  }
  for (const auto& [metric, month] : newest)
    m_dataThrough[metric] = Date::of(month / 12, month % 12 + 1, 1)->lastOfMonth();
  for (const auto& [id, date] : actuals.dataThrough)
    if (const int metric = m_cells.metricOf(id); metric >= 0)
      m_dataThrough[metric] = date;
  for (const auto& [id, date] : actuals.dataFrom)
    if (const int metric = m_cells.metricOf(id); metric >= 0)
      m_dataFrom[metric] = date;
}

std::vector<ActualLines::Active> ActualLines::active(Scope scope) const {
  std::vector<Active> all;
  for (const auto& [key, lines] : m_groups) {
    if (key[1] != int(scope))
      continue;
    std::vector<int> months;
    for (int line : lines)
      for (const Entry& entry : m_lines[std::size_t(line)].entries)
        months.push_back(entry.month);
    if (lines.size() > 1) { // one line has its months in order
      std::ranges::sort(months);
      months.erase(std::unique(months.begin(), months.end()), months.end());
    }
    all.push_back({{key[0], scope, {key[2], key[3], key[4]}}, std::move(months)});
  }
  return all;
}

// A standing at the end is the last value in the period; of what is summed, all that was ever recorded until then; of
// what is averaged, the mean of the last month.
Tally ActualLines::over(const Group& group, Measure measure, const basics::Period& period) const {
  const auto found = m_groups.find(keyOf(group));
  if (found == m_groups.end())
    return {};
  const Aggregation aggregation = m_cells.metrics()[std::size_t(group.metric)]->aggregation;
  int from = monthNumber(period.from);
  const int to = monthNumber(period.to);
  if (measure == Measure::YearToDate)
    from = monthNumber(m_cells.calendar().periodAt(period.to, basics::Grain::Year).from);
  else if (measure == Measure::AtEnd && aggregation != Aggregation::Last)
    from = aggregation == Aggregation::Sum ? 0 : to;
  Tally whole;
  for (int line : found->second) {
    const auto& entries = m_lines[std::size_t(line)].entries;
    auto begin = std::ranges::lower_bound(entries, from, {}, &Entry::month);
    const auto end = std::ranges::upper_bound(entries, to, {}, &Entry::month);
    if (aggregation == Aggregation::Last && begin != end)
      begin = end - 1;
    for (; begin != end; ++begin)
      whole += begin->tally;
  }
  return whole;
}

std::optional<Date> ActualLines::dataThrough(int metric) const {
  const auto found = m_dataThrough.find(metric);
  return found == m_dataThrough.end() ? std::nullopt : std::optional(found->second);
}

bool ActualLines::isKnown(int metric, const basics::Period& period) const {
  const auto through = dataThrough(metric);
  const auto from = m_dataFrom.find(metric);
  return through && period.from <= *through && (from == m_dataFrom.end() || from->second <= period.to);
}

ActualLines::GroupKey ActualLines::keyOf(const Group& group) {
  return {group.metric, int(group.scope), group.place.holder, group.place.market, group.place.offering};
}

} // namespace baton::plan
