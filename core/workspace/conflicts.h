// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/journal/merges.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// One of the values that stand against each other.
struct Side {
  basics::Value value; ///< of existence 0 or 1
  journal::EntryId entry;
  std::string by;
  std::optional<basics::Instant> at;
  bool shown = false;
  bool elsewhere = false; ///< came from another copy
};

/// A conflict that is open, as a person settles it.
struct OpenCell {
  journal::CellKey cell;
  basics::ElementRef element;
  const basics::Field* field = nullptr; ///< null: whether the element stays or goes
  basics::Value before;                 ///< what stood before all of them
  std::vector<Side> sides;              ///< the latest first
};
std::vector<OpenCell> openCells(const Workspace& workspace);

/// A conflict that somebody ended.
struct SettledCell {
  journal::CellKey cell;
  basics::ElementRef element;
  const basics::Field* field = nullptr;
  Side kept;
  std::vector<Side> setAside;            ///< what else was open then
  std::vector<journal::EntryId> between; ///< the entries that stood against each other
};
/// The latest first.
std::vector<SettledCell> settledCells(const Workspace& workspace);

/// Whether one of the values came with this merge.
bool isOf(const journal::Merge& merge, const OpenCell& cell);
bool isOf(const journal::Merge& merge, const SettledCell& cell);

/// Ends a conflict by a value: one of those that are open, or one that brings them together.
basics::Outcome<Report> settleBy(Workspace& workspace, const journal::CellKey& cell, const basics::Value& value,
                                 Circumstances circumstances);

} // namespace baton::workspace
