// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/record.h"
#include "core/storage/database.h"

#include <array>
#include <cassert>
#include <limits>
#include <type_traits>
#include <unordered_map>

namespace baton::records {

/// One row of a batch as the file keeps it, its cells in the order of the kind's fields: texts are numbers of the
/// file's dictionary, 0 where there is none; dates are days; amounts ten-thousandths.
struct RecordRow {
  static constexpr std::int64_t absent = std::numeric_limits<std::int64_t>::min(); ///< of a date or amount
  int row = 0;                                                                     ///< of the imported file
  std::string externalId;
  std::int64_t extra = 0; ///< of the dictionary of cells that nothing is mapped to
  std::array<std::int64_t, 20> cells{};

  Date dateAt(int field) const { return Date::fromDays(std::int32_t(cells[std::size_t(field)])); }
  /// What no Baton writes counts as nothing; verifying the file finds it.
  basics::Amount amountAt(int field) const {
    const std::int64_t parts = cells[std::size_t(field)];
    return basics::Amount::holds(parts) ? basics::Amount::ofTenThousandths(parts) : basics::Amount();
  }
  bool has(int field) const { return cells[std::size_t(field)] != absent; }
};

/// Where the records of a batch stand in their table: one behind the other, by their rows.
struct BatchPlaces {
  static constexpr int rowBits = 32;
  std::int64_t number = 0; ///< of the batch in this file; 0 where it has no records

  static BatchPlaces of(const storage::Database& database, Id<ImportBatch> batch);
  /// Of a batch that is to be written.
  static BatchPlaces reserved(storage::Database& database, Id<ImportBatch> batch);

  std::int64_t at(int row) const { return number << rowBits | std::int64_t{row}; }
  std::int64_t first() const { return at(0); }
  std::int64_t last() const { return number == 0 ? -1 : at(std::numeric_limits<int>::max()); }
  static int rowAt(std::int64_t place) { return int(place & std::numeric_limits<int>::max()); }
};

/// What is read of each row: who adds up a million of them reads no more than the sums need. The rest stays empty.
struct RowParts {
  bool externalId = true, extra = true;
  std::vector<int> fields; ///< places in the kind's description

  template <class R> static RowParts all(basics::Tag<R> tag) {
    RowParts parts;
    for (std::size_t i = 0; i < tableOf(tag).fields.size(); ++i)
      parts.fields.push_back(int(i));
    return parts;
  }
};

/// The rows of a batch one after another, in the order of the file. A million of them take the memory of one.
class RecordRows {
public:
  template <class R>
  RecordRows(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch)
      : RecordRows(tag, database, batch, RowParts::all(tag)) {}
  template <class R>
  RecordRows(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch, const RowParts& parts)
      : m_query(database.prepare(selecting(tag, parts, ""))), m_parts(parts) {
    begin(tag, BatchPlaces::of(database, batch));
  }
  /// Of one record only, by its external id.
  template <class R>
  RecordRows(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch,
             const std::string& externalId)
      : m_query(database.prepare(selecting(tag, RowParts::all(tag), " AND external_id = ?"))),
        m_parts(RowParts::all(tag)) {
    begin(tag, BatchPlaces::of(database, batch));
    m_query.bind(2, externalId);
  }
  /// False at the end.
  bool next(RecordRow& row);

  /// The last row of a batch, found without reading them: it has no more records than that. 0 where it has none.
  template <class R> static int lastOf(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch) {
    const auto places = BatchPlaces::of(database, batch);
    auto last =
        database.prepare("SELECT max(place) FROM " + std::string(tableOf(tag).name) + " WHERE place BETWEEN ? AND ?");
    last.bind(0, places.first()).bind(1, places.last());
    return last.step() ? BatchPlaces::rowAt(last.number(0)) : 0;
  }

private:
  template <class R> void begin(basics::Tag<R> tag, const BatchPlaces& places) {
    assert(tableOf(tag).fields.size() <= RecordRow().cells.size());
    for (const int field : m_parts.fields)
      m_isText.push_back(std::holds_alternative<std::string R::*>(tableOf(tag).fields[std::size_t(field)].member));
    m_query.bind(0, places.first()).bind(1, places.last());
  }
  template <class R> static std::string selecting(basics::Tag<R> tag, const RowParts& parts, const char* only) {
    std::string columns = "place";
    columns += parts.externalId ? ", external_id" : "";
    columns += parts.extra ? ", extra" : "";
    for (const int field : parts.fields)
      columns += ", \"" + std::string(tableOf(tag).fields[std::size_t(field)].name) + '"';
    return "SELECT " + columns + " FROM " + std::string(tableOf(tag).name) + " WHERE place BETWEEN ? AND ?" + only +
           " ORDER BY place";
  }

  storage::Statement m_query;
  RowParts m_parts;
  std::vector<bool> m_isText;
};

/// The dictionaries of texts. Names, which recur, are remembered; of cells those read last.
class RecordTexts {
public:
  explicit RecordTexts(const storage::Database& database);
  const std::string& name(std::int64_t id);
  const std::vector<std::string>& cells(std::int64_t id);

  template <class R> R record(const RecordRow& row) {
    R record;
    record.row = row.row;
    record.externalId = row.externalId;
    const auto& fields = tableOf(basics::Tag<R>{}).fields;
    for (int i = 0; i < int(fields.size()); ++i)
      std::visit([&](auto member) { read(row, i, record.*member); }, fields[std::size_t(i)].member);
    record.extra = cells(row.extra);
    return record;
  }

private:
  void read(const RecordRow& row, int field, std::string& into) { into = name(row.cells[std::size_t(field)]); }
  static void read(const RecordRow& row, int field, Date& into) { into = row.dateAt(field); }
  static void read(const RecordRow& row, int field, basics::Amount& into) { into = row.amountAt(field); }
  template <class T> void read(const RecordRow& row, int field, std::optional<T>& into) {
    if (row.has(field))
      read(row, field, into.emplace());
  }

  storage::Statement m_text, m_cells;
  std::unordered_map<std::int64_t, std::string> m_names;
  std::int64_t m_lastCells = 0;
  std::vector<std::string> m_cellsRead;
};

} // namespace baton::records
