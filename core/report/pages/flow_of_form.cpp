// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pages/setting.h"

#include <algorithm>

namespace baton::report::pages {
namespace {

double lineToWriteOn(const Setting& setting) {
  return setting.compact ? 17 : 22.5;
}

Piece ruledLine(const Setting& setting) {
  Piece piece{.height = lineToWriteOn(setting)};
  piece.draw = [width = setting.width, height = piece.height](Canvas& canvas, double x, double y) {
    canvas.rule(x, y + height - style::hairline, width, style::hairline, ink(style::textMuted));
  };
  return piece;
}

TextStyle labelStyle(const Setting& setting) {
  TextStyle style = setting.strong();
  if (!setting.compact)
    style.type = {9, 12, 600};
  return style;
}

/// The box, then its words; side by side until the line is full.
class TickBoxSetter {
public:
  TickBoxSetter(const TickBoxes& boxes, const Setting& setting) : m_boxes(boxes), m_setting(setting) {}

  Flow flow() {
    for (const std::string& choice : m_boxes.choices)
      add(choice);
    endLine();
    return std::move(m_flow);
  }

private:
  struct Choice {
    std::shared_ptr<const SetText> words;
    double x = 0;
  };
  static constexpr double box = 9;
  static constexpr double indent = 15;

  void add(const std::string& choice) {
    auto words = setText(m_setting, Text(choice), m_setting.body(), m_setting.width - indent);
    const double width = indent + words->naturalWidth();
    if (!m_line.empty() && (m_boxes.stacked || m_x + width > m_setting.width))
      endLine();
    m_line.push_back({std::move(words), m_x});
    m_x += width + 24;
  }

  void endLine() {
    if (m_line.empty())
      return;
    Piece piece{.gap = 4.5, .keepWithNext = true};
    for (const Choice& choice : m_line) {
      piece.height = std::max(piece.height, choice.words->height());
      for (int line = 0; line < choice.words->lines(); ++line)
        piece.words += choice.words->wordsOfLine(line) + " ";
    }
    const double drop = (m_setting.body().type.line - box) / 2;
    piece.draw = [line = m_line, drop](Canvas& canvas, double x, double y) {
      for (const Choice& choice : line) {
        canvas.frame({x + choice.x + 0.5, y + drop, box, box}, 0.9, ink(style::text));
        choice.words->draw(canvas, x + choice.x + indent, y);
      }
    };
    m_flow.push_back(std::move(piece));
    m_line.clear();
    m_x = 0;
  }

  const TickBoxes& m_boxes;
  const Setting& m_setting;
  Flow m_flow;
  std::vector<Choice> m_line;
  double m_x = 0;
};

Flow labelOf(const std::string& label, const Setting& setting) {
  if (label.empty())
    return {};
  Flow flow{wholeOf(setText(setting, Text(label), labelStyle(setting), setting.width))};
  flow.back().keepWithNext = true;
  return flow;
}

} // namespace

Flow flowOf(const FormField& field, const Setting& setting) {
  Flow flow = labelOf(field.label, setting);
  for (int line = 0; line < std::max(1, field.lines); ++line) {
    flow.push_back(ruledLine(setting));
    flow.back().keepWithNext = line == 0 && field.lines > 1;
  }
  return flow;
}

Flow flowOf(const TickBoxes& boxes, const Setting& setting) {
  Flow flow = labelOf(boxes.label, setting);
  const Flow lines = TickBoxSetter(boxes, setting).flow();
  flow.insert(flow.end(), lines.begin(), lines.end());
  if (!flow.empty())
    flow.back().keepWithNext = false;
  return flow;
}

} // namespace baton::report::pages
