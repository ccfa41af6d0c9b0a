// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/signals/names_at_hand.h"

#include "ui/plan/deals_at_hand.h"

#include <utility>

namespace baton::signals_page {

using field::Guesser;
using plan_page::DealsAtHand;

NamesAtHand& NamesAtHand::of(session::Session& session) {
  if (auto* there = session.findChild<NamesAtHand*>({}, Qt::FindDirectChildrenOnly))
    return *there;
  return *new NamesAtHand(session);
}

NamesAtHand::NamesAtHand(session::Session& session) : QObject(&session), m_session(session) {
  connect(&session, &session::Session::changed, this, &NamesAtHand::read);
  connect(&DealsAtHand::of(session), &DealsAtHand::changed, this, &NamesAtHand::read);
  read();
}

void NamesAtHand::read() {
  if (std::exchange(m_reading, true)) {
    m_again = true;
    return;
  }
  m_session.compute<std::shared_ptr<const Guesser>>(
      this,
      [elements = m_session.elements(), deals = DealsAtHand::of(m_session).shared()] {
        return std::make_shared<const Guesser>(elements, *deals);
      },
      [this](std::shared_ptr<const Guesser> guesser) {
        m_guesser = std::move(guesser);
        m_reading = false;
        emit changed();
        if (std::exchange(m_again, false))
          read();
      });
}

} // namespace baton::signals_page
