// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/basics/outcome.h"
#include "core/report/document.h"

#include <filesystem>
#include <string>

namespace baton::report {

struct DocxOptions {
  /// Folder with Inter, by which columns are measured and pictures are drawn; as for the PDF.
  std::filesystem::path fonts = {};
};

/// The document as DOCX (WordprocessingML in a zip): heading styles, numbering, fields for contents and pages, tables
/// whose head is repeated, figures as SVG beside a PNG for programs that read no SVG. The same document gives the same
/// bytes. Its fields stand filled in; page numbers in the contents are those of the PDF until the reader's program has
/// counted its own. Refused only where a figure is no SVG.
basics::Outcome<std::string> renderDocx(const Document& document, const DocxOptions& options = {});

} // namespace baton::report
