// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/word/blocks.h"
#include "core/report/word/grid.h"

#include <algorithm>

// Places to write: on paper, and in Word itself.
namespace baton::report::word {
namespace {

void addLabel(const std::string& label, const Spot& spot) {
  if (!label.empty())
    addWords(addParagraph(spot.into, {.style = styleAt(spot, "FormLabel"), .keepNext = true}), label);
}

/// A box that a click ticks.
void addBox(Node paragraph) {
  Node control = add(paragraph, "w:sdt");
  Node box = add(add(control, "w:sdtPr"), "w14:checkbox");
  add(box, "w14:checked", {{"w14:val", "0"}});
  add(box, "w14:checkedState", {{"w14:val", "2612"}, {"w14:font", "MS Gothic"}});
  add(box, "w14:uncheckedState", {{"w14:val", "2610"}, {"w14:font", "MS Gothic"}});
  Node run = add(add(control, "w:sdtContent"), "w:r");
  add(add(run, "w:rPr"), "w:rFonts", {{"w:ascii", "MS Gothic"}, {"w:eastAsia", "MS Gothic"}, {"w:hAnsi", "MS Gothic"}});
  setText(add(run, "w:t"), "\xE2\x98\x90");
}

} // namespace

void addBlock(const FormField& field, Draft&, const Spot& spot) {
  addLabel(field.label, spot);
  const double height = spot.compact ? 17 : 22.5;
  const int lines = std::max(1, field.lines);
  Node grid = addGrid(spot.into, {spot.width}, field.label);
  for (int line = 0; line < lines; ++line) {
    Node cell = addCell(addRow(grid, {.height = height}),
                        {.width = spot.width, .below = {style::hairline, style::textMuted}, .atFoot = true});
    addParagraph(cell, {.style = "FormLine", .keepNext = line + 1 < lines});
  }
  addGap(spot.into, 6);
}

void addBlock(const TickBoxes& boxes, Draft&, const Spot& spot) {
  addLabel(boxes.label, spot);
  Node line;
  for (std::size_t i = 0; i < boxes.choices.size(); ++i) {
    const bool last = i + 1 == boxes.choices.size();
    if (line.empty() || boxes.stacked)
      line = addParagraph(spot.into, {.style = styleAt(spot, "Normal"),
                                      .keepNext = boxes.stacked && !last,
                                      .left = 18,
                                      .hanging = 18,
                                      .after = boxes.stacked && !last ? 3 : 7.5});
    else
      addWords(line, "\xE2\x80\x83\xE2\x80\x83"); // two em spaces
    addBox(line);
    addWords(line, "\xC2\xA0" + boxes.choices[i]);
  }
}

} // namespace baton::report::word
