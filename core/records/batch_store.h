// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/basics/sha256.h"
#include "core/records/record_pile.h"
#include "core/storage/database.h"

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace baton::records {

/// The records of a batch, all of one kind.
using Records = std::variant<RecordPile<Booking>, RecordPile<Opportunity>, RecordPile<Activity>>;

/// What belongs to one batch beside its records.
struct BatchFrame {
  std::vector<std::pair<std::string, std::string>> columns; ///< header and target ("" where none), in file order
  std::map<std::pair<std::string, std::string>, basics::RowId>
      matches;                                      ///< (role, name) to the element it was found to be
  std::vector<std::pair<int, std::string>> rejects; ///< row and reason
};

/// A batch with its records, all in memory.
struct BatchContent : BatchFrame {
  Records records;
};

/// Records that are shown one by one in the order of their rows, as often as they are asked for, until who looks wants
/// no more. Refused where what they are read from is not what it was.
template <class R>
using EachRecord = std::function<basics::Outcome<basics::Done>(const std::function<bool(const R&)>&)>;
using RecordStream = std::variant<std::monostate, EachRecord<Booking>, EachRecord<Opportunity>, EachRecord<Activity>>;

/// Writes a batch and yields the hash over its content, in row order. Inside the caller's transaction. Told now and
/// then how many of how many records are written, who watches may end it by throwing.
using StoreWatch = std::function<void(std::size_t done, std::size_t records)>;
basics::Sha256Sum storeBatch(storage::Database& database, Id<ImportBatch> batch, const BatchContent& content,
                             const StoreWatch& watch = {});
/// The same of records that are not in memory, about so many of them. They are read and hashed beside the writing.
basics::Outcome<basics::Sha256Sum> storeBatch(storage::Database& database, Id<ImportBatch> batch,
                                              const BatchFrame& frame, const RecordStream& records,
                                              std::size_t expected, const StoreWatch& watch = {});

/// Reads a batch back as it was stored, but for its records: what a look at these needs to know.
BatchContent loadBatchWithoutRecords(const storage::Database& database, Id<ImportBatch> batch);

/// Reads a batch back as it was stored.
BatchContent loadBatch(const storage::Database& database, Id<ImportBatch> batch);

/// The hash that storeBatch yields for this content.
basics::Sha256Sum hashOf(const BatchContent& content);
/// The hash that storeBatch yielded, recomputed from what the file holds now, record by record.
basics::Sha256Sum hashOfBatch(const storage::Database& database, Id<ImportBatch> batch);

/// Takes a batch over from another file, record by record. Inside the caller's transaction.
void copyBatch(const storage::Database& from, storage::Database& to, Id<ImportBatch> batch);

/// Takes a batch out, so that another copy's reading of the same file can stand in its place.
void removeBatch(storage::Database& database, Id<ImportBatch> batch);

bool hasBatch(const storage::Database& database, Id<ImportBatch> batch);

} // namespace baton::records
