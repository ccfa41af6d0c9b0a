// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/csv_table.h"

#include <filesystem>

namespace baton::records {

/// A whole file. Refused when it is gone, a folder, empty, not readable, or larger than 256 MB.
basics::Outcome<std::string> bytesOfFile(const std::filesystem::path& path);

/// As exchange::readTable; also refused when it holds a header and no rows.
basics::Outcome<exchange::CsvTable> tableOf(const std::string& bytes, const exchange::CsvFormat& format);

} // namespace baton::records
