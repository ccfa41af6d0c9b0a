// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

Piece linesFromTo(const std::shared_ptr<const SetText>& text, int first, int end, double indent) {
  Piece piece{.height = (end - first) * text->lineHeight()};
  for (int line = first; line < end; ++line)
    piece.words += text->wordsOfLine(line);
  piece.draw = [text, first, end, indent](Canvas& canvas, double x, double y) {
    for (int line = first; line < end; ++line)
      text->drawLine(canvas, line, x + indent, y + (line - first) * text->lineHeight());
  };
  return piece;
}

} // namespace

TextStyle Setting::strong() const {
  TextStyle style = body();
  style.type.weight = 600;
  return style;
}

TextStyle Setting::caption() const {
  return {.type = compact ? style::captionCompact : style::caption, .colour = ink(style::textMuted)};
}

std::shared_ptr<const SetText> setText(const Setting& setting, const Text& text, const TextStyle& style, double width) {
  return std::make_shared<const SetText>(setting.type, spansOf(text, style, setting.outline), style, width);
}

Piece wholeOf(const std::shared_ptr<const SetText>& text, double indent) {
  return linesFromTo(text, 0, text->lines(), indent);
}

Flow linesOf(const std::shared_ptr<const SetText>& text, double indent) {
  const int lines = text->lines();
  if (lines < 4)
    return {wholeOf(text, indent)};
  Flow flow{linesFromTo(text, 0, 2, indent)};
  for (int line = 2; line < lines - 2; ++line)
    flow.push_back(linesFromTo(text, line, line + 1, indent));
  flow.push_back(linesFromTo(text, lines - 2, lines, indent));
  return flow;
}

} // namespace baton::report::pages
