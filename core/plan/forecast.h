// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace baton::plan {

/// What spans of time as long as the one to forecast brought before it.
struct SpansBefore {
  /// A deal that was opened in such a span and won in it.
  struct Opened {
    std::string person; ///< the key of ForecastHistory
    basics::Amount amount;
  };
  int spans = 0;      ///< none where nothing was closed yet
  double stretch = 1; ///< the span to forecast / those seen, which are shorter where none so long was seen
  std::vector<Opened> opened;
  // Of the deals without an expected close that were open when a span began.
  double expected = 0;   ///< wins in the span, by what was known then
  std::int64_t came = 0; ///< wins that came

  /// What the chances of such deals are to be multiplied with: (came + k) / (expected + k) with k = 10.
  double correction() const;
};

/// What a forecast may learn from the past: the deals that were closed before a day, and those that were open then.
class ForecastHistory {
public:
  ForecastHistory(const std::vector<Deal>& deals, basics::Date before);

  std::int64_t won() const { return m_all.won; }
  std::int64_t lost() const { return m_all.lost; }
  /// won / (won + lost) of everybody; nothing without a closed deal.
  std::optional<double> winRate() const;
  /// A person's rate, drawn towards everybody's: (won + k p) / (won + lost + k) with k = 10.
  std::optional<double> winRate(const records::Named& person) const;
  /// The counts that this rate stands on, everybody's share of them included: the rate itself is known no better than
  /// a Beta distribution of them.
  struct Counts {
    double won = 0, lost = 0;
  };
  std::optional<Counts> counts(const records::Named& person) const;
  /// How far everybody's win rate swings from month to month beyond chance, as a share of it; drawn towards a quarter.
  /// 0 below ten closed deals.
  double swing() const;
  /// The share of the closed cycles longer than one age that are at most so long; nothing where none is longer. In
  /// days.
  std::optional<double> shareClosing(int age, int until) const;
  /// Closing against what was expected, in days, of the closed deals that said both; sorted.
  const std::vector<int>& slips() const { return m_slips; }
  /// Spans of so many days, one before the other back from the day to the first closing; of each, what is closed from
  /// a day in it on.
  SpansBefore spansBefore(int days, int closedFrom = 0) const;
  static std::string keyOf(const records::Named& person);

private:
  struct WonAndLost {
    std::int64_t won = 0, lost = 0;
  };
  /// A deal that somebody had before the day, as far as it was known then.
  struct Seen {
    std::optional<int> created, closed; ///< days
    bool won = false, expected = false;
    std::string person;
    basics::Amount amount;
  };
  void addSpan(SpansBefore& spans, int from, int to, int closedFrom) const;

  int m_before = 0;
  WonAndLost m_all;
  std::map<std::string, WonAndLost> m_byPerson;
  std::map<int, WonAndLost> m_byMonth;
  std::vector<int> m_cycles, m_slips; ///< sorted
  std::vector<Seen> m_seen;
};

/// What a scenario changes.
struct ForecastDrivers {
  double winRate = 1;       ///< factor; a chance stays at most 1
  double dealSize = 1;      ///< factor
  int laterByDays = 0;      ///< of every close
  bool largestLost = false; ///< the largest open deal brings nothing
};

struct ForecastAsked {
  basics::Period period;
  basics::Date today; ///< what is open closes from here on
  std::int64_t trials = 10'000;
  std::uint64_t seed = 1;
  std::optional<basics::Amount> goal;
  ForecastDrivers drivers;
  std::vector<records::Named> people;        ///< whose deals are yet to be opened; everybody's where nobody is named
  std::atomic<std::int64_t>* done = nullptr; ///< counts the trials that are done, where somebody watches
};

/// One open deal, or one that may yet be opened, as a forecast sees it.
struct Chance {
  basics::Amount amount;
  double inPeriod = 0;     ///< that it is won and closes in the period
  double inTime = 1;       ///< that it closes in the period: no doubt about the rate makes it likelier
  std::int16_t doubt = -1; ///< of Chances::doubts; -1: of its own
};

/// A figure that many chances share and that is not known better than this: drawn anew again and again.
struct Doubt {
  double hits = 0, misses = 0; ///< of a rate: Beta; without misses, of a number of events: Gamma
};

/// Open deals with their chances, and those that are yet to be opened. The chance to win is the row's or its stage's
/// probability, else the person's rate; that it closes in time follows from its expected close and the slips of the
/// past, else from when it was created and how long deals took that were not closed at its age, corrected by how that
/// did before. What was opened and won in as long a time before comes again as often, drawn from a person's own where
/// there is enough of it, (n own + k everybody's) / (n + k) with k = 10.
struct Chances {
  std::vector<Chance> deals;
  std::vector<Doubt> doubts;
  double swing = 0;      ///< of all numbers together, see ForecastHistory::swing
  double oddsSwing = 0;  ///< the same of the odds of a deal, swing / (1 - win rate): what is sure stays sure
  std::int64_t open = 0; ///< all that are open, those without a chance as well
  std::int64_t omitted =
      0; ///< of no day, older than any that closed, without an amount or a rate, or said to be omitted
  basics::Amount weighted; ///< amount x probability over those that have both
  basics::Amount toOpen;   ///< what deals that nobody has opened yet bring in the mean
};
Chances chancesOf(const std::vector<Deal>& deals, const ForecastHistory& history, const ForecastAsked& asked);

struct Forecast {
  basics::Amount closed; ///< won in the period already
  basics::Amount p10, p50, p90, mean;
  double deviation = 0; ///< standard deviation over the trials, money
  std::optional<double> probabilityOfGoal;
  std::int64_t trials = 0;
};

/// Closed and what the trials bring; quantiles by nearest rank. The same seed gives the same answer whatever the
/// number of processors. goesOn is asked now and then; refused once it says no.
basics::Outcome<Forecast> forecastOf(basics::Amount closed, const Chances& chances, const ForecastAsked& asked,
                                     const std::function<bool()>& goesOn = {});
/// Of deals whose chances stand on their own.
basics::Outcome<Forecast> simulate(basics::Amount closed, const std::vector<Chance>& deals, const ForecastAsked& asked,
                                   const std::function<bool()>& goesOn = {});

} // namespace baton::plan
