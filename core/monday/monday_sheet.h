// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/on_strategy.h"
#include "core/coaching/cadence.h"
#include "core/coaching/meeting_sheet.h"
#include "core/home/waiting.h"
#include "core/monday/look_first.h"
#include "core/plan/bridge.h"
#include "core/signals/owed_answers.h"

#include <nlohmann/json.hpp>

#include <functional>

// Monday morning on one page, for one person: what changed in the pipeline since the Monday before, whose move it is,
// what is owed both ways within two weeks, who is to be met, what the field still waits for, and what is worked on
// although it was decided not to. Each part is the reckoning of its own feature; here they are only put together.
namespace baton::monday {

using basics::Amount, basics::Date, basics::Id;
using people::Person;

/// The last Monday before a day; of a Monday the one a week before.
Date mondayBefore(Date day);

/// What the sheet is made from. Of private elements it is told nothing: a sheet lies on desks.
struct MondaySource {
  const basics::Elements& elements;
  const commitments::Ledger& ledger;
  const handoff::VersionNews& news;
  const std::vector<plan::Deal>& deals; ///< as the newest export up to today has them
  /// As they stood with the export of the Monday before that one, else with the first; null: there is none before it.
  const std::vector<plan::Deal>* before;
  std::size_t exports = 0; ///< of opportunities, up to today
  std::optional<Date> exported, exportedBefore;
  basics::FiscalCalendar calendar;
  Date today;
  /// The records behind a one-to-one; they must stand until the sheet is made.
  std::function<coaching::SheetSource(const coaching::SheetAsked&)> sheetOf;
};

/// What became of the opportunities due in the quarter at hand, between two exports.
struct SinceMonday {
  basics::Period period;
  Date from, to;
  plan::Bridge bridge;
  std::int64_t undated = 0; ///< open at the end, and due in no quarter: they name no expected close
  /// Of these the ones that were not there at the start, and those that stood in another stage.
  std::int64_t undatedNew = 0, undatedMoved = 0;
};

/// Something that one of two people owes the other, or is to answer.
struct SheetMatter {
  home::Matter matter = home::Matter::Promise;
  basics::ElementRef ref;
  std::string text;
  Id<Person> other; ///< the other one of the two; none: nobody is named
  std::string otherName;
  std::optional<Date> date;
  int days = 0; ///< past its date; of an answer so long it has been awaited
};

/// A one-to-one that is due, with its three numbers.
struct OneToOne {
  Id<Person> person;
  std::string name;
  std::optional<Date> met, planned;
  std::optional<int> weeks; ///< not met for so many; none: nobody knows
  int daysOver = 0;         ///< beyond the usual weeks
  /// Revenue of the quarter, else the first result: with the team of who leads one.
  std::optional<plan::Figures> result;
  std::string metric;
  plan::Unit unit = plan::Unit::Money;
  bool resultShort = false, ofTeam = false;
  std::optional<int> fresh, moved; ///< new opportunities, and those that moved forward; none: no export says it
  nlohmann::json sheet;            ///< whole (coaching/sheet_json.h)
};

/// What the field reported or proposed and nobody answered in time.
struct UnansweredSignal {
  basics::ElementRef ref;
  std::string text;
  Id<Person> by;
  std::string byName;
  Date due;
  int days = 0; ///< past it
};

struct OutsideDeal {
  std::string externalId, name, account, person;
  basics::RowId personId = 0;
  std::optional<Amount> value;
  clarity::OffStrategy because;
  std::string reason; ///< "Australia is turned down"
};

/// So many open opportunities, and what they come to without those that have no amount.
struct WorkSum {
  std::int64_t count = 0, unvalued = 0;
  Amount value;

  void add(const plan::Deal& deal);
  bool isUnknown() const { return count > 0 && unvalued == count; } ///< nobody says an amount of any (decision 33)
};

/// Open opportunities outside the strategy, the largest first; those without a market are only counted.
struct OutsideWork {
  bool isKnown = false; ///< false: no market is selected, so that nothing can lie outside
  std::vector<OutsideDeal> deals;
  WorkSum outside; ///< of these
  WorkSum unplaced;
  WorkSum open; ///< of all
};

struct MondaySheet {
  Id<Person> person;
  std::string name;
  Date today;
  std::string quarter; ///< "FY2020-Q4"
  std::size_t exports = 0;
  std::optional<Date> exported;
  std::optional<SinceMonday> since; ///< nothing where there are not two exports
  bool hasPromises = false;         ///< whether there is any on the ledger
  std::vector<SheetMatter> myMoves, theirMoves;
  std::vector<SheetMatter> owedToMe, owedByMe; ///< within the next days, or past their date
  int reports = 0;                             ///< people of Sales who report to them
  std::vector<OneToOne> oneToOnes;             ///< who waits longest first
  bool hasSignals = false;
  std::vector<UnansweredSignal> unanswered; ///< signals, the oldest first
  OutsideWork outside;
  LookFirst first;
};

/// One-to-ones planned within so many days are due, beside those of whom nobody was met for the usual weeks.
inline constexpr int plannedDays = 7;

/// Of a person and everyone under them. Signals: leadership sees all that wait; others those of their own people.
MondaySheet mondaySheet(const MondaySource& source, Id<Person> person);

} // namespace baton::monday
