// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/id.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace baton::records {

/// An element that records name, or a name that nothing matches yet (id 0), as it was imported.
struct Named {
  basics::RowId id = 0;
  std::string name;
};

/// What records add up to: one line for each month, person, market, offering, business and metric. This is what goals
/// are compared with; it never holds a single record.
struct Actuals {
  struct Fact {
    basics::Date month;       ///< its first day
    basics::RowId metric = 0; ///< revenue and margin come from bookings, others from activities
    int person = -1;          ///< index into people; -1: none was given
    int market = -1;          ///< placed by name, else by the markets' match rules
    int offering = -1;
    int business = -1;
    basics::Amount value;
    std::int64_t count = 0; ///< records behind it
  };
  std::vector<Named> people, markets, offerings;
  std::vector<std::string> businesses;
  std::vector<Fact> facts;

  /// Until when a metric's source has data: its newest record, or what was stated at import.
  std::map<basics::RowId, basics::Date> dataThrough;
};

} // namespace baton::records
