// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/kept_bookings.h"

namespace baton::session {

KeptBookings::Reading KeptBookings::of(const workspace::Workspace& workspace, basics::Date today) {
  if (!m_reading || m_today != today)
    m_reading = std::make_shared<const workspace::BookingReading>(workspace::readBookings(workspace, today));
  m_today = today;
  return m_reading;
}

} // namespace baton::session
