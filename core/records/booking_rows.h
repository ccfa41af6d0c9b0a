// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/booking_store.h"

#include <unordered_map>

namespace baton::records {

/// One row of a batch as the file keeps it: texts are numbers of its dictionary, 0 where there is none.
struct BookingRow {
  int row = 0; ///< of the imported file
  Date date;
  std::int64_t key = 0, owner = 0, account = 0, market = 0, offering = 0, business = 0;
  std::int64_t extra = 0; ///< of the dictionary of cells that nothing is mapped to
  basics::Amount revenue;
  std::optional<basics::Amount> margin;
};

/// The rows of a batch one after another, in the order of the file. A million of them take the memory of one.
class BookingRows {
public:
  BookingRows(const storage::Database& database, Id<ImportBatch> batch);
  /// False at the end.
  bool next(BookingRow& row);

private:
  storage::Statement m_query;
};

/// The dictionaries of texts. Names, which recur, are remembered; of keys none, of cells those read last.
class BookingTexts {
public:
  explicit BookingTexts(const storage::Database& database);
  const std::string& name(std::int64_t id);
  std::string key(std::int64_t id);
  const std::vector<std::string>& cells(std::int64_t id);
  Booking booking(const BookingRow& row);

private:
  storage::Statement m_text, m_cells;
  std::unordered_map<std::int64_t, std::string> m_names;
  std::int64_t m_lastCells = 0;
  std::vector<std::string> m_cellsRead;
};

} // namespace baton::records
