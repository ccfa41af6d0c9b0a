// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace baton::plan {

/// What a forecast may learn from the past: the deals that were closed before a day.
class ForecastHistory {
public:
  ForecastHistory(const std::vector<Deal>& deals, basics::Date before);

  std::int64_t won() const { return m_all.won; }
  std::int64_t lost() const { return m_all.lost; }
  /// won / (won + lost) of everybody; nothing without a closed deal.
  std::optional<double> winRate() const;
  /// A person's rate, drawn towards everybody's: (won + k p) / (won + lost + k) with k = 10.
  std::optional<double> winRate(const records::Named& person) const;
  /// The share of the closed cycles longer than one age that are at most so long; nothing where none is longer. In
  /// days.
  std::optional<double> shareClosing(int age, int until) const;
  /// Closing against what was expected, in days, of the closed deals that said both; sorted.
  const std::vector<int>& slips() const { return m_slips; }

private:
  struct Counts {
    std::int64_t won = 0, lost = 0;
  };
  static std::string keyOf(const records::Named& person);
  Counts m_all;
  std::map<std::string, Counts> m_byPerson;
  std::vector<int> m_cycles, m_slips; ///< sorted
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
};

/// One open deal as a forecast sees it.
struct Chance {
  basics::Amount amount;
  double inPeriod = 0; ///< that it is won and closes in the period
};

/// Open deals with their chances. The chance to win is the row's or its stage's probability, else the person's rate;
/// that it closes in time follows from its expected close and the slips of the past, else from when it was created and
/// how long deals took that were not closed at its age.
struct Chances {
  std::vector<Chance> deals;
  std::int64_t open = 0; ///< all that are open, those without a chance as well
  std::int64_t omitted =
      0; ///< of no day, older than any that closed, without an amount or a rate, or said to be omitted
  basics::Amount weighted; ///< amount x probability over those that have both
};
Chances chancesOf(const std::vector<Deal>& deals, const ForecastHistory& history, const ForecastAsked& asked);

struct Forecast {
  basics::Amount closed; ///< won in the period already
  basics::Amount p10, p50, p90, mean;
  double deviation = 0; ///< standard deviation over the trials, money
  std::optional<double> probabilityOfGoal;
  std::int64_t trials = 0;
};

/// Closed and what the trials bring; quantiles by nearest rank. The same seed gives the same answer on any machine,
/// whatever its processors. goesOn is asked now and then; refused once it says no.
basics::Outcome<Forecast> simulate(basics::Amount closed, const std::vector<Chance>& deals, const ForecastAsked& asked,
                                   const std::function<bool()>& goesOn = {});

/// Won value of deals closed in the period up to a day.
basics::Amount wonIn(const std::vector<Deal>& deals, const basics::Period& period, basics::Date until);

} // namespace baton::plan
