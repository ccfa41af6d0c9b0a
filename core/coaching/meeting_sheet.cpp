// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/coaching/meeting_sheet.h"

#include "core/basics/text.h"
#include "core/people/reporting_line.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace baton::coaching {
namespace {

using basics::Elements, basics::Period;
using people::Person;
using plan::Deal, plan::DealState, plan::MetricRole, plan::PerformanceRow;

/// Until when the metric is known, of a period that may still run.
double shareCovered(const SheetSource& source, const plan::Metric& metric, const Period& period) {
  Date through = source.today;
  if (const auto known = source.actuals.dataThrough.find(metric.id.value()); known != source.actuals.dataThrough.end())
    through = std::min(through, known->second);
  const int days = std::clamp(through.days(), period.from.days() - 1, period.to.days()) - period.from.days() + 1;
  return double(days) / double(period.to.days() - period.from.days() + 1);
}

/// What stands at a moment does not grow with the days.
bool growsWithTime(const SheetLine& line) {
  return line.measure != plan::Measure::AtEnd && line.metric->aggregation == plan::Aggregation::Sum;
}

bool isBehind(const SheetLine& line) {
  if (!line.basis || !line.figures.attainment)
    return false;
  if (line.metric->better == plan::Better::Down)
    return *line.figures.attainment > 1;
  return *line.figures.attainment < line.expected;
}

using Lines = std::map<std::tuple<basics::RowId, plan::Scope, plan::Measure>, SheetLine>;

/// Of the bases the first that is stated. What a team owes together is read only where nothing is stated for it.
void takeLines(Lines& lines, const SheetSource& source, const SheetAsked& asked, bool together) {
  plan::Query query;
  query.owner = asked.person;
  query.byPerson = true;
  query.subtree = together;
  query.period = asked.period;
  query.byPeriod = asked.period.grain;
  Lines read;
  for (const PerformanceRow& row : plan::performanceRows(source.elements, source.actuals, query, source.calendar)) {
    const bool isOwn = row.scope == plan::Scope::Own;
    if (!row.metric || row.period != asked.period || (together && (!isOwn || !row.figures.goal)))
      continue;
    const plan::Scope scope = together ? plan::Scope::Team : row.scope;
    SheetLine& line = read[{row.metric->id.value(), scope, row.measure}];
    if (line.metric && line.basis && (!row.basis || *line.basis < *row.basis))
      continue;
    line = {row.metric, row.basis, scope, row.measure, row.figures, 1};
    if (growsWithTime(line))
      line.expected = shareCovered(source, *row.metric, asked.period);
    line.isShort = isBehind(line);
  }
  for (const auto& [key, line] : read)
    if (SheetLine& stated = lines[key]; !stated.metric || !stated.basis)
      stated = line;
}

/// One line for each metric, scope and measure; of who leads a team, what it owes together as well.
std::vector<SheetLine> linesOf(const SheetSource& source, const SheetAsked& asked) {
  Lines lines;
  takeLines(lines, source, asked, false);
  if (people::isManager(source.elements, asked.person))
    takeLines(lines, source, asked, true);
  std::vector<SheetLine> all;
  for (const plan::Metric* metric : source.elements.inOrder<plan::Metric>())
    for (const auto& [key, line] : lines)
      if (line.metric == metric)
        all.push_back(line);
  return all;
}

/// The same deal, and where it stood, at the meeting before.
class Then {
public:
  explicit Then(const SheetSource& source) {
    for (std::size_t i = 0; i < source.stageOrder.size(); ++i)
      m_places.try_emplace(basics::nameKey(source.stageOrder[i]), int(i));
    if (source.then)
      for (const Deal& deal : *source.then)
        m_deals.emplace(deal.externalId, &deal);
  }
  const Deal* find(const Deal& now) const {
    const auto found = m_deals.find(now.externalId);
    return found == m_deals.end() ? nullptr : found->second;
  }
  bool cameFurther(const Deal& before, const Deal& now) const {
    if (before.state != DealState::Open || now.state == DealState::Lost)
      return false;
    if (now.state == DealState::Won)
      return true;
    const auto from = placeOf(before), to = placeOf(now);
    return from && to && *from < *to;
  }
  /// It stands in another stage, and nobody said which of the two comes later.
  bool wentSomewhere(const Deal& before, const Deal& now) const {
    return before.state == DealState::Open && now.state == DealState::Open &&
           basics::nameKey(before.stage) != basics::nameKey(now.stage) && !(placeOf(before) && placeOf(now));
  }

private:
  std::optional<int> placeOf(const Deal& deal) const {
    const auto found = m_places.find(basics::nameKey(deal.stage));
    return found == m_places.end() ? std::nullopt : std::optional(found->second);
  }
  std::map<std::string, const Deal*> m_deals;
  std::map<std::string, int> m_places;
};

bool byAmount(const Deal* a, const Deal* b) {
  return std::tuple(-a->amount.value_or(Amount()), a->externalId) <
         std::tuple(-b->amount.value_or(Amount()), b->externalId);
}

void answerQuestions(SheetPipeline& pipeline, const SheetSource& source, const std::set<Id<Person>>& people,
                     Date since) {
  if (!source.exported || *source.exported <= since)
    return;
  const Then then(source);
  std::vector<const Deal*> fresh;
  std::vector<MovedDeal> moved;
  bool somewhere = false;
  for (const Deal& deal : source.deals) {
    if (!people.contains(Id<Person>(deal.person.id)))
      continue;
    const Deal* before = then.find(deal);
    // What stood in the export of then is not new, whatever day is written into it since.
    if (!before && (deal.created ? *deal.created > since : source.then != nullptr))
      fresh.push_back(&deal);
    if (before && then.cameFurther(*before, deal))
      moved.push_back({&deal, before->stage, deal.state == DealState::Won ? "won" : deal.stage});
    somewhere = somewhere || (before && then.wentSomewhere(*before, deal));
  }
  std::ranges::sort(fresh, byAmount);
  std::ranges::sort(moved, [](const MovedDeal& a, const MovedDeal& b) { return byAmount(a.deal, b.deal); });
  pipeline.fresh = std::move(fresh);
  if (source.then && !(moved.empty() && somewhere))
    pipeline.moved = std::move(moved);
}

/// Short where something remains, and either the open value does not cover it by their own rate, or nothing is new and
/// nothing came further.
bool isShort(const SheetPipeline& pipeline) {
  const plan::MeasuresRow& row = pipeline.measures;
  if (row.remaining && *row.remaining <= Amount())
    return false;
  const bool thin = row.coverage && row.requiredCoverage && *row.coverage < *row.requiredCoverage;
  const bool still = pipeline.fresh && pipeline.fresh->empty() && pipeline.moved && pipeline.moved->empty();
  return thin || still;
}

SheetPipeline pipelineOf(const SheetSource& source, const SheetAsked& asked, Date since) {
  SheetPipeline pipeline;
  const auto people = people::withEveryoneUnder(source.elements, asked.person);
  plan::MeasuresQuery query;
  query.by = {plan::MeasureKey::Person};
  query.period = asked.period;
  query.subtree = people.size() > 1;
  query.today = source.today;
  query.actuals = &source.actuals;
  for (plan::MeasuresRow& row : plan::measuresBy(source.deals, source.elements, query, source.calendar))
    if (row.keys.at(plan::MeasureKey::Person).id == asked.person.value())
      pipeline.measures = std::move(row);
  // Rates are of all that ever closed: those of one period are too few. What has no day is open in none.
  query.period.reset();
  for (const plan::MeasuresRow& row : plan::measuresBy(source.deals, source.elements, query, source.calendar))
    if (row.keys.at(plan::MeasureKey::Person).id == asked.person.value()) {
      pipeline.measures.requiredCoverage = row.measures.enoughHistory ? row.requiredCoverage : std::nullopt;
      pipeline.measures.measures.undated = row.measures.undated;
    }
  if (pipeline.measures.measures.openIsUnknown())
    pipeline.measures.coverage.reset(); // nobody knows what is open, so neither what it covers (decision 33)
  answerQuestions(pipeline, source, people, since);
  return pipeline;
}

} // namespace

std::optional<LastMeeting> lastMeetingBefore(const Elements& elements, Id<Person> person, Date day) {
  std::optional<LastMeeting> last;
  const auto take = [&](Id<Person> whose, const std::optional<Date>& date, Id<Person> by) {
    if (whose == person && date && *date < day && (!last || last->date < *date))
      last = LastMeeting{*date, by};
  };
  for (const MeetingDay& one : elements.all<MeetingDay>())
    if (one.held)
      take(one.person, one.date, one.by);
  for (const Meeting& one : elements.all<Meeting>())
    take(one.person, one.date, one.by);
  return last;
}

Date newSince(const Elements& elements, const SheetAsked& asked, Date today) {
  const auto last = lastMeetingBefore(elements, asked.person, today);
  return last ? last->date : asked.period.from.plusDays(-1);
}

MeetingSheet meetingSheet(const SheetSource& source, const SheetAsked& asked) {
  MeetingSheet sheet;
  sheet.person = asked.person;
  sheet.period = asked.period;
  sheet.today = source.today;
  if (const auto last = lastMeetingBefore(source.elements, asked.person, source.today)) {
    sheet.lastMeeting = last->date;
    sheet.lastBy = last->by;
  }
  sheet.since = source.since.value_or(newSince(source.elements, asked, source.today));
  sheet.pipeline = pipelineOf(source, asked, sheet.since);
  for (SheetLine& line : linesOf(source, asked)) {
    const MetricRole role = line.metric->role;
    (role == MetricRole::Pipeline   ? sheet.pipeline.goals
     : role == MetricRole::Activity ? sheet.activity
                                    : sheet.results)
        .push_back(line);
  }
  if (source.ledger)
    sheet.promises = promisesOf(*source.ledger, asked.person);
  sheet.resultsShort = std::ranges::any_of(sheet.results, &SheetLine::isShort);
  sheet.pipeline.isShort = isShort(sheet.pipeline);
  return sheet;
}

} // namespace baton::coaching
