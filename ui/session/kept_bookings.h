// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/checking.h"

#include <memory>

namespace baton::session {

/// Bookings may be a million, and what they add up to and what they say to the rules are asked for apart: they are read
/// once for both, as long as nothing was written. On the thread of the file only.
class KeptBookings {
public:
  using Reading = std::shared_ptr<const workspace::BookingReading>;
  Reading of(const workspace::Workspace& workspace, basics::Date today);
  void forget() { m_reading.reset(); }

private:
  Reading m_reading;
  basics::Date m_today;
};

} // namespace baton::session
