// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/piece.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

/// How many pieces stay above the cut.
std::size_t fitting(const Flow& flow, double height) {
  double y = 0;
  std::size_t count = 0;
  for (; count < flow.size(); ++count) {
    y += (count == 0 ? 0 : flow[count].gap) + flow[count].height;
    if (y > height)
      break;
  }
  if (count < flow.size())
    while (count > 0 && flow[count - 1].keepWithNext)
      --count;
  return count;
}

std::ptrdiff_t offset(std::size_t count) {
  return static_cast<std::ptrdiff_t>(count);
}

} // namespace

double heightOf(const Flow& flow) {
  double height = 0;
  for (std::size_t i = 0; i < flow.size(); ++i)
    height += (i == 0 ? 0 : flow[i].gap) + flow[i].height;
  return height;
}

Piece pieceOf(SideBySide columns, double gap) {
  Piece piece{.gap = gap};
  for (const FlowColumn& column : columns.columns) {
    piece.height = std::max(piece.height, heightOf(column.flow));
    for (const Piece& inner : column.flow)
      piece.words += (piece.words.empty() || inner.words.empty() ? "" : " ") + inner.words;
  }
  piece.columns = std::make_shared<const SideBySide>(std::move(columns));
  return piece;
}

std::pair<SideBySide, SideBySide> split(const SideBySide& columns, double height) {
  SideBySide above;
  SideBySide below;
  for (const FlowColumn& column : columns.columns) {
    const std::size_t count = fitting(column.flow, height);
    const auto cut = column.flow.begin() + offset(count);
    above.columns.push_back({column.x, Flow(column.flow.begin(), cut)});
    Flow rest;
    if (count > 0 && cut != column.flow.end() && cut->head != nullptr)
      rest.push_back(*cut->head);
    rest.insert(rest.end(), cut, column.flow.end());
    below.columns.push_back({column.x, std::move(rest)});
  }
  return {std::move(above), std::move(below)};
}

} // namespace baton::report::pages
