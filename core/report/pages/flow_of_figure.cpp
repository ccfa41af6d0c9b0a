// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/drawing.h"
#include "core/report/pages/setting.h"

#include <algorithm>

namespace baton::report::pages {

Flow flowOf(const Figure& figure, const Setting& setting) {
  Flow flow;
  if (!figure.caption.empty()) {
    flow.push_back(wholeOf(setText(setting, Text(figure.caption), setting.caption(), setting.width)));
    flow.back().keepWithNext = true;
  }
  const auto drawing = std::make_shared<const Drawing>(figure.svg);
  const double most = setting.pageHeight - heightOf(flow) - 20;
  const double asked = figure.heightMm > 0 ? figure.heightMm * pointsPerMm : setting.width * drawing->proportion();
  Piece piece{.gap = 3, .height = std::clamp(asked, 10.0, std::max(10.0, most)), .words = figure.alt};
  piece.draw = [drawing, fonts = &setting.type, width = setting.width, height = piece.height](Canvas& canvas, double x,
                                                                                              double y) {
    drawing->draw(canvas.cr(), *fonts, {x, y, width, height});
  };
  flow.push_back(std::move(piece));
  return flow;
}

} // namespace baton::report::pages
