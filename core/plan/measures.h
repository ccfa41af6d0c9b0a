// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <optional>
#include <vector>

namespace baton::plan {

/// The standard sales measures of some deals. A ratio over zero is nothing; so is whatever needs one.
struct Measures {
  std::int64_t won = 0, lost = 0, open = 0, created = 0;
  basics::Amount wonValue;
  basics::Amount lostValue; ///< of those whose value is known
  basics::Amount openValue;
  basics::Amount weighted;                   ///< the sum of amount x probability over open deals that have both
  std::int64_t unweighted = 0;               ///< open deals without a probability
  std::int64_t overdue = 0;                  ///< open deals whose expected close has passed; they count as due now
  std::int64_t undated = 0;                  ///< open deals that say no expected close
  std::int64_t openUnvalued = 0;             ///< open deals of no known value: the open value is without them
  std::int64_t lostUnvalued = 0;             ///< lost deals of no known value
  std::int64_t leftOut = 0;                  ///< closed before they were created: of no cycle
  std::optional<double> winRateCount;        ///< won / (won + lost)
  std::optional<double> winRateValue;        ///< by value, where at least half of the closed deals have one
  std::optional<basics::Amount> averageDeal; ///< won value / won, to the cent
  // In days from created to closed.
  std::optional<double> cycleMean, cycleMedian; ///< over won deals
  std::optional<double> cycleClosedMean;        ///< over won and lost ones
  std::optional<double> velocity;               ///< open x win rate by count x average deal / mean cycle: money a day
  bool enoughHistory = false;                   ///< as many closed deals as the floor asks

  /// Nothing of what is open has a known value: its sum says nothing.
  bool openIsUnknown() const { return open > 0 && openUnvalued == open; }
  /// The win rate by value where at least half of the lost deals have one too. Of lost deals without a value all money
  /// seems to be won, so that every plan that stands on the rate would be too bright (decision 33).
  std::optional<double> soundWinRateValue() const;
};

/// What a measure is asked over.
struct MeasureSpan {
  /// Closed in it, due in it, created in it; none: everything, also what has no date.
  std::optional<basics::Period> period;
  basics::Date today;
  std::int64_t floor = 10; ///< closed deals from which on a rate says something
};

/// Takes deals one by one and says what they come to.
class Measuring {
public:
  explicit Measuring(const MeasureSpan& span) : m_span(span) {}
  /// Counts it where the span says.
  void add(const Deal& deal);
  // The same for whoever has told apart where it belongs.
  void addCreated() { ++m_sums.created; }
  void addClosed(const Deal& deal);
  void addOpen(const Deal& deal);
  Measures done() const;

private:
  bool isIn(const std::optional<basics::Date>& date) const;

  MeasureSpan m_span;
  Measures m_sums;
  std::int64_t m_closedOfKnownValue = 0;
  std::vector<int> m_wonDays;
  std::int64_t m_closedDays = 0, m_closedWithDays = 0;
};

/// Amount x probability, to the cent; nothing where it says either not.
std::optional<basics::Amount> weightedValue(const Deal& deal);

/// The day on which an open deal is due: today where its expected close has passed; none where it says none.
std::optional<basics::Date> dueDate(const Deal& deal, basics::Date today);

/// Open value due in a period / what remains of its goal; nothing where nothing remains: the goal is reached.
std::optional<double> coverage(basics::Amount openDue, basics::Amount remaining);
/// 1 / the sound win rate by value.
std::optional<double> requiredCoverage(const Measures& history);
/// Remaining / (average deal x win rate by count), whole deals rounded up; nothing where nothing remains.
std::optional<std::int64_t> requiredOpportunities(basics::Amount remaining, const Measures& history);
/// max(0, remaining / sound win rate by value - open due), to the cent.
std::optional<basics::Amount> pipelineToCreate(basics::Amount remaining, basics::Amount openDue,
                                               const Measures& history);

} // namespace baton::plan
