// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/report/document.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace baton::report {

struct PdfOptions {
  /// Folder with Inter (Regular, Medium, SemiBold, Bold). Empty, or nothing usable in it: the system's sans serif.
  std::filesystem::path fonts = {};
};

/// The document as PDF: vectors, embedded fonts, bookmarks, working links. The same document gives the same bytes.
/// Refused only where a figure is no SVG.
basics::Outcome<std::string> renderPdf(const Document& document, const PdfOptions& options = {});

/// Rows of premultiplied ARGB, 32 bits each in the machine's byte order (QImage::Format_ARGB32_Premultiplied), on
/// white.
struct PageImage {
  int width = 0;
  int height = 0;
  int bytesPerRow = 0;
  std::vector<std::uint8_t> pixels = {};
};

/// The same pages as pictures, for the exact preview; scale 1 is 96 pixels per inch. `first` counts from 0; count -1 is
/// all that follow.
basics::Outcome<std::vector<PageImage>> renderPages(const Document& document, const PdfOptions& options, double scale,
                                                    int first = 0, int count = -1);

/// Words of a one-page section that did not fit on its page.
struct Overrun {
  std::string section = {};
  std::string words = {}; ///< of one block or line, as they stand in the document
};

struct Measure {
  int pages = 0;
  std::vector<Overrun> overruns = {};
};

/// How many pages, and what does not fit.
basics::Outcome<Measure> measure(const Document& document, const PdfOptions& options = {});

} // namespace baton::report
