// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/elements.h"
#include "core/records/source_table.h"

namespace baton::records {

/// What was found in one column of a file under the target that it is mapped to.
struct ColumnCheck {
  std::string target; ///< empty: nothing is mapped to it; "year" and "month" in a wide table
  std::size_t filled = 0;
  std::size_t distinct = 0;
  std::size_t unread = 0; ///< values that are no date or number as the column has them
  std::optional<Date> earliest, latest;
  std::optional<basics::Amount> sum, least, most;
  std::size_t known = 0;       ///< different names that an element has
  std::size_t unknown = 0;     ///< different names that none has
  std::size_t rowsUnknown = 0; ///< rows with such a name
};

/// One for each column, in file order. Names of managers may be names of the file itself.
std::vector<ColumnCheck> checkColumns(const SourceTable& source, const basics::Elements& elements);

/// The first different values of a column, two unless said, as they stand in the file.
std::vector<std::string> firstValues(const exchange::CsvTable& table, std::size_t column, std::size_t atMost = 2);

} // namespace baton::records
