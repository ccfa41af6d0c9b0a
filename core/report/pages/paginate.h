// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pages/piece.h"
#include "core/report/pages/sheet.h"

#include <deque>
#include <vector>

namespace baton::report::pages {

enum class PageKind { Cover, Contents, Words };

struct PlacedPiece {
  const Piece* piece = nullptr;
  double x = 0;
  double y = 0;
};

struct Page {
  Sheet sheet = {};
  PageKind kind = PageKind::Words;
  std::size_t section = 0;
  std::vector<PlacedPiece> pieces = {};
};

/// Puts flows onto pages: a piece never splits, what is kept together moves together, heads of tables are set again.
class Pagination {
public:
  void beginPage(const Sheet& sheet, PageKind kind, std::size_t section);
  /// The flow must outlive the pages.
  void set(const Flow& flow);
  /// Whether words of that sheet can go on where the last flow ended.
  bool continues(const Sheet& sheet) const;
  void beginSection(std::size_t section) { m_section = section; }

  const std::vector<Page>& pages() const { return m_pages; }
  Places places() const;

private:
  double left() const;
  double limit() const;
  bool atHead() const { return m_atHead; }
  void turn();
  void makeRoomFor(const Flow& flow, std::size_t at);
  void setPiece(const Piece& piece);
  void setColumns(const Piece& piece);
  void put(const Piece& piece, double x, double y);
  void place(const Piece& piece, double x, double top);

  std::vector<Page> m_pages;
  std::deque<Piece> m_parts; ///< of columns split between pages
  std::size_t m_section = 0;
  double m_y = 0;
  bool m_atHead = true;
};

} // namespace baton::report::pages
