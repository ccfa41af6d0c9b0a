// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheets/drawn_lines.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <pugixml.hpp>
#include <sstream>
#include <zip.h>

namespace baton::report::sheets {
namespace {

using pugi::xml_node;

constexpr zip_uint16_t firstDay = (1 << 5) | 1; // 1 January 1980, where the calendar of zip begins

basics::Refusal notPacked() {
  return {"The workbook could not be packed", "Close other programs and try again"};
}

/// A package in memory whose parts can be read and replaced.
class OpenPackage {
public:
  explicit OpenPackage(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    m_source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_source_keep(m_source);
    m_archive = zip_open_from_source(m_source, 0, &error);
    zip_error_fini(&error);
  }
  ~OpenPackage() {
    if (m_archive != nullptr)
      zip_discard(m_archive);
    zip_source_free(m_source);
  }
  OpenPackage(const OpenPackage&) = delete;
  OpenPackage& operator=(const OpenPackage&) = delete;

  bool isOpen() const { return m_archive != nullptr; }

  std::string part(const std::string& name) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat(m_archive, name.c_str(), 0, &stat) != 0)
      return {};
    const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file(zip_fopen(m_archive, name.c_str(), 0), zip_fclose);
    std::string bytes(stat.size, '\0');
    if (!file || zip_fread(file.get(), bytes.data(), bytes.size()) != zip_int64_t(bytes.size()))
      return {};
    return bytes;
  }

  /// The bytes stay where they are until the package is closed.
  bool replace(const std::string& name, const std::string& bytes) {
    const zip_int64_t index = zip_name_locate(m_archive, name.c_str(), 0);
    zip_source_t* source = zip_source_buffer(m_archive, bytes.data(), bytes.size(), 0);
    if (index < 0 || zip_file_replace(m_archive, zip_uint64_t(index), source, 0) != 0) {
      zip_source_free(source);
      return false;
    }
    return zip_file_set_dostime(m_archive, zip_uint64_t(index), 0, firstDay, 0) == 0;
  }

  std::string closed() {
    if (zip_close(m_archive) != 0)
      return {};
    m_archive = nullptr;
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_source_stat(m_source, &stat) != 0 || zip_source_open(m_source) != 0)
      return {};
    std::string bytes(stat.size, '\0');
    const zip_int64_t read = zip_source_read(m_source, bytes.data(), bytes.size());
    zip_source_close(m_source);
    return read == zip_int64_t(bytes.size()) ? bytes : std::string();
  }

private:
  zip_source_t* m_source = nullptr;
  zip_t* m_archive = nullptr;
};

/// Moves the last series of the columns into lines on the same axes.
bool drawLines(pugi::xml_document& chart, std::size_t count) {
  xml_node columns = chart.child("c:chartSpace").child("c:chart").child("c:plotArea").child("c:barChart");
  const auto children = columns.children("c:ser");
  std::vector<xml_node> series(children.begin(), children.end());
  if (!columns || series.size() < count)
    return false;
  xml_node lines = columns.parent().insert_child_after("c:lineChart", columns);
  lines.append_child("c:grouping").append_attribute("val").set_value("standard");
  lines.append_child("c:varyColors").append_attribute("val").set_value("0");
  for (auto one = series.end() - std::ptrdiff_t(count); one != series.end(); ++one) {
    one->remove_child("c:invertIfNegative");
    lines.append_move(*one);
  }
  lines.append_child("c:marker").append_attribute("val").set_value("1");
  for (const xml_node& axis : columns.children("c:axId"))
    lines.append_copy(axis);
  return true;
}

} // namespace

basics::Outcome<std::string> withLines(std::string package, const std::vector<std::size_t>& linesOfCharts) {
  if (std::ranges::all_of(linesOfCharts, [](std::size_t count) { return count == 0; }))
    return package;
  OpenPackage open(package);
  if (!open.isOpen())
    return notPacked();
  std::vector<std::string> parts(linesOfCharts.size());
  for (std::size_t i = 0; i < linesOfCharts.size(); ++i) {
    if (linesOfCharts[i] == 0)
      continue;
    const std::string name = "xl/charts/chart" + std::to_string(i + 1) + ".xml";
    pugi::xml_document chart;
    if (!chart.load_string(open.part(name).c_str(), pugi::parse_full) || !drawLines(chart, linesOfCharts[i]))
      return notPacked();
    std::ostringstream out;
    chart.save(out, "", pugi::format_raw, pugi::encoding_utf8);
    parts[i] = out.str();
    if (!open.replace(name, parts[i]))
      return notPacked();
  }
  std::string bytes = open.closed();
  if (bytes.empty())
    return notPacked();
  return bytes;
}

} // namespace baton::report::sheets
