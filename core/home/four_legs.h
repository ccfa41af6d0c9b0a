// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/clarity/record_facts.h"
#include "core/handoff/standing.h"
#include "core/plan/deal.h"
#include "core/workshop/remembered.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace baton::home {

/// The way of a strategy from the head of one to the work of many.
enum class Leg { Written, Read, Remembered, Run };

/// The gate of a row and the points that are open in it.
struct Written {
  bool open = false;
  int toSettle = 0, worthALook = 0;
  const clarity::Finding* first = nullptr; ///< the gravest, of the check that was asked; closing ones before others
};

/// Who has answered the version in force, and what they still ask about a row.
struct Read {
  const handoff::Handoff* version = nullptr; ///< null: no version is in force
  int named = 0, answered = 0;
  int questions = 0;               ///< open ones about this row
  int blocking = 0;                ///< of them
  basics::RowId firstQuestion = 0; ///< a blocking one before others, then by day
};

/// Who had the question of a row right in the last playback of sellers: to whom, what, why us, against whom.
struct RightWhenAsked {
  int right = 0, people = 0;
  basics::Date date;
  bool isOld = false;
  basics::RowId session = 0;
  /// Seven of ten, as for a handoff that has landed.
  bool isEnough() const { return right * 10 >= people * 7; }
};

/// A part of a whole on strategy.
struct Share {
  basics::Amount on, total;
  std::int64_t cases = 0;
  std::optional<double> ratio() const { return basics::ratio(on, total); }
};

/// What sellers can do with the sales tools of differences that stand. A tool is a difference's where both are for one
/// offering for which the difference stands; an idea is none yet.
struct Able {
  int standing = 0; ///< differences that stand
  int tools = 0;
  int sellers = 0; ///< of Sales, here today
  int seen = 0;    ///< of whom somebody has seen what they can do with one of the tools
  int able = 0;    ///< at level 3 or 4 with one of them, and seen within the days that this holds
  int stale = 0;   ///< at level 3 or 4, but seen longer ago
};
Able ableSellers(const basics::Elements& elements, const clarity::Check& check, basics::Date today);

/// Closed deals in which a competitor is named: in the name of the deal, in the reason for which it was lost, or by a
/// signal of it.
struct Against {
  int won = 0, closed = 0;
};
Against againstCompetitors(const basics::Elements& elements, const std::vector<plan::Deal>& deals);

/// One row of the table. Where nothing is known there is nothing: what would fill it is for the page to say.
struct LegsOfRow {
  Written written;
  Read read;
  std::optional<RightWhenAsked> remembered; ///< none: nobody has asked
  std::optional<Share> run;                 ///< of markets and offerings: open pipeline value on strategy
  std::optional<Able> able;                 ///< of differences
  std::optional<Against> against;           ///< of advantages, where the deals are known
};

struct FourLegs {
  std::array<LegsOfRow, 4> rows; ///< by clarity::Gate
  const LegsOfRow& of(clarity::Gate row) const { return rows[std::size_t(row)]; }
};

/// References are to the elements and the check, which must outlive it. Facts may be null; what closed against
/// competitors is unknown until the deals are.
FourLegs fourLegs(const basics::Elements& elements, const clarity::Check& check, const clarity::RecordFacts* facts,
                  basics::Date today, const handoff::PublicationOrder& order = {},
                  const std::optional<Against>& against = {});

/// The first weak cell from the left, in each column from above: a closed gate; a version not in force, not answered by
/// all, or with a blocking question; nobody asked what people remember, or too long ago, or fewer than seven of ten had
/// it right. Nothing where none of them is weak.
struct WeakCell {
  Leg leg = Leg::Written;
  clarity::Gate row = clarity::Gate::Markets;
  friend bool operator==(const WeakCell&, const WeakCell&) = default;
};
std::optional<WeakCell> firstWeak(const FourLegs& legs);

/// Which row an element belongs to, whatever its kind; none for what belongs to no row.
std::optional<clarity::Gate> rowOfKind(std::string_view kind);

} // namespace baton::home
