// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/coaching/meeting.h"
#include "core/coaching/sheet_promises.h"
#include "core/plan/measures_query.h"
#include "core/plan/performance.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

// The accountability meeting, prepared from the numbers in its order: results, then pipeline with its two questions,
// then activity, which opens when the first two are short, then the promises of both.
namespace baton::coaching {

/// What a sheet is made from. `then` are the deals as the last export up to the meeting before had them.
struct SheetSource {
  const basics::Elements& elements;
  const records::Actuals& actuals;      ///< with what was won since the last bookings
  const std::vector<plan::Deal>& deals; ///< as they stand
  const std::vector<plan::Deal>* then;  ///< null: no export of that time
  std::optional<Date> exported;         ///< the day of which the last export speaks; none: there is none
  std::vector<std::string> stageOrder;
  basics::FiscalCalendar calendar;
  Date today;
  const commitments::Ledger* ledger = nullptr; ///< promises of both sides; null: none are looked at
  std::optional<Date> since = {};              ///< from when on something is new; none: as newSince() says
};

struct SheetAsked {
  Id<people::Person> person;
  basics::Period period;
};

/// One goal and what came of it.
struct SheetLine {
  const plan::Metric* metric = nullptr; ///< of the elements
  std::optional<plan::Basis> basis;     ///< target, else commit, else stretch; none: nothing is stated
  plan::Scope scope = plan::Scope::Own;
  plan::Measure measure = plan::Measure::InPeriod;
  plan::Figures figures;
  /// The share of the period that the data covers: what even work would have reached by now; 1 for what stands at a
  /// moment.
  double expected = 1;
  bool isShort = false; ///< attainment below that share; of what is better down: above 1
};

/// A deal that came further since the meeting before.
struct MovedDeal {
  const plan::Deal* deal = nullptr;
  std::string from, to; ///< stages; "won"
};

struct SheetPipeline {
  std::vector<SheetLine> goals;
  plan::MeasuresRow measures; ///< of the person's deals, with everyone's under them
  /// Which are new since: not in the export of then, and created after that day where they say when. Nothing: no export
  /// since then says it.
  std::optional<std::vector<const plan::Deal*>> fresh;
  /// Which came further: to a later stage, or won. Nothing: it takes an export of then and one since, and that the
  /// order is known of the stages between which they went.
  std::optional<std::vector<MovedDeal>> moved;
  bool isShort = false;
};

struct MeetingSheet {
  Id<people::Person> person;
  basics::Period period;
  Date today;
  std::optional<Date> lastMeeting;
  Id<people::Person> lastBy;
  Date since; ///< the last meeting, else the day before the period begins, else of the first export
  std::vector<SheetLine> results;
  bool resultsShort = false;
  SheetPipeline pipeline;
  std::vector<SheetLine> activity;
  SheetPromises promises;

  /// Activity is opened without a reason only where neither suffices.
  bool opensActivity() const { return resultsShort && pipeline.isShort; }
};

/// The last meeting of a person before a day, held or written down.
struct LastMeeting {
  Date date;
  Id<people::Person> by;
};
std::optional<LastMeeting> lastMeetingBefore(const basics::Elements& elements, Id<people::Person> person, Date day);
/// From when on something is new to a meeting on that day about that period.
Date newSince(const basics::Elements& elements, const SheetAsked& asked, Date today);

/// A manager's sheet has the deals of everyone under them as well.
MeetingSheet meetingSheet(const SheetSource& source, const SheetAsked& asked);

} // namespace baton::coaching
