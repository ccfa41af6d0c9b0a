// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exporting/page_pictures.h"

#include "ui/session/words.h"

#include <QPainter>
#include <utility>

namespace baton::exporting {
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

PagePictures::PagePictures(session::Session& session, QObject* parent)
    : QObject(parent), m_session(session), m_images(cachedKilobytes) {}

void PagePictures::set(Make make) {
  setPages(std::move(make), beginSetting());
}

int PagePictures::beginSetting() {
  m_wanted = {};
  m_setting = true;
  return ++m_asked;
}

void PagePictures::refuse(const basics::Refusal& why) {
  m_setting = false;
  emit refused(session::word(why.cause), session::word(why.remedy));
}

void PagePictures::setPages(Make make, int asked) {
  m_session.compute<Pages>(
      this, [make = std::move(make)] { return report::PrintedPages::of(make(), {.fonts = report::shippedFonts()}); },
      [this, asked](Pages pages) {
        if (!isLatest(asked))
          return;
        if (pages.refused())
          return refuse(pages.refusal());
        m_setting = false;
        m_pages = *pages;
        m_images.clear();
        m_last.clear();
        m_wanted = {};
        emit opened();
      });
}

QSizeF PagePictures::size(int page) const {
  if (page < 0 || page >= count())
    return {};
  const auto size = m_pages->size(page);
  return {size.width, size.height};
}

QImage PagePictures::image(int page, int width) {
  if (page < 0 || page >= count() || width < 1)
    return {};
  if (const QImage* found = m_images.object(key(page, width)))
    return *found;
  const Wanted wanted{page, width};
  m_wanted = m_drawing == wanted ? Wanted{} : wanted;
  drawNext();
  return {};
}

QImage PagePictures::standIn(int page) const {
  return m_last.value(page);
}

void PagePictures::drawNext() {
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

session::PrintJob PagePictures::printJob(const QString& title) {
  m_session.settle(); // pages are drawn on one thread at a time
  if (!m_pages)
    return {};
  return {title, m_pages->count(),
          [session = &m_session, pages = m_pages](QPainter& painter, int sheet, const QRectF& room) {
            session->settle();
            const auto paper = pages->size(sheet);
            QRectF page({0, 0}, QSizeF(paper.width, paper.height).scaled(room.size(), Qt::KeepAspectRatio));
            page.moveCenter(room.center());
            painter.drawImage(page, forPaper(*pages, sheet, page.width()));
          },
          true};
}

} // namespace baton::exporting
