// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/workspace/json_changes.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What applying a file of changes came to: all of it, or nothing.
struct Applied {
  std::size_t applied = 0; ///< changes in the file
  std::map<std::string, basics::RowId> ids;
  std::optional<ChangeFault> fault;
  Report report; ///< without an entry for a dry run, and where nothing was to change

  /// {"applied","ids"}, or {"applied":0,"error":{...}}.
  nlohmann::json json() const;
};

enum class Earnest { Change, DryRun };

/// One undo step under the label of the circumstances. Text is the JSON of the manual's page on apply.
Applied applyJson(Workspace& workspace, std::string_view text, const Circumstances& circumstances, Earnest earnest);
/// Only rehearses: for a file that is open for reading.
Applied rehearseJson(const Workspace& workspace, std::string_view text, const Circumstances& circumstances);

} // namespace baton::workspace
