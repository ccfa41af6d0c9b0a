// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/description.h"

namespace baton::strategy {

using basics::Amount, basics::Date, basics::Id, basics::Ids, basics::Instant, basics::Money;

/// The questions that the guide asks: the shortest way to a first page, or all of them.
enum class GuidePath { Short, Full };

/// What holds for the whole workspace.
struct WorkspaceSettings {
  Id<WorkspaceSettings> id;
  std::string name;
  std::string currency;
  std::optional<int> fiscalYearStart;
  std::optional<Date> asOf;       ///< stands for today in an example; empty: the clock
  std::string language;           ///< "en", "de" ...; empty: English
  std::optional<GuidePath> guide; ///< empty: the workspace is not guided, or no longer
  std::optional<int> answerDays;  ///< in which leadership answers what the field reports; empty: the usual ones
};
const basics::Kind& describe(basics::Tag<WorkspaceSettings>);

} // namespace baton::strategy

template <>
inline constexpr auto baton::basics::wordsOf<baton::strategy::GuidePath> = std::to_array<std::string_view>({"short",
                                                                                                            "full"});
