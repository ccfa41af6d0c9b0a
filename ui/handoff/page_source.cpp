// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/page_source.h"

#include "ui/session/words.h"

namespace baton::handoff_page {
namespace {

constexpr int cachedKilobytes = 96 * 1024;

using Pages = basics::Outcome<std::shared_ptr<const report::PrintedPages>>;

QImage imageOf(const report::PageImage& image) {
  return QImage(image.pixels.data(), image.width, image.height, image.bytesPerRow, QImage::Format_ARGB32_Premultiplied)
      .copy();
}

} // namespace

QImage forPaper(const report::PrintedPages& pages, int page, double width) {
  constexpr double enough = 2480; // A4 at 300 to the inch
  return imageOf(pages.draw(page, std::min(width, enough) / pages.size(page).width));
}

PageSource::PageSource(session::Session& session, DrawFigures draw, QObject* parent)
    : QObject(parent), m_session(session), m_draw(std::move(draw)), m_images(cachedKilobytes) {}

void PageSource::open(const DocumentChoice& choice) {
  if (choice != m_choice) // pages of another document under this one's name would mislead
    m_pages.reset();
  m_wanted = {};
  m_choice = choice;
  m_setting = true;
  const int asked = ++m_asked;
  m_session.ask<basics::Outcome<PrintSource>>(
      this,
      [choice, today = m_session.today()](const workspace::Workspace& workspace) {
        return sourceFor(workspace, choice, today);
      },
      [this, asked](basics::Outcome<PrintSource> source) {
        if (asked != m_asked)
          return;
        if (source) {
          drawFigures(m_draw, *source);
          return setPages(*source);
        }
        m_setting = false;
        emit refused(session::word(source.refusal().cause), session::word(source.refusal().remedy));
      });
}

void PageSource::setPages(const PrintSource& source) {
  m_session.compute<Pages>(
      this,
      [source, choice = m_choice] {
        return report::PrintedPages::of(documentOf(source, choice), {.fonts = report::shippedFonts()});
      },
      [this, asked = m_asked](Pages pages) {
        if (asked != m_asked)
          return;
        m_setting = false;
        if (pages.refused())
          return emit refused(session::word(pages.refusal().cause), session::word(pages.refusal().remedy));
        m_pages = *pages;
        m_images.clear();
        m_last.clear();
        m_wanted = {};
        emit opened();
      });
}

QSizeF PageSource::size(int page) const {
  if (page < 0 || page >= count())
    return {};
  const auto size = m_pages->size(page);
  return {size.width, size.height};
}

QImage PageSource::image(int page, int width) {
  if (page < 0 || page >= count() || width < 1)
    return {};
  if (const QImage* found = m_images.object(key(page, width)))
    return *found;
  const Wanted wanted{page, width};
  m_wanted = m_drawing == wanted ? Wanted{} : wanted;
  drawNext();
  return {};
}

QImage PageSource::standIn(int page) const {
  return m_last.value(page);
}

void PageSource::drawNext() {
  if (m_drawing.page >= 0 || m_wanted.page < 0 || !m_pages)
    return;
  m_drawing = std::exchange(m_wanted, {});
  m_session.compute<QImage>(
      this,
      [pages = m_pages, wanted = m_drawing] {
        return imageOf(pages->draw(wanted.page, wanted.width / pages->size(wanted.page).width));
      },
      [this, pages = m_pages](const QImage& image) {
        const Wanted done = std::exchange(m_drawing, {});
        if (pages == m_pages) {
          m_last = {{done.page, image}};
          m_images.insert(key(done.page, done.width), new QImage(image), int(image.sizeInBytes() / 1024) + 1);
        }
        drawNext();
        emit drawn(done.page); // of a document that is gone: who shows the page asks again
      });
}

} // namespace baton::handoff_page
