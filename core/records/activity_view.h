// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/actuals.h"
#include "core/records/record.h"
#include "core/records/record_view.h"
#include "core/storage/database.h"

#include <functional>

namespace baton::records {

/// One activity as it stands now, with what its names were found to be.
struct CurrentActivity {
  Id<ImportBatch> batch;
  Activity activity;
  Named person, market, metric; ///< id 0 where nothing matches the name
};

/// Visits every activity as it stands now, batch by batch and in the order of the file's rows.
void visitActivities(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                     const std::function<void(const CurrentActivity&)>& visit);

} // namespace baton::records
