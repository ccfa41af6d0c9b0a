// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/document_style.h"

namespace baton::report::pages {

constexpr double pointsPerMm = 72 / 25.4;

/// A sheet and the area for words on it, in points.
struct Sheet {
  double width = 0;
  double height = 0;
  style::Margins margins = {};

  double contentWidth() const { return width - margins.left - margins.right; }
  double contentHeight() const { return height - margins.top - margins.bottom; }
  friend bool operator==(const Sheet& a, const Sheet& b) {
    return a.width == b.width && a.height == b.height && a.margins.top == b.margins.top &&
           a.margins.left == b.margins.left;
  }
};

/// What the cover, the contents and ordinary sections are printed on.
Sheet sheetOf(const Document& document);
/// What this section is printed on.
Sheet sheetOf(const Document& document, const Section& section);
/// A seller's card: small margins, small type, neither head nor foot.
bool isCard(const Sheet& sheet);

} // namespace baton::report::pages
