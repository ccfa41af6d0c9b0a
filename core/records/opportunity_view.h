// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/actuals.h"
#include "core/records/record.h"
#include "core/records/record_view.h"
#include "core/storage/database.h"

#include <functional>

namespace baton::records {

/// One opportunity as one export had it.
struct Sighting {
  Id<ImportBatch> batch;
  Opportunity opportunity;
  Named person, market, offering; ///< id 0 where nothing matches the name
  bool ambiguous = false;         ///< the rules of two markets claim it
};

/// Every opportunity as it stands now, batch by batch and in the order of the file's rows.
void visitOpportunities(const storage::Database& database, const basics::Elements& elements,
                        const Precedence& precedence, const std::function<void(const Sighting&)>& visit);

/// Every sighting of every opportunity, from the weakest batch to the strongest: of one opportunity the last counts
/// now, and the others are its history.
void visitSightings(const storage::Database& database, const basics::Elements& elements, const Precedence& precedence,
                    const std::function<void(const Sighting&)>& visit);

/// The sightings of one opportunity, likewise.
std::vector<Sighting> sightingsOf(const storage::Database& database, const basics::Elements& elements,
                                  const Precedence& precedence, const std::string& externalId);

} // namespace baton::records
