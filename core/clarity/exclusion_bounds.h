// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/strategy/exclusion.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace baton::clarity {

/// A record or a goal as far as an exclusion can tell it: id 0 and an empty account where it has none.
struct Placed {
  basics::Date date;
  basics::RowId market = 0;
  basics::RowId offering = 0;
  std::string_view account;
  basics::RowId element = 0; ///< the goal itself; records are no elements
};

/// Matched by an exclusion that was in force on its day, past the days of grace; whether or not somebody let it
/// through.
bool isMatched(const strategy::Exclusion& exclusion, const Placed& placed);

/// By which permission it may be done although this exclusion rules it out: the first that has an approver, is about it
/// (or about nothing in particular), and holds on its day. Null where nobody gave one.
const strategy::Exception* exceptionFor(const basics::Elements& elements, const strategy::Exclusion& exclusion,
                                        const Placed& placed);

/// Matched by an exclusion that was in force on its day, past the days of grace, and let through by nobody who may.
bool isRuledOut(const basics::Elements& elements, const strategy::Exclusion& exclusion, const Placed& placed);

/// Let through by somebody who may, although this exclusion matches it.
bool isExcepted(const basics::Elements& elements, const strategy::Exclusion& exclusion, const Placed& placed);

/// What an exclusion says of everything of one market, offering and account that it matches: only the day is open.
struct DayBounds {
  const strategy::Exclusion* exclusion = nullptr;
  std::optional<basics::Date> exceptedUntil; ///< nothing where nobody lets it through

  bool isExcepted(basics::Date day) const { return exceptedUntil && day <= *exceptedUntil; }
  bool isRuledOut(basics::Date day) const;
};
/// Of all exclusions that match it, whatever its date. They stand as long as the elements.
std::vector<DayBounds> dayBoundsOf(const basics::Elements& elements, const Placed& placed);

/// Whether some exclusion matches something of this market and offering, of whatever account.
bool someMatch(const basics::Elements& elements, basics::RowId market, basics::RowId offering);

/// The accounts that some exclusion or exception tells from others, as keys for comparing. All others are alike to
/// them.
std::set<std::string> accountsToldApart(const basics::Elements& elements);

} // namespace baton::clarity
