// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/plan/stages_seen.h"
#include "core/workspace/checking.h"
#include "ui/session/session.h"

#include <QObject>

namespace baton::plan_page {

/// The deals of the workspace as the views of the plan work on them: read beside the window when they are first asked
/// for, and again when an import, a person, a market or an offering has changed. One for a session.
class DealsAtHand : public QObject {
  Q_OBJECT
public:
  static DealsAtHand& of(session::Session& session);

  /// They were read at least once.
  bool areThere() const { return m_read; }
  const std::vector<plan::Deal>& deals() const { return *m_deals; }
  /// The same, for work beside the window.
  std::shared_ptr<const std::vector<plan::Deal>> shared() const { return m_deals; }
  const plan::StagesSeen& seen() const { return m_seen; }
  /// What bookings and activities alone add up to.
  const records::Actuals& booked() const { return m_bookings->booked; }

signals:
  void changed();

private:
  explicit DealsAtHand(session::Session& session);
  void read();
  session::Session& m_session;
  std::shared_ptr<const std::vector<plan::Deal>> m_deals = std::make_shared<const std::vector<plan::Deal>>();
  plan::StagesSeen m_seen;
  std::shared_ptr<const workspace::BookingReading> m_bookings = std::make_shared<const workspace::BookingReading>();
  bool m_read = false, m_reading = false, m_again = false;
};

} // namespace baton::plan_page
