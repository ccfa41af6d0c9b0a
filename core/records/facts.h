// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/id.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace baton::records {

/// What the records of one month, person, market, offering and class of business come to for one metric. Places are
/// indices into the names of Actuals; -1: none was given, or all of them together.
struct Fact {
  basics::Date month;       ///< its first day
  basics::RowId metric = 0; ///< revenue and margin come from bookings, others from activities
  int person = -1;
  int market = -1; ///< placed by name, else by the markets' match rules
  int offering = -1;
  int business = -1;
  basics::Amount value;
  std::int64_t count = 0; ///< records behind it
};

/// Which places are told apart where facts are put together.
struct Apart {
  bool person = false, market = false, offering = false, business = false;
  friend auto operator<=>(const Apart&, const Apart&) = default;
};

/// All facts, each combination once, and their sums for whoever does not ask for each: those are made when first asked
/// for and kept, whichever thread asks. What it holds never changes.
class Facts {
public:
  Facts() : Facts(std::vector<Fact>()) {}
  explicit Facts(std::vector<Fact> facts);

  const std::vector<Fact>& all() const { return *m_all; }
  bool empty() const { return m_all->empty(); }
  auto begin() const { return m_all->begin(); }
  auto end() const { return m_all->end(); }

  /// One fact for each metric, month and combination of the places told apart, in that order; the sum and the count of
  /// the others. It stands as long as any copy of these facts.
  const std::vector<Fact>& summed(const Apart& apart) const;

private:
  struct Sums;
  std::shared_ptr<const std::vector<Fact>> m_all;
  std::shared_ptr<Sums> m_sums;
};

} // namespace baton::records
