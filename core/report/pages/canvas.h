// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cairo.h>
#include <map>
#include <string>
#include <string_view>

namespace baton::report::pages {

/// A colour, each part 0 to 1.
struct Ink {
  double red = 0;
  double green = 0;
  double blue = 0;
};

/// Of "#RRGGBB".
Ink ink(std::string_view hex);
/// That much (0 to 1) of the first over the second.
Ink mixed(const Ink& first, double share, const Ink& second);

/// Points from the top left corner of the page.
struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};

/// Where a heading stands; pages count from 1.
struct Place {
  int page = 1;
  double x = 0;
  double y = 0;
};
using Places = std::map<std::string, Place>; ///< by anchor

/// Where a link leads: an address, or an anchor of this document. Both empty: nowhere.
struct Target {
  std::string url = {};
  std::string anchor = {};
};

/// What the pieces of a page are drawn on.
class Canvas {
public:
  /// Links are written where the surface is a PDF.
  Canvas(cairo_t* cr, const Places& places, bool links) : m_cr(cr), m_places(places), m_links(links) {}

  cairo_t* cr() const { return m_cr; }
  const Places& places() const { return m_places; }

  void fill(const Box& box, const Ink& colour);
  void frame(const Box& box, double thickness, const Ink& colour);
  /// A rule of that thickness whose upper edge is at y.
  void rule(double x, double y, double width, double thickness, const Ink& colour);
  void stroke(double x1, double y1, double x2, double y2, double thickness, const Ink& colour);
  void link(const Box& box, const Target& target);
  /// Where links to the anchor lead. By name: cairo loses links to the number of a page that is not drawn yet.
  void destination(const std::string& anchor, double x, double y);

private:
  void ink(const Ink& colour) { cairo_set_source_rgb(m_cr, colour.red, colour.green, colour.blue); }

  cairo_t* m_cr;
  const Places& m_places;
  bool m_links;
};

} // namespace baton::report::pages
