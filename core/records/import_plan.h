// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/edits.h"
#include "core/exchange/column_format.h"
#include "core/exchange/csv_table.h"
#include "core/exchange/row_file.h"
#include "core/records/batch_store.h"
#include "core/records/column_mapping.h"
#include "core/records/row_set.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace baton::records {

/// A file to take in, with what was said about it.
struct ImportRequest {
  std::string fileName;
  std::string bytes;
  ColumnMapping mapping;
  std::optional<Date> dataThrough;
  Date today;
  std::string by;
  std::optional<Instant> at;
  std::map<std::string, std::set<std::string>> create; ///< by target: names to make an element for, beyond the mapping
  /// Told now and then how many of how many rows are read; false stops, and nothing is taken.
  std::function<bool(std::size_t done, std::size_t rows)> watch;
  /// The file as it was read already, in the format that the mapping says; null: it is read from the bytes.
  std::shared_ptr<const exchange::CsvTable> table;
  /// The file, opened in the format that the mapping says, of kinds that have records to be read row by row: the bytes
  /// are not needed then.
  std::shared_ptr<const exchange::RowFile> file;
  /// Of the bytes, where it is known already.
  std::string sha256;
};

/// What taking in a file comes to. Nothing is stored by making one: it is the preview, and what the door then writes.
struct ImportPlan {
  ImportBatch batch;
  int rows = 0;  ///< stored + updated + unchanged + rejected
  int ready = 0; ///< taken without a warning
  int stored = 0;
  int updated = 0;
  int unchanged = 0;
  struct Warning {
    int row = 0;
    std::string column;
    std::string text;
    RowSet rows; ///< all that it is about, where it is said once for more than the one
  };
  std::vector<Warning> warnings;
  struct Rejected {
    int row = 0;
    std::string reason;
    std::vector<std::string> cells; ///< of the source row, for the file of rejects
    std::string column;             ///< the header that the reason is about; empty: the row as a whole
  };
  std::vector<Rejected> rejected;
  std::map<std::string, std::map<std::string, int>> unmatched; ///< by target: names that match nothing, with their rows
  /// Of these the names that a record of an earlier file bore as well: nobody has to be asked about them again.
  std::map<std::string, std::set<std::string>> keptBefore;
  RowSet doubtful;                  ///< rows taken with a warning, or with a name that nothing matches
  std::vector<std::string> missing; ///< external ids that earlier batches had
  struct Ask {
    std::string column;
    exchange::Question question;
  };
  std::vector<Ask> ask;            ///< not empty: the file is ambiguous and nothing can be taken
  std::vector<std::string> header; ///< of the source, for the file of rejects
  bool stopped = false;            ///< the watch wanted no more
  bool alreadyThere = false;       ///< the same file under the same mapping was taken in before

  basics::Edits edits;  ///< elements made or changed, the batch among them
  BatchFrame content;   ///< what belongs to the records, where the kind has some
  RecordStream records; ///< read from the file whenever they are asked for
};

/// The rejected rows as a CSV file: row, reason, and the cells as they were.
std::string rejectsFile(const ImportPlan& plan);

/// The batch that a request would make: its id follows from the file's bytes, the kind and the mapping.
ImportBatch batchOf(const ImportRequest& request);

/// The id of an element that an import makes, the same in every copy that imports the same file.
basics::RowId idMadeBy(Id<ImportBatch> batch, std::string_view kind, std::string_view name);

} // namespace baton::records
