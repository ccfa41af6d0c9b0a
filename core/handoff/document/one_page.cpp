// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/one_page.h"

#include "core/handoff/document/page_items.h"
#include "core/handoff/document/parts.h"
#include "core/handoff/document/strategy_reading.h"
#include "core/handoff/wording.h"
#include "core/strategy/workspace_settings.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <numeric>

namespace baton::handoff {
namespace {

struct BoxLabel {
  Box box;
  std::string_view label;
  std::string_view whenEmpty;
};
constexpr BoxLabel boxLabels[] = {
    {Box::ToWhom, "To whom", "No market is selected yet."},
    {Box::What, "What", "Nothing to sell is described yet."},
    {Box::WhyUs, "Why us", "No reason stands yet."},
    {Box::AgainstWhom, "Against whom", "No competitor is named yet."},
    {Box::WhatNot, "What not", "Nothing is left out yet."},
    {Box::Owed, "Leadership owes", "Nothing is promised yet."},
    {Box::MayDecide, "Sales decides alone", "Nothing is said yet."},
    {Box::Open, "Still open", "Nothing."},
};

std::string titleOf(const DocumentSource& source) {
  const std::string company = source.strategy.only<strategy::WorkspaceSettings>().name;
  return company.empty() ? "On one page" : company + " on one page";
}

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

std::size_t wordsOfFrame(const DocumentSource& source, const std::vector<PageItem>& items) {
  std::size_t words = wordCount(titleOf(source)) + wordCount(stateOf(source));
  for (const BoxLabel& box : boxLabels) {
    words += wordCount(box.label);
    if (std::ranges::find(items, box.box, &PageItem::box) == items.end())
      words += wordCount(box.whenEmpty);
  }
  return words;
}

/// "Not on this page: two proofs and a competitor."
std::string leftOutInWords(const std::vector<PageItem>& items, const std::vector<bool>& chosen) {
  std::vector<std::pair<ItemSort, std::size_t>> counts;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (chosen[i])
      continue;
    const auto found = std::ranges::find(counts, items[i].sort.one, [](const auto& count) { return count.first.one; });
    if (found == counts.end())
      counts.emplace_back(items[i].sort, 1);
    else
      ++found->second;
  }
  std::vector<std::string> parts;
  for (const auto& [sort, count] : counts)
    parts.push_back(fmt::format("{} {}", countInWords(count), count == 1 ? sort.one : sort.several));
  return parts.empty() ? std::string() : fmt::format("Not on this page: {}.", listInWords(parts));
}

/// Takes items by priority while the words last. Choosing one more can only shorten the line that names the rest, so
/// the line is counted as it would then read.
std::vector<bool> chooseItems(const std::vector<PageItem>& items, std::size_t frame) {
  std::vector<std::size_t> order(items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&items](std::size_t i) { return items[i].priority; });
  std::vector<bool> chosen(items.size(), false);
  std::size_t words = frame;
  for (std::size_t i : order) {
    if (items[i].needs >= 0 && !chosen[std::size_t(items[i].needs)])
      continue;
    chosen[i] = true;
    const std::size_t more = wordCount(items[i].text.plain());
    if (words + more + wordCount(leftOutInWords(items, chosen)) > onePageWords)
      chosen[i] = false;
    else
      words += more;
  }
  return chosen;
}

class PageBuilder {
public:
  PageBuilder(const std::vector<PageItem>& items, const std::vector<bool>& chosen) : m_items(items), m_chosen(chosen) {}

  report::Columns row(std::initializer_list<std::pair<Box, double>> boxes) const {
    report::Columns columns;
    for (const auto& [box, weight] : boxes)
      columns.columns.push_back({.blocks = blocksOf(box), .weight = weight});
    return columns;
  }
  std::vector<report::Text> linesOf(Box box) const {
    std::map<int, report::Text> lines;
    for (std::size_t i = 0; i < m_items.size(); ++i)
      if (m_items[i].box == box && m_chosen[i])
        for (const report::Run& run : m_items[i].text.runs)
          lines[m_items[i].line].runs.push_back(run);
    std::vector<report::Text> texts;
    for (auto& [line, text] : lines)
      texts.push_back(std::move(text));
    return texts;
  }

private:
  Blocks blocksOf(Box box) const {
    const auto label = std::ranges::find(boxLabels, box, &BoxLabel::box);
    Blocks blocks{heading(3, std::string(label->label))};
    if (std::ranges::find(m_items, box, &PageItem::box) == m_items.end())
      blocks.push_back(quietly(std::string(label->whenEmpty)));
    for (report::Text& line : linesOf(box))
      blocks.push_back(report::Paragraph{.text = std::move(line)});
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
  section.landscape = section.compact = section.onePage = true;
  section.blocks = {report::Heading{.level = 1, .text = titleOf(source)}, quietly(stateOf(source))};
  for (report::Text& line : page.linesOf(Box::Aspiration))
    section.blocks.push_back(report::Paragraph{.text = std::move(line)});
  section.blocks.push_back(page.row({{Box::ToWhom, 1.2}, {Box::What, 1}, {Box::WhyUs, 1.2}}));
  section.blocks.push_back(page.row({{Box::AgainstWhom, 1.4}, {Box::WhatNot, 1}}));
  section.blocks.push_back(page.row({{Box::Owed, 1}, {Box::MayDecide, 1}, {Box::Open, 1}}));
  const std::string rest = leftOutInWords(items, chosen);
  if (!rest.empty())
    section.blocks.push_back(quietly(rest));
  one.words = frame + wordCount(rest);
  for (std::size_t i = 0; i < items.size(); ++i)
    if (chosen[i])
      one.words += wordCount(items[i].text.plain());
    else
      one.leftOut.push_back(items[i].name);
  return one;
}

} // namespace baton::handoff
