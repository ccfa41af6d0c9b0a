// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan/deals_at_hand.h"

#include "core/workspace/deals.h"
#include "ui/session/kept_bookings.h"

#include <utility>

namespace baton::plan_page {
namespace {

struct DealsRead {
  std::shared_ptr<const std::vector<plan::Deal>> deals;
  plan::StagesSeen seen;
  session::KeptBookings::Reading bookings;
};

} // namespace

DealsAtHand& DealsAtHand::of(session::Session& session) {
  if (auto* there = session.findChild<DealsAtHand*>({}, Qt::FindDirectChildrenOnly))
    return *there;
  return *new DealsAtHand(session);
}

DealsAtHand::DealsAtHand(session::Session& session) : QObject(&session), m_session(session) {
  connect(&session, &session::Session::actualsReady, this, &DealsAtHand::read);
  read();
}

void DealsAtHand::read() {
  if (std::exchange(m_reading, true)) {
    m_again = true;
    return;
  }
  m_session.ask<DealsRead>(
      this,
      [bookings = m_session.bookings(), today = m_session.today()](const workspace::Workspace& workspace) {
        return DealsRead{std::make_shared<const std::vector<plan::Deal>>(workspace::dealsOf(workspace)),
                         workspace::stagesSeen(workspace), bookings->of(workspace, today)};
      },
      [this](DealsRead read) {
        m_deals = std::move(read.deals);
        m_seen = std::move(read.seen);
        m_bookings = std::move(read.bookings);
        m_read = true;
        m_reading = false;
        emit changed();
        if (std::exchange(m_again, false))
          this->read();
      });
}

} // namespace baton::plan_page
