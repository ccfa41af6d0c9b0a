// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/furniture.h"

#include "core/report/outline.h"
#include "core/report/pages/set_text.h"
#include "core/report/printable.h"

#include <algorithm>
#include <cmath>

namespace baton::report::pages {
namespace {

std::string replaced(std::string text, const std::string& mark, const std::string& by) {
  const std::size_t at = text.find(mark);
  return at == std::string::npos ? text : text.replace(at, mark.size(), by);
}

/// Both on one line; the right one takes what it needs up to half, the left one is cut to what is left.
void drawPair(Canvas& canvas, const std::string& left, const std::string& right, const Sheet& sheet,
              const TypeCase& type, double y) {
  const TextStyle style{.type = style::running, .colour = ink(style::textMuted)};
  const double wanted = SetText(type, right, style, -1).naturalWidth();
  const double rightWidth = std::min(wanted + 1, sheet.contentWidth() / 2);
  TextStyle rightStyle = style;
  rightStyle.align = Align::Right;
  SetText atRight(type, right, rightStyle, rightWidth);
  atRight.limitTo(1);
  SetText atLeft(type, left, style, sheet.contentWidth() - rightWidth - 18);
  atLeft.limitTo(1);
  atLeft.draw(canvas, sheet.margins.left, y);
  atRight.draw(canvas, sheet.width - sheet.margins.right - rightWidth, y);
}

} // namespace

Furniture furnitureOf(const Document& document, const std::string& runningTitle, int page, int pages) {
  Furniture words;
  const std::string kind = joined(document.kind.empty() ? document.title : document.kind, ", ", document.version);
  words.document = oneLine(joined(document.workspace, " \xC2\xB7 ", kind));
  words.section = runningTitle;
  words.confidentiality = oneLine(document.confidentiality);
  const std::string pageOf =
      replaced(replaced(document.words.pageOf, "{n}", std::to_string(page)), "{m}", std::to_string(pages));
  words.dateAndPage = oneLine(joined(document.dateLine, " \xC2\xB7 ", pageOf));
  return words;
}

void drawFurniture(Canvas& canvas, const Furniture& words, const Sheet& sheet, const TypeCase& type) {
  constexpr double lineToRule = 6;
  const double line = style::running.line;
  const double head = sheet.margins.top - 16.5 - line - lineToRule;
  drawPair(canvas, words.document, words.section, sheet, type, head);
  canvas.rule(sheet.margins.left, head + line + lineToRule, sheet.contentWidth(), style::hairline, ink(style::border));
  const double foot = sheet.height - std::min(27.0, sheet.margins.bottom - 30) - line;
  canvas.rule(sheet.margins.left, foot - lineToRule - style::hairline, sheet.contentWidth(), style::hairline,
              ink(style::border));
  drawPair(canvas, words.confidentiality, words.dateAndPage, sheet, type, foot);
}

void drawWatermark(Canvas& canvas, const std::string& words, const Sheet& sheet, const TypeCase& type) {
  if (words.empty())
    return;
  TextStyle style{.type = {72, 80, 700}};
  const double diagonal = std::hypot(sheet.width, sheet.height);
  const double natural = SetText(type, oneLine(words), style, -1).naturalWidth();
  style.type.size = std::clamp(72 * 0.72 * diagonal / std::max(1.0, natural), 18.0, 0.16 * sheet.width);
  const SetText mark(type, oneLine(words), style, -1);
  cairo_t* cr = canvas.cr();
  cairo_save(cr);
  cairo_translate(cr, sheet.width / 2, sheet.height / 2);
  cairo_rotate(cr, -std::atan2(sheet.height, sheet.width));
  mark.tracePath(cr, -mark.naturalWidth() / 2, -mark.lineHeight() / 2);
  const Ink pale = mixed(ink(style::border), 0.45, ink(style::paper));
  cairo_set_source_rgb(cr, pale.red, pale.green, pale.blue);
  cairo_fill(cr);
  cairo_restore(cr);
}

} // namespace baton::report::pages
