// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/pages/piece.h"
#include "core/report/pages/set_text.h"
#include "core/report/pages/sheet.h"

#include <cstddef>
#include <string>

namespace baton::report::pages {

/// What setting a block needs to know: fonts, the document's headings, how wide a line and how high a page is (points).
struct Setting {
  const TypeCase& type;
  const Outline& outline;
  bool compact = false;
  double width = 0;
  double pageHeight = 0;

  Setting within(double narrower) const { return Setting{type, outline, compact, narrower, pageHeight}; }

  TextStyle body() const { return {.type = compact ? style::bodyCompact : style::body}; }
  TextStyle strong() const;
  TextStyle caption() const;
};

/// Space above and below a block; between two blocks stands the larger of the two.
struct Space {
  double above = 0;
  double below = 0;
};

/// Lines of a text as pieces, at least two of them on either side of a break, set `indent` from the left.
Flow linesOf(const std::shared_ptr<const SetText>& text, double indent = 0);

/// The same as one piece.
Piece wholeOf(const std::shared_ptr<const SetText>& text, double indent = 0);

std::shared_ptr<const SetText> setText(const Setting& setting, const Text& text, const TextStyle& style, double width);

/// The blocks as pieces, one below the other.
Flow flowOf(const std::vector<Block>& blocks, const Setting& setting);

// One function for each kind of block with more to it than lines.
Flow flowOf(const Table& table, const Setting& setting);
Flow flowOf(const Callout& callout, const Setting& setting);
Flow flowOf(const Figure& figure, const Setting& setting);
Flow flowOf(const Facts& facts, const Setting& setting);
Flow flowOf(const FormField& field, const Setting& setting);
Flow flowOf(const TickBoxes& boxes, const Setting& setting);
Flow flowOf(const Columns& columns, const Setting& setting);

} // namespace baton::report::pages
