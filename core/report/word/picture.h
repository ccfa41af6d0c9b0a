// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/word/draft.h"

#include <optional>
#include <string>

namespace baton::report::word {

/// A drawing of that size in points, packed as SVG and, for programs that draw none, as PNG of twice the screen's
/// sharpness.
struct Picture {
  std::string svg = {};
  double width = 0, height = 0;
  std::string alt = {}; ///< empty: an ornament
};

/// In the line of words.
void addPicture(Node paragraph, const Picture& picture, Draft& draft);
/// Behind the words, from the upper left corner of the page.
void addPictureAt(Node paragraph, const Picture& picture, double x, double y, Draft& draft);

} // namespace baton::report::word
