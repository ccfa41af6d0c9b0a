// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_view.h"

namespace baton::records {

/// A column of the bookings by which they fall into groups that a person can look through.
struct SoldColumn {
  std::string header;
  std::string target;     ///< what it was read as, such as "offering"; empty: nothing
  std::size_t values = 0; ///< different ones, case and outer blanks ignored

  friend bool operator==(const SoldColumn&, const SoldColumn&) = default;
};

/// What was sold to one group of bookings, or of one kind of thing.
struct SoldGroup {
  std::vector<std::string> values; ///< one for each column asked for, as most often written; empty where a cell is
  basics::Amount revenue;
  std::optional<basics::Amount> margin; ///< of those bookings that have one; nothing where none has
  basics::Amount revenueOfMargin;       ///< of the bookings that the margin comes from
  int bookings = 0;
  int accounts = 0;
};

/// The whole, and its groups with the largest revenue first.
struct Sold {
  SoldGroup all;
  std::vector<SoldGroup> groups;
  std::optional<Date> from, to;
};

/// The columns that hold text and part the bookings into 2 to 60 groups, in the order of the newest file.
std::vector<SoldColumn> soldColumns(const storage::Database& database, const basics::Elements& elements,
                                    const Precedence& precedence);

/// What the bookings that stand add up to by these columns (headers, case ignored). A booking whose file lacks a column
/// counts as one whose cell is empty.
Sold soldBy(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
            const std::vector<std::string>& columns);

/// The rules by which a market has exactly these groups and no other group of what was sold, one rule a column. Refused
/// where an empty cell is among them, or where no rules can part them from the others.
basics::Outcome<std::vector<std::string>> rulesFor(const std::vector<std::string>& columns, const Sold& sold,
                                                   const std::vector<std::size_t>& groups);

} // namespace baton::records
