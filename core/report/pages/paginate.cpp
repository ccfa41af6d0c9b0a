// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/paginate.h"

#include <algorithm>
#include <cassert>

namespace baton::report::pages {
namespace {

constexpr double tolerance = 0.01; // sums of fractions of a point

/// Columns that are taller than this may begin on a page that cannot hold them whole.
constexpr double leastOfColumns = 150;

bool hasPieces(const SideBySide& columns) {
  return std::any_of(columns.columns.begin(), columns.columns.end(),
                     [](const FlowColumn& column) { return !column.flow.empty(); });
}

} // namespace

void Pagination::beginPage(const Sheet& sheet, PageKind kind, std::size_t section) {
  m_pages.push_back(Page{.sheet = sheet, .kind = kind, .section = section});
  m_section = section;
  m_y = sheet.margins.top;
  m_atHead = true;
}

bool Pagination::continues(const Sheet& sheet) const {
  return !m_pages.empty() && m_pages.back().kind == PageKind::Words && m_pages.back().sheet == sheet;
}

double Pagination::left() const {
  return m_pages.back().sheet.margins.left;
}

double Pagination::limit() const {
  const Sheet& sheet = m_pages.back().sheet;
  return sheet.height - sheet.margins.bottom + tolerance;
}

void Pagination::turn() {
  const Page& page = m_pages.back();
  beginPage(Sheet(page.sheet), page.kind, m_section);
}

void Pagination::set(const Flow& flow) {
  bool kept = false;
  for (std::size_t i = 0; i < flow.size(); ++i) {
    if (flow[i].pageBreak) {
      if (!atHead())
        turn();
      continue;
    }
    if (!kept)
      makeRoomFor(flow, i);
    kept = flow[i].keepWithNext;
    if (flow[i].columns != nullptr)
      setColumns(flow[i]);
    else
      setPiece(flow[i]);
  }
}

void Pagination::makeRoomFor(const Flow& flow, std::size_t at) {
  double needed = 0;
  for (std::size_t i = at; i < flow.size() && !flow[i].pageBreak; ++i) {
    const bool splits = flow[i].columns != nullptr && flow[i].height > m_pages.back().sheet.contentHeight();
    needed += flow[i].gap + (splits ? leastOfColumns : flow[i].height);
    if (!flow[i].keepWithNext)
      break;
  }
  if (!atHead() && m_y + needed > limit())
    turn();
}

void Pagination::setPiece(const Piece& piece) {
  if (!atHead() && m_y + piece.gap + piece.height > limit())
    turn();
  if (atHead() && piece.head != nullptr)
    put(*piece.head, left(), m_y);
  put(piece, left(), m_y);
}

void Pagination::setColumns(const Piece& piece) {
  if (!atHead() && m_y + piece.gap + piece.height > limit() &&
      (piece.height <= m_pages.back().sheet.contentHeight() || m_y + piece.gap + leastOfColumns > limit()))
    turn();
  const double room = limit() - m_y - (atHead() ? 0 : piece.gap);
  if (piece.height <= room) {
    put(piece, left(), m_y);
    return;
  }
  auto [above, below] = split(*piece.columns, room);
  const bool stuck = !hasPieces(above) && atHead(); // a piece taller than a page: set it and let it run over
  m_parts.push_back(stuck ? piece : pieceOf(std::move(above), piece.gap));
  put(m_parts.back(), left(), m_y);
  if (stuck || !hasPieces(below))
    return;
  turn();
  m_parts.push_back(pieceOf(std::move(below), 0));
  setColumns(m_parts.back());
}

void Pagination::put(const Piece& piece, double x, double y) {
  const double top = y + (atHead() ? 0 : piece.gap);
  place(piece, x, top);
  m_y = top + piece.height;
  m_atHead = false;
}

void Pagination::place(const Piece& piece, double x, double top) {
  m_pages.back().pieces.push_back({&piece, x, top});
  if (piece.columns == nullptr)
    return;
  for (const FlowColumn& column : piece.columns->columns) {
    double y = top;
    for (std::size_t i = 0; i < column.flow.size(); ++i) {
      y += i == 0 ? 0 : column.flow[i].gap;
      place(column.flow[i], x + column.x, y);
      y += column.flow[i].height;
    }
  }
}

Places Pagination::places() const {
  Places places;
  for (std::size_t page = 0; page < m_pages.size(); ++page)
    for (const PlacedPiece& placed : m_pages[page].pieces)
      if (!placed.piece->anchor.empty())
        places.emplace(placed.piece->anchor, Place{static_cast<int>(page) + 1, placed.x, placed.y});
  return places;
}

} // namespace baton::report::pages
