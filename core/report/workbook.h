// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/amount.h"
#include "core/basics/date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// A workbook as plain values: sheets, each with one table and the charts beside it. All text is UTF-8 and stays text:
// nothing in it becomes a formula, an address or markup.
namespace baton::report {

/// How a column shows what it holds.
enum class CellForm {
  Text,
  Money,  ///< of the workbook's currency, with cents
  Number, ///< grouped; decimals only where there are any
  Share,  ///< 0.25 is shown as 25.0 %
  Points, ///< 25 is shown as 25 %: what is stated in percent
  Date
};

/// Empty, a text, an amount, a number or a day.
struct Cell {
  using Value = std::variant<std::monostate, std::string, basics::Amount, double, basics::Date>;
  Value value = {};
  std::optional<CellForm> form = {}; ///< other than the column's

  Cell() = default;
  Cell(std::string text) : value(std::move(text)) {}
  Cell(std::string_view text) : value(std::string(text)) {}
  Cell(const char* text) : value(std::string(text)) {}
  Cell(basics::Amount amount, std::optional<CellForm> as = {}) : value(amount), form(as) {}
  Cell(double number, std::optional<CellForm> as = {}) : value(number), form(as) {}
  Cell(basics::Date date) : value(date) {}
  template <class T> Cell(const std::optional<T>& perhaps) {
    if (perhaps)
      value = *perhaps;
  }

  bool empty() const { return std::holds_alternative<std::monostate>(value); }
};

struct SheetColumn {
  std::string header = {};
  CellForm form = CellForm::Text;
  bool summed = false; ///< the row of totals adds it up
};

using CellRow = std::vector<Cell>;

struct SheetTable {
  std::vector<SheetColumn> columns = {};
  std::vector<CellRow> rows = {}; ///< cells that are missing at the end of a row are empty
};

enum class SeriesLook { Column, Line };

/// One column of the table, drawn.
struct ChartSeries {
  std::size_t column = 0;
  SeriesLook look = SeriesLook::Column;
};

/// A chart of the program that opens the workbook: it follows when a number in the table is changed.
struct SheetChart {
  std::string title = {};
  std::string description = {};    ///< for those who do not see it
  std::size_t categories = 0;      ///< the column with the names
  std::vector<ChartSeries> series; ///< columns first
  bool lying = false;              ///< bars in place of columns, for long names; has no lines
  std::size_t firstRow = 0;        ///< of the table
  std::optional<std::size_t> rows; ///< so many of them; none: to its end
};

struct Sheet {
  std::string name = {}; ///< what the program does not take in a name is left out; two alike are told apart
  SheetTable table = {};
  std::vector<SheetChart> charts = {};
};

struct Workbook {
  std::string title = {};
  std::string author = {};
  basics::Date date = {}; ///< written into the file's properties: the same values, the same bytes
  std::string currency = {};
  std::vector<Sheet> sheets = {};
};

} // namespace baton::report
