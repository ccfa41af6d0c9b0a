// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/pages/paginate.h"
#include "core/report/pages/type_case.h"

#include <string>

namespace baton::report::pages {

/// What the head and the foot of one page say.
struct Furniture {
  std::string document = {};
  std::string section = {};
  std::string confidentiality = {};
  std::string dateAndPage = {};
};

Furniture furnitureOf(const Document& document, const std::string& runningTitle, int page, int pages);

void drawFurniture(Canvas& canvas, const Furniture& words, const Sheet& sheet, const TypeCase& type);

/// Large and pale from the lower left to the upper right, as shapes: it is not found among the words.
void drawWatermark(Canvas& canvas, const std::string& words, const Sheet& sheet, const TypeCase& type);

} // namespace baton::report::pages
