// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/period.h"
#include "core/plan/deal.h"

#include <optional>
#include <set>
#include <vector>

namespace baton::plan {

/// What is closed, in one place, so that charts, measures, funnel and forecast say the same: what was booked, and
/// beyond the day through which bookings have data the deals that were won since. Where there are no bookings, every
/// deal that was won. A deal is never counted beside its own booking.
class ClosedRevenue {
public:
  /// booked: what bookings and activities alone add up to. The deals must stand as long as this does.
  ClosedRevenue(records::Actuals booked, const std::vector<Deal>& deals);

  /// Until when bookings have data; nothing where there are none.
  std::optional<basics::Date> bookedThrough() const { return m_bookedThrough; }
  /// Whether the deal's value stands for revenue that no booking says.
  bool counts(const Deal& deal) const;

  /// Revenue closed in a period up to a day, of these people; of everyone where none is named. Bookings are known by
  /// month: those of the day's own month count whole.
  basics::Amount in(const basics::Period& period, basics::Date until, const std::set<basics::RowId>& people = {}) const;

  /// The same by person; what is of a name that matches nobody stands under that name, what is nobody's under none.
  std::vector<std::pair<records::Named, basics::Amount>> byPerson(const basics::Period& period,
                                                                  basics::Date until) const;

  /// The same as actuals that goals are held against: revenue and margin of those deals in the month of their closing,
  /// beside what was booked.
  records::Actuals actuals() const;

private:
  /// Calls visit(person, value) for each part of what is closed; apart: no part is of two people.
  template <class Visit>
  void visit(const basics::Period& period, basics::Date until, bool apart, const Visit& visit) const;

  records::Actuals m_booked;
  const std::vector<Deal>& m_deals;
  std::optional<basics::Date> m_bookedThrough;
};
} // namespace baton::plan
