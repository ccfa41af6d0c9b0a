// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/printed_pages.h"

#include "core/report/pages/page_image.h"

namespace baton::report {

struct PrintedPages::Set {
  Set(Document words, const std::filesystem::path& fonts) : document(std::move(words)), pages(document, fonts) {}
  Document document; // what the pages refer to
  pages::Typesetting pages;
};

PrintedPages::PrintedPages(std::unique_ptr<const Set> set) : m_set(std::move(set)) {}
PrintedPages::~PrintedPages() = default;

basics::Outcome<std::shared_ptr<const PrintedPages>> PrintedPages::of(Document document, const PdfOptions& options) {
  if (const auto refusal = pages::refusalOf(document))
    return *refusal;
  return std::shared_ptr<const PrintedPages>(
      new PrintedPages(std::make_unique<const Set>(std::move(document), options.fonts)));
}

int PrintedPages::count() const {
  return m_set->pages.pageCount();
}

PrintedPages::Size PrintedPages::size(int page) const {
  const pages::Sheet& sheet = m_set->pages.sheet(page);
  return {sheet.width * pages::pixelsPerPointAtOne, sheet.height * pages::pixelsPerPointAtOne};
}

PageImage PrintedPages::draw(int page, double scale) const {
  return pages::imageOf(m_set->pages, page, scale * pages::pixelsPerPointAtOne);
}

std::filesystem::path shippedFonts() {
  std::error_code none;
  const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
  if (auto installed = program.parent_path().parent_path() / "share/baton/fonts";
      std::filesystem::exists(installed, none))
    return installed;
  return std::filesystem::path(BATON_RESOURCES) / "fonts";
}

} // namespace baton::report
