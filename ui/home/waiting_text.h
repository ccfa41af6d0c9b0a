// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/home/pressed_assumptions.h"
#include "core/home/waiting.h"
#include "ui/home/place.h"
#include "ui/widgets/avatar.h"

#include <QCoreApplication>
#include <vector>

namespace baton::home {

/// One line of a list as it is read: what, a muted line of facts, when, and where its button leads.
struct WaitingText {
  QString icon; ///< where no person stands before it
  widgets::Side side = widgets::Side::Neither;
  QString person; ///< initials before it; empty: the icon
  QString title, detail;
  QString when;      ///< "3 days past"; may be empty
  bool late = false; ///< when is said in the colour of trouble
  QString verb;      ///< of the button; empty: the line itself is the way
  Place place;

  friend bool operator==(const WaitingText&, const WaitingText&) = default;
};

struct Words {
  Q_DECLARE_TR_FUNCTIONS(Words)
};

/// For the person whose move it is: who asks stands before it.
WaitingText moveText(const Waiting& move, const basics::Elements& elements, basics::Date today);
/// For the person to whom it was promised: who promised it stands before it.
WaitingText owedText(const Waiting& promise, const basics::Elements& elements, basics::Date today);
/// For everybody: who owes it stands before it.
WaitingText overdueText(const Waiting& late, const basics::Elements& elements, basics::Date today);
WaitingText pressedText(const PressedAssumption& pressed, const basics::Elements& elements);

} // namespace baton::home
