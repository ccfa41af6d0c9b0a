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
  std::int64_t key = 0;
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

/// The rows of a batch one after another, in the order of the file. A million of them take the memory of one.
class RecordRows {
public:
  template <class R>
  RecordRows(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch)
      : RecordRows(tag, database, batch, std::nullopt) {}
  /// Of one record only, by its key.
  template <class R>
  RecordRows(basics::Tag<R> tag, const storage::Database& database, Id<ImportBatch> batch,
             std::optional<std::int64_t> key)
      : m_query(database.prepare(selecting(tag) + (key ? " AND key = ?" : "") + " ORDER BY row")) {
    assert(tableOf(tag).fields.size() <= RecordRow().cells.size());
    for (const RecordField<R>& field : tableOf(tag).fields)
      m_isText.push_back(std::holds_alternative<std::string R::*>(field.member));
    m_query.bind(0, batch.value());
    if (key)
      m_query.bind(1, *key);
  }
  /// False at the end.
  bool next(RecordRow& row);

private:
  template <class R> static const std::string& selecting(basics::Tag<R> tag) {
    static const std::string select = [tag] {
      std::string columns = "row, key, extra";
      for (const RecordField<R>& field : tableOf(tag).fields)
        columns += ", " + columnOf(field.name);
      return "SELECT " + columns + " FROM " + std::string(tableOf(tag).name) + " WHERE batch = ?";
    }();
    return select;
  }
  static std::string columnOf(std::string_view field) { return "\"" + std::string(field) + "\""; }

  storage::Statement m_query;
  std::vector<bool> m_isText;
};

/// The dictionaries of texts. Names, which recur, are remembered; of keys none, of cells those read last.
class RecordTexts {
public:
  explicit RecordTexts(const storage::Database& database);
  const std::string& name(std::int64_t id);
  std::string key(std::int64_t id);
  /// The number of a key; 0 where no record has it.
  static std::int64_t keyNumber(const storage::Database& database, const std::string& key);
  const std::vector<std::string>& cells(std::int64_t id);

  template <class R> R record(const RecordRow& row) {
    R record;
    record.row = row.row;
    record.externalId = key(row.key);
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
