// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/blocks.h"

#include "core/report/word/grid.h"
#include "core/report/word/styles.h"

#include <algorithm>
#include <numeric>

namespace baton::report::word {
namespace {

style::Type compactHeading(int level) {
  if (level <= 1)
    return style::heading1Compact;
  return level == 2 ? style::heading2Compact : style::heading3Compact;
}

void addItems(const std::vector<Text>& items, const std::string& style, int list, Draft& draft, const Spot& spot) {
  const double indent = spot.compact ? 11 : 15;
  for (std::size_t i = 0; i < items.size(); ++i) {
    ParagraphLook look{.style = styleAt(spot, style), .list = list, .left = indent, .hanging = indent};
    if (i + 1 == items.size())
      look.after = spot.compact ? 4.5 : 7.5;
    addText(addParagraph(spot.into, look), items[i], draft);
  }
}

bool isHeading(const Block& block) {
  return std::holds_alternative<Heading>(block);
}

constexpr std::size_t shortText = 250; // bytes: about three lines, kept with what they lead to

/// Whether a heading of this level is filled into the contents when Word makes them anew: as those of the PDF.
bool isListed(int level, const Spot& spot) {
  return spot.listed && level <= (spot.aside ? 1 : 2);
}

} // namespace

std::string styleAt(const Spot& spot, std::string style) {
  if (!spot.compact)
    return style;
  return style == "Normal" ? "Compact" : style + "Compact";
}

void addBlocks(const std::vector<Block>& blocks, Draft& draft, const Spot& spot) {
  Spot here = spot;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    here.leads = i > 0 && i + 1 < blocks.size() && isHeading(blocks[i - 1]) && !isHeading(blocks[i + 1]);
    std::visit([&](const auto& kind) { addBlock(kind, draft, here); }, static_cast<const AnyBlock&>(blocks[i]));
    here.first = false;
  }
}

void addBlock(const Paragraph& paragraph, Draft& draft, const Spot& spot) {
  if (paragraph.text.empty())
    return;
  const bool leads = spot.leads && paragraph.text.plain().size() < shortText;
  addText(addParagraph(spot.into, {.style = styleAt(spot, "Normal"), .keepNext = leads}), paragraph.text, draft);
}

void addBlock(const Heading& heading, Draft& draft, const Spot& spot) {
  const OutlineEntry& entry = draft.outline.of(heading);
  const int level = std::clamp(heading.level, 1, 3);
  ParagraphLook look{.style = (isListed(level, spot) || level == 3 ? "Heading" : "Unlisted") + std::to_string(level)};
  RunLook words;
  if (!entry.number.empty())
    look.list = headingNumbers;
  if (spot.compact) {
    look.type = compactHeading(level);
    look.before = level == 1 ? 0 : 6;
    look.after = 3;
    words.size = look.type->size;
  }
  if (spot.first)
    look.before = 0;
  Node paragraph = addParagraph(spot.into, look);
  const std::string id = std::to_string(&entry - draft.outline.entries().data() + 1);
  add(paragraph, "w:bookmarkStart", {{"w:id", id}, {"w:name", draft.bookmarkOf(entry.anchor)}});
  addText(paragraph, heading.text, draft, words);
  add(paragraph, "w:bookmarkEnd", {{"w:id", id}});
}

void addBlock(const BulletList& list, Draft& draft, const Spot& spot) {
  addItems(list.items, "ListBullet", bullets, draft, spot);
}

void addBlock(const NumberedList& list, Draft& draft, const Spot& spot) {
  draft.firstNumbers.push_back(std::max(0, list.first));
  addItems(list.items, "ListNumber", firstList + static_cast<int>(draft.firstNumbers.size()) - 1, draft, spot);
}

void addBlock(const Callout& callout, Draft& draft, const Spot& spot) {
  const auto add = [&](const char* style, const Text& text, bool last, double before) {
    ParagraphLook look{.style = styleAt(spot, style), .keepNext = !last, .keepLines = true, .bar = callout.side};
    if (last)
      look.after = spot.compact ? 5 : 12;
    if (before > 0)
      look.before = before;
    addText(addParagraph(spot.into, look), text, draft);
  };
  const double above = spot.compact ? 6 : 9;
  if (!callout.title.empty())
    add("CalloutTitle", callout.title, callout.paragraphs.empty(), above);
  for (std::size_t i = 0; i < callout.paragraphs.size(); ++i)
    add("CalloutText", callout.paragraphs[i], i + 1 == callout.paragraphs.size(),
        i == 0 && callout.title.empty() ? above : 0);
  // Word joins the grounds of two callouts that follow one another.
  addGap(spot.into, 4);
}

void addBlock(const PageBreak&, Draft&, const Spot& spot) {
  if (!spot.aside)
    addParagraph(spot.into, {.style = "Spacer", .newPage = true, .exactly = 1});
}

void addBlock(const Spacer& spacer, Draft&, const Spot& spot) {
  addGap(spot.into, std::max(1.0, spacer.heightMm * pages::pointsPerMm));
}

void addBlock(const Columns& columns, Draft& draft, const Spot& spot) {
  if (columns.columns.empty())
    return;
  const double between = spot.compact ? 16 : 21;
  const double weights = std::accumulate(columns.columns.begin(), columns.columns.end(), 0.0,
                                         [](double sum, const ColumnOfBlocks& c) { return sum + c.weight; });
  const double room = spot.width - between * (static_cast<double>(columns.columns.size()) - 1);
  std::vector<double> widths;
  for (std::size_t i = 0; i < columns.columns.size(); ++i)
    widths.push_back(room * columns.columns[i].weight / std::max(0.01, weights) +
                     (i + 1 < columns.columns.size() ? between : 0));
  Node row = addRow(addGrid(spot.into, widths), {.mayBreak = true});
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const double gap = i + 1 < widths.size() ? between : 0;
    Node cell = addCell(row, {.width = widths[i], .padding = {.right = gap}});
    addBlocks(columns.columns[i].blocks, draft, spot.within(cell, widths[i] - gap));
    if (cell.last_child().name() != std::string_view("w:p"))
      addGap(cell, 1);
  }
  addGap(spot.into, spot.compact ? 5 : 7);
}

} // namespace baton::report::word
