// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"
#include "core/records/column_mapping.h"

#include <string>
#include <string_view>
#include <vector>

namespace baton::records {

/// "open", "won" or "lost" for a stage as the usual CRMs call theirs; empty for any other, which its owner must say.
std::string_view usualState(std::string_view stage);

/// A stage that a file has.
struct StageFound {
  std::string name; ///< as it is first written
  std::size_t rows = 0;
  bool saysState = false; ///< its word decides whether an opportunity is open, won or lost
};

/// The stages of a file in the order of the mapping, what it does not order as it comes. Where a column of its own says
/// the state, its words that are not open, won and lost themselves come first.
std::vector<StageFound> stagesIn(const exchange::CsvTable& table, const ColumnMapping& mapping);

/// The same stages in the order of a mapping.
std::vector<StageFound> inOrder(std::vector<StageFound> stages, const ColumnMapping& mapping);

/// The stages that an open deal can stand at, which have an order: neither what is won or lost, nor a mere state.
bool isPassed(const StageFound& stage, const ColumnMapping& mapping);

/// Says of the stages of a file what they usually are, where nothing is said yet.
void fillStages(ColumnMapping& mapping, const exchange::CsvTable& table);

/// How many of the stages say neither that they are open nor won nor lost.
std::size_t undecided(const std::vector<StageFound>& stages, const ColumnMapping& mapping);

/// What a stage of an opportunity is; an empty word takes it away.
void setState(ColumnMapping& mapping, const std::string& stage, const std::string& state);
void setCategory(ColumnMapping& mapping, const std::string& stage, const std::string& category);
void setProbability(ColumnMapping& mapping, const std::string& stage, std::optional<basics::Amount> probability);

} // namespace baton::records
