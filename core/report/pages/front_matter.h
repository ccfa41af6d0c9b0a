// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/pages/paginate.h"
#include "core/report/pages/setting.h"

namespace baton::report::pages {

/// Two batons, a title, a paragraph, four facts: the whole page.
void drawCover(Canvas& canvas, const Document& document, const Sheet& sheet, const Setting& setting);

/// Kind and version, title and lead, for the head of a document without a cover.
Flow titleFlow(const Document& document, const Setting& setting);

/// One line for each heading of level 1 and 2, with its page, which is known only when it is drawn.
Flow contentsFlow(const Document& document, const Setting& setting);

/// The two batons, the first in the colour of leadership, the second in that of sales, in a square of that size.
void drawMark(Canvas& canvas, double x, double y, double size);

} // namespace baton::report::pages
