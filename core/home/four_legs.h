// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/clarity/check.h"
#include "core/clarity/record_facts.h"
#include "core/handoff/standing.h"

#include <array>
#include <optional>
#include <string>

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

/// A part of a whole on strategy.
struct Share {
  basics::Amount on, total;
  std::int64_t cases = 0;
  std::optional<double> ratio() const { return basics::ratio(on, total); }
};

/// One row of the table. Where nothing is known there is nothing: what would fill it is for the page to say.
struct LegsOfRow {
  Written written;
  Read read;
  std::optional<Share> run; ///< of markets and offerings: open pipeline value on strategy
};

struct FourLegs {
  std::array<LegsOfRow, 4> rows; ///< by clarity::Gate
  const LegsOfRow& of(clarity::Gate row) const { return rows[std::size_t(row)]; }
};

/// References are to the elements and the check, which must outlive it. Facts may be null.
FourLegs fourLegs(const basics::Elements& elements, const clarity::Check& check, const clarity::RecordFacts* facts,
                  basics::Date today, const handoff::PublicationOrder& order = {});

/// The first weak cell from the left, in each column from above: a closed gate; a version not in force, not answered by
/// all, or with a blocking question. After that it is memory, as long as nobody has asked what people remember.
struct WeakCell {
  Leg leg = Leg::Written;
  clarity::Gate row = clarity::Gate::Markets;
  friend bool operator==(const WeakCell&, const WeakCell&) = default;
};
WeakCell firstWeak(const FourLegs& legs);

/// Which row an element belongs to, whatever its kind; none for what belongs to no row.
std::optional<clarity::Gate> rowOfKind(std::string_view kind);

} // namespace baton::home
