// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

// What may be called how in a workbook.
namespace baton::report::sheets {

/// Text as a cell can hold it: printable, with breaks, at most so long; what reads as the code of a character
/// ("_x0041_") is kept apart from one.
std::string cellText(std::string_view text);

/// Names of sheets: 31 letters at most, none of []:*?/\, and each once, case ignored.
std::vector<std::string> sheetNames(const std::vector<std::string>& wanted);

/// Heads of a table's columns: none empty, each once, case ignored.
std::vector<std::string> headers(const std::vector<std::string>& wanted);

/// The name of the n-th table in formulas, from 1: letters, digits and "_" of its sheet's name.
std::string tableName(std::string_view sheet, int n);

} // namespace baton::report::sheets
