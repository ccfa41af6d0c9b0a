// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/records/actuals.h"
#include "core/records/import_batch.h"

#include <optional>
#include <string>

namespace baton::plan {

enum class DealState { Open, Won, Lost };
enum class ForecastCategory { Pipeline, BestCase, Commit, Closed, Omitted };

/// An opportunity as it stands, with what its names were found to be; id 0 where nothing matches a name, and no name
/// where none was given.
struct Deal {
  std::string externalId, name;
  basics::Id<records::ImportBatch> batch; ///< that said so last
  int row = 0;                            ///< of its file
  records::Named person, manager, market, offering, account;
  std::string team, sector, stage, business, source, lostReason;
  DealState state = DealState::Open;
  std::optional<ForecastCategory> category;
  std::optional<basics::Date> created;
  std::optional<basics::Date> closed;   ///< of one that is won or lost
  std::optional<basics::Date> expected; ///< of one that is open
  /// Won: what it brought. Open: what it would. Lost: what it was last said to bring.
  std::optional<basics::Amount> amount;
  /// What the offering costs, where that stands for an amount that nobody says.
  std::optional<basics::Amount> listPrice;
  bool atListPrice = false; ///< the amount is the list price
  std::optional<basics::Amount> margin;
  std::optional<double> probability; ///< of 1: the row's, else its stage's
  bool ambiguous = false;            ///< the rules of two markets claim it
};

} // namespace baton::plan

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::DealState> = std::to_array<std::string_view>({"open", "won",
                                                                                                        "lost"});

template <>
inline constexpr auto baton::basics::wordsOf<baton::plan::ForecastCategory> =
    std::to_array<std::string_view>({"pipeline", "best case", "commit", "closed", "omitted"});
