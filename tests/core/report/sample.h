// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/document.h"
#include "core/report/pdf.h"

namespace baton::report {

/// A handoff of the example company with every kind of block: cover, one page, contents, a table over two pages,
/// figure, callouts of both sides, a landscape section, the reply page and a card of two sides.
Document sampleHandoff();

/// Bars of four markets against their goals, as vectors.
std::string sampleFigure();

/// Fonts of the project if they are there, else those of the system.
PdfOptions sampleOptions();

} // namespace baton::report
