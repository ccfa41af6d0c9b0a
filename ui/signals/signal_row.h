// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/signals/signal_words.h"

#include <vector>

namespace baton::signals_page {

/// How long an answer has been waited for, or was, against the days that were agreed.
struct ClockFace {
  std::optional<double> filled; ///< of twice the limit, up to 1; none: no bar is shown
  int tone = 0;                 ///< 0 in time, 1 beyond the half of it, 2 past its day
  QString words;                ///< "9 days", "in 6 days"; may be empty

  friend bool operator==(const ClockFace&, const ClockFace&) = default;
};

/// A signal as it is read in the list.
struct SignalRow {
  basics::RowId id = 0;
  std::optional<basics::Date> date;
  std::optional<SignalKind> kind;
  basics::Id<strategy::Market> market;
  SignalState state = SignalState::New;
  bool isOverdue = false;
  bool waits = false; ///< for an answer of leadership
  QString seen, reporter;
  widgets::Side side = widgets::Side::Neither;
  QString words, facts;
  ClockFace clock;
  widgets::ChipKind chip = widgets::ChipKind::None;
  QString chipWord;

  friend bool operator==(const SignalRow&, const SignalRow&) = default;
};

bool isOpen(SignalState state);
/// All signals: first those that wait, the longest waiting first; then the others, the newest first.
std::vector<SignalRow> rowsOf(const basics::Elements& elements, basics::Date today);
/// All of it in one sentence, for a screen reader.
QString spoken(const SignalRow& row);

/// How many signals wait for whoever sits here: for an answer, if they are of leadership; to be closed, if they
/// reported them.
int waitingFor(const basics::Elements& elements, basics::Id<people::Person> me, basics::Date today);

} // namespace baton::signals_page
