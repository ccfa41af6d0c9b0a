// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/xlsx.h"

#include "core/report/sheets/book.h"
#include "core/report/sheets/drawn_lines.h"

#include <fmt/format.h>
#include <unistd.h>

namespace baton::report {
namespace {

constexpr std::size_t mostRows = 1'048'574; // beside the head and the sums

basics::Refusal notWritten(const char* why) {
  return {fmt::format("The workbook could not be written: {}", why), "Close other programs and try again"};
}

} // namespace

basics::Outcome<std::string> writeXlsx(const Workbook& workbook) {
  for (const Sheet& sheet : workbook.sheets)
    if (sheet.table.rows.size() > mostRows)
      return basics::Refusal{
          fmt::format("{} has {} rows, more than a sheet holds", sheet.name, sheet.table.rows.size()),
          "Ask for less, such as one period, or take it as CSV"};
  const sheets::MemoryFile memory;
  if (!memory.isOpen())
    return notWritten("no room in memory");
  std::string scratch =
      "/dev/shm"; // pieces of it, which have no name, stay in memory where the machine has such a place
  lxw_workbook_options options{};
  options.tmpdir = ::access(scratch.c_str(), W_OK) == 0 ? scratch.data() : nullptr;
  lxw_workbook* file = workbook_new_opt(memory.path().c_str(), &options);
  if (file == nullptr)
    return notWritten("no room in memory");
  sheets::Book book(file, workbook);
  book.write();
  if (const lxw_error error = workbook_close(file); error != LXW_NO_ERROR)
    return notWritten(lxw_strerror(error));
  auto bytes = memory.bytes();
  if (!bytes)
    return notWritten("it could not be read back");
  return sheets::withLines(std::move(*bytes), book.linesOfCharts());
}

} // namespace baton::report
