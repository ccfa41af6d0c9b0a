// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/choice.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace baton::monday {

struct MondaySheet;

enum class MoneyAt { PushedOut, Lost, Shrunk, Gone, Outside };
struct LargestMoney {
  MoneyAt at = MoneyAt::PushedOut;
  basics::Amount value;
  std::int64_t count = 0, unvalued = 0; ///< opportunities; of these without an amount, which the value is without
};

enum class DaysAt { OwedToMe, OwedByMe, MyMove, TheirMove, OneToOne, Signal };
struct LargestDays {
  DaysAt at = DaysAt::OwedToMe;
  std::size_t row = 0; ///< in that part of the sheet
  int days = 0;        ///< past its date, or so long it has been waited for
};

/// Where to look first: the largest on the sheet in money, and in days. Of two equal ones that which stands higher.
struct LookFirst {
  std::optional<LargestMoney> money;
  std::optional<LargestDays> days;
};
LookFirst lookFirst(const MondaySheet& sheet);

/// In sentences, at most one of money and one of days; none where nothing is late and nothing went.
std::vector<std::string> inWords(const LookFirst& first, const MondaySheet& sheet, const std::string& currency);

} // namespace baton::monday

template <>
inline constexpr auto baton::basics::wordsOf<baton::monday::MoneyAt> =
    std::to_array<std::string_view>({"pushed out", "lost", "shrunk", "gone", "outside"});
template <>
inline constexpr auto baton::basics::wordsOf<baton::monday::DaysAt> =
    std::to_array<std::string_view>({"owed_to_me", "owed_by_me", "my_move", "their_move", "one_to_one", "signal"});
