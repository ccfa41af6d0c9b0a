// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/plan_documents.h"

#include "core/plan/measures.h"
#include "core/workspace/deals.h"
#include "core/workspace/importing.h"

#include <utility>

namespace baton::workspace {

planbook::PlanSource planSource(const Workspace& workspace, const std::optional<basics::Period>& period,
                                basics::Date today) {
  const basics::FiscalCalendar calendar = workspace.calendar();
  records::Actuals booked = bookedActualsOf(workspace);
  records::Actuals actuals = withDeals(workspace, booked);
  return {.elements = workspace.elements(),
          .calendar = calendar,
          .year = calendar.periodAt(period ? period->from : today, basics::Grain::Year),
          .today = today,
          .actuals = std::move(actuals),
          .deals = dealsOf(workspace),
          .booked = std::move(booked),
          .stages = stagesSeen(workspace)};
}

report::SheetTable recordTable(const Workspace& workspace, records::RecordKind kind, const RecordsAsked& asked) {
  const basics::Elements& elements = workspace.elements();
  if (kind == records::RecordKind::Opportunities) {
    std::vector<plan::Deal> deals = dealsOf(workspace);
    std::erase_if(deals, [&asked](const plan::Deal& deal) {
      return !asked.has(deal.state == plan::DealState::Open ? plan::dueDate(deal, asked.today) : deal.closed,
                        deal.person, deal.market);
    });
    return planbook::opportunityTable(elements, deals);
  }
  if (kind == records::RecordKind::Activities) {
    std::vector<records::CurrentActivity> activities;
    records::visitActivities(workspace.database(), elements, precedenceOf(workspace, kind),
                             [&](const records::CurrentActivity& one) {
                               if (asked.has(one.activity.date, one.person, one.market))
                                 activities.push_back(one);
                             });
    return planbook::activityTable(elements, activities);
  }
  std::vector<records::CurrentBooking> bookings;
  if (kind == records::RecordKind::Bookings)
    records::visitBookings(workspace.database(), elements, precedenceOf(workspace, kind),
                           [&](const records::CurrentBooking& one) {
                             if (asked.has(one.booking.date, one.person, one.market))
                               bookings.push_back(one);
                           });
  return planbook::bookingTable(elements, bookings);
}

} // namespace baton::workspace
