// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/kept_bookings.h"

#include "core/workspace/stored_sums.h"

#include <utility>

namespace baton::session {

KeptBookings::Reading KeptBookings::of(const workspace::Workspace& workspace, basics::Date today) {
  if (m_reading && workspace::holdsOn(*m_reading, workspace, today))
    return m_reading;
  std::optional<workspace::BookingReading> stored;
  if (!std::exchange(m_asked, true))
    stored = workspace::storedSums(workspace, today);
  m_isStored = stored.has_value();
  m_reading = std::make_shared<const workspace::BookingReading>(stored ? std::move(*stored)
                                                                       : workspace::readBookings(workspace, today));
  return m_reading;
}

void KeptBookings::notice(const basics::Outcome<workspace::Report>& outcome) {
  m_isStored = false;
  if (!outcome || workspace::movesRecords(*outcome))
    m_reading.reset();
}

void KeptBookings::keep(const workspace::Workspace& workspace) {
  if (m_reading && !m_isStored)
    m_isStored = workspace::storeSums(workspace, *m_reading);
}

} // namespace baton::session
