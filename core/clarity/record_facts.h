// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/id.h"
#include "core/strategy/market.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace baton::clarity {

/// A part of a whole among records. On strategy means: the market is selected, the offering neither "no" there nor
/// retired, no exclusion in force covers it; or an exception with an approver lets it through; or the deal was opened
/// before the version came into force and its grace date has not passed.
struct RecordShare {
  basics::Amount on;       ///< on strategy
  basics::Amount total;    ///< all of it, what has no market included
  basics::Amount unplaced; ///< what has no market
  std::int64_t cases = 0;  ///< rows in total
};

/// When somebody last worked in a market: the newest opportunity (created or moved), activity or booking up to today.
struct MarketWork {
  basics::Id<strategy::Market> market;
  std::optional<basics::Date> last;
};

/// This fiscal year's revenue goal on a market (target, else commit), rolled up without counting anything twice.
struct MarketGoal {
  basics::Id<strategy::Market> market;
  basics::Amount amount;
};

/// One full fiscal period of the revenue goal (the finest grain in which owners have goals) that lies before today.
struct PeriodResult {
  std::string name; ///< "FY2020-Q1"
  int owners = 0;   ///< who had a goal
  int below = 0;    ///< who ended below it
};

/// Records of one kind that fall under an exclusion: dated while it was in force and after its deals_in_flight_until,
/// without an exception that has an approver. Goals count like records.
struct RunOver {
  basics::RowId element = 0; ///< the exclusion
  std::int64_t cases = 0;
  basics::Amount value;
  std::string records = "records"; ///< what they are, in the plural: "bookings"
  /// What one account booked on one day is one order, however many rows it takes; 0 where it is not known.
  std::int64_t orders = 0;
  std::int64_t accounts = 0; ///< that are named in the records
};

/// Two versions that stand and were published apart under one number.
struct NumberTwice {
  basics::RowId version = 0; ///< the later one
  std::string first, later;  ///< their names: "3", "3-b"
};

/// A commitment's conditions of satisfaction, for the rule on vague words.
struct PromiseText {
  basics::RowId commitment = 0;
  std::string satisfaction;
};

/// What the rules and the focus index need to know of records, goals and promises; the caller adds it up. A fact that
/// is empty has no such record behind it: what needs it stays silent, or is left out and says so.
struct RecordFacts {
  /// a1: this fiscal year's revenue goal (target, else commit); on = placed on selected markets, cases = goals.
  std::optional<RecordShare> asked;
  /// a2: value of open opportunities.
  std::optional<RecordShare> workedOn;
  /// a3: activities of the last 90 days (focus-days), as a count; on = at target accounts, or at accounts in selected
  /// markets.
  std::optional<RecordShare> time;
  /// a5: revenue booked since the version came into force.
  std::optional<RecordShare> won;
  /// All revenue booked so far: what is asked where no version is in force.
  std::optional<RecordShare> booked;
  /// The first day of the version in force.
  std::optional<basics::Date> inForceFrom;

  std::vector<MarketWork> marketWork; ///< of selected markets; empty where nothing at all was imported
  std::vector<MarketGoal> marketGoals;
  std::vector<PeriodResult> periods;
  std::vector<RunOver> runOver;
  std::vector<NumberTwice> versionsTwice;
  std::vector<PromiseText> promises;
  /// Commitments that people of side leadership gave or agreed to (state agreed and later); nothing: not known.
  std::optional<int> leadershipPromises;
};

} // namespace baton::clarity
