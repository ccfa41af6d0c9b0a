// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/byte_source.h"
#include "core/exchange/csv_table.h"

namespace baton::exchange {

/// A file of rows, CSV or a workbook, that is not held: it is read row by row from its start, as often as it is asked
/// for, and what it says is what readTable would say. Held are a piece of it, and of a workbook its packed bytes and
/// shared texts; text in UTF-16 is held whole.
class RowFile {
public:
  using Row = CsvTable::Row;

  /// Reads it to its end once. Refused as readTable refuses, but for what stands in single rows.
  static basics::Outcome<RowFile> open(const ByteSource& bytes, const CsvFormat& format);

  const std::vector<std::string>& header() const;
  const std::string& sha256() const;
  bool isOfWorkbook() const;
  /// What the progress of reading is counted in: bytes, of a workbook those of the sheet as the package tells them.
  std::uint64_t size() const;
  /// Shows row after row, each for its turn only, until take wants no more. Refused where readTable would, and where
  /// the file is not what it was when it was opened.
  using Take = std::function<bool(const Row& row, std::uint64_t done)>;
  basics::Outcome<basics::Done> each(const Take& take) const;
  /// All of it, as it was when it was opened.
  basics::Outcome<CsvTable> table() const;

private:
  struct State;
  std::shared_ptr<const State> m_state;
};

} // namespace baton::exchange
