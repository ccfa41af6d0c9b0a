// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/front_matter.h"

#include "core/report/printable.h"
#include "core/report/word/grid.h"
#include "core/report/word/picture.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>

namespace baton::report::word {
namespace {

constexpr double px = 0.75; // the design is drawn at 96 pixels to the inch

/// The large batons; the upper one is cut where the paper ends.
std::string batons() {
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="364" height="520" viewBox="0 0 364 520">)"
      R"(<path d="M40 472L174 338" stroke="{}" stroke-width="74" stroke-linecap="round" fill="none"/>)"
      R"(<path d="M233.84 225.84L364 95.68L364 200.32L286.16 278.16A37 37 0 0 1 233.84 225.84Z" fill="{}"/></svg>)",
      style::leadership, style::sales);
}

std::string mark() {
  return fmt::format(
      R"(<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">)"
      R"(<path d="M4.6 19.4L10.4 13.6" stroke="{}" stroke-width="6.4" stroke-linecap="round" fill="none"/>)"
      R"(<path d="M13.6 10.4L19.4 4.6" stroke="{}" stroke-width="6.4" stroke-linecap="round" fill="none"/></svg>)",
      style::leadership, style::sales);
}

std::string kindAndVersion(const Document& document) {
  return oneLine(joined(document.kind, " \xC2\xB7 ", document.version));
}

/// A long title takes a smaller size.
style::Type titleType(const Draft& draft, double width) {
  style::Type type = style::coverTitle;
  for (const double size : {34.5, 28.5, 23.25, 18.0}) {
    type.size = size;
    type.line = size * 1.13;
    if (pages::SetText(draft.type, oneLine(draft.document.title), {.type = type}, width).lines() <= 3)
      break;
  }
  return type;
}

void addWorkspace(Draft& draft, const Spot& spot, const pages::Sheet& sheet) {
  Node paragraph = addParagraph(spot.into, {.style = "CoverWorkspace"});
  addValue(paragraph.child("w:pPr"), "w:textAlignment", "center");
  const double scale = std::min(sheet.height / 1123, sheet.width / 794);
  addPictureAt(paragraph, {batons(), 364 * scale, 520 * scale, ""}, sheet.width - 364 * scale, 100 * scale, draft);
  addPicture(paragraph, {mark(), 26 * px, 26 * px, ""}, draft);
  addWords(paragraph, "\xE2\x80\x82" + oneLine(draft.document.workspace));
}

/// Names need more room than a date.
std::vector<double> factWidths(std::size_t count, double width) {
  constexpr std::array<double, 4> four{0.3, 0.3, 0.205, 0.195};
  std::vector<double> widths;
  for (std::size_t i = 0; i < count; ++i)
    widths.push_back(width * (count >= 4 ? four[i] : 1.0 / static_cast<double>(count)));
  return widths;
}

/// A table that is held at the foot of the page.
void addCoverFacts(Draft& draft, const Spot& spot) {
  const auto& facts = draft.document.cover->facts;
  const std::size_t count = std::min<std::size_t>(facts.size(), 4);
  if (count == 0)
    return;
  const std::vector<double> widths = factWidths(count, spot.width);
  Node grid = addGrid(spot.into, widths);
  Node place = grid.child("w:tblPr").insert_child_after("w:tblpPr", grid.child("w:tblPr").child("w:tblStyle"));
  for (const auto& [name, value] : {std::pair{"w:vertAnchor", "margin"},
                                    {"w:horzAnchor", "margin"},
                                    {"w:tblpXSpec", "left"},
                                    {"w:tblpYSpec", "bottom"}})
    place.append_attribute(name).set_value(value);
  Node row = addRow(grid);
  for (std::size_t i = 0; i < count; ++i) {
    Node cell = addCell(row, {widths[i], {style::inkRule, style::rule}, {}, {.top = 14 * px, .right = 9}});
    addWords(addParagraph(cell, {.style = "CoverFact"}), facts[i].label, {.colour = style::textMuted});
    addWords(addParagraph(cell, {.style = "CoverFact"}), facts[i].value, {.bold = true});
    if (!facts[i].detail.empty())
      addWords(addParagraph(cell, {.style = "CoverFact"}), facts[i].detail);
  }
}

void addEntry(Draft& draft, Node paragraph, const OutlineEntry& entry, bool numbered) {
  Node link = add(paragraph, "w:hyperlink", {{"w:anchor", draft.bookmarkOf(entry.anchor)}, {"w:history", "1"}});
  addWords(link, entry.number, {.colour = style::accent});
  if (numbered)
    addTab(link);
  addWords(link, oneLine(entry.heading->text.plain()));
  addTab(link);
  addField(link, "PAGEREF " + draft.bookmarkOf(entry.anchor) + " \\h", std::to_string(draft.pageOf(entry.anchor)));
}

/// The field begins in its first entry, as Word has it.
void beginContentsField(Node paragraph) {
  add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", "begin"}});
  setText(add(add(paragraph, "w:r"), "w:instrText", {{"xml:space", "preserve"}}), " TOC \\o \"1-2\" \\h \\z ");
  add(add(paragraph, "w:r"), "w:fldChar", {{"w:fldCharType", "separate"}});
}

Node addEntryParagraph(Node into, const OutlineEntry& entry, bool numbered, const Spot& spot) {
  const bool first = entry.heading->level == 1;
  const double indent = numbered ? 24 : (first ? 0 : 12);
  Node paragraph =
      addParagraph(into, {.style = first ? "TOC1" : "TOC2", .left = indent, .hanging = numbered ? indent : 0});
  Node tabs = paragraph.child("w:pPr").insert_child_after("w:tabs", paragraph.child("w:pPr").child("w:pStyle"));
  if (numbered)
    add(tabs, "w:tab", {{"w:val", "left"}, {"w:pos", twips(indent)}});
  add(tabs, "w:tab", {{"w:val", "right"}, {"w:leader", "dot"}, {"w:pos", twips(spot.width)}});
  return paragraph;
}

} // namespace

void addCover(Draft& draft, const Spot& spot, const pages::Sheet& sheet) {
  const double width = std::min(600 * px, spot.width);
  addWorkspace(draft, spot, sheet);
  addWords(addParagraph(spot.into, {.style = "CoverKind", .before = 397 * sheet.height / 842}),
           kindAndVersion(draft.document));
  const style::Type type = titleType(draft, width);
  addWords(addParagraph(spot.into, {.style = "Title", .right = spot.width - width, .type = type}),
           oneLine(draft.document.title), {.size = type.size});
  addWords(addParagraph(spot.into, {.style = "Subtitle", .right = spot.width - std::min(520 * px, spot.width)}),
           draft.document.lead);
  addCoverFacts(draft, spot);
}

void addTitle(Draft& draft, const Spot& spot) {
  const Document& document = draft.document;
  if (const std::string kind = kindAndVersion(document); !kind.empty())
    addWords(addParagraph(spot.into, {.style = "PageKind", .keepNext = true}), kind);
  if (!document.title.empty())
    addWords(addParagraph(spot.into, {.style = styleAt(spot, "PageTitle"), .keepNext = true}), oneLine(document.title));
  if (!document.lead.empty())
    addWords(addParagraph(spot.into, {.style = styleAt(spot, "PageLead")}), document.lead);
}

void addContents(Draft& draft, const Spot& spot) {
  Node control = add(spot.into, "w:sdt");
  Node gallery = add(add(control, "w:sdtPr"), "w:docPartObj");
  addValue(gallery, "w:docPartGallery", "Table of Contents");
  add(gallery, "w:docPartUnique");
  Node content = add(control, "w:sdtContent");
  addWords(addParagraph(content, {.style = "TOCHeading", .keepNext = true}), oneLine(draft.document.words.contents));
  const auto& entries = draft.outline.entries();
  const bool numbered = std::ranges::any_of(entries, [](const auto& entry) { return !entry.number.empty(); });
  bool begun = false;
  for (const OutlineEntry& entry : entries) {
    if (!entry.listed)
      continue;
    Node paragraph = addEntryParagraph(content, entry, numbered, spot);
    if (!begun)
      beginContentsField(paragraph);
    begun = true;
    addEntry(draft, paragraph, entry, numbered);
  }
  if (begun)
    add(add(addGap(content, 1), "w:r"), "w:fldChar", {{"w:fldCharType", "end"}});
}

} // namespace baton::report::word
