// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/choice.h"
#include "core/basics/date.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::basics {

enum class Grain { Month, Quarter, Year };
template <> inline constexpr auto wordsOf<Grain> = std::to_array<std::string_view>({"month", "quarter", "year"});

/// A calendar month, or a quarter or year of a workspace's fiscal calendar: from its first to its last day, both in it.
struct Period {
  Grain grain = Grain::Month;
  Date from;
  Date to;

  bool contains(Date date) const { return from <= date && date <= to; }
  friend auto operator<=>(const Period&, const Period&) = default;
};

/// How a workspace divides time. Fiscal years are named by the calendar year in which they end: with the first month 7,
/// FY2018 runs from 2017-07-01 to 2018-06-30.
class FiscalCalendar {
public:
  explicit FiscalCalendar(int firstMonth = 1) : m_firstMonth(firstMonth) {}

  int firstMonth() const { return m_firstMonth; }
  Period periodAt(Date date, Grain grain) const;
  Period next(const Period& period) const { return periodAt(period.to.plusDays(1), period.grain); }
  Period previous(const Period& period) const { return periodAt(period.from.plusDays(-1), period.grain); }
  /// Whether a period of this grain begins on that day.
  bool begins(Date date, Grain grain) const { return periodAt(date, grain).from == date; }
  /// The periods of a grain that lie in a period, in order.
  std::vector<Period> within(const Period& period, Grain grain) const;
  /// "2017-07", "FY2018-Q1", "FY2018"
  std::string name(const Period& period) const;
  Outcome<Period> parse(std::string_view name) const;

private:
  int m_firstMonth;
};

} // namespace baton::basics
