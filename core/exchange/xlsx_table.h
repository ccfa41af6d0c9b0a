// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"

namespace baton::exchange {

/// Reads one sheet of a workbook (XLSX) as a table: texts as they are; numbers with a point and no grouping, never with
/// three decimals, so that nobody can take them for grouped ones; what its style shows as a date as "2025-07-31", with
/// the time behind it where there is one; "true" and "false". Errors of formulas are empty. Formulas count by the value
/// that was kept with them.
///
/// Refused: what is no workbook, is damaged or protected by a password; a sheet that is not there (its sheets are
/// named); what passes a limit: 512 MiB a sheet and 128 MiB of shared texts once unpacked, 16 MiB a row, 4,096 columns,
/// 67 million cells.
basics::Outcome<CsvTable> readXlsx(std::string_view bytes, const CsvFormat& format = {});

/// The sheets of a workbook, in their order.
basics::Outcome<std::vector<std::string>> sheetsOf(std::string_view bytes);

/// A file of rows, whichever it is: a workbook by its first bytes, else CSV.
basics::Outcome<CsvTable> readTable(std::string_view bytes, const CsvFormat& format = {});

} // namespace baton::exchange
