// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/plan/deal.h"
#include "core/plan/metric.h"
#include "core/records/fact_places.h"

#include <map>
#include <tuple>
#include <utility>
#include <vector>

namespace baton::plan {

/// What a deal counts for that is open; nothing where it does not count.
std::optional<basics::Amount> openValue(const Deal& deal, TakenFrom source);
/// The day on which a deal counts; nothing where it does not.
std::optional<basics::Date> dayCounted(const Deal& deal, TakenFrom source);

/// Adds what opportunities say to the metrics that are taken from them: what happened by month, and what stood open at
/// the end of each month as was known then. Between two exports what the first of them said stands; a month that has
/// none after it ends with the newest. What stood open before the first export is not known; nor is its value where no
/// deal of an export has one.
class DealFacts {
public:
  /// Looks which metrics have no records of their own, or are to have none.
  DealFacts(const basics::Elements& elements, records::Actuals records);

  /// Whether any metric asks for opportunities; of what is open.
  bool asks() const { return !m_happening.empty() || !m_standing.empty(); }
  bool asksForOpen() const { return !m_standing.empty(); }

  /// How all opportunities stood on the day of an export; from the oldest to the newest.
  void addLook(basics::Date day, const std::vector<Deal>& deals);
  /// How they stand now; until when their closing is known, where that was stated.
  records::Actuals done(const std::vector<Deal>& deals, std::optional<basics::Date> statedThrough);

private:
  /// Indices into the names of the actuals.
  struct Place {
    int person = -1, market = -1, offering = -1, business = -1;
    friend auto operator<=>(const Place&, const Place&) = default;
  };
  struct Sum {
    basics::Amount value;
    std::int64_t count = 0;

    void add(basics::Amount of) {
      value += of;
      ++count;
    }
  };
  using Sums = std::map<std::pair<basics::RowId, Place>, Sum>;

  Place placeOf(const Deal& deal);
  void addOpen(basics::Date day, basics::RowId metric, TakenFrom source, const std::vector<Deal>& deals);
  void write(basics::Date month, const Sums& sums);

  records::Actuals m_actuals;
  std::vector<records::Fact> m_facts;
  std::vector<std::pair<const Metric*, TakenFrom>> m_happening, m_standing;
  records::FactPlaces m_places;
  std::optional<basics::Date> m_look;
  std::map<basics::RowId, std::pair<basics::Date, basics::Date>> m_known; ///< from the first to the last look
  Sums m_open;
};

} // namespace baton::plan
