// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"

#include <algorithm>
#include <numeric>

namespace baton::report::pages {
namespace {

template <class... Cases> struct Match : Cases... { using Cases::operator()...; };
template <class... Cases> Match(Cases...) -> Match<Cases...>;

Space spaceOfHeading(int level) {
  if (level <= 1)
    return {24, 4.5};
  return level == 2 ? Space{18, 6} : Space{16.5, 6};
}

Space spaceOf(const Block& block) {
  return std::visit(Match{[](const Paragraph&) {
                            return Space{0, 7.5};
                          },
                          [](const Heading& heading) { return spaceOfHeading(heading.level); },
                          [](const BulletList&) {
                            return Space{0, 7.5};
                          },
                          [](const NumberedList&) {
                            return Space{0, 7.5};
                          },
                          [](const Table&) {
                            return Space{9, 13.5};
                          },
                          [](const Callout&) {
                            return Space{10.5, 12};
                          },
                          [](const Figure&) {
                            return Space{7.5, 13.5};
                          },
                          [](const Facts&) {
                            return Space{10.5, 13.5};
                          },
                          [](const FormField&) {
                            return Space{12, 6};
                          },
                          [](const TickBoxes&) {
                            return Space{12, 6};
                          },
                          [](const PageBreak&) { return Space{}; }, [](const Spacer&) { return Space{}; },
                          [](const Columns&) {
                            return Space{9, 12};
                          }},
                    static_cast<const AnyBlock&>(block));
}

style::Type typeOfHeading(int level, bool compact) {
  if (level <= 1)
    return compact ? style::heading1Compact : style::heading1;
  if (level == 2)
    return compact ? style::heading2Compact : style::heading2;
  return compact ? style::heading3Compact : style::heading3;
}

Flow flowOfHeading(const Heading& heading, const Setting& setting) {
  const TextStyle style{.type = typeOfHeading(heading.level, setting.compact)};
  const OutlineEntry& entry = setting.outline.of(heading);
  std::vector<Span> spans = spansOf(heading.text, style, setting.outline);
  if (!entry.number.empty())
    spans.insert(
        spans.begin(),
        Span{.text = entry.number + "\xE2\x80\x82", .weight = style.type.weight, .colour = ink(style::accent)});
  Piece piece = wholeOf(std::make_shared<const SetText>(setting.type, spans, style, setting.width));
  piece.keepWithNext = true;
  piece.anchor = entry.anchor;
  return {piece};
}

Flow flowOfParagraph(const Paragraph& paragraph, const Setting& setting) {
  return linesOf(setText(setting, paragraph.text, setting.body(), setting.width));
}

using Marks = std::vector<std::shared_ptr<const SetText>>;

/// Room for the widest mark: "10." needs more than a disc.
double indentFor(const Marks& marks, bool compact) {
  double indent = compact ? 11 : 15;
  for (const auto& mark : marks)
    indent = std::max(indent, mark->naturalWidth() + 5);
  return indent;
}

/// Items with a mark in the margin of the list: a disc or a number.
Flow flowOfList(const std::vector<Text>& items, const Setting& setting, const std::function<std::string(int)>& mark) {
  const TextStyle markStyle{.type = setting.body().type, .colour = ink(style::textMuted)};
  Marks marks;
  for (std::size_t i = 0; i < items.size(); ++i)
    marks.push_back(setText(setting, Text(mark(static_cast<int>(i))), markStyle, -1));
  const double indent = indentFor(marks, setting.compact);
  Flow flow;
  for (std::size_t i = 0; i < items.size(); ++i) {
    Flow lines = linesOf(setText(setting, items[i], setting.body(), setting.width - indent), indent);
    lines.front().gap = i == 0 ? 0 : (setting.compact ? 1.5 : 3);
    lines.front().draw = [mark = marks[i], draw = lines.front().draw](Canvas& canvas, double x, double y) {
      mark->draw(canvas, x, y);
      draw(canvas, x, y);
    };
    flow.insert(flow.end(), lines.begin(), lines.end());
  }
  return flow;
}

Flow flowOfOne(const Block& block, const Setting& setting) {
  return std::visit(Match{[&](const Paragraph& paragraph) { return flowOfParagraph(paragraph, setting); },
                          [&](const Heading& heading) { return flowOfHeading(heading, setting); },
                          [&](const BulletList& list) {
                            return flowOfList(list.items, setting, [](int) { return std::string("\xE2\x80\xA2"); });
                          },
                          [&](const NumberedList& list) {
                            return flowOfList(list.items, setting,
                                              [&](int i) { return std::to_string(list.first + i) + "."; });
                          },
                          [](const PageBreak&) { return Flow{Piece{.pageBreak = true}}; },
                          [](const Spacer& spacer) { return Flow{Piece{.height = spacer.heightMm * pointsPerMm}}; },
                          [&](const auto& other) { return flowOf(other, setting); }},
                    static_cast<const AnyBlock&>(block));
}

bool isHeading(const Block& block) {
  return std::holds_alternative<Heading>(block);
}

/// What stands at blocks[at] is not torn from what it belongs to: a line right under a heading goes with what follows,
/// a line or two that end what a heading began go with what stands before.
void keepTogether(Flow& before, Flow& pieces, const std::vector<Block>& blocks, std::size_t at) {
  if (!std::holds_alternative<Paragraph>(blocks[at]))
    return;
  const bool ends = at + 1 == blocks.size() || isHeading(blocks[at + 1]);
  if (ends && pieces.size() == 1 && !before.empty() && !before.back().pageBreak)
    before.back().keepWithNext = true;
  if (!ends && pieces.size() == 1 && at > 0 && isHeading(blocks[at - 1]))
    pieces.back().keepWithNext = true;
}

} // namespace

Flow flowOf(const std::vector<Block>& blocks, const Setting& setting) {
  Flow flow;
  double below = 0;
  const double scale = setting.compact ? 0.62 : 1;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Flow pieces = flowOfOne(blocks[i], setting);
    if (pieces.empty())
      continue;
    keepTogether(flow, pieces, blocks, i);
    const Space space = spaceOf(blocks[i]);
    pieces.front().gap = std::max(below, space.above * scale);
    below = space.below * scale;
    flow.insert(flow.end(), pieces.begin(), pieces.end());
  }
  return flow;
}

Flow flowOf(const Columns& columns, const Setting& setting) {
  const double between = setting.compact ? 16 : 21;
  const double weights = std::accumulate(columns.columns.begin(), columns.columns.end(), 0.0,
                                         [](double sum, const ColumnOfBlocks& c) { return sum + c.weight; });
  const double room = setting.width - between * (static_cast<double>(columns.columns.size()) - 1);
  SideBySide set;
  double x = 0;
  for (const ColumnOfBlocks& column : columns.columns) {
    const double width = weights > 0 ? room * column.weight / weights : room;
    set.columns.push_back({x, flowOf(column.blocks, setting.within(width))});
    x += width + between;
  }
  return set.columns.empty() ? Flow{} : Flow{pieceOf(std::move(set), 0)};
}

} // namespace baton::report::pages
