// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/checking.h"

#include "core/commitments/ledger.h"
#include "core/handoff/standing.h"
#include "core/workspace/booking_facts.h"
#include "core/workspace/deals.h"
#include "core/workspace/goal_facts.h"
#include "core/workspace/importing.h"
#include "core/workspace/publishing.h"

namespace baton::workspace {
namespace {

using basics::Date, basics::Elements;

/// Recalled ones are out of the way.
void addVersionsTwice(clarity::RecordFacts& facts, const Workspace& workspace, Date today) {
  const handoff::VersionStanding* before = nullptr;
  const auto all = handoff::versions(workspace.elements(), today, publicationOrder(workspace));
  for (const auto& version : all) {
    if (version.standing == handoff::Standing::Recalled)
      continue;
    if (before && before->handoff->version == version.handoff->version)
      facts.versionsTwice.push_back({version.handoff->id.value(), before->name, version.name});
    before = &version;
  }
}

/// What is promised and not over, and how much of it leadership has given its word for. As long as nobody has asked for
/// or offered anything, nothing is known of promises.
void addPromiseFacts(clarity::RecordFacts& facts, const Elements& elements, Date today) {
  facts.leadershipPromises = 0;
  const commitments::Ledger ledger(elements, today);
  for (const auto& row : ledger.rows()) {
    const bool kept = row.standing.state == commitments::State::Fulfilled;
    if (row.side == people::Side::Leadership && (kept || commitments::isInForce(row.standing.state)))
      ++*facts.leadershipPromises;
    if (!row.isOver())
      facts.promises.push_back({row.id().value(), row.standing.terms.satisfaction});
  }
}

/// The first day of the version in force.
std::optional<Date> inForceFrom(const Workspace& workspace, Date today) {
  const auto* inForce = handoff::versionInForce(workspace.elements(), today, publicationOrder(workspace));
  return inForce ? inForce->inForceFrom : std::nullopt;
}

} // namespace

BookingReading readBookings(const Workspace& workspace, Date today) {
  BookingReading reading;
  reading.facts.inForceFrom = inForceFrom(workspace, today);
  BookingFacts bookings(workspace.elements(), reading.facts.inForceFrom, today);
  reading.booked = bookedActualsOf(workspace, bookings.visit());
  reading.actuals = withDeals(workspace, reading.booked);
  bookings.finish(reading.facts);
  reading.lastUpToToday = bookings.lastUpToToday();
  reading.firstAfterToday = bookings.firstAfterToday();
  return reading;
}

bool holdsOn(const BookingReading& reading, const Workspace& workspace, Date today) {
  return (!reading.lastUpToToday || *reading.lastUpToToday <= today) &&
         (!reading.firstAfterToday || today < *reading.firstAfterToday) &&
         reading.facts.inForceFrom == inForceFrom(workspace, today);
}

bool movesRecords(const Report& report) {
  return basics::touchesAny(report.touched,
                            {"market", "offering", "fit", "exclusion", "exception", "import", "person", "handoff",
                             "competitor", "term", "workspace", "rule_setting", "target_account", "metric"});
}

RecordReading readRecords(const Workspace& workspace, Date today) {
  return readRecords(workspace, today, readBookings(workspace, today));
}

RecordReading readRecords(const Workspace& workspace, Date today, const BookingReading& bookings) {
  RecordReading reading{bookings, {}, {}};
  const std::vector<plan::Deal> deals = dealsOf(workspace);
  addWorkFacts(reading.facts, reading.accounts, workspace, deals, today);
  reading.history = plan::planHistory(deals, today);
  addVersionsTwice(reading.facts, workspace, today);
  return reading;
}

clarity::RecordFacts recordFactsOf(const Workspace& workspace, Date today) {
  return recordFactsOf(workspace, today, readRecords(workspace, today));
}

clarity::RecordFacts recordFactsOf(const Workspace& workspace, Date today, const RecordReading& reading) {
  clarity::RecordFacts facts = reading.facts;
  addGoalFacts(facts, workspace.elements(), reading.actuals, workspace.calendar(), today);
  addPromiseFacts(facts, workspace.elements(), today);
  return facts;
}

clarity::Check checkOf(const Workspace& workspace, Date today) {
  return checkOf(workspace, today, recordFactsOf(workspace, today));
}

clarity::Check checkOf(const Workspace& workspace, Date today, const clarity::RecordFacts& facts,
                       clarity::CheckMemory* memory) {
  clarity::CheckOptions options;
  options.today = today;
  options.published = handoff::latestVersion(workspace.elements()) != nullptr;
  options.facts = &facts;
  options.memory = memory;
  return clarity::check(workspace.elements(), options);
}

std::vector<plan::PlanFinding> planFindingsOf(const Workspace& workspace, Date today, const RecordReading& reading) {
  const std::vector<plan::Deal> readBefore;
  return plan::addsUp({workspace.elements(), reading.actuals, readBefore, workspace.calendar(), today},
                      reading.history);
}

} // namespace baton::workspace
