// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/page_image.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <memory>

namespace baton::report::pages {

PageImage imageOf(const Typesetting& set, int page, double pixelsPerPoint) {
  const Sheet& sheet = set.sheet(page);
  PageImage image;
  image.width = std::max(1, static_cast<int>(std::lround(sheet.width * pixelsPerPoint)));
  image.height = std::max(1, static_cast<int>(std::lround(sheet.height * pixelsPerPoint)));
  image.bytesPerRow = cairo_format_stride_for_width(CAIRO_FORMAT_ARGB32, image.width);
  image.pixels.assign(static_cast<std::size_t>(image.bytesPerRow) * static_cast<std::size_t>(image.height), 0xFF);
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create_for_data(image.pixels.data(), CAIRO_FORMAT_ARGB32, image.width, image.height,
                                          image.bytesPerRow),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen(cairo_create(surface.get()), cairo_destroy);
  cairo_scale(pen.get(), pixelsPerPoint, pixelsPerPoint);
  set.draw(pen.get(), page, false);
  cairo_surface_flush(surface.get());
  return image;
}

std::optional<basics::Refusal> refusalOf(const Document& document) {
  const std::string figure = unusableFigure(document);
  if (figure.empty())
    return std::nullopt;
  return basics::Refusal{"A figure of the document cannot be drawn: " + figure, "Make the document again."};
}

} // namespace baton::report::pages
