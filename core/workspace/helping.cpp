// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/helping.h"

#include "core/basics/text.h"
#include "core/commitments/scorecard.h"
#include "core/handoff/standing.h"
#include "core/plan/closed_revenue.h"
#include "core/records/activity_view.h"
#include "core/workspace/checking.h"
#include "core/workspace/committing.h"
#include "core/workspace/deals.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"
#include "core/workspace/sheet_records.h"

#include <algorithm>
#include <map>
#include <set>

namespace baton::workspace {
namespace {

using basics::Date, basics::Grain, basics::Period;
using coaching::FollowUp;

constexpr basics::RowId ofRevenue = 101, ofFirstMeetings = 105;

/// What happened at each account, and its first meetings, in the order of their days.
struct AtAccounts {
  std::map<std::string, std::set<Date>> something;
  std::map<std::string, std::set<Date>> meetings;
};

AtAccounts atAccounts(const Workspace& workspace, const std::vector<plan::Deal>& deals) {
  AtAccounts all;
  for (const plan::Deal& deal : deals)
    if (deal.created && !deal.account.name.empty())
      all.something[basics::nameKey(deal.account.name)].insert(*deal.created);
  records::visitActivities(workspace.database(), workspace.elements(),
                           precedenceOf(workspace, records::RecordKind::Activities),
                           [&](const records::CurrentActivity& one) {
                             if (one.activity.account.empty())
                               return;
                             const std::string account = basics::nameKey(one.activity.account);
                             all.something[account].insert(one.activity.date);
                             if (one.metric.id == ofFirstMeetings)
                               all.meetings[account].insert(one.activity.date);
                           });
  return all;
}

std::vector<FollowUp> followUpsOf(const Workspace& workspace, const std::vector<plan::Deal>& deals, Date today) {
  const AtAccounts all = atAccounts(workspace, deals);
  std::vector<FollowUp> found;
  for (const auto& [account, days] : all.meetings)
    for (const Date met : days) {
      FollowUp one{met, std::nullopt};
      const auto& something = all.something.at(account);
      if (const auto next = something.upper_bound(met); next != something.end() && *next <= today)
        one.followed = *next;
      found.push_back(one);
    }
  return found;
}

/// Months, quarters and years that ended in the last days.
std::vector<Period> endedOf(const basics::FiscalCalendar& calendar, Grain grain, Date today) {
  std::vector<Period> ended;
  for (Period period = calendar.previous(calendar.periodAt(today, grain));
       period.to > today.plusDays(-coaching::pairDays); period = calendar.previous(period))
    ended.push_back(period);
  return ended;
}

std::vector<plan::PerformanceRow> targetsOf(const Workspace& workspace, const records::Actuals& actuals, Date today) {
  std::vector<plan::PerformanceRow> rows;
  const auto calendar = workspace.calendar();
  for (const Grain grain : {Grain::Month, Grain::Quarter, Grain::Year}) {
    for (const Period& period : endedOf(calendar, grain, today)) {
      plan::Query query;
      query.metric = basics::Id<plan::Metric>(ofRevenue);
      query.basis = plan::Basis::Target;
      query.byPerson = true;
      query.byPeriod = grain;
      query.period = period;
      for (const auto& row : plan::performanceRows(workspace.elements(), actuals, query, calendar))
        if (row.scope == plan::Scope::Own && row.period == period && row.figures.goal && row.figures.actual &&
            !row.figures.partial)
          rows.push_back(row);
    }
    if (!rows.empty())
      return rows; // the finest in which targets are stated: each counts once
  }
  return rows;
}

/// What fell due in the window, side by side.
void keptOf(coaching::PairsSource& source, const commitments::Ledger& ledger) {
  const Period window{Grain::Quarter, source.today.plusDays(1 - coaching::pairDays), source.today};
  for (const commitments::ScoreLine& line : commitments::scorecardOf(ledger, window).sides)
    (line.side == people::Side::Sales ? source.bySales : source.byLeadership) = {line.score.onTime, line.score.due};
}

} // namespace

nlohmann::json whatHelpsOf(const Workspace& workspace, const coaching::SheetAsked& asked, Date today) {
  const SheetRecords records(workspace, today);
  const RecordReading reading = readRecords(workspace, today);
  const coaching::SheetSource sheet = records.source(asked);
  const coaching::HelpSource source{sheet, recordFactsOf(workspace, today, reading).periods,
                                    planFindingsOf(workspace, today, reading),
                                    handoff::versionInForce(workspace.elements(), today, publicationOrder(workspace))};
  return coaching::toJson(coaching::whatHelps(source, asked), workspace.elements(), workspace.calendar());
}

std::array<coaching::AskedAndGiven, 6> askedAndGivenOf(const Workspace& workspace, Date today) {
  const auto deals = dealsOf(workspace);
  const plan::ClosedRevenue closed(bookedActualsOf(workspace), deals);
  coaching::PairsSource source{.elements = workspace.elements(), .today = today};
  source.followUps = followUpsOf(workspace, deals, today);
  source.calls = plan::pastCalls(workspace.elements(), closed, endedOf(workspace.calendar(), Grain::Quarter, today));
  source.targets = targetsOf(workspace, closed.actuals(), today);
  source.steps = versionNews(workspace).steps;
  keptOf(source, ledgerOf(workspace, today));
  return coaching::askedAndGiven(source);
}

} // namespace baton::workspace
