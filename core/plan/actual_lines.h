// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance_cells.h"

namespace baton::plan {

/// What records come to: the sum of their values, and how many they are.
struct Tally {
  Amount sum;
  std::int64_t count = 0;

  Tally& operator+=(const Tally& other) {
    sum += other.sum;
    count += other.count;
    return *this;
  }
};

/// The actual that a tally is by the metric's aggregation. Of a sum, no record is 0; a mean of nothing is nothing.
std::optional<Amount> actualOf(const Metric& metric, const Tally& tally);

/// Actuals by metric and place, month by month, made in one pass over the facts.
class ActualLines {
public:
  /// With teams, a holder also has a group of everyone under and including them.
  ActualLines(const records::Actuals& actuals, const Cells& cells, const Axes& axes,
              const std::vector<std::vector<int>>& chains, bool withTeams);

  struct Group {
    int metric = 0;
    Scope scope = Scope::Own; ///< of the whole company: own
    Place place;
  };
  /// The months (see monthNumber) in which a group has records, in order.
  struct Active {
    Group group;
    std::vector<int> months;
  };
  std::vector<Active> active(Scope scope) const;

  /// What the records of a group come to in a period, as the measure has it.
  Tally over(const Group& group, Measure measure, const basics::Period& period) const;
  /// Until when there is data; nothing without any.
  std::optional<Date> dataThrough(int metric) const;
  /// Whether anything is known of a period: there is data, it does not end before the period, nor begin after it.
  bool isKnown(int metric, const basics::Period& period) const;

private:
  struct Entry {
    int month = 0;
    Tally tally;
  };
  struct Line {
    int metric = 0;
    Place place;
    std::vector<Entry> entries; ///< by month, each month once
  };
  using GroupKey = Numbers<5>;
  static GroupKey keyOf(const Group& group);
  void readLines(const records::Actuals& actuals, const Axes& axes);
  /// Those of metrics whose last value counts, or those of the others.
  void readLines(const std::vector<records::Fact>& facts, bool last, const Axes& axes);
  void group(const std::vector<std::vector<int>>& chains, bool withTeams);
  void findEnds(const records::Actuals& actuals);

  const Cells& m_cells;
  std::vector<Line> m_lines;
  std::unordered_map<GroupKey, std::vector<int>, NumbersHash> m_groups;
  std::unordered_map<int, Date> m_dataThrough, m_dataFrom;
};

} // namespace baton::plan
