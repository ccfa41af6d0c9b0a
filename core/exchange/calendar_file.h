// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/date.h"

#include <string>
#include <vector>

namespace baton::exchange {

/// A whole day in a calendar.
struct CalendarDay {
  std::string uid; ///< the same day in a later file has the same, so that a calendar brings it up to date
  basics::Date day;
  std::string summary;
  std::string description;
};

/// iCalendar (RFC 5545): CRLF, lines folded at 75 octets, UTF-8. Texts stay texts; days do not block anybody's time.
/// Written on that day; the same values give the same bytes.
std::string writeCalendar(const std::string& name, const std::vector<CalendarDay>& days, basics::Date writtenOn);

} // namespace baton::exchange
