// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/intervals.h"
#include "core/basics/period.h"
#include "core/commitments/kept.h"

#include <array>
#include <map>

// The same sheet for both sides, and for each person.
namespace baton::commitments {

/// What was due, and how it was kept. due = on time + late + broken + revoked + open: promises whose agreed day fell in
/// the period and is past, less the released. A promise whose day was moved before it had passed counts at its new day.
struct Score {
  int due = 0;
  int onTime = 0;
  int late = 0;
  int broken = 0;
  int revoked = 0;
  int open = 0;
  /// Promises that had a day in the period, now past, which was moved before it had passed.
  int renegotiated = 0;

  /// on time / (on time + late + broken + revoked + open); nothing where nothing was due.
  std::optional<double> reliability() const;
  /// Wilson, 95 %. Nothing where nothing was due.
  std::optional<basics::Interval> interval() const;
};

/// How well stated confidence foretold what came: the mean of (confidence - outcome)^2, the outcome 1 where it was kept
/// on time and else 0. Glenn W. Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather
/// Review 78 (1950), for one event and its opposite counted once: 0 is perfect, 0.25 is what "50 %" always earns.
struct Calibration {
  int cases = 0; ///< due, with a confidence stated
  double sum = 0;
  double confidence = 0; ///< sum of the shares stated
  int kept = 0;          ///< of these

  void add(int percent, bool wasKept);
  std::optional<double> brier() const;
  /// The mean of what was stated, to be held against kept / cases.
  std::optional<double> stated() const;
};

struct ScoreLine {
  people::Side side = people::Side::Sales;
  Id<people::Person> person; ///< empty: the whole side
  Score score;
  Calibration calibration;
  int answers = 0;
  double answerDaysSum = 0;
  int unanswered = 0; ///< that are waited for now
  int given = 0;      ///< promises with a day in the period, past or not: what was promised

  /// Mean days from being asked for an answer to giving it, over answers given in the period.
  std::optional<double> answerDays() const;
};

/// One mark of a promise's quality, and how what bears it was kept beside what does not.
struct QualityLine {
  Score with, without;
};

struct Scorecard {
  std::optional<basics::Period> period; ///< none: all there is
  std::vector<ScoreLine> sides;         ///< leadership, then sales
  std::vector<ScoreLine> persons;       ///< with anything on it; by side, then name
  std::map<Cause, int> causes;          ///< of what was closed as not kept
  std::array<QualityLine, 5> quality;   ///< public, active, voluntary, explicit, mission
  /// Share of what was promised in the period that leadership promised: one half is balance. Nothing without promises.
  std::optional<double> leadershipShare() const;
};
inline constexpr std::array<std::string_view, 5> qualityWords{"public", "active", "voluntary", "explicit", "mission"};

Scorecard scorecardOf(const Ledger& ledger, const std::optional<basics::Period>& period = {});

/// The scorecard of each fiscal quarter in which anything was due, and of those between them.
std::vector<Scorecard> trendOf(const Ledger& ledger, const basics::FiscalCalendar& calendar,
                               const std::optional<basics::Period>& period = {});

/// Everything behind a line: what was due in the period, by day.
std::vector<Due> dueIn(const Ledger& ledger, const std::optional<basics::Period>& period);

} // namespace baton::commitments
