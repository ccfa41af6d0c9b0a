// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/elements.h"
#include "core/basics/period.h"
#include "core/plan/goal.h"
#include "core/records/actuals.h"

#include <optional>
#include <vector>

namespace baton::plan {

enum class SpreadOver { Months, Quarters, People, Sellers };
/// Whether the parts are people, each for the whole period.
constexpr bool isOverPeople(SpreadOver over) {
  return over >= SpreadOver::People;
}
enum class SpreadMethod { Even, Weights, LastYear, Profile };

/// A number to be owed, and what it is shared out over.
struct SpreadRequest {
  Id<Metric> metric;
  Basis basis = Basis::Target;
  Id<people::Person> owner; ///< none: the whole company
  basics::Period period;
  Amount amount;
  SpreadOver over = SpreadOver::Months;
  SpreadMethod method = SpreadMethod::Even;
  std::vector<Amount> weights; ///< of SpreadMethod::Weights, one for each part in its order
  std::optional<Scope> scope;  ///< of the owner's own goals over time; none: of the team where somebody reports
  Id<strategy::Market> market; ///< with offering and business: what the goals are for
  Id<strategy::Offering> offering;
  std::string business;
  std::optional<basics::Period> seasonsOf; ///< of SpreadMethod::Profile: this full fiscal year alone
};

/// The goals that a number becomes; their amounts add up to it exactly.
struct Spread {
  std::vector<Goal> goals; ///< months and quarters in their order, people by name
  basics::Edits edits;     ///< writes them; a goal that stands already keeps all but its amount
};

/// Over months or quarters the goals are the owner's, of the team where somebody reports to them; over people they are
/// of everyone who reports to the owner (without an owner: to nobody) and works in the period, of the team where they
/// have one themselves; over sellers they are the own goals of everyone who sells under the owner (without an owner: of
/// all) and works in the period, whatever lies between: to them nobody reports, or they owe a number of their own in
/// that fiscal year or in the one before, as the owner may. Last year's actuals weigh as the same months, quarters or
/// people came out a fiscal year before; the profile weighs a month by what it brought the whole company over all full
/// fiscal years with data, or in one of them.
///
/// Refused: a percentage; over time, what stands at a moment or is averaged; weights of another number than the parts;
/// no actuals to go by, such below zero, or, over time, a last year that is not known to its end; and what sharesOf()
/// refuses.
basics::Outcome<Spread> spread(const basics::Elements& elements, const records::Actuals& actuals,
                               const basics::FiscalCalendar& calendar, const SpreadRequest& request);

/// The fiscal years whose seasons are known: with data of the metric from their first month to their last day.
std::vector<basics::Period> seasonsKnown(const records::Actuals& actuals, const basics::FiscalCalendar& calendar,
                                         Id<Metric> metric);

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::SpreadOver> =
    std::to_array<std::string_view>({"months", "quarters", "people", "sellers"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::SpreadMethod> =
    std::to_array<std::string_view>({"even", "weights", "last-year", "profile"});
