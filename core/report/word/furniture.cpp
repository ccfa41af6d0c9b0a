// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/furniture.h"

#include "core/basics/text.h"
#include "core/report/pages/furniture.h"
#include "core/report/printable.h"
#include "core/report/word/paragraph.h"
#include "core/report/word/watermark.h"

#include <algorithm>

namespace baton::report::word {
namespace {

constexpr std::size_t longestWords = 90;
constexpr double lineToRule = 6;

void addTitle(Node paragraph, const RunningHead& head) {
  if (!head.byChapter)
    return addWords(paragraph, basics::shortened(head.title, longestWords));
  if (head.isNumbered) {
    addField(paragraph, "STYLEREF 1 \\n", "");
    addWords(paragraph, "\xC2\xA0 ");
  }
  addField(paragraph, "STYLEREF 1", head.title);
}

/// "Page {n} of {m}" with fields in place of the marks.
void addPageOf(Node paragraph, const std::string& words, int pages) {
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t mark = std::min(words.find("{n}", at), words.find("{m}", at));
    addWords(paragraph, words.substr(at, mark == std::string::npos ? mark : mark - at));
    if (mark == std::string::npos)
      return;
    const bool isPage = words[mark + 1] == 'n';
    addField(paragraph, isPage ? "PAGE" : "NUMPAGES", isPage ? "1" : std::to_string(pages));
    at = mark + 3;
  }
}

} // namespace

void FurnitureParts::refer(Node section, const RunningHead& asked, const pages::Sheet& sheet) {
  add(section, "w:headerReference", {{"w:type", "default"}, {"r:id", relationOf("header", head(asked, sheet))}});
  add(section, "w:footerReference", {{"w:type", "default"}, {"r:id", relationOf("footer", foot(asked, sheet))}});
}

std::string FurnitureParts::relationOf(const std::string& kind, const std::string& bytes) {
  std::string& relation = m_relations[bytes];
  if (relation.empty()) {
    const std::string name = kind + std::to_string(++m_parts) + ".xml";
    m_draft.package.add("word/" + name, bytes,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml." + kind + "+xml");
    relation = m_draft.relations.to(kind, name);
  }
  return relation;
}

std::string FurnitureParts::head(const RunningHead& asked, const pages::Sheet& sheet) const {
  pugi::xml_document part;
  Node root = beginWordPart(part, "w:hdr");
  ParagraphLook look{.style = "Header"};
  if (asked.furniture) {
    look.rightTab = sheet.contentWidth();
    look.below = {style::hairline, style::border, lineToRule};
  }
  Node paragraph = addParagraph(root, look);
  addWatermark(paragraph, m_draft.document.watermark, sheet, m_draft.type);
  if (asked.furniture) {
    const auto words = pages::furnitureOf(m_draft.document, "", 1, 1);
    addWords(paragraph, basics::shortened(words.document, longestWords));
    addTab(paragraph);
    addTitle(paragraph, asked);
  }
  return written(part);
}

std::string FurnitureParts::foot(const RunningHead& asked, const pages::Sheet& sheet) const {
  pugi::xml_document part;
  Node root = beginWordPart(part, "w:ftr");
  if (!asked.furniture) {
    addWords(addParagraph(root, {.style = asked.footer.empty() ? "Footer" : "CoverHash"}), asked.footer);
    return written(part);
  }
  Node paragraph = addParagraph(
      root,
      {.style = "Footer", .rightTab = sheet.contentWidth(), .above = {style::hairline, style::border, lineToRule}});
  addWords(paragraph, basics::shortened(oneLine(m_draft.document.confidentiality), longestWords));
  addTab(paragraph);
  if (!m_draft.document.dateLine.empty())
    addWords(paragraph, oneLine(m_draft.document.dateLine) + " \xC2\xB7 ");
  addPageOf(paragraph, oneLine(m_draft.document.words.pageOf), m_draft.pages.pageCount());
  return written(part);
}

} // namespace baton::report::word
