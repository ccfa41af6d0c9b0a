// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/records/source_bytes.h"

#include "core/exchange/xlsx_table.h"

#include <fmt/format.h>
#include <fstream>
#include <sstream>

namespace baton::records {
namespace {

using basics::Outcome, basics::Refusal;

constexpr std::uintmax_t largest = 256u << 20;

} // namespace

Outcome<std::string> bytesOfFile(const std::filesystem::path& path) {
  std::error_code error;
  const auto status = std::filesystem::status(path, error);
  const std::string name = path.filename().string();
  if (!std::filesystem::exists(status))
    return Refusal{fmt::format("{} is not there any more", name), "Choose the file again"};
  if (std::filesystem::is_directory(status))
    return Refusal{fmt::format("{} is a folder", name), "Choose one file in it"};
  if (!std::filesystem::is_regular_file(status))
    return Refusal{fmt::format("{} is not a file", name), "Choose a CSV file or a workbook"};
  if (std::filesystem::file_size(path, error) > largest)
    return Refusal{fmt::format("{} is larger than 256 MB", name), "Export fewer years, or in parts"};
  std::ifstream file(path, std::ios::binary);
  std::stringstream content;
  content << file.rdbuf();
  if (!file)
    return Refusal{fmt::format("{} cannot be read", name),
                   "Check that it may be read and that no other program holds it"};
  return std::move(content).str();
}

Outcome<exchange::CsvTable> tableOf(const std::string& bytes, const exchange::CsvFormat& format) {
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos)
    return Refusal{"The file is empty", "Choose another one, or export it again"};
  auto table = exchange::readTable(bytes, format);
  if (table && table->rows.empty())
    return Refusal{"There are headers and no rows below them", "Choose another file, or say that there are no headers"};
  return table;
}

} // namespace baton::records
