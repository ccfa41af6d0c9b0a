// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/commitments/ledger.h"
#include "core/signals/signal.h"
#include "core/strategy/open_question.h"
#include "core/workshop/playback.h"
#include "core/workshop/sessions.h"
#include "core/workshop/votes.h"

#include <nlohmann/json.hpp>

// What a sitting leaves behind.
namespace baton::minutes {

using basics::Date, basics::Id;

/// One card, and what became of it.
struct CardLine {
  const workshop::Card* card = nullptr;
  int dots = 0;
  basics::ElementRef became; ///< none: it stayed a card
};

/// A point of the agenda with the cards that came up in it: by dots, then by group, then in their order.
struct Point {
  const workshop::AgendaItem* item = nullptr; ///< null: cards of no point
  std::vector<CardLine> cards;
};

struct Minutes {
  const workshop::Session* session = nullptr;
  Date today;
  std::vector<const workshop::Participant*> people; ///< leadership first, then by name
  std::vector<Point> points;
  std::vector<const workshop::Decision*> decisions;
  std::vector<const strategy::OpenQuestion*> questions; ///< cards became them
  std::vector<const commitments::LedgerRow*> promises;  ///< cards became them, or the conversation began on that day
  std::vector<const field::Signal*> heard;              ///< cards became them
  std::vector<CardLine> parked;
  std::optional<int> plannedMinutes, takenSeconds;
  std::optional<workshop::PlaybackResult> playback; ///< where anybody took one
};

/// References are to the elements of the ledger, which must outlive it.
Minutes minutesOf(const commitments::Ledger& ledger, const workshop::Session& session,
                  const workshop::PlaybackKey& key);

/// Everything that the document says, with the keys that docs/manual/batonctl.md lists.
nlohmann::json jsonOf(const commitments::Ledger& ledger, const Minutes& minutes);

/// "4:30 of 10 min", "10 min planned"; empty where nothing is known.
std::string timeInWords(const std::optional<int>& minutes, const std::optional<int>& seconds);

} // namespace baton::minutes
