// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/styles.h"

#include "core/report/document_style.h"
#include "core/report/word/markup.h"

#include <algorithm>
#include <array>

namespace baton::report::word {
namespace {

using style::Type;

/// One paragraph style. Word adds the space below a paragraph to that above the next.
struct StyleRow {
  const char* id;
  const char* name;
  const char* basedOn;
  Type type;
  std::string_view colour;
  double before = 0;
  double after = 0;
  int outline = -1; ///< 0 for a heading of level 1
};

constexpr Type bold(Type type) {
  type.weight = 600;
  return type;
}
constexpr Type kindType{8.25, 11.25, 500};
constexpr Type formType{9, 12, 600};
constexpr Type spacerType{1, 1, 400};

constexpr std::array rows{
    StyleRow{"Normal", "Normal", "", style::body, style::text, 0, 7.5},
    StyleRow{"Compact", "Body compact", "Normal", style::bodyCompact, style::text, 0, 4.5},
    StyleRow{"Heading1", "heading 1", "Normal", style::heading1, style::text, 16.5, 4.5, 0},
    StyleRow{"Heading2", "heading 2", "Normal", style::heading2, style::text, 10.5, 6, 1},
    StyleRow{"Heading3", "heading 3", "Normal", style::heading3, style::text, 9, 6, 2},
    // Not in the contents: Word fills those from the three above alone.
    StyleRow{"Unlisted1", "Heading 1 unlisted", "Normal", style::heading1, style::text, 0, 4.5, 0},
    StyleRow{"Unlisted2", "Heading 2 unlisted", "Normal", style::heading2, style::text, 10.5, 6, 1},
    StyleRow{"Unlisted3", "Heading 3 unlisted", "Normal", style::heading3, style::text, 9, 6, 2},
    StyleRow{"Title", "Title", "Normal", style::coverTitle, style::text, 7.5, 12},
    StyleRow{"Subtitle", "Subtitle", "Normal", style::coverLead, style::textMuted, 0, 12},
    StyleRow{"CoverKind", "Cover kind", "Normal", style::coverKind, style::textMuted, 0, 0},
    StyleRow{"CoverWorkspace", "Cover workspace", "Normal", style::coverWorkspace, style::text, 0, 0},
    StyleRow{"CoverFact", "Cover fact", "Normal", style::coverFact, style::text, 0, 0},
    StyleRow{"CoverHash", "Cover hash", "Normal", style::coverHash, style::textMuted, 0, 0},
    StyleRow{"PageKind", "Page kind", "Normal", kindType, style::textMuted, 0, 3},
    StyleRow{"PageTitle", "Page title", "Normal", style::title, style::text, 0, 6},
    StyleRow{"PageTitleCompact", "Page title compact", "Normal", style::titleCompact, style::text, 0, 3},
    StyleRow{"PageLead", "Page lead", "Normal", style::body, style::textMuted, 0, 12},
    StyleRow{"PageLeadCompact", "Page lead compact", "Normal", style::bodyCompact, style::textMuted, 0, 6},
    StyleRow{"TOCHeading", "TOC Heading", "Normal", style::heading1, style::text, 0, 12},
    StyleRow{"TOC1", "toc 1", "Normal", bold(style::body), style::text, 7.5, 1.5},
    StyleRow{"TOC2", "toc 2", "Normal", style::body, style::textMuted, 0, 1.5},
    StyleRow{"Header", "header", "Normal", style::running, style::textMuted, 0, 0},
    StyleRow{"Footer", "footer", "Normal", style::running, style::textMuted, 0, 0},
    StyleRow{"Caption", "caption", "Normal", style::caption, style::textMuted, 1.5, 3},
    StyleRow{"CaptionCompact", "Caption compact", "Normal", style::captionCompact, style::textMuted, 1.5, 2},
    StyleRow{"ListBullet", "List Bullet", "Normal", style::body, style::text, 0, 3},
    StyleRow{"ListBulletCompact", "List Bullet compact", "Normal", style::bodyCompact, style::text, 0, 1.5},
    StyleRow{"ListNumber", "List Number", "Normal", style::body, style::text, 0, 3},
    StyleRow{"ListNumberCompact", "List Number compact", "Normal", style::bodyCompact, style::text, 0, 1.5},
    StyleRow{"TableText", "Table text", "Normal", style::table, style::text, 0, 0},
    StyleRow{"TableTextSmall", "Table text small", "Normal", style::tableSmall, style::text, 0, 0},
    StyleRow{"CalloutTitle", "Callout title", "Normal", bold(style::body), style::text, 0, 1.5},
    StyleRow{"CalloutTitleCompact", "Callout title compact", "Normal", bold(style::bodyCompact), style::text, 0, 1},
    StyleRow{"CalloutText", "Callout text", "Normal", style::body, style::text, 0, 4.5},
    StyleRow{"CalloutTextCompact", "Callout text compact", "Normal", style::bodyCompact, style::text, 0, 3},
    StyleRow{"FactLabel", "Fact label", "Normal", style::caption, style::textMuted, 0, 0},
    StyleRow{"FactLabelCompact", "Fact label compact", "Normal", style::captionCompact, style::textMuted, 0, 0},
    StyleRow{"FactValue", "Fact value", "Normal", bold(style::body), style::text, 0, 0},
    StyleRow{"FactValueCompact", "Fact value compact", "Normal", bold(style::bodyCompact), style::text, 0, 0},
    StyleRow{"FactFigure", "Fact figure", "Normal", style::figure, style::text, 0, 0},
    StyleRow{"FactFigureCompact", "Fact figure compact", "Normal", style::figureCompact, style::text, 0, 0},
    StyleRow{"FactDetail", "Fact detail", "Normal", style::caption, style::text, 0, 0},
    StyleRow{"FactDetailCompact", "Fact detail compact", "Normal", style::captionCompact, style::text, 0, 0},
    StyleRow{"FormLabel", "Form label", "Normal", formType, style::text, 7.5, 3},
    StyleRow{"FormLabelCompact", "Form label compact", "Normal", bold(style::bodyCompact), style::text, 4, 2},
    StyleRow{"FormLine", "Form line", "Normal", style::body, style::text, 0, 0},
    StyleRow{"Spacer", "Spacer", "Normal", spacerType, style::text, 0, 0},
};

void addRunLook(Node into, const Type& type, std::string_view hex) {
  Node look = add(into, "w:rPr");
  if (type.weight >= 600) {
    add(look, "w:b");
    add(look, "w:bCs");
  }
  addValue(look, "w:color", colour(hex));
  if (type.letterSpacing != 0)
    addValue(look, "w:spacing", twips(type.letterSpacing));
  addValue(look, "w:sz", halfPoints(type.size));
  addValue(look, "w:szCs", halfPoints(type.size));
}

void addStyle(Node root, const StyleRow& row) {
  Node style = add(root, "w:style", {{"w:type", "paragraph"}, {"w:styleId", row.id}});
  const std::string id = row.id;
  if (id == "Normal")
    style.append_attribute("w:default").set_value("1");
  addValue(style, "w:name", row.name);
  if (*row.basedOn != '\0')
    addValue(style, "w:basedOn", row.basedOn);
  if (row.outline >= 0)
    addValue(style, "w:next", "Normal");
  add(style, "w:qFormat");
  Node look = add(style, "w:pPr");
  if (row.outline >= 0) {
    add(look, "w:keepNext");
    add(look, "w:keepLines");
  }
  // The spacer is as high as it is told; all else grows with a taller font that stands in.
  add(look, "w:spacing",
      {{"w:before", twips(row.before)},
       {"w:after", twips(row.after)},
       {"w:line", twips(row.type.line)},
       {"w:lineRule", id == "Spacer" ? "exact" : "atLeast"}});
  if (row.outline >= 0)
    addValue(look, "w:outlineLvl", std::to_string(row.outline));
  addRunLook(style, row.type, row.colour);
}

void addDefaults(Node root, const Document& document) {
  Node look = add(add(add(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr");
  const std::string family(style::family);
  add(look, "w:rFonts", {{"w:ascii", family}, {"w:hAnsi", family}, {"w:eastAsia", family}, {"w:cs", family}});
  const std::string language = languageOf(document);
  add(look, "w:lang", {{"w:val", language}, {"w:eastAsia", language}, {"w:bidi", language}});
}

void addTableStyle(Node root) {
  Node normal = add(root, "w:style", {{"w:type", "table"}, {"w:default", "1"}, {"w:styleId", "TableNormal"}});
  addValue(normal, "w:name", "Normal Table");
  Node look = add(normal, "w:tblPr");
  add(look, "w:tblInd", {{"w:w", "0"}, {"w:type", "dxa"}});
  Node margins = add(look, "w:tblCellMar");
  for (const char* side : {"w:top", "w:left", "w:bottom", "w:right"})
    add(margins, side, {{"w:w", "0"}, {"w:type", "dxa"}});
}

void addLinkStyle(Node root) {
  Node link = add(root, "w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}});
  addValue(link, "w:name", "Hyperlink");
  addValue(add(link, "w:rPr"), "w:color", colour(style::accent));
}

void addLevel(Node list, const char* format, const std::string& text, std::string_view hex, bool headings) {
  Node level = add(list, "w:lvl", {{"w:ilvl", "0"}});
  addValue(level, "w:start", "1");
  addValue(level, "w:numFmt", format);
  if (headings)
    addValue(level, "w:suff", "nothing");
  addValue(level, "w:lvlText", text);
  addValue(level, "w:lvlJc", "left");
  add(add(level, "w:pPr"), "w:ind",
      {{"w:left", headings ? "0" : twips(15)}, {headings ? "w:firstLine" : "w:hanging", headings ? "0" : twips(15)}});
  addValue(add(level, "w:rPr"), "w:color", colour(hex));
}

Node addAbstract(Node root, int id) {
  Node list = add(root, "w:abstractNum", {{"w:abstractNumId", std::to_string(id)}});
  addValue(list, "w:multiLevelType", "singleLevel");
  return list;
}

Node addList(Node root, int id, int abstract) {
  Node list = add(root, "w:num", {{"w:numId", std::to_string(id)}});
  addValue(list, "w:abstractNumId", std::to_string(abstract));
  return list;
}

} // namespace

std::string languageOf(const Document& document) {
  const std::string& language = document.language;
  const bool isTag = language.size() >= 2 && language.size() <= 35 && std::ranges::all_of(language, [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
                     });
  return isTag ? language : "en";
}

std::string stylesPart(const Document& document) {
  pugi::xml_document part;
  Node root = beginWordPart(part, "w:styles");
  addDefaults(root, document);
  for (const StyleRow& row : rows)
    addStyle(root, row);
  addTableStyle(root);
  addLinkStyle(root);
  return written(part);
}

std::string numberingPart(const std::vector<int>& firstNumbers) {
  pugi::xml_document part;
  Node root = beginWordPart(part, "w:numbering");
  addLevel(addAbstract(root, 0), "decimal", "%1\xE2\x80\x82", style::accent, true);
  addLevel(addAbstract(root, 1), "bullet", "\xE2\x80\xA2", style::textMuted, false);
  addLevel(addAbstract(root, 2), "decimal", "%1.", style::textMuted, false);
  addList(root, headingNumbers, 0);
  addList(root, bullets, 1);
  for (std::size_t i = 0; i < firstNumbers.size(); ++i) {
    Node list = addList(root, firstList + static_cast<int>(i), 2);
    addValue(add(list, "w:lvlOverride", {{"w:ilvl", "0"}}), "w:startOverride", std::to_string(firstNumbers[i]));
  }
  return written(part);
}

std::string fontTablePart() {
  pugi::xml_document part;
  Node font = add(beginWordPart(part, "w:fonts"), "w:font", {{"w:name", std::string(style::family)}});
  addValue(font, "w:altName", "Segoe UI");
  add(font, "w:panose1", {{"w:val", "020B0604020202020204"}}); // an upright sans serif: Word looks for one alike
  addValue(font, "w:charset", "00");
  addValue(font, "w:family", "swiss");
  addValue(font, "w:pitch", "variable");
  return written(part);
}

std::string settingsPart(const Document& document) {
  pugi::xml_document part;
  Node root = beginWordPart(part, "w:settings");
  add(root, "w:zoom", {{"w:percent", "100"}});
  addValue(root, "w:defaultTabStop", twips(36));
  Node compatibility = add(root, "w:compat");
  add(compatibility, "w:compatSetting",
      {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
  const std::string language = languageOf(document);
  add(root, "w:themeFontLang", {{"w:val", language}});
  addValue(root, "w:decimalSymbol", ".");
  addValue(root, "w:listSeparator", ",");
  return written(part);
}

} // namespace baton::report::word
