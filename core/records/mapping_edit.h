// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/records/column_mapping.h"

#include <string>

namespace baton::records {

/// What a column is read as: a target of the kind; in a wide table of goals "year" or "month:1" to "month:12"; empty
/// where it is not read.
std::string targetOf(const ColumnMapping& mapping, const std::string& header);

/// Lets a column become a target, or nothing (empty). A target has one column, so the one before loses it; only the
/// external id is joined from several. A year or a month makes the table a wide one, a first day or an amount a long
/// one.
void assign(ColumnMapping& mapping, const std::string& header, const std::string& target);

/// Sets a target for every row where no column has it; empty takes it away.
void setConstant(ColumnMapping& mapping, const std::string& target, const std::string& value);

/// One of our names for a name of the file; empty takes it away.
void setAlias(ColumnMapping& mapping, const std::string& target, const std::string& inFile, const std::string& ours);

} // namespace baton::records
