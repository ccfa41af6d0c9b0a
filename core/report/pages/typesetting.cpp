// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/typesetting.h"

#include "core/report/pages/drawing.h"
#include "core/report/pages/front_matter.h"
#include "core/report/pages/furniture.h"
#include "core/report/pages/sheet.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

std::string unusableAmong(const std::vector<Block>& blocks) {
  for (const Block& block : blocks) {
    if (const auto* figure = std::get_if<Figure>(&block); figure != nullptr && !Drawing(figure->svg).isUsable())
      return joined(figure->caption, " / ", figure->alt) + ".";
    if (const auto* columns = std::get_if<Columns>(&block))
      for (const ColumnOfBlocks& column : columns->columns)
        if (std::string found = unusableAmong(column.blocks); !found.empty())
          return found;
  }
  return {};
}

} // namespace

std::string unusableFigure(const Document& document) {
  for (const Section& section : document.sections)
    if (std::string found = unusableAmong(section.blocks); !found.empty())
      return found;
  return {};
}

Typesetting::Typesetting(const Document& document, const std::filesystem::path& fonts)
    : m_document(document), m_type(fonts, document.language), m_outline(document),
      m_runningTitles(runningTitles(document, m_outline)) {
  if (document.cover)
    m_pagination.beginPage(sheetOf(document), PageKind::Cover, 0);
  const auto contentsAt = static_cast<std::size_t>(std::max(0, document.contentsAfterSection));
  for (std::size_t i = 0; i < document.sections.size(); ++i) {
    if (document.contents && i == contentsAt)
      setContents();
    setSection(i);
  }
  if (document.contents && contentsAt >= document.sections.size())
    setContents();
  if (m_pagination.pages().empty())
    m_pagination.beginPage(sheetOf(document), PageKind::Words, 0);
  m_places = m_pagination.places();
}

Setting Typesetting::settingFor(const Sheet& sheet, bool compact) const {
  return Setting{m_type, m_outline, compact, sheet.contentWidth(), sheet.contentHeight()};
}

void Typesetting::setFlow(Flow flow) {
  m_flows.push_back(std::move(flow));
  m_pagination.set(m_flows.back());
}

void Typesetting::setContents() {
  const Sheet sheet = sheetOf(m_document);
  m_pagination.beginPage(sheet, PageKind::Contents, 0);
  setFlow(contentsFlow(m_document, settingFor(sheet, false)));
}

void Typesetting::setSection(std::size_t index) {
  const Section& section = m_document.sections[index];
  const Sheet sheet = sheetOf(m_document, section);
  const Setting setting = settingFor(sheet, section.compact || isCard(sheet));
  Flow flow;
  if (index == 0 && !m_document.cover)
    flow = titleFlow(m_document, setting);
  Flow words = flowOf(section.blocks, setting);
  if (!words.empty() && !flow.empty())
    words.front().gap = setting.compact ? 10 : 18;
  flow.insert(flow.end(), words.begin(), words.end());
  if (!section.newPage && !section.onePage && m_pagination.continues(sheet)) {
    m_pagination.beginSection(index);
    if (!flow.empty())
      flow.front().gap = std::max(flow.front().gap, 12.0);
  } else {
    m_pagination.beginPage(sheet, PageKind::Words, index);
  }
  setFlow(std::move(flow));
}

std::vector<Overrun> Typesetting::overruns() const {
  std::vector<Overrun> found;
  std::vector<bool> begun(m_document.sections.size(), false);
  for (const Page& page : m_pagination.pages()) {
    if (page.kind != PageKind::Words || page.section >= begun.size())
      continue;
    const Section& section = m_document.sections[page.section];
    if (begun[page.section] && section.onePage)
      for (const PlacedPiece& placed : page.pieces)
        if (placed.piece->columns == nullptr && !placed.piece->words.empty())
          found.push_back({section.title, placed.piece->words});
    begun[page.section] = true;
  }
  return found;
}

void Typesetting::draw(cairo_t* cr, int number, bool links) const {
  const Page& page = pageAt(number);
  Canvas canvas(cr, m_places, links);
  drawWatermark(canvas, m_document.watermark, page.sheet, m_type);
  if (page.kind == PageKind::Cover) {
    drawCover(canvas, m_document, page.sheet, settingFor(page.sheet, false));
    return;
  }
  for (const PlacedPiece& placed : page.pieces) {
    canvas.destination(placed.piece->anchor, placed.x, placed.y);
    if (placed.piece->draw)
      placed.piece->draw(canvas, placed.x, placed.y);
  }
  const bool contents = page.kind == PageKind::Contents;
  const bool known = page.section < m_document.sections.size();
  if (isCard(page.sheet) || (!contents && known && !m_document.sections[page.section].furniture))
    return;
  const std::string title = contents ? m_document.words.contents : known ? m_runningTitles[page.section] : "";
  drawFurniture(canvas, furnitureOf(m_document, title, number + 1, pageCount()), page.sheet, m_type);
}

} // namespace baton::report::pages
