// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/deal.h"
#include "core/plan/stages_seen.h"
#include "core/records/booking_view.h"
#include "core/records/opportunity_view.h"
#include "core/workspace/workspace.h"

#include <functional>
#include <vector>

namespace baton::workspace {

/// One export of opportunities, and the day of which it speaks: its as_of, else the day on which it was taken in.
struct Look {
  basics::Id<records::ImportBatch> batch;
  basics::Date day;
};
/// The exports that count, from the weakest to the strongest.
std::vector<Look> looksAt(const Workspace& workspace);

/// Every opportunity as it stands, in the order of the files' rows.
std::vector<plan::Deal> dealsOf(const Workspace& workspace);
/// As they stood with the first so many of the looks.
std::vector<plan::Deal> dealsOf(const Workspace& workspace, std::size_t looks);
/// How many of the looks are of that day or before it.
std::size_t looksUntil(const std::vector<Look>& looks, basics::Date day);

/// The looks between which a bridge over a period leads, each as how many looks it knows: from the last one of its
/// first day or before, else the first of all, to the last one in it; where that is not later, to the next one: an
/// export made after the period's end is the first to know how it ended.
struct LookSpan {
  std::size_t start = 0, end = 0;
};
LookSpan looksOver(const std::vector<Look>& looks, const basics::Period& period);

/// One opportunity as one export had it.
struct Observation {
  basics::Date day; ///< of which the export speaks
  std::string file;
  records::Sighting sighting;
};
/// From the weakest export to the strongest; undone ones count no more.
std::vector<Observation> historyOf(const Workspace& workspace, const std::string& externalId);

/// How all of them stood with each of the looks, from the weakest to the strongest; every export is read once.
void visitLooks(const Workspace& workspace,
                const std::function<void(const Look& look, const std::vector<plan::Deal>& deals)>& visit);

/// What bookings and activities alone add up to. Whoever wants to see the bookings as well is shown them on the way.
records::Actuals bookedActualsOf(const Workspace& workspace, const records::BookingVisit& visit = {});
/// The same with what opportunities say to the metrics that are taken from them.
records::Actuals withDeals(const Workspace& workspace, records::Actuals booked);

/// What the records add up to where the deals that were won since the last bookings count as well (see
/// plan/closed_revenue.h).
records::Actuals closedActualsOf(const Workspace& workspace, const std::vector<plan::Deal>& deals);

/// How far each opportunity has come, by every look; the order of the stages is that of the last mapping that says one.
plan::StagesSeen stagesSeen(const Workspace& workspace);

} // namespace baton::workspace
