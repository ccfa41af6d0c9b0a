// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/byte_source.h"
#include "core/exchange/csv_table.h"

#include <functional>
#include <string>
#include <vector>

namespace baton::records {

/// Whether columns with these headers can be read.
using FitsHeader = std::function<bool(const std::vector<std::string>& header)>;

/// The sheets of a workbook, but for its first, whose columns fit; none where it is no workbook. A sheet is never
/// guessed: where there is more than one, whoever asks has to say.
std::vector<std::string> otherSheets(const exchange::ByteSource& bytes, exchange::CsvFormat format,
                                     const FitsHeader& fits);

} // namespace baton::records
