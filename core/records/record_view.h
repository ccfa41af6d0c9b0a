// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/records/import_batch.h"

#include <vector>

namespace baton::records {

/// The batches of one kind that count, from the weakest to the strongest: a later one's observation of the same record
/// stands.
using Precedence = std::vector<Id<ImportBatch>>;

/// Header and target of every column of a file, in file order; the target is empty where nothing was read from it.
using BatchColumns = std::vector<std::pair<std::string, std::string>>;

/// Whether records of weaker batches that this file no longer has count no longer, as its mapping says.
bool saysMissingIsGone(const ImportBatch& batch);

} // namespace baton::records
