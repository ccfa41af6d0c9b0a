// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

/// A fact in its column: label, value, detail, one below the other.
Flow flowOfFact(const Fact& fact, const Setting& setting, bool large) {
  TextStyle value = setting.strong();
  if (large)
    value.type = setting.compact ? style::figureCompact : style::figure;
  Flow flow;
  const auto add = [&](const std::string& text, const TextStyle& style) {
    if (!text.empty())
      flow.push_back(wholeOf(setText(setting, Text(text), style, setting.width)));
  };
  add(fact.label, setting.caption());
  add(fact.value, value);
  TextStyle detail = setting.caption();
  detail.colour = ink(style::text);
  add(fact.detail, detail);
  return flow;
}

Piece rowOf(const std::vector<Flow>& facts, const Setting& setting, double column, bool first) {
  constexpr double padding = 7.5;
  Piece piece;
  for (const Flow& fact : facts) {
    piece.height = std::max(piece.height, heightOf(fact));
    for (const Piece& part : fact)
      piece.words += (piece.words.empty() ? "" : " ") + part.words;
  }
  piece.height += padding;
  piece.draw = [facts, column, first, width = setting.width](Canvas& canvas, double x, double y) {
    canvas.rule(x, y, width, first ? style::inkRule : style::hairline, ink(first ? style::rule : style::border));
    for (std::size_t i = 0; i < facts.size(); ++i) {
      double top = y + padding;
      for (const Piece& part : facts[i]) {
        part.draw(canvas, x + static_cast<double>(i) * column, top);
        top += part.height;
      }
    }
  };
  return piece;
}

} // namespace

Flow flowOf(const Facts& facts, const Setting& setting) {
  constexpr double between = 12;
  const auto across = static_cast<std::size_t>(std::max(1, facts.across));
  const double column = (setting.width + between) / static_cast<double>(across);
  Flow flow;
  for (std::size_t start = 0; start < facts.facts.size(); start += across) {
    std::vector<Flow> row;
    for (std::size_t i = start; i < std::min(start + across, facts.facts.size()); ++i)
      row.push_back(flowOfFact(facts.facts[i], setting.within(column - between), facts.large));
    flow.push_back(rowOf(row, setting, column, start == 0));
    flow.back().gap = start == 0 ? 0 : 7.5;
  }
  return flow;
}

} // namespace baton::report::pages
