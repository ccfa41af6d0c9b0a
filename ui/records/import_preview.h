// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/column_check.h"
#include "core/records/read_rows.h"
#include "core/records/stages.h"
#include "core/workspace/workspace.h"

#include <memory>

namespace baton::records {

/// Everything that the steps of an import show of a file under a mapping. Made on the thread of the file, read on the
/// window's.
struct ImportPreview {
  basics::Outcome<ImportPlan> plan = basics::Refusal{};
  std::shared_ptr<const ReadRows> rows; ///< null where the file cannot be read so far
  std::vector<ColumnCheck> checks;      ///< by column; empty likewise
  std::vector<StageFound> stages;       ///< of opportunities
};

ImportPreview previewOf(const workspace::Workspace& workspace, const ImportRequest& request);

} // namespace baton::records
