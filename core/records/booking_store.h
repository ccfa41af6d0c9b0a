// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"
#include "core/basics/sha256.h"
#include "core/records/import_batch.h"
#include "core/storage/database.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace baton::records {

/// One observation of a booking, as one file had it. Names stand as they were imported.
struct Booking {
  int row = 0; ///< of the file; the header line is 1
  std::string externalId;
  Date date;
  std::string owner, account, market, offering, business;
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
  std::vector<std::string> extra; ///< the cells of the columns that nothing is mapped to, in their order
};

/// What belongs to one batch beside its rows.
struct BatchContent {
  std::vector<std::pair<std::string, std::string>> columns; ///< header and target ("" where none), in file order
  std::map<std::pair<std::string, std::string>, basics::RowId>
      matches;                                      ///< (role, name) to the element it was found to be
  std::vector<std::pair<int, std::string>> rejects; ///< row and reason
  std::vector<Booking> bookings;
};

/// Writes a batch and yields the hash over its content, in row order. Inside the caller's transaction.
basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content);

/// Reads a batch back as it was stored, but for its bookings: what a look at these needs to know.
BatchContent loadBatchWithoutBookings(const storage::Database& database, Id<ImportBatch> batch);

/// Reads a batch back as it was stored.
BatchContent loadBatch(const storage::Database& database, Id<ImportBatch> batch);

/// The hash that storeBatch yields for this content.
basics::Sha256Sum hashOf(const BatchContent& content);
/// The hash that storeBatch yielded, recomputed from what the file holds now, booking by booking.
basics::Sha256Sum hashOfBatch(const storage::Database& database, Id<ImportBatch> batch);

/// Takes a batch over from another file, booking by booking. Inside the caller's transaction.
void copyBatch(const storage::Database& from, storage::Database& to, Id<ImportBatch> batch);

/// Takes a batch out, so that another copy's reading of the same file can stand in its place.
void removeBatch(storage::Database& database, Id<ImportBatch> batch);

bool hasBatch(const storage::Database& database, Id<ImportBatch> batch);

} // namespace baton::records
