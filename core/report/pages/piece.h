// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/canvas.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace baton::report::pages {

struct SideBySide;

/// What is never split between two pages: two lines, a row, a figure. All lengths are points.
struct Piece {
  double gap = 0; ///< above it; none at the head of a page
  double height = 0;
  bool keepWithNext = false;
  bool pageBreak = false; ///< draws nothing; what follows begins a page
  std::function<void(Canvas&, double x, double y)> draw = {};
  std::shared_ptr<const Piece> head = {};         ///< set again where this piece begins a page
  std::string anchor = {};                        ///< of the heading it holds
  std::string words = {};                         ///< to name it where it does not fit
  std::shared_ptr<const SideBySide> columns = {}; ///< flows side by side; may be split where a page ends
};
using Flow = std::vector<Piece>;

struct FlowColumn {
  double x = 0; ///< from the left of the piece
  Flow flow = {};
};
struct SideBySide {
  std::vector<FlowColumn> columns = {};
};

/// The height of all pieces one below the other, the first without its gap.
double heightOf(const Flow& flow);

/// The piece that holds these columns.
Piece pieceOf(SideBySide columns, double gap);

/// Takes off what fits into the height; nothing (an empty flow of columns) if not even the first pieces do.
std::pair<SideBySide, SideBySide> split(const SideBySide& columns, double height);

} // namespace baton::report::pages
