// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/basics/outcome.h"
#include "core/records/batch_store.h"

#include <optional>
#include <vector>

namespace baton::workspace {

/// A dump as edits for a workspace that holds only what every new one holds.
struct DumpRead {
  basics::Edits elements; ///< also of kinds that only their own commands write, and what a new workspace has too much
  struct Import {
    basics::Edits edits;
    basics::Id<records::ImportBatch> batch;
    std::optional<records::BatchContent> content; ///< where the dump carries records
  };
  std::vector<Import> imports; ///< in the order in which they count
};

/// Strict like readChanges: a refusal names the place.
basics::Outcome<DumpRead> readDump(std::string_view text, const basics::Elements& ofANewWorkspace);

} // namespace baton::workspace
