// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString> // first: moc reads the headers of core only after it

#include "core/basics/id.h"
#include "ui/widgets/avatar.h"
#include "ui/widgets/chip.h"

namespace baton::commitments_page {

/// A promise as it is read in the ledger.
struct PromiseCard {
  basics::RowId id = 0;
  widgets::Side side = widgets::Side::Neither; ///< of who promises
  QString promisor, promisee;
  QString statement, doneMeans;
  widgets::ChipKind chip = widgets::ChipKind::None;
  QString state; ///< "Agreed, past its date"
  QString due;   ///< "30 June", "3 days past"
  bool pastDue = false;
  QString sure;   ///< "70 % sure"; may be empty
  QString stands; ///< "2 stand on it", "on 1 promise"; may be empty
  QString whose;  ///< "Your move", "Laura Norman's move", "On track"
  bool isMine = false;
  bool isOver = false; ///< nothing more can happen to it

  friend bool operator==(const PromiseCard&, const PromiseCard&) = default;
};

/// All of it in one sentence, for a screen reader.
QString spoken(const PromiseCard& card);

} // namespace baton::commitments_page
