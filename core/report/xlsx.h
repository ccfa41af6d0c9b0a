// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/report/workbook.h"

#include <string>

namespace baton::report {

/// The workbook as XLSX: real tables with filters, number formats, heads that stay in view, charts of its own. The same
/// workbook gives the same bytes. Refused where it has more rows than a sheet holds, or could not be written.
basics::Outcome<std::string> writeXlsx(const Workbook& workbook);

} // namespace baton::report
