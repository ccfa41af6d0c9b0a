// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/facts.h"

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
  std::vector<Named> people, markets, offerings;
  std::vector<std::string> businesses;
  Facts facts;

  /// Until when a metric's source has data: its newest record, or what was stated at import.
  std::map<basics::RowId, basics::Date> dataThrough;
  /// From when on a metric is known that stands at a moment, such as open pipeline: the day of the first export. What
  /// was before is not known, which is not nothing. A metric that is added up has no such day.
  std::map<basics::RowId, basics::Date> dataFrom;
};

} // namespace baton::records
