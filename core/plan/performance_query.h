// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/performance.h"

#include <string>

namespace baton::plan {

/// A query as it is typed: names, words and ids; what is empty is not asked.
struct QueryWords {
  std::string metric; ///< name or id
  std::string basis;
  std::string by;    ///< "person,quarter": of person, market, offering and one of month, quarter, year
  std::string owner; ///< name or id
  bool subtree = false;
  std::string period; ///< "FY2018", "FY2018-Q1", "2017-07"
};

/// The same in ids. Case and outer blanks are ignored; what names nothing, or more than one, is refused.
basics::Outcome<Query> queryOf(const QueryWords& words, const basics::Elements& elements,
                               const basics::FiscalCalendar& calendar);

} // namespace baton::plan
