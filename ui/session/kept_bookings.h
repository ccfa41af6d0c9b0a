// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/checking.h"

#include <memory>

namespace baton::session {

/// Bookings may be a million, and what they add up to and what they say to the rules are asked for apart: they are read
/// once for both, as long as nothing moves them, and not at all where the sitting before has kept what they come to. On
/// the thread of the file only.
class KeptBookings {
public:
  using Reading = std::shared_ptr<const workspace::BookingReading>;
  Reading of(const workspace::Workspace& workspace, basics::Date today);
  /// What was done, or why it was not.
  void notice(const basics::Outcome<workspace::Report>& outcome);
  /// For the next sitting.
  void keep(const workspace::Workspace& workspace);

private:
  Reading m_reading;
  bool m_isStored = false; ///< of the workspace as it is
  bool m_asked = false;    ///< for what was kept
};

} // namespace baton::session
