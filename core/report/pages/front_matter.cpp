// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/front_matter.h"

#include "core/report/printable.h"

#include <algorithm>
#include <array>

namespace baton::report::pages {
namespace {

constexpr double px = 0.75; // the design is drawn at 96 pixels to the inch

/// The large batons run off the right edge; the picture is that of an A4 page, moved and scaled for others.
void drawBatons(Canvas& canvas, const Sheet& sheet) {
  const double scale = std::min(sheet.height / (1123 * px), sheet.width / (794 * px)) * px;
  const auto x = [&](double at) { return sheet.width - (794 - at) * scale; };
  const auto y = [&](double at) { return at * scale; };
  canvas.stroke(x(470), y(572), x(604), y(438), 74 * scale, ink(style::leadership));
  canvas.stroke(x(690), y(352), x(900), y(142), 74 * scale, ink(style::sales));
}

std::vector<Flow> coverFacts(const Cover& cover, const Setting& setting, const std::vector<double>& widths) {
  const TextStyle label{.type = style::coverFact, .colour = ink(style::textMuted)};
  const TextStyle detail{.type = style::coverFact};
  TextStyle value = detail;
  value.type.weight = 600;
  std::vector<Flow> facts;
  for (std::size_t i = 0; i < widths.size(); ++i) {
    const Fact& fact = cover.facts[i];
    Flow flow;
    const auto add = [&](const std::string& text, const TextStyle& style) {
      if (!text.empty())
        flow.push_back(wholeOf(setText(setting, Text(text), style, widths[i] - 9)));
    };
    add(fact.label, label);
    add(fact.value, value);
    add(fact.detail, detail);
    facts.push_back(std::move(flow));
  }
  return facts;
}

/// Names need more room than a date.
std::vector<double> widthsOfFacts(std::size_t count, double width) {
  constexpr std::array<double, 4> four{0.3, 0.3, 0.205, 0.195};
  std::vector<double> widths;
  for (std::size_t i = 0; i < std::min<std::size_t>(count, 4); ++i)
    widths.push_back(width * (count >= 4 ? four[i] : 1.0 / static_cast<double>(count)));
  return widths;
}

/// Draws them and gives the y of the rule above.
double drawCoverFacts(Canvas& canvas, const Cover& cover, const Sheet& sheet, const Setting& setting) {
  const double foot = sheet.height - 84 * px;
  const std::vector<double> widths = widthsOfFacts(cover.facts.size(), sheet.contentWidth());
  const std::vector<Flow> facts = coverFacts(cover, setting, widths);
  double height = 0;
  for (const Flow& fact : facts)
    height = std::max(height, heightOf(fact));
  const double top = foot - height;
  if (facts.empty())
    return foot;
  const double ruleAt = top - 14 * px - style::inkRule;
  canvas.rule(sheet.margins.left, ruleAt, sheet.contentWidth(), style::inkRule, ink(style::rule));
  double x = sheet.margins.left;
  for (std::size_t i = 0; i < facts.size(); ++i) {
    double y = top;
    for (const Piece& part : facts[i]) {
      part.draw(canvas, x, y);
      y += part.height;
    }
    x += widths[i];
  }
  return ruleAt;
}

/// A long title takes a smaller size; one that no size can hold is cut with an ellipsis.
SetText coverTitle(const Document& document, const Setting& setting, double width) {
  TextStyle style{.type = style::coverTitle};
  for (const double size : {34.5, 28.5, 23.25, 18.0}) {
    style.type.size = size;
    style.type.line = size * 1.13;
    SetText title(setting.type, oneLine(document.title), style, width);
    if (title.lines() <= 3 || size <= 18.0) {
      title.limitTo(8);
      return title;
    }
  }
  return SetText(setting.type, oneLine(document.title), style, width);
}

std::string kindAndVersion(const Document& document) {
  return oneLine(joined(document.kind, " \xC2\xB7 ", document.version));
}

void drawCoverWords(Canvas& canvas, const Document& document, const Sheet& sheet, const Setting& setting,
                    double limit) {
  const double left = sheet.margins.left;
  const SetText kind(setting.type, kindAndVersion(document),
                     {.type = style::coverKind, .colour = ink(style::textMuted)}, sheet.contentWidth());
  const SetText title = coverTitle(document, setting, std::min(600 * px, sheet.contentWidth()));
  SetText lead(setting.type, document.lead, {.type = style::coverLead, .colour = ink(style::textMuted)},
               std::min(520 * px, sheet.contentWidth()));
  lead.limitTo(10);
  const double height = kind.height() + 10 * px + title.height() + 16 * px + lead.height();
  double y = std::min(640 * px * sheet.height / (1123 * px), limit - 24 - height);
  kind.draw(canvas, left, y);
  y += kind.height() + 10 * px;
  title.draw(canvas, left, y);
  y += title.height() + 16 * px;
  lead.draw(canvas, left, y);
}

} // namespace

void drawMark(Canvas& canvas, double x, double y, double size) {
  const double unit = size / 24;
  canvas.stroke(x + 4.6 * unit, y + 19.4 * unit, x + 10.4 * unit, y + 13.6 * unit, 6.4 * unit, ink(style::leadership));
  canvas.stroke(x + 13.6 * unit, y + 10.4 * unit, x + 19.4 * unit, y + 4.6 * unit, 6.4 * unit, ink(style::sales));
}

void drawCover(Canvas& canvas, const Document& document, const Sheet& sheet, const Setting& setting) {
  const double left = sheet.margins.left;
  drawBatons(canvas, sheet);
  drawMark(canvas, left, 84 * px, 26 * px);
  const SetText workspace(setting.type, oneLine(document.workspace), {.type = style::coverWorkspace},
                          sheet.contentWidth() - 36 * px);
  workspace.draw(canvas, left + 36 * px, 84 * px + (26 * px - workspace.lineHeight()) / 2);
  const double limit = drawCoverFacts(canvas, *document.cover, sheet, setting);
  drawCoverWords(canvas, document, sheet, setting, limit);
  const SetText hash(setting.type, oneLine(document.cover->contentHash),
                     {.type = style::coverHash, .colour = ink(style::textMuted)}, sheet.contentWidth());
  hash.draw(canvas, left, sheet.height - 40 * px - hash.height());
}

Flow titleFlow(const Document& document, const Setting& setting) {
  Flow flow;
  const auto add = [&](const std::string& text, const TextStyle& style, double gap) {
    if (text.empty())
      return;
    Flow lines = linesOf(setText(setting, Text(text), style, setting.width));
    lines.front().gap = gap;
    for (Piece& line : lines)
      line.keepWithNext = true;
    flow.insert(flow.end(), lines.begin(), lines.end());
  };
  TextStyle kind = setting.caption();
  kind.type.weight = 500;
  TextStyle lead = setting.body();
  lead.colour = ink(style::textMuted);
  add(kindAndVersion(document), kind, 0);
  add(oneLine(document.title), {.type = setting.compact ? style::titleCompact : style::title}, 3);
  add(document.lead, lead, setting.compact ? 3 : 6);
  if (!flow.empty())
    flow.back().keepWithNext = false;
  return flow;
}

namespace {

struct ContentsLine {
  std::shared_ptr<const SetText> number = {};
  std::shared_ptr<const SetText> words = {};
  TextStyle style = {};
  std::string anchor = {};
  double indent = 0;
};

Piece pieceOfLine(const ContentsLine& line, const Setting& setting, bool ruled) {
  const double padding = ruled ? 5.25 : 1.5;
  Piece piece{.gap = ruled ? 6.0 : 0.0, .height = line.words->height() + padding * 2, .keepWithNext = ruled};
  piece.draw = [line, ruled, padding, width = setting.width, height = piece.height,
                type = &setting.type](Canvas& canvas, double x, double y) {
    if (ruled)
      canvas.rule(x, y, width, style::hairline, ink(style::border));
    line.number->draw(canvas, x, y + padding);
    line.words->draw(canvas, x + line.indent, y + padding);
    const auto place = canvas.places().find(line.anchor);
    if (place == canvas.places().end())
      return;
    TextStyle right = line.style;
    right.align = Align::Right;
    SetText(*type, std::to_string(place->second.page), right, width).draw(canvas, x, y + padding);
    canvas.link({x, y, width, height}, {.anchor = line.anchor});
  };
  return piece;
}

ContentsLine contentsLine(const OutlineEntry& entry, const Setting& setting, double indent) {
  const bool first = entry.heading->level == 1;
  ContentsLine line{.style = {.type = setting.body().type}, .anchor = entry.anchor, .indent = indent};
  line.style.type.weight = first ? 600 : 400;
  line.style.colour = ink(first ? style::text : style::textMuted);
  TextStyle number = line.style;
  number.colour = ink(style::accent);
  line.number = setText(setting, Text(entry.number), number, -1);
  line.words = std::make_shared<const SetText>(setting.type, oneLine(entry.heading->text.plain()), line.style,
                                               setting.width - indent - 36);
  return line;
}

} // namespace

Flow contentsFlow(const Document& document, const Setting& setting) {
  const auto& entries = setting.outline.entries();
  const bool numbered = std::any_of(entries.begin(), entries.end(), [](const auto& e) { return !e.number.empty(); });
  Flow flow{
      wholeOf(setText(setting, Text(document.words.contents), TextStyle{.type = style::heading1}, setting.width))};
  flow.front().keepWithNext = true;
  for (const OutlineEntry& entry : entries) {
    if (!entry.listed)
      continue;
    const bool ruled = entry.heading->level == 1;
    flow.push_back(pieceOfLine(contentsLine(entry, setting, numbered ? 24 : (ruled ? 0 : 12)), setting, ruled));
  }
  if (flow.size() > 1)
    flow[1].gap = 15;
  for (std::size_t i = 1; i < flow.size(); ++i)
    if (i + 1 == flow.size() || flow[i + 1].gap > 0)
      flow[i].keepWithNext = false;
  return flow;
}

} // namespace baton::report::pages
