// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"

// The metrics that every workspace has, under ids that are the same everywhere. Revenue, margin and pipeline are what
// measures, forecast and documents are about; so none of them is deleted.
namespace baton::workspace {

void addShippedMetrics(basics::Edits& edits);
bool isShippedMetric(basics::RowId id);

} // namespace baton::workspace
