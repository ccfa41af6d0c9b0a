// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"

namespace baton::report::pages {
namespace {

Ink colourOf(Side side) {
  switch (side) {
  case Side::Leadership:
    return ink(style::leadership);
  case Side::Sales:
    return ink(style::sales);
  default:
    return ink(style::textMuted);
  }
}

Flow wordsOf(const Callout& callout, const Setting& inner) {
  Flow flow;
  if (!callout.title.empty()) {
    flow.push_back(wholeOf(setText(inner, Text(callout.title), inner.strong(), inner.width)));
    flow.back().keepWithNext = true;
  }
  for (const Text& paragraph : callout.paragraphs) {
    Flow lines = linesOf(setText(inner, paragraph, inner.body(), inner.width));
    lines.front().gap = flow.size() == 1 && !callout.title.empty() ? 1.5 : 4.5;
    flow.insert(flow.end(), lines.begin(), lines.end());
  }
  return flow;
}

struct Ground {
  double width = 0;
  Ink bar;

  void draw(Canvas& canvas, double x, double y, double height) const {
    canvas.fill({x, y, width, height}, ink(style::callout));
    canvas.fill({x, y, style::calloutBar, height}, bar);
  }
};

/// The words on their ground, all in one piece.
Piece whole(const Flow& words, const Ground& ground, double padding, double indent) {
  Piece piece{.height = heightOf(words) + 2 * padding};
  for (const Piece& line : words)
    piece.words += (piece.words.empty() ? "" : " ") + line.words;
  piece.draw = [words, ground, padding, indent, height = piece.height](Canvas& canvas, double x, double y) {
    ground.draw(canvas, x, y, height);
    double top = y + padding;
    for (std::size_t i = 0; i < words.size(); ++i) {
      top += i == 0 ? 0 : words[i].gap;
      words[i].draw(canvas, x + indent, top);
      top += words[i].height;
    }
  };
  return piece;
}

/// For one that is too long for a page: every line brings its strip of the ground.
Flow inStrips(const Flow& words, const Ground& ground, double padding, double indent) {
  Flow strips;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const double above = i == 0 ? padding : words[i].gap;
    Piece strip = words[i];
    strip.gap = 0;
    strip.height += above + (i + 1 == words.size() ? padding : 0);
    strip.draw = [word = words[i].draw, ground, above, indent, height = strip.height](Canvas& canvas, double x,
                                                                                      double y) {
      ground.draw(canvas, x, y, height);
      word(canvas, x + indent, y + above);
    };
    strips.push_back(std::move(strip));
  }
  return strips;
}

} // namespace

Flow flowOf(const Callout& callout, const Setting& setting) {
  const double padding = setting.compact ? 6 : 9;
  const double indent = style::calloutBar + (setting.compact ? 8 : 12);
  const double right = setting.compact ? 8 : 12;
  const Flow words = wordsOf(callout, setting.within(setting.width - indent - right));
  if (words.empty())
    return {};
  const Ground ground{setting.width, colourOf(callout.side)};
  Piece piece = whole(words, ground, padding, indent);
  if (piece.height <= 0.5 * setting.pageHeight)
    return {piece};
  return inStrips(words, ground, padding, indent);
}

} // namespace baton::report::pages
