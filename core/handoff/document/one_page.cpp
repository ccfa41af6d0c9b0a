// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/one_page.h"

#include "core/handoff/document/page_items.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>
#include <numeric>
#include <set>

namespace baton::handoff {
namespace {

/// Where a box stands: in which row, and with which share of its width.
struct BoxLabel {
  Box box;
  int row;
  std::string_view label;
  std::string_view whenEmpty;
  double weight;
};
constexpr BoxLabel boxLabels[] = {
    {Box::ToWhom, 0, "To whom", "No market is selected yet.", 1.2},
    {Box::What, 0, "What", "Nothing to sell is described yet.", 1},
    {Box::WhyUs, 0, "Why us", "No reason stands yet.", 1.2},
    {Box::AgainstWhom, 1, "Against whom", "No competitor is named yet.", 1.4},
    {Box::WhatNot, 1, "What not", "Nothing is left out yet.", 1},
    {Box::Owed, 2, "Leadership owes", "Nothing is promised yet.", 1},
    {Box::MayDecide, 2, "Sales decides alone", "Nothing is said yet.", 1},
    {Box::Open, 2, "Still open", "Nothing.", 1},
};
constexpr int rowsOfBoxes = 3;

constexpr std::string_view furtherOn = "Further on.";

} // namespace

std::string titleOfOnePage(const DocumentSource& source) {
  const std::string company = source.strategy.only<strategy::WorkspaceSettings>().name;
  return company.empty() ? "On one page" : company + " on one page";
}

namespace {

std::string stateOf(const DocumentSource& source) {
  if (!source.version)
    return fmt::format("Draft for comment, {}.", longDate(source.today));
  std::string state = fmt::format("Version {}", source.version->name);
  if (source.version->inForceFrom)
    state += fmt::format(", in force from {}", longDate(*source.version->inForceFrom));
  if (const std::string author = personName(source.strategy, source.version->publishedBy); !author.empty())
    state += fmt::format(". {} answers questions", author);
  return state + ".";
}

bool hasItems(Box box, const std::vector<PageItem>& items) {
  return std::ranges::find(items, box, &PageItem::box) != items.end();
}

/// What a box says while nothing is in it.
std::string_view wordsOfEmptyBox(const BoxLabel& box, const std::vector<PageItem>& items) {
  return hasItems(box.box, items) ? furtherOn : box.whenEmpty;
}

/// Of the page before anything takes its place.
std::size_t wordsOfFrame(const DocumentSource& source, const std::vector<PageItem>& items) {
  std::size_t words = wordCount(titleOfOnePage(source)) + wordCount(stateOf(source));
  for (const BoxLabel& box : boxLabels)
    words += wordCount(box.label) + wordCount(wordsOfEmptyBox(box, items));
  return words;
}

/// "22 more points are in the handoff."
std::string leftOutInWords(const std::vector<bool>& chosen) {
  const auto count = std::ranges::count(chosen, false);
  if (count == 0)
    return {};
  return count == 1 ? "One more point is in the handoff." : fmt::format("{} more points are in the handoff.", count);
}

// The room of the page in lines of type, less title, state, aspiration, labels, distances and the line about the rest:
// 16.6 on A4 across, 17.7 on Letter, whose lines are shorter.
constexpr double linesInAll = 16.5;
constexpr double charactersOfAspiration = 110;
constexpr double charactersAcross = 120; ///< that stand side by side in the columns of a row
constexpr double raggedEdge = 3;         ///< characters that a line loses to the word that no longer fits
constexpr double gapOfParagraph = 0.5;

/// Lines that a text takes; signs of East Asian scripts are as wide as two letters.
double linesOf(std::string_view text, double charactersInLine) {
  double width = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    width += byte >= 0xE3 ? 2 : byte < 0x80 || byte >= 0xC0 ? 1 : 0;
  }
  return std::ceil(width / (charactersInLine - raggedEdge));
}

/// Whether these items still stand on one page, as far as can be said without setting it.
bool fitOnePage(const std::vector<PageItem>& items, const std::vector<bool>& chosen) {
  std::map<std::pair<Box, int>, std::string> paragraphs;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (chosen[i])
      paragraphs[{items[i].box, items[i].line}] += items[i].text.plain();
  double rows[rowsOfBoxes] = {1, 1, 1}, weights[rowsOfBoxes] = {}, lines = 0;
  for (const BoxLabel& label : boxLabels)
    weights[label.row] += label.weight;
  for (const BoxLabel& label : boxLabels) {
    double height = -gapOfParagraph;
    for (const auto& [key, text] : paragraphs)
      if (key.first == label.box)
        height += linesOf(text, charactersAcross * label.weight / weights[label.row]) + gapOfParagraph;
    rows[label.row] = std::max(rows[label.row], height);
  }
  for (const auto& [key, text] : paragraphs)
    if (key.first == Box::Aspiration)
      lines += linesOf(text, charactersOfAspiration) - 1; // one line of it is counted with the title
  return std::accumulate(std::begin(rows), std::end(rows), lines) <= linesInAll;
}

/// Takes items by priority while words and room last, counting the line about the rest as it would then read.
std::vector<bool> chooseItems(const std::vector<PageItem>& items, std::size_t frame) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&items](std::size_t i) { return items[i].priority; });
  std::vector<bool> chosen(items.size(), false);
  std::set<Box> begun;
  std::size_t words = frame;
  for (std::size_t i : order) {
    if (items[i].needs >= 0 && !chosen[std::size_t(items[i].needs)])
      continue;
    const bool fillsABox = items[i].box != Box::Aspiration && !begun.contains(items[i].box);
    const std::size_t gone = fillsABox ? wordCount(furtherOn) : 0;
    const std::size_t then = words + wordCount(items[i].text.plain()) - gone;
    chosen[i] = true;
    if (then + wordCount(leftOutInWords(chosen)) > onePageWords || !fitOnePage(items, chosen)) {
      chosen[i] = false;
      continue;
    }
    words = then;
    begun.insert(items[i].box);
  }
  return chosen;
}

/// As a reader would count them on the finished page.
std::size_t wordsOf(const Blocks& blocks) {
  std::size_t words = 0;
  for (const report::Block& block : blocks)
    if (const auto* titled = std::get_if<report::Heading>(&block))
      words += wordCount(titled->text.plain());
    else if (const auto* text = std::get_if<report::Paragraph>(&block))
      words += wordCount(text->text.plain());
    else if (const auto* columns = std::get_if<report::Columns>(&block))
      for (const report::ColumnOfBlocks& column : columns->columns)
        words += wordsOf(column.blocks);
  return words;
}

class PageBuilder {
public:
  PageBuilder(const std::vector<PageItem>& items, const std::vector<bool>& chosen) : m_items(items), m_chosen(chosen) {}

  report::Columns row(int row) const {
    report::Columns columns;
    for (const BoxLabel& label : boxLabels)
      if (label.row == row)
        columns.columns.push_back({.blocks = blocksOf(label), .weight = label.weight});
    return columns;
  }
  std::vector<report::Text> paragraphsOf(Box box) const {
    std::map<int, report::Text> lines;
    for (std::size_t i = 0; i < m_items.size(); ++i)
      if (m_items[i].box == box && m_chosen[i])
        for (const report::Run& run : m_items[i].text.runs)
          lines[m_items[i].line].runs.push_back(run);
    std::vector<report::Text> texts;
    texts.reserve(lines.size());
    for (auto& [line, text] : lines)
      texts.push_back(std::move(text));
    return texts;
  }

private:
  Blocks blocksOf(const BoxLabel& label) const {
    Blocks blocks{heading(3, std::string(label.label))};
    for (report::Text& line : paragraphsOf(label.box))
      blocks.push_back(report::Paragraph{.text = std::move(line)});
    if (blocks.size() == 1)
      blocks.push_back(quietly(std::string(wordsOfEmptyBox(label, m_items))));
    return blocks;
  }

  const std::vector<PageItem>& m_items;
  const std::vector<bool>& m_chosen;
};

} // namespace

std::size_t wordCount(std::string_view text) {
  std::size_t words = 0;
  bool inWord = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool blank = byte <= ' ';
    const bool letter = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (blank)
      inWord = false;
    else if (letter && !inWord) {
      inWord = true;
      ++words;
    }
  }
  return words;
}

OnePage onePageOf(const DocumentSource& source) {
  const std::vector<PageItem> items = pageItems(source);
  const std::size_t frame = wordsOfFrame(source, items);
  const std::vector<bool> chosen = chooseItems(items, frame);
  const PageBuilder page(items, chosen);
  OnePage one;
  report::Section& section = one.section;
  section.title = "One page";
  section.landscape = section.onePage = true; // in full size: what does not fit is named, not shrunk
  section.blocks = {report::Heading{.level = 1, .text = titleOfOnePage(source)}, quietly(stateOf(source))};
  for (report::Text& line : page.paragraphsOf(Box::Aspiration))
    section.blocks.push_back(report::Heading{.level = 3, .text = std::move(line)});
  for (int row = 0; row < rowsOfBoxes; ++row)
    section.blocks.push_back(page.row(row));
  const std::string rest = leftOutInWords(chosen);
  if (!rest.empty())
    section.blocks.push_back(quietly(rest));
  one.words = wordsOf(section.blocks);
  for (std::size_t i = 0; i < items.size(); ++i)
    if (!chosen[i])
      one.leftOut.push_back(items[i].name);
  return one;
}

} // namespace baton::handoff
