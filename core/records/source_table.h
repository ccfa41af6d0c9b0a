// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/date_pattern.h"
#include "core/exchange/xlsx_table.h"
#include "core/records/import_plan.h"

namespace baton::records {

/// A source file seen through its mapping: cells by target, dates and numbers in the formats that their columns have.
class SourceTable {
public:
  using Row = exchange::CsvTable::Row;

  /// Refused when the file cannot be read or lacks a mapped column. Ambiguous columns are asked in plan.ask. The
  /// currency is the workspace's, which needs no rate.
  static basics::Outcome<SourceTable> open(const ImportRequest& request, const std::vector<std::string>& dateTargets,
                                           const std::vector<std::string>& amountTargets, const std::string& currency,
                                           ImportPlan& plan);

  const std::vector<Row>& rows() const { return m_table->rows; }
  const exchange::CsvTable& table() const { return *m_table; }
  const ColumnMapping& mapping() const { return m_mapping; }

  /// The text of a target: its cell, else its constant, its aliases applied; empty where the mapping calls it empty.
  std::string text(const Row& row, const std::string& target) const;
  /// The columns of the external id, joined with "-"; empty where all of them are.
  std::string externalId(const Row& row) const;
  /// Nothing where the cell is empty; refused with the reason, which names the column.
  basics::Outcome<std::optional<Date>> date(const Row& row, const std::string& target) const;
  /// Scaled, and changed into the workspace's currency. *rounded becomes true for finer input.
  basics::Outcome<std::optional<basics::Amount>> amount(const Row& row, const std::string& target, bool* rounded) const;
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
  /// To be asked before each row; false once the watch wants no more.
  bool goesOn(std::size_t row) const;
  /// Every column with the target that is read from it, in file order.
  std::vector<std::pair<std::string, std::string>> columns() const;
  /// The cells of the columns that nothing is mapped to.
  std::vector<std::string> extraCells(const Row& row) const;

private:
  bool isEmpty(std::string_view cell) const;
  /// What a workbook has as a number or a day needs no format.
  bool isPlainNumber(std::string_view cell) const;
  bool isPlainDate(std::string_view cell) const;
  exchange::NumberFormat numberFormat(std::string_view cell, int column) const;
  basics::Outcome<std::optional<basics::Amount>> amountAt(const Row& row, int column, const std::string& target,
                                                          bool* rounded) const;
  basics::Outcome<basics::Done> findColumns();
  basics::Outcome<basics::Done> detectDates(const std::string& target, ImportPlan& plan);
  basics::Outcome<basics::Done> detectNumbers(const std::string& header, ImportPlan& plan);
  /// What formats are found out from.
  std::vector<std::string_view> valuesOf(int column, bool (SourceTable::*isPlain)(std::string_view) const) const;

  std::shared_ptr<const exchange::CsvTable> m_table;
  std::map<std::string, std::set<std::string>> m_create;
  std::function<bool(std::size_t, std::size_t)> m_watch;
  ColumnMapping m_mapping;
  std::string m_currency;
  std::map<std::string, int> m_columns; ///< target to column
  std::vector<int> m_idColumns;
  std::vector<std::string> m_targets;                                           ///< by column
  std::map<std::string, basics::Outcome<exchange::DatePattern>> m_datePatterns; ///< by target
  std::map<int, exchange::NumberFormat> m_numberFormats;                        ///< by column
  std::vector<std::string> m_emptyWords;                                        ///< as nameKey has them
};

/// How a mapping says that its file is written.
exchange::CsvFormat formatOf(const ColumnMapping& mapping);

/// Takes row after row, until the watch wants no more; a refusal rejects its row, with the reason and the column that
/// it is about.
template <class Take> void takeRows(const SourceTable& source, ImportPlan& plan, Take take) {
  for (std::size_t i = 0; i < source.rows().size(); ++i) {
    const SourceTable::Row& row = source.rows()[i];
    if (!source.goesOn(i)) {
      plan.stopped = true;
      return;
    }
    if (const basics::Outcome<basics::Done> taken = take(row); taken.refused())
      plan.rejected.push_back({row.number, taken.refusal().cause, row.cells.texts(), taken.refusal().about.field});
  }
}

} // namespace baton::records
