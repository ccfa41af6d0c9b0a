// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/sheets/drawn_lines.h"

#include "core/report/archive.h"

#include <algorithm>
#include <iterator>
#include <pugixml.hpp>
#include <sstream>

namespace baton::report::sheets {
namespace {

using pugi::xml_node;

basics::Refusal notPacked() {
  return {"The workbook could not be packed", "Close other programs and try again"};
}

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
  Archive open(package);
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
