// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docx.h"

#include "core/report/pages/page_image.h"
#include "core/report/printable.h"
#include "core/report/word/blocks.h"
#include "core/report/word/front_matter.h"
#include "core/report/word/furniture.h"
#include "core/report/word/styles.h"

#include <algorithm>

namespace baton::report {
namespace {

using pages::Sheet;
using word::Draft, word::Node, word::Spot;

/// word/document.xml: pages that look alike and follow one another are one section of Word's.
class BodyWriter {
public:
  explicit BodyWriter(Draft& draft)
      : m_draft(draft), m_furniture(draft), m_titles(runningTitles(draft.document, draft.outline)),
        m_body(word::add(word::beginWordPart(m_part, "w:document"), "w:body")) {}

  std::string write() {
    const Document& document = m_draft.document;
    if (document.cover)
      cover();
    const auto contentsAt = static_cast<std::size_t>(std::max(0, document.contentsAfterSection));
    for (std::size_t i = 0; i < document.sections.size(); ++i) {
      if (document.contents && i == contentsAt)
        contents();
      section(i);
    }
    if (document.contents && contentsAt >= document.sections.size())
      contents();
    if (!m_open)
      begin({pages::sheetOf(document), {}});
    describe(word::add(m_body, "w:sectPr"), *m_open);
    return word::written(m_part);
  }

private:
  /// Pages of one size and head.
  struct Stretch {
    Sheet sheet = {};
    word::RunningHead head = {};
  };

  void cover() {
    const Sheet sheet = pages::sheetOf(m_draft.document);
    begin({sheet, {.furniture = false, .footer = oneLine(m_draft.document.cover->contentHash)}});
    word::addCover(m_draft, spotOn(sheet), sheet);
  }

  void contents() {
    const Sheet sheet = pages::sheetOf(m_draft.document);
    begin({sheet, {.title = oneLine(m_draft.document.words.contents)}});
    word::addContents(m_draft, spotOn(sheet));
  }

  void section(std::size_t index) {
    const Section& section = m_draft.document.sections[index];
    const Sheet sheet = pages::sheetOf(m_draft.document, section);
    const bool furniture = section.furniture && !pages::isCard(sheet);
    if (section.newPage || section.onePage || !m_open || !(m_open->sheet == sheet) || !m_hasSections)
      begin({sheet, {.title = m_titles[index], .furniture = furniture}});
    else if (m_open->head.title != m_titles[index])
      goOnByChapter(index);
    Spot spot = spotOn(sheet);
    spot.compact = section.compact || pages::isCard(sheet);
    spot.listed = section.listed;
    const bool titled = index == 0 && !m_draft.document.cover;
    if (titled)
      word::addTitle(m_draft, spot);
    spot.first = !m_hasSections && !titled;
    word::addBlocks(section.blocks, m_draft, spot);
    m_first = m_hasSections ? m_first : index;
    m_hasSections = true;
  }

  /// Several chapters on the same pages: each page says which one it is in, where they have headings to tell.
  void goOnByChapter(std::size_t index) {
    word::RunningHead& head = m_open->head;
    bool everyOneNumbered = true, any = false;
    for (const OutlineEntry& entry : m_draft.outline.entries())
      if (entry.listed && entry.heading->level == 1 && entry.section >= m_first && entry.section <= index) {
        any = true;
        everyOneNumbered = everyOneNumbered && !entry.number.empty();
      }
    head.title.clear();
    head.byChapter = any;
    head.isNumbered = any && everyOneNumbered;
  }

  Spot spotOn(const Sheet& sheet) { return {m_body, sheet.contentWidth(), sheet.contentHeight()}; }

  void begin(Stretch stretch) {
    if (m_open) {
      if (m_body.last_child().name() != std::string_view("w:p"))
        word::addGap(m_body, 1);
      describe(word::add(m_body.last_child().child("w:pPr"), "w:sectPr"), *m_open);
    }
    m_open = std::move(stretch);
    m_hasSections = false;
  }

  void describe(Node node, const Stretch& stretch) {
    const Sheet& sheet = stretch.sheet;
    const bool card = pages::isCard(sheet);
    m_furniture.refer(node, stretch.head, sheet);
    word::addValue(node, "w:type", "nextPage");
    Node size = word::add(node, "w:pgSz", {{"w:w", word::twips(sheet.width)}, {"w:h", word::twips(sheet.height)}});
    if (sheet.width > sheet.height)
      size.append_attribute("w:orient").set_value("landscape");
    const double head = card ? 8 : sheet.margins.top - 16.5 - style::running.line - 6;
    const double foot = card ? 8 : std::min(27.0, sheet.margins.bottom - 30);
    word::add(node, "w:pgMar",
              {{"w:top", word::twips(sheet.margins.top)},
               {"w:right", word::twips(sheet.margins.right)},
               {"w:bottom", word::twips(sheet.margins.bottom)},
               {"w:left", word::twips(sheet.margins.left)},
               {"w:header", word::twips(head)},
               {"w:footer", word::twips(foot)},
               {"w:gutter", "0"}});
  }

  Draft& m_draft;
  word::FurnitureParts m_furniture;
  std::vector<std::string> m_titles;
  pugi::xml_document m_part;
  Node m_body;
  std::optional<Stretch> m_open;
  std::size_t m_first = 0;    ///< of the document's sections in the open stretch
  bool m_hasSections = false; ///< the open stretch holds some
};

std::string properties(const Document& document) {
  pugi::xml_document part;
  Node root = word::beginPart(part, "cp:coreProperties",
                              {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
                               {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
                               {"xmlns:dcterms", "http://purl.org/dc/terms/"},
                               {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}});
  const auto property = [root](const char* name, const std::string& value) {
    if (!value.empty())
      word::setText(word::add(root, name), value);
  };
  property("dc:title", oneLine(document.title.empty() ? document.kind : document.title));
  property("dc:subject", oneLine(joined(document.kind, ", ", document.version)));
  property("cp:keywords", oneLine(document.workspace));
  property("dc:language", word::languageOf(document));
  for (const char* name : {"dcterms:created", "dcterms:modified"})
    word::setText(word::add(root, name, {{"xsi:type", "dcterms:W3CDTF"}}), document.date.iso() + "T00:00:00Z");
  return word::written(part);
}

std::string programProperties() {
  pugi::xml_document part;
  Node root = word::beginPart(part, "Properties",
                              {{"xmlns", "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"}});
  word::setText(word::add(root, "Application"), "Baton");
  return word::written(part);
}

std::string packageRelations() {
  word::Relations relations;
  relations.to("officeDocument", "word/document.xml");
  relations.to("metadata/core-properties", "docProps/core.xml");
  relations.to("extended-properties", "docProps/app.xml");
  return relations.written();
}

void addWordParts(Draft& draft) {
  const std::string type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
  const auto part = [&](const char* name, const std::string& bytes) {
    draft.package.add(std::string("word/") + name + ".xml", bytes, type + name + "+xml");
    draft.relations.to(name, std::string(name) + ".xml");
  };
  part("styles", word::stylesPart(draft.document));
  part("numbering", word::numberingPart(draft.firstNumbers));
  part("fontTable", word::fontTablePart());
  part("settings", word::settingsPart(draft.document));
}

} // namespace

basics::Outcome<std::string> renderDocx(const Document& document, const DocxOptions& options) {
  if (const auto refusal = pages::refusalOf(document))
    return *refusal;
  Draft draft(document, options.fonts);
  draft.package.add("_rels/.rels", packageRelations());
  const std::string package = "application/vnd.openxmlformats-package.",
                    office = "application/vnd.openxmlformats-officedocument.";
  draft.package.add("docProps/core.xml", properties(document), package + "core-properties+xml");
  draft.package.add("docProps/app.xml", programProperties(), office + "extended-properties+xml");
  draft.package.add("word/document.xml", BodyWriter(draft).write(), office + "wordprocessingml.document.main+xml");
  addWordParts(draft);
  draft.package.add("word/_rels/document.xml.rels", draft.relations.written());
  return draft.package.zipped();
}

} // namespace baton::report
