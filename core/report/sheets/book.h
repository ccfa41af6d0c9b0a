// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/workbook.h"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>
#include <xlsxwriter.h>

namespace baton::report::sheets {

/// A file in memory that libxlsxwriter can write to by a name: nothing of a plan is left on a disk.
class MemoryFile {
public:
  MemoryFile();
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool isOpen() const { return m_file >= 0; }
  std::string path() const;
  /// What was written; nothing where it cannot be read.
  std::optional<std::string> bytes() const;

private:
  int m_file = -1;
};

/// Writes one workbook into a file of libxlsxwriter's.
class Book {
public:
  Book(lxw_workbook* file, const Workbook& workbook);
  void write();
  /// How many of the last series of each chart are to become lines.
  const std::vector<std::size_t>& linesOfCharts() const { return m_lines; }

private:
  void setProperties();
  lxw_format* formatOf(CellForm form, bool hasFraction);
  void writeTable(lxw_worksheet* sheet, const SheetTable& table, const std::string& name);
  void writeCell(lxw_worksheet* sheet, lxw_row_t row, lxw_col_t column, const Cell& cell, CellForm form);
  void setWidths(lxw_worksheet* sheet, const SheetTable& table, const std::vector<std::string>& headers);
  void setPage(lxw_worksheet* sheet);
  void addChart(lxw_worksheet* page, const std::string& sheetName, const Sheet& sheet, std::size_t index);

  lxw_workbook* m_file;
  const Workbook& m_workbook;
  std::array<lxw_format*, 16> m_formats{};
  lxw_format* m_head = nullptr;
  std::vector<std::size_t> m_lines;
  int m_tables = 0;
};

} // namespace baton::report::sheets
