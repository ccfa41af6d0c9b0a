// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/watermark.h"

#include "core/report/pages/set_text.h"
#include "core/report/printable.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <numbers>

namespace baton::report::word {
namespace {

constexpr double capitals = 0.78; // of the size: words that fill a shape are stretched to its height

/// Word's own description of text that fills a shape.
void addShapeType(Node picture) {
  Node type = add(picture, "v:shapetype",
                  {{"id", "_x0000_t136"},
                   {"coordsize", "21600,21600"},
                   {"o:spt", "136"},
                   {"adj", "10800"},
                   {"path", "m@7,l@8,m@5,21600l@6,21600e"}});
  Node formulas = add(type, "v:formulas");
  for (const char* formula : {"sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3",
                              "if @0 @3 0", "if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5",
                              "mid @7 @8", "mid @6 @7", "sum @6 0 @5"})
    add(formulas, "v:f", {{"eqn", formula}});
  add(type, "v:path",
      {{"textpathok", "t"},
       {"o:connecttype", "custom"},
       {"o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"},
       {"o:connectangles", "270,180,90,0"}});
  add(type, "v:textpath", {{"on", "t"}, {"fitshape", "t"}});
}

std::string paleInk() {
  const pages::Ink pale = pages::mixed(pages::ink(style::border), 0.45, pages::ink(style::paper));
  const auto channel = [](double value) { return std::lround(value * 255); };
  return fmt::format("#{:02x}{:02x}{:02x}", channel(pale.red), channel(pale.green), channel(pale.blue));
}

} // namespace

void addWatermark(Node paragraph, const std::string& words, const pages::Sheet& sheet, const pages::TypeCase& type) {
  if (words.empty())
    return;
  const double natural =
      std::max(1.0, pages::SetText(type, oneLine(words), pages::TextStyle{.type = {72, 80, 700}}, -1).naturalWidth());
  const double diagonal = std::hypot(sheet.width, sheet.height);
  const double size = std::clamp(72 * 0.72 * diagonal / natural, 18.0, 0.16 * sheet.width);
  const double angle = 360 - std::atan2(sheet.height, sheet.width) * 180 / std::numbers::pi;
  Node picture = add(add(paragraph, "w:r"), "w:pict");
  addShapeType(picture);
  Node shape =
      add(picture, "v:shape",
          {{"id", "PowerPlusWaterMarkObject1"},
           {"type", "#_x0000_t136"},
           {"style",
            fmt::format("position:absolute;margin-left:0;margin-top:0;width:{:.0f}pt;height:{:.0f}pt;rotation:{:.0f};"
                        "z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:page;"
                        "mso-position-vertical:center;mso-position-vertical-relative:page",
                        natural * size / 72, size * capitals, angle)},
           {"o:allowincell", "f"},
           {"fillcolor", paleInk()},
           {"stroked", "f"}});
  add(shape, "v:textpath",
      {{"style", fmt::format("font-family:\"{}\";font-size:1pt;font-weight:bold", style::family)},
       {"string", oneLine(words)}});
}

} // namespace baton::report::word
