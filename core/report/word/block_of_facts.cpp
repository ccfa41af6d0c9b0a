// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/blocks.h"
#include "core/report/word/grid.h"

#include <algorithm>

namespace baton::report::word {
namespace {

void addLine(Node cell, const std::string& style, const std::string& words, bool keep) {
  if (!words.empty())
    addWords(addParagraph(cell, {.style = style, .keepNext = keep}), words);
}

void addFact(Node cell, const Fact& fact, const Facts& facts, const Spot& spot) {
  addLine(cell, styleAt(spot, "FactLabel"), fact.label, true);
  addLine(cell, styleAt(spot, facts.large ? "FactFigure" : "FactValue"), fact.value, !fact.detail.empty());
  addLine(cell, styleAt(spot, "FactDetail"), fact.detail, false);
  if (cell.last_child().name() != std::string_view("w:p"))
    addGap(cell, 1);
}

} // namespace

void addBlock(const Facts& facts, Draft&, const Spot& spot) {
  constexpr double between = 12;
  const auto across = static_cast<std::size_t>(std::clamp(facts.across, 1, 12));
  std::vector<double> widths(across, spot.width / static_cast<double>(across));
  if (facts.facts.empty())
    return;
  Node grid = addGrid(spot.into, widths);
  for (std::size_t start = 0; start < facts.facts.size(); start += across) {
    Node row = addRow(grid);
    const Rule above = start == 0 ? Rule{style::inkRule, style::rule} : Rule{style::hairline, style::border};
    for (std::size_t i = start; i < start + across; ++i) {
      Node cell = addCell(row, {widths[0], above, {}, {.top = 7.5, .right = between, .bottom = 6}});
      addFact(cell, i < facts.facts.size() ? facts.facts[i] : Fact{}, facts, spot);
    }
  }
  addGap(spot.into, spot.compact ? 5 : 7);
}

} // namespace baton::report::word
