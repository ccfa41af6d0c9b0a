// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/coaching/meeting_sheet.h"

#include <optional>
#include <vector>

namespace baton::coaching {

/// How long nobody has met or coached a person.
struct CadenceRow {
  const people::Person* person = nullptr; ///< of the elements that were asked
  std::optional<Date> met, coached;       ///< last; none: never, as far as is known
  std::optional<Date> planned;            ///< the next one-to-one, from today on
  std::optional<Date> nextLook;           ///< the next look at a skill, as agreed, from today on
  /// Whole weeks since, counted from the first day with the company where it never was; none: nobody knows that either.
  std::optional<int> weeksUnmet, weeksUncoached;

  /// For so many weeks or longer, or never.
  bool isUnmet(int weeks) const { return weeksUnmet.value_or(weeks) >= weeks; }
  bool isUncoached(int weeks) const { return weeksUncoached.value_or(weeks) >= weeks; }
};

/// The weeks after which somebody should be met and coached, unless others are asked.
inline constexpr int usualWeeks = 4;

/// Everyone of Sales who is here on the day; with a manager, who reports to that one. Who waits longest for a
/// one-to-one comes first, then by name.
std::vector<CadenceRow> cadence(const basics::Elements& elements, Date today, Id<people::Person> manager = {});
CadenceRow cadenceOf(const basics::Elements& elements, const people::Person& person, Date today);

} // namespace baton::coaching
