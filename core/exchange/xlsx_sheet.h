// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/table_rows.h"

namespace baton::exchange {

/// One sheet of a workbook, opened to be read row by row, as often as wanted. Its shared texts are held, its rows are
/// not. What readXlsx says of cells, limits and refusals holds here.
class XlsxSheet {
public:
  /// The bytes must outlive it.
  static basics::Outcome<XlsxSheet> open(std::string_view bytes, const CsvFormat& format);

  const std::vector<std::string>& names() const; ///< of all sheets
  const std::string& part() const;               ///< where it stands in the package
  /// Until the rows want no more; watch is told how many bytes are unpacked.
  basics::Outcome<basics::Done> read(TableRows& rows, const std::function<void(std::size_t done)>& watch = {}) const;

private:
  struct Content;
  XlsxSheet() = default;

  std::string_view m_bytes;
  std::shared_ptr<const Content> m_content;
};

} // namespace baton::exchange
