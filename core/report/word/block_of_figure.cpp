// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/drawing.h"
#include "core/report/word/blocks.h"
#include "core/report/word/picture.h"

#include <algorithm>

namespace baton::report::word {

void addBlock(const Figure& figure, Draft& draft, const Spot& spot) {
  if (!figure.caption.empty())
    addWords(addParagraph(spot.into, {.style = styleAt(spot, "Caption"), .keepNext = true}), figure.caption);
  const double proportion = std::max(0.01, pages::Drawing(figure.svg).proportion());
  const double asked = figure.heightMm > 0 ? figure.heightMm * pages::pointsPerMm : spot.width * proportion;
  const double height = std::min({asked, spot.width * proportion, std::max(10.0, spot.height - 40)});
  Node paragraph = addParagraph(spot.into, {.style = styleAt(spot, "Normal"), .after = spot.compact ? 8 : 13.5});
  addPicture(paragraph, {figure.svg, height / proportion, height, figure.alt}, draft);
}

} // namespace baton::report::word
