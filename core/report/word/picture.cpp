// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/picture.h"

#include "core/report/html_svg.h"
#include "core/report/pages/drawing.h"
#include "core/report/printable.h"

#include <algorithm>
#include <cairo.h>
#include <cmath>
#include <memory>

namespace baton::report::word {
namespace {

constexpr double pixelsPerPoint = 2 * 96.0 / 72.0;

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

int pixels(double points) {
  return std::max(1, static_cast<int>(std::lround(points * pixelsPerPoint)));
}

std::string pngOf(const Picture& picture, const pages::TypeCase& fonts) {
  const std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface(
      cairo_image_surface_create(CAIRO_FORMAT_ARGB32, pixels(picture.width), pixels(picture.height)),
      cairo_surface_destroy);
  const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> pen(cairo_create(surface.get()), cairo_destroy);
  cairo_scale(pen.get(), pixelsPerPoint, pixelsPerPoint);
  pages::Drawing(picture.svg).draw(pen.get(), fonts, {0, 0, picture.width, picture.height});
  cairo_surface_flush(surface.get());
  std::string bytes;
  cairo_surface_write_to_png_stream(surface.get(), append, &bytes);
  return bytes;
}

/// Relations to the two forms of a picture; the second is empty for an SVG that holds more than shapes and text.
std::pair<std::string, std::string> pack(const Picture& picture, Draft& draft) {
  const std::string name = "media/figure" + std::to_string(draft.pictures);
  draft.package.add("word/" + name + ".png", pngOf(picture, draft.type));
  const std::string png = draft.relations.to("image", name + ".png");
  const auto shapes = inlineSvg(picture.svg, "");
  if (!shapes)
    return {png, {}};
  draft.package.add("word/" + name + ".svg", *shapes);
  return {png, draft.relations.to("image", name + ".svg")};
}

void addExtent(Node shape, const char* name, const Picture& picture) {
  add(shape, name, {{"cx", emu(picture.width)}, {"cy", emu(picture.height)}});
}

void addProperties(Node shape, const Picture& picture, const Draft& draft) {
  const std::string id = std::to_string(draft.pictures);
  add(shape, "wp:docPr", {{"id", id}, {"name", "Figure " + id}, {"descr", oneLine(picture.alt)}});
  Node frame = add(shape, "wp:cNvGraphicFramePr");
  add(frame, "a:graphicFrameLocks", {{"noChangeAspect", "1"}});
}

void addGraphic(Node shape, const Picture& picture, Draft& draft) {
  const auto [png, svg] = pack(picture, draft);
  const std::string id = std::to_string(draft.pictures);
  Node data = add(add(shape, "a:graphic"), "a:graphicData",
                  {{"uri", "http://schemas.openxmlformats.org/drawingml/2006/picture"}});
  Node pic = add(data, "pic:pic");
  Node names = add(pic, "pic:nvPicPr");
  add(names, "pic:cNvPr", {{"id", id}, {"name", "Figure " + id}, {"descr", oneLine(picture.alt)}});
  add(names, "pic:cNvPicPr");
  Node fill = add(pic, "pic:blipFill");
  Node blip = add(fill, "a:blip", {{"r:embed", png}});
  if (!svg.empty())
    add(add(add(blip, "a:extLst"), "a:ext", {{"uri", "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}}), "asvg:svgBlip",
        {{"r:embed", svg}});
  add(add(fill, "a:stretch"), "a:fillRect");
  Node place = add(pic, "pic:spPr");
  Node transform = add(place, "a:xfrm");
  add(transform, "a:off", {{"x", "0"}, {"y", "0"}});
  addExtent(transform, "a:ext", picture);
  add(add(place, "a:prstGeom", {{"prst", "rect"}}), "a:avLst");
}

Node addDrawing(Node paragraph) {
  return add(add(paragraph, "w:r"), "w:drawing");
}

void addPosition(Node shape, const char* name, double points) {
  setText(add(add(shape, name, {{"relativeFrom", "page"}}), "wp:posOffset"), emu(points));
}

} // namespace

void addPicture(Node paragraph, const Picture& picture, Draft& draft) {
  ++draft.pictures;
  Node shape =
      add(addDrawing(paragraph), "wp:inline", {{"distT", "0"}, {"distB", "0"}, {"distL", "0"}, {"distR", "0"}});
  addExtent(shape, "wp:extent", picture);
  addProperties(shape, picture, draft);
  addGraphic(shape, picture, draft);
}

void addPictureAt(Node paragraph, const Picture& picture, double x, double y, Draft& draft) {
  ++draft.pictures;
  Node shape = add(addDrawing(paragraph), "wp:anchor",
                   {{"distT", "0"},
                    {"distB", "0"},
                    {"distL", "0"},
                    {"distR", "0"},
                    {"simplePos", "0"},
                    {"relativeHeight", "1"},
                    {"behindDoc", "1"},
                    {"locked", "0"},
                    {"layoutInCell", "1"},
                    {"allowOverlap", "1"}});
  add(shape, "wp:simplePos", {{"x", "0"}, {"y", "0"}});
  addPosition(shape, "wp:positionH", x);
  addPosition(shape, "wp:positionV", y);
  addExtent(shape, "wp:extent", picture);
  add(shape, "wp:effectExtent", {{"l", "0"}, {"t", "0"}, {"r", "0"}, {"b", "0"}});
  add(shape, "wp:wrapNone");
  addProperties(shape, picture, draft);
  addGraphic(shape, picture, draft);
}

} // namespace baton::report::word
