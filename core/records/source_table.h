// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/date_pattern.h"
#include "core/exchange/row_file.h"
#include "core/exchange/xlsx_table.h"
#include "core/records/import_plan.h"

namespace baton::records {

/// A source file seen through its mapping: cells by target, dates and numbers in the formats that their columns have.
class SourceTable {
public:
  using Row = exchange::CsvTable::Row;
  /// Whether all rows are at hand, or each for its turn only, where the request names a file.
  enum class Rows { Held, OneByOne };

  /// Refused when the file cannot be read or lacks a mapped column. Ambiguous columns are asked in plan.ask. The
  /// currency is the workspace's, which needs no rate.
  static basics::Outcome<SourceTable> open(const ImportRequest& request, const std::vector<std::string>& dateTargets,
                                           const std::vector<std::string>& amountTargets, const std::string& currency,
                                           ImportPlan& plan, Rows rows = Rows::Held);

  /// Of a table that is held.
  const std::vector<Row>& rows() const { return m_table->rows; }
  const exchange::CsvTable& table() const { return *m_table; }

  const std::vector<std::string>& header() const { return m_file ? m_file->header() : m_table->header; }
  int column(std::string_view name) const { return exchange::columnCalled(name, header()); }
  const ColumnMapping& mapping() const { return m_mapping; }
  /// Shows row after row, each for its turn only; false where the watch wanted no more, or take did.
  basics::Outcome<bool> eachRow(const std::function<bool(const Row&)>& take, bool isWatched = true) const;
  /// The rows will be looked at so often before they are stored: what the watch is told counts for all of it.
  void expectLooks(int looks) { m_looks += looks; }

  /// Where the text of a target comes from: looked up once for all rows. It lives as long as its source stays in its
  /// place.
  struct Target {
    std::string name;
    int column = -1;
    std::string constant;
    const std::map<std::string, std::string>* aliases = nullptr;
    const basics::Outcome<exchange::DatePattern>* pattern = nullptr;
    basics::Decimal scale = basics::Decimal::of(1);

    bool isSaid() const { return column >= 0 || !constant.empty(); }
  };
  Target target(const std::string& name) const;

  /// The text of a target: its cell, else its constant, its aliases applied; empty where the mapping calls it empty.
  std::string_view textAt(const Row& row, const Target& target) const;
  std::string text(const Row& row, const std::string& name) const { return std::string(textAt(row, target(name))); }
  /// The columns of the external id, joined with "-"; empty where all of them are.
  std::string externalId(const Row& row) const;
  /// Nothing where the cell is empty; refused with the reason, which names the column.
  basics::Outcome<std::optional<Date>> date(const Row& row, const Target& target) const;
  basics::Outcome<std::optional<Date>> date(const Row& row, const std::string& name) const {
    return date(row, target(name));
  }
  /// Scaled, and changed into the workspace's currency. *rounded becomes true for finer input.
  basics::Outcome<std::optional<basics::Amount>> amount(const Row& row, const Target& target, bool* rounded) const;
  basics::Outcome<std::optional<basics::Amount>> amount(const Row& row, const std::string& name, bool* rounded) const {
    return amount(row, target(name), rounded);
  }
  /// A number that is no money: neither scaled nor converted. A percent sign after it is passed over.
  basics::Outcome<std::optional<basics::Amount>> number(const Row& row, const std::string& target, bool* rounded) const;
  basics::Outcome<std::optional<basics::Amount>> amountInColumn(const Row& row, const std::string& header,
                                                                const std::string& target, bool* rounded) const;
  /// What stands in a column of the file, as its target's text where it has one; nothing for a column below 0.
  std::optional<std::string> cell(const Row& row, int column) const;
  /// The header that a target is read from, or its name.
  std::string headerOf(const std::string& target) const;
  /// Whether a name that matches nothing is to become an element.
  bool makes(const std::string& target, const std::string& name) const;
  /// Every column with the target that is read from it, in file order.
  std::vector<std::pair<std::string, std::string>> columns() const;
  /// The cells of the columns that nothing is mapped to.
  std::vector<std::string> extraCells(const Row& row) const;

private:
  struct Detectors;
  bool goesOn(std::uint64_t done, std::uint64_t all) const;
  bool isOfWorkbook() const { return m_file ? m_file->isOfWorkbook() : m_table->isOfWorkbook(); }
  bool isEmpty(std::string_view cell) const;
  /// What a workbook has as a number or a day needs no format.
  bool isPlainNumber(std::string_view cell) const;
  bool isPlainDate(std::string_view cell) const;
  const exchange::NumberFormat& numberFormat(std::string_view cell, int column) const;
  basics::Outcome<std::optional<basics::Amount>> amountAt(const Row& row, int column, basics::Decimal scale,
                                                          bool* rounded) const;
  basics::Outcome<basics::Done> findColumns();
  basics::Outcome<basics::Done> findFormats(const std::vector<std::string>& dates,
                                            const std::vector<std::string>& numbers, ImportPlan& plan);
  basics::Outcome<basics::Done> look(Detectors& detectors, ImportPlan& plan);
  basics::Outcome<basics::Done> lookForOthers(Detectors& detectors) const;

  std::shared_ptr<const exchange::CsvTable> m_table;
  std::shared_ptr<const exchange::RowFile> m_file; ///< null: the table is held
  std::string m_fileName;
  std::map<std::string, std::set<std::string>> m_create;
  std::function<bool(std::size_t, std::size_t)> m_watch;
  int m_looks = 1;
  mutable int m_look = 0;
  ColumnMapping m_mapping;
  std::string m_currency;
  std::map<std::string, int> m_columns; ///< target to column
  std::vector<int> m_idColumns;
  std::vector<std::string> m_targets;                                           ///< by column
  bool m_hasExtra = false;                                                      ///< some column has none
  std::optional<Target> m_currencyAt;                                           ///< where rows say theirs
  std::map<std::string, basics::Outcome<exchange::DatePattern>> m_datePatterns; ///< by target
  std::vector<exchange::NumberFormat> m_numberFormats;                          ///< by column
  std::vector<std::string> m_emptyWords;                                        ///< as nameKey has them
};

/// How a mapping says that its file is written.
exchange::CsvFormat formatOf(const ColumnMapping& mapping);

/// Takes row after row, until the watch wants no more; a refusal rejects its row, with the reason and the column that
/// it is about. What is returned is why the file itself cannot be read, where that is so.
template <class Take> std::optional<basics::Refusal> takeRows(const SourceTable& source, ImportPlan& plan, Take take) {
  plan.rows = 0;
  const auto read = source.eachRow([&](const SourceTable::Row& row) {
    ++plan.rows;
    if (const basics::Outcome<basics::Done> taken = take(row); taken.refused())
      plan.rejected.push_back({row.number, taken.refusal().cause, row.cells.texts(), taken.refusal().about.field});
    return true;
  });
  if (!read)
    return read.refusal();
  plan.stopped = !*read;
  return std::nullopt;
}

} // namespace baton::records
