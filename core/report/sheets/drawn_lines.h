// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"

#include <cstddef>
#include <string>
#include <vector>

namespace baton::report::sheets {

/// The workbook in which so many of the last series of its n-th chart are lines over the columns. libxlsxwriter draws
/// one kind of chart at a time.
basics::Outcome<std::string> withLines(std::string package, const std::vector<std::size_t>& linesOfCharts);

} // namespace baton::report::sheets
