// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/clarity/record_facts.h"
#include "core/plan/deal.h"
#include "core/strategy/exclusion.h"

#include <optional>
#include <string>
#include <vector>

// The not-doing list with teeth: what is pursued although it was decided not to, row by row, with the money in it.
namespace baton::clarity {

enum class Pursued { Opportunity, Account, Goal };

/// One thing that an exclusion matches.
struct PursuedRow {
  Pursued what = Pursued::Opportunity;
  std::string name;                              ///< what it is called: the opportunity, the account, the metric
  basics::RowId element = 0;                     ///< of a target account or a goal
  std::string externalId;                        ///< of an opportunity
  plan::DealState state = plan::DealState::Open; ///< of an opportunity
  basics::RowId person = 0;                      ///< whose it is
  std::string personName;                        ///< also where it is no person of the workspace
  basics::RowId market = 0, offering = 0;
  std::string account;
  basics::Date date;                   ///< opened; of a goal its first day; of an account the day of the list
  std::optional<basics::Amount> value; ///< of the deal; the potential of the account; a revenue goal's amount
  const strategy::Exception* exception = nullptr; ///< that lets it through, by its approver
};

struct NotDoing {
  const strategy::Exclusion* exclusion = nullptr; ///< of the elements that were asked
  bool matchesAnything = true;      ///< false: it names no market, offering or account, and only people can tell
  std::vector<PursuedRow> outside;  ///< outside what we decided; the most money first
  std::vector<PursuedRow> excepted; ///< let through
  basics::Amount openValue;         ///< of the open opportunities that stand outside
  std::int64_t openUnvalued = 0;    ///< of these without an amount, which the value is without
  std::optional<RunOver> bookings;  ///< booked outside, as the rule exclusion-run-over counts it
};

/// Every exclusion in its order. An opportunity is dated by its creation, as the rule has it; a target account, which
/// has a tier and is not dropped, is pursued today.
std::vector<NotDoing> notDoing(const basics::Elements& elements, const std::vector<plan::Deal>& deals,
                               const std::vector<RunOver>& runOver, basics::Date today);

} // namespace baton::clarity

template <>
inline constexpr auto baton::basics::wordsOf<baton::clarity::Pursued> =
    std::to_array<std::string_view>({"opportunity", "target_account", "goal"});
