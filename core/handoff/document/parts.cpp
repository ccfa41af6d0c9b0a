// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/handoff/document/parts.h"

#include "core/basics/text.h"
#include "core/handoff/wording.h"

#include <algorithm>
#include <fmt/format.h>

namespace baton::handoff {

report::Section chapter(std::string title, std::string running, Begins begins) {
  report::Section section;
  section.title = std::move(running);
  section.newPage = begins == Begins::OnANewPage;
  section.blocks.push_back(report::Heading{.level = 1, .text = std::move(title), .numbered = true});
  return section;
}

report::Paragraph paragraph(std::string text) {
  return {.text = std::move(text)};
}

report::Paragraph quietly(std::string text) {
  return {.text = report::muted(std::move(text))};
}

report::Paragraph labelled(const std::string& label, std::string text) {
  return {.text = {report::bold(label + ". "), report::plain(std::move(text))}};
}

report::Heading heading(int level, std::string text) {
  return {.level = level, .text = std::move(text)};
}

report::Text strong(std::string text) {
  return report::bold(std::move(text));
}

void addLabelled(Blocks& blocks, const std::string& label, const std::string& text) {
  if (!basics::trimmed(text).empty())
    blocks.push_back(labelled(label, asSentence(text)));
}

void addList(Blocks& blocks, const std::string& title, std::vector<report::Text> items) {
  if (items.empty())
    return;
  if (!title.empty())
    blocks.push_back(heading(3, title));
  blocks.push_back(report::BulletList{.items = std::move(items)});
}

void addTable(Blocks& blocks, report::Table table) {
  if (table.rows.empty())
    return;
  for (std::size_t column = table.columns.size(); column-- > 0;) {
    const auto holdsSomething = [column](const report::TableRow& row) {
      return column < row.cells.size() && !row.cells[column].empty();
    };
    if (std::ranges::any_of(table.rows, holdsSomething) || (table.total && holdsSomething(*table.total)))
      continue;
    const auto drop = [column](report::TableRow& row) {
      if (column < row.cells.size())
        row.cells.erase(row.cells.begin() + std::ptrdiff_t(column));
    };
    table.columns.erase(table.columns.begin() + std::ptrdiff_t(column));
    std::ranges::for_each(table.rows, drop);
    if (table.total)
      drop(*table.total);
  }
  blocks.push_back(std::move(table));
}

void addFigure(Blocks& blocks, const std::optional<GoalFigure>& figure) {
  if (!figure)
    return;
  blocks.push_back(heading(3, figure->title));
  if (figure->svg.empty())
    blocks.push_back(paragraph(figure->inWords));
  else
    blocks.push_back(report::Figure{.svg = figure->svg, .caption = figure->caption, .alt = figure->inWords});
}

std::string spanInWords(std::optional<basics::Date> from, std::optional<basics::Date> until) {
  if (from && until)
    return fmt::format("from {} to {}", longDate(*from), longDate(*until));
  if (until)
    return "until " + longDate(*until);
  return from ? "from " + longDate(*from) : std::string();
}

std::string dateOrNothing(std::optional<basics::Date> date) {
  return date ? shortDate(*date) : std::string();
}

const std::set<basics::Id<strategy::Differentiator>>* standingIn(const DocumentSource& source) {
  return source.clarity ? &source.clarity->standing : nullptr;
}

} // namespace baton::handoff
