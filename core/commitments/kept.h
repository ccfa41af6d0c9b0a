// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"

namespace baton::commitments {

/// How an occurrence of a promise ended, or did not, once its day had passed.
enum class Keeping {
  OnTime,  ///< the report that was found satisfied came on or before the day
  Late,    ///< it came after it
  Broken,  ///< closed as not kept
  Revoked, ///< taken back
  Open     ///< past its day and neither: in force, reported but not found satisfied included
};

/// One thing that was due.
struct Due {
  const LedgerRow* row = nullptr;
  Date due;
  Keeping how = Keeping::Open;
  std::optional<int> confidence; ///< in percent, as last agreed
  std::optional<Cause> cause;    ///< where it was closed as not kept, by its own move
  bool renegotiated = false;     ///< its day was moved before it had passed
};

/// All that a promise has been due for by today, each occurrence by its own day. What was released is no longer due.
/// Of a recurring promise that nobody closed, the occurrences whose days have passed since are due as well.
std::vector<Due> dueOf(const LedgerRow& row, Date today);

/// The days that were agreed, and moved before they had passed.
std::vector<Date> movedFrom(const LedgerRow& row);

} // namespace baton::commitments
