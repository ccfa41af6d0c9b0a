// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/canvas.h"

#include <algorithm>
#include <cassert>
#include <charconv>
#include <locale>
#include <sstream>

namespace baton::report::pages {
namespace {

double part(std::string_view hex, std::size_t at) {
  int value = 0;
  std::from_chars(hex.data() + at, hex.data() + at + 2, value, 16);
  return value / 255.0;
}

/// Link attributes are a small language of their own; what closes a string in it must not come from an address.
std::string inQuotes(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\')
      out += '\\';
    out += c;
  }
  return out += "'";
}

/// With a point for decimals whatever the locale.
std::string number(double value) {
  std::ostringstream out;
  out.imbue(std::locale::classic());
  out << value;
  return out.str();
}

std::string numbers(std::initializer_list<double> values) {
  std::string out;
  for (const double value : values)
    out += (out.empty() ? "[" : " ") + number(value);
  return out + "]";
}

} // namespace

Ink ink(std::string_view hex) {
  assert(hex.size() == 7);
  return {part(hex, 1), part(hex, 3), part(hex, 5)};
}

Ink mixed(const Ink& first, double share, const Ink& second) {
  const auto mix = [share](double a, double b) { return a * share + b * (1 - share); };
  return {mix(first.red, second.red), mix(first.green, second.green), mix(first.blue, second.blue)};
}

void Canvas::fill(const Box& box, const Ink& colour) {
  ink(colour);
  cairo_rectangle(m_cr, box.x, box.y, box.width, box.height);
  cairo_fill(m_cr);
}

void Canvas::frame(const Box& box, double thickness, const Ink& colour) {
  ink(colour);
  cairo_set_line_width(m_cr, thickness);
  cairo_rectangle(m_cr, box.x, box.y, box.width, box.height);
  cairo_stroke(m_cr);
}

void Canvas::rule(double x, double y, double width, double thickness, const Ink& colour) {
  fill({x, y, width, thickness}, colour);
}

void Canvas::stroke(double x1, double y1, double x2, double y2, double thickness, const Ink& colour) {
  ink(colour);
  cairo_set_line_width(m_cr, thickness);
  cairo_set_line_cap(m_cr, CAIRO_LINE_CAP_ROUND);
  cairo_move_to(m_cr, x1, y1);
  cairo_line_to(m_cr, x2, y2);
  cairo_stroke(m_cr);
}

void Canvas::link(const Box& box, const Target& target) {
  if (!m_links || (target.url.empty() && target.anchor.empty()))
    return;
  if (!target.anchor.empty() && m_places.count(target.anchor) == 0)
    return;
  std::string attributes = "rect=" + numbers({box.x, box.y, box.width, box.height});
  attributes += target.url.empty() ? " dest=" + inQuotes(target.anchor) : " uri=" + inQuotes(target.url);
  cairo_tag_begin(m_cr, CAIRO_TAG_LINK, attributes.c_str());
  cairo_tag_end(m_cr, CAIRO_TAG_LINK);
}

void Canvas::destination(const std::string& anchor, double x, double y) {
  if (!m_links || anchor.empty())
    return;
  constexpr double airAbove = 12; // the heading is not glued to the edge of the window
  const std::string attributes =
      "name=" + inQuotes(anchor) + " x=" + number(x) + " y=" + number(std::max(0.0, y - airAbove));
  cairo_tag_begin(m_cr, CAIRO_TAG_DEST, attributes.c_str());
  cairo_tag_end(m_cr, CAIRO_TAG_DEST);
}

} // namespace baton::report::pages
