// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/sheet.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

constexpr double cardWidth = 130 * pointsPerMm; // narrower paper is a card

Sheet upright(const Paper& paper) {
  return {paper.widthMm * pointsPerMm, paper.heightMm * pointsPerMm, style::margins};
}

} // namespace

Sheet sheetOf(const Document& document) {
  Sheet sheet = upright(document.paper);
  if (isCard(sheet))
    sheet.margins = style::marginsCard;
  return sheet;
}

Sheet sheetOf(const Document& document, const Section& section) {
  Sheet sheet = upright(section.paper.value_or(document.paper));
  if (section.landscape)
    std::swap(sheet.width, sheet.height);
  if (isCard(sheet))
    sheet.margins = style::marginsCard;
  else if (section.compact)
    sheet.margins = style::marginsCompact;
  return sheet;
}

bool isCard(const Sheet& sheet) {
  return std::min(sheet.width, sheet.height) < cardWidth;
}

} // namespace baton::report::pages
