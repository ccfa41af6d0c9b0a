// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_view.h"
#include "core/records/import_plan.h"
#include "core/workspace/workspace.h"

namespace baton::workspace {

/// What a file would come to; nothing is stored.
basics::Outcome<records::ImportPlan> previewImport(const Workspace& workspace, const records::ImportRequest& request);

/// Why nothing of a plan could be stored, where that is so: no rows, or every row rejected.
std::optional<basics::Refusal> nothingToTake(const records::ImportPlan& plan);

/// Takes a file in: one entry, which undoes whole. The same file under the same mapping changes nothing. Nothing is
/// stored when the file is ambiguous (plan.ask) or holds no row that can be taken.
basics::Outcome<records::ImportPlan> importFile(Workspace& workspace, const records::ImportRequest& request);

struct UndoneImport {
  basics::Id<records::ImportBatch> batch;
  int removed = 0;               ///< records, and elements that the import had made
  int restored = 0;              ///< elements that it had changed
  std::vector<std::string> kept; ///< elements that stay, since somebody wrote or refers to them
  std::vector<basics::ElementRef> touched;
};
basics::Outcome<UndoneImport> undoImport(Workspace& workspace, basics::Id<records::ImportBatch> batch,
                                         const std::string& author, std::optional<basics::Instant> at);

/// The batches of a kind of records that count, by the day they speak of, then by when they were taken in.
records::Precedence precedenceOf(const Workspace& workspace, records::RecordKind kind);

/// What the records of the workspace add up to.
records::Actuals actualsOf(const Workspace& workspace);

} // namespace baton::workspace
