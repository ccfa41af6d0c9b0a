// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/report/pdf.h"

#include <memory>

namespace baton::report {

/// A document set once and drawn page by page, for a preview that turns pages. Used on one thread at a time.
class PrintedPages {
public:
  /// Refused only where a figure is no SVG.
  static basics::Outcome<std::shared_ptr<const PrintedPages>> of(Document document, const PdfOptions& options);
  ~PrintedPages();

  int count() const;
  struct Size {
    double width = 0, height = 0; ///< at scale 1: 96 to the inch
  };
  Size size(int page) const;
  /// The same picture as renderPages gives.
  PageImage draw(int page, double scale) const;

private:
  struct Set;
  explicit PrintedPages(std::unique_ptr<const Set> set);
  std::unique_ptr<const Set> m_set;
};

/// The folder with the fonts of documents: beside the installed program, else in the source tree.
std::filesystem::path shippedFonts();

} // namespace baton::report
