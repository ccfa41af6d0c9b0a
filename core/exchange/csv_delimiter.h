// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

namespace baton::exchange {

/// Which of comma, semicolon, tab and bar divides the cells: the one by which the first rows have the same number of
/// columns, quotes respected. A comma where none divides. headerRow as in CsvFormat; where there is a header, only what
/// divides it counts, so that a single column of "Smith, John" stays one.
char detectDelimiter(std::string_view text, int headerRow = 1);

} // namespace baton::exchange
