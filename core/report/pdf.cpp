// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdf.h"

#include "core/report/pages/page_image.h"
#include "core/report/printable.h"

#include <algorithm>
#include <array>
#include <cairo-pdf.h>
#include <cmath>
#include <memory>

namespace baton::report {
namespace {

using pages::Typesetting;
using Surface = std::shared_ptr<cairo_surface_t>;
using Pen = std::shared_ptr<cairo_t>;

Pen penOn(const Surface& surface) {
  return {cairo_create(surface.get()), cairo_destroy};
}

cairo_status_t append(void* bytes, const unsigned char* data, unsigned length) {
  static_cast<std::string*>(bytes)->append(reinterpret_cast<const char*>(data), length);
  return CAIRO_STATUS_SUCCESS;
}

void writeProperties(cairo_surface_t* surface, const Document& document) {
  const auto set = [surface](cairo_pdf_metadata_t property, const std::string& value) {
    if (!value.empty())
      cairo_pdf_surface_set_metadata(surface, property, value.c_str());
  };
  set(CAIRO_PDF_METADATA_TITLE, oneLine(document.title.empty() ? document.kind : document.title));
  set(CAIRO_PDF_METADATA_AUTHOR, oneLine(document.author));
  set(CAIRO_PDF_METADATA_SUBJECT, oneLine(joined(document.kind, ", ", document.version)));
  set(CAIRO_PDF_METADATA_KEYWORDS, oneLine(document.workspace));
  set(CAIRO_PDF_METADATA_CREATOR, "Baton");
  // Without it cairo would ask the clock, and the same document would give other bytes.
  set(CAIRO_PDF_METADATA_CREATE_DATE, document.date.iso() + "T00:00:00Z");
}

std::string destination(const pages::Place& place) {
  return "page=" + std::to_string(place.page) + " pos=[" + std::to_string(std::lround(place.x)) + " " +
         std::to_string(std::lround(std::max(0.0, place.y - 12))) + "]";
}

void writeBookmarks(cairo_surface_t* surface, const Typesetting& set) {
  std::array<int, 4> parents{CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT, CAIRO_PDF_OUTLINE_ROOT,
                             CAIRO_PDF_OUTLINE_ROOT};
  for (const OutlineEntry& entry : set.outline().entries()) {
    const auto place = set.places().find(entry.anchor);
    if (!entry.listed || place == set.places().end())
      continue;
    const auto level = static_cast<std::size_t>(std::clamp(entry.heading->level, 1, 2));
    const std::string name = oneLine(joined(entry.number, " ", entry.heading->text.plain()));
    const int id = cairo_pdf_surface_add_outline(
        surface, parents[level - 1], name.c_str(), destination(place->second).c_str(),
        level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : static_cast<cairo_pdf_outline_flags_t>(0));
    for (std::size_t below = level; below < parents.size(); ++below)
      parents[below] = id;
  }
}

} // namespace

basics::Outcome<std::string> renderPdf(const Document& document, const PdfOptions& options) {
  if (const auto refusal = pages::refusalOf(document))
    return *refusal;
  const Typesetting set(document, options.fonts);
  std::string bytes;
  {
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, 0, 0), cairo_surface_destroy);
    cairo_pdf_surface_restrict_to_version(surface.get(), CAIRO_PDF_VERSION_1_5);
    writeProperties(surface.get(), document);
    const Pen pen = penOn(surface);
    for (int page = 0; page < set.pageCount(); ++page) {
      cairo_pdf_surface_set_size(surface.get(), set.sheet(page).width, set.sheet(page).height);
      set.draw(pen.get(), page, true);
      cairo_show_page(pen.get());
    }
    writeBookmarks(surface.get(), set);
    cairo_surface_finish(surface.get());
    if (const cairo_status_t status = cairo_surface_status(surface.get()); status != CAIRO_STATUS_SUCCESS)
      return basics::Refusal{"The PDF could not be written: " + std::string(cairo_status_to_string(status)) + ".", ""};
  }
  return bytes;
}

basics::Outcome<std::vector<PageImage>> renderPages(const Document& document, const PdfOptions& options, double scale,
                                                    int first, int count) {
  if (const auto refusal = pages::refusalOf(document))
    return *refusal;
  const Typesetting set(document, options.fonts);
  const int end = count < 0 ? set.pageCount() : std::min(set.pageCount(), first + count);
  std::vector<PageImage> images;
  for (int page = std::max(0, first); page < end; ++page)
    images.push_back(pages::imageOf(set, page, scale * pages::pixelsPerPointAtOne));
  return images;
}

basics::Outcome<Measure> measure(const Document& document, const PdfOptions& options) {
  if (const auto refusal = pages::refusalOf(document))
    return *refusal;
  const Typesetting set(document, options.fonts);
  return Measure{set.pageCount(), set.overruns()};
}

} // namespace baton::report
